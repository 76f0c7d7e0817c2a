import Foundation
import Testing

@testable import SyncProtocol

/// The files that are carried when a passphrase is forgotten.
@Suite struct RecoveryTests {
    let pair = RecoveryKeyPair()

    private func request(work: Data = Data(repeating: 1, count: 80)) throws -> RecoveryRequest {
        RecoveryRequest(
            laptop: (UUID(), "device-1"),
            recoveryKey: pair.publicKey,
            requestKey: RecoveryKeyPair().publicKey,
            work: work,
            cache: nil
        )
    }

    @Test func `a request, and a key, come back from their files as they were`() throws {
        let request = try request()
        #expect(try RecoveryFile.request(in: RecoveryFile.write(request)) == request)
        let bytes = try RecoveryFile.write(pair, tenant: "nord")
        #expect(try RecoveryFile.key(in: bytes) == pair.privateKey)
    }

    @Test func `a changed file is refused, wherever the change`() throws {
        let bytes = try RecoveryFile.write(try request())
        var refused = 0
        for index in bytes.indices.dropLast() {
            var changed = bytes
            changed[index] ^= 4
            let read = try? RecoveryFile.request(in: changed)
            if read == nil { refused += 1 }
        }
        // A change in the white space between the fields changes nothing.
        let spaces = bytes.dropLast().count { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        #expect(refused >= bytes.count - 1 - spaces)
        #expect((try? RecoveryFile.request(in: bytes)) != nil)
    }

    @Test func `one kind of file is not taken for another`() throws {
        let request = try RecoveryFile.write(try request())
        #expect(throws: RecoveryFault.notAFile) { _ = try RecoveryFile.answer(in: request) }
        #expect(throws: RecoveryFault.notAKey) { _ = try RecoveryFile.key(in: request) }
        #expect(throws: RecoveryFault.notAFile) {
            _ = try RecoveryFile.request(in: Data("{}".utf8))
        }
        #expect(throws: RecoveryFault.notAFile) { _ = try RecoveryFile.request(in: Data()) }
    }

    @Test func `another key, and sealed keys that were changed, are refused`() throws {
        let request = try request()
        let other = RecoveryKeyPair().privateKey
        #expect(throws: RecoveryFault.otherKey) { _ = try request.answered(by: other) }
        #expect(throws: RecoveryFault.changed) { _ = try request.answered(by: pair.privateKey) }
        #expect(throws: RecoveryFault.notAKey) { _ = try request.answered(by: Data([1, 2])) }
    }

    @Test func `the code is another for every request, and can be read aloud`() throws {
        let codes = try (0..<20).map { _ in try self.request().code }
        #expect(Set(codes).count == 20)
        #expect(codes.allSatisfy { $0.wholeMatch(of: /([0-9a-f]{4} ){7}[0-9a-f]{4}/) != nil })
        let request = try request()
        let swapped = RecoveryRequest(
            laptop: (request.installation, request.device),
            recoveryKey: request.recoveryKey,
            requestKey: RecoveryKeyPair().publicKey,
            work: request.work,
            cache: request.cache
        )
        #expect(swapped.code != request.code, "a key put in its place shows")
    }

    @Test(arguments: RecoveryFault.allCases)
    func `every fault says what to do`(fault: RecoveryFault) {
        #expect(fault.sentence.hasSuffix("."))
        #expect(fault.sentence.count > 40)
    }
}
