import Crypto
import FoundationEssentials
import NIOSSL
import SwiftASN1
import X509

/// A certificate authority made for one test.
struct TestAuthority {
    private let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    private let name: DistinguishedName
    private let certificate: Certificate

    init(name: String = "Skridt test authority") throws {
        self.name = try DistinguishedName { CommonName(name) }
        certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(bytes: [1]),
            publicKey: key.publicKey,
            notValidBefore: Self.start,
            notValidAfter: Self.end,
            issuer: self.name,
            subject: self.name,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
            },
            issuerPrivateKey: key
        )
    }

    var pem: Data {
        get throws { Data(try certificate.serializeAsPEM().pemString.utf8) }
    }

    /// How a server proves to be `names`.
    func serverConfiguration(_ names: [GeneralName] = Self.loopback) throws -> TLSConfiguration {
        let serverKey = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let server = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(bytes: [2]),
            publicKey: serverKey.publicKey,
            notValidBefore: Self.start,
            notValidAfter: Self.end,
            issuer: name,
            subject: DistinguishedName { CommonName("server") },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                SubjectAlternativeNames(names)
            },
            issuerPrivateKey: key
        )
        let chain = Array(try server.serializeAsPEM().pemString.utf8)
        let secret = Array(try serverKey.serializeAsPEM().pemString.utf8)
        return TLSConfiguration.makeServerConfiguration(
            certificateChain: [.certificate(try NIOSSLCertificate(bytes: chain, format: .pem))],
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: secret, format: .pem))
        )
    }

    static let loopback: [GeneralName] = [
        .dnsName("localhost"),
        .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
    ]

    private static let start = Date(timeIntervalSince1970: 1_577_836_800)
    private static let end = Date(timeIntervalSince1970: 2_524_608_000)
}
