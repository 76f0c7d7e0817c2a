import Foundation
import SwiftASN1
import Testing
@_spi(FixedExpiryValidationTime) import X509

@testable import SyncServer

@Suite struct CertificateTests {
    @Test func `the authority vouches for this machine and the hosts named`() async throws {
        let world = try World()
        let authority = try certificate(world.directory.authorityCertificate)
        let server = try certificate(world.directory.certificate)
        let now = world.clock.now
        var verifier = Verifier(rootCertificates: CertificateStore([authority])) {
            RFC5280Policy(fixedExpiryValidationTime: now)
        }
        let result = await verifier.validate(leaf: server, intermediates: CertificateStore())
        guard case .validCertificate = result else {
            Issue.record("\(result)")
            return
        }
        let names = try #require(try server.extensions.subjectAlternativeNames)
        let text = names.map { "\($0)" }.joined(separator: " ")
        #expect(names.count == 4)
        #expect(text.contains("localhost") && text.contains("skridt.example"))
        #expect(authority.notValidAfter > now.addingTimeInterval(9 * 365 * 86_400))
        #expect(
            try authority.extensions.basicConstraints == .isCertificateAuthority(maxPathLength: 0)
        )
    }

    @Test(arguments: [("127.0.0.1", 4), ("::1", 16), ("localhost", nil), ("1.2.3", nil)])
    func `addresses are told from names`(text: String, count: Int?) {
        #expect(IPAddress.bytes(of: text)?.count == count)
    }

    private func certificate(_ path: String) throws -> Certificate {
        try Certificate(pemEncoded: String(contentsOfFile: path, encoding: .utf8))
    }
}
