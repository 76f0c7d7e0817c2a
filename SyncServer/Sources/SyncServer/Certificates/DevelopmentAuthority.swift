import Crypto
import FoundationEssentials
import SwiftASN1
import X509

/// A certificate authority of one's own, for development and for a municipality that brings none.
///
/// ECDSA P-256. The authority signs one server certificate and nothing else; laptops and browsers are
/// given the authority's certificate to trust.
struct DevelopmentAuthority {
    private static let years: TimeInterval = 365 * 86_400
    private let name: DistinguishedName
    private let key: P256.Signing.PrivateKey
    private let certificate: Certificate
    private let now: Date

    init(now: Date) throws {
        self.now = now
        let key = P256.Signing.PrivateKey()
        let name = try DistinguishedName {
            OrganizationName("Skridt")
            CommonName("Skridt development authority")
        }
        self.key = key
        self.name = name
        certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: Certificate.PublicKey(key.publicKey),
            notValidBefore: now.addingTimeInterval(-86_400),
            notValidAfter: now.addingTimeInterval(10 * Self.years),
            issuer: name,
            subject: name,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                SubjectKeyIdentifier(hash: Certificate.PublicKey(key.publicKey))
            },
            issuerPrivateKey: Certificate.PrivateKey(key)
        )
    }

    /// The authority's certificate and key, as PEM.
    func pem() throws -> (certificate: String, key: String) {
        (try certificate.serializeAsPEM().pemString, key.pemRepresentation)
    }

    /// A server certificate for `hosts` (names or IP addresses) with its key, as PEM.
    ///
    /// Valid for two years; browsers refuse much longer ones of public authorities only.
    func issue(for hosts: [String]) throws -> (certificate: String, key: String) {
        let own = P256.Signing.PrivateKey()
        let issued = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: Certificate.PublicKey(own.publicKey),
            notValidBefore: now.addingTimeInterval(-86_400),
            notValidAfter: now.addingTimeInterval(2 * Self.years),
            issuer: name,
            subject: try DistinguishedName { CommonName(hosts.first ?? "localhost") },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try extensions(for: own, hosts: hosts),
            issuerPrivateKey: Certificate.PrivateKey(key)
        )
        return (try issued.serializeAsPEM().pemString, own.pemRepresentation)
    }

    private func extensions(
        for own: P256.Signing.PrivateKey,
        hosts: [String]
    ) throws -> Certificate.Extensions {
        let identifier = SubjectKeyIdentifier(hash: Certificate.PublicKey(key.publicKey))
        return try Certificate.Extensions {
            Critical(BasicConstraints.notCertificateAuthority)
            Critical(KeyUsage(digitalSignature: true))
            try ExtendedKeyUsage([.serverAuth])
            SubjectAlternativeNames(hosts.map(Self.generalName))
            SubjectKeyIdentifier(hash: Certificate.PublicKey(own.publicKey))
            AuthorityKeyIdentifier(keyIdentifier: identifier.keyIdentifier)
        }
    }

    private static func generalName(_ host: String) -> GeneralName {
        let bytes = IPAddress.bytes(of: host)
        return bytes.map { .ipAddress(ASN1OctetString(contentBytes: $0[...])) } ?? .dnsName(host)
    }
}
