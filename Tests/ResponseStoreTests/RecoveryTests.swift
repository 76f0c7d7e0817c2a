import Crypto
import Foundation
import GRDB
import Progression
import Testing

@testable import ResponseStore

/// A forgotten passphrase, from the store's side; the municipality's is played here.
@Suite struct RecoveryTests {
    let folder: Folder
    static let new = "fem store gule borde"
    let municipality = Curve25519.KeyAgreement.PrivateKey()

    init() throws {
        folder = try Folder()
    }

    @Test func `a forgotten passphrase loses nothing`() async throws {
        try await filled().close()
        let request = try await ResponseStore.beginRecovery(at: folder.store, passphrase: Self.new)
        // Until the answer is there, the old one holds.
        try await Sample.reopen(folder).close()
        try await finish(try answer(to: request))
        await #expect(throws: StoreError.wrongPassphrase) { _ = try await Sample.reopen(folder) }
        let store = try await ResponseStore.open(at: folder.store, passphrase: Self.new)
        #expect(try await store.drafts().count == 1)
        #expect(try await store.queue().pending == 1)
        #expect(try await store.caseload().count == 1)
        #expect(try await store.recoveryKey() == municipality.publicKey.rawRepresentation)
    }

    @Test func `after a change of passphrase and after a lock-out it works as well`() async throws {
        let store = try await filled()
        try await store.changePassphrase(from: Sample.passphrase, to: "noget andet som huskes")
        try await store.close()
        for _ in 1...10 {
            await #expect(throws: StoreError.wrongPassphrase) {
                _ = try await Sample.reopen(folder)
            }
        }
        let request = try await ResponseStore.beginRecovery(at: folder.store, passphrase: Self.new)
        #expect(request.cache == nil, "what was destroyed is in no copy")
        try await finish(try answer(to: request))
        let again = try await ResponseStore.open(at: folder.store, passphrase: Self.new)
        #expect(try await again.drafts().count == 1)
        #expect(try await again.caseload().isEmpty)
        #expect(try await again.isEmptiedByLockOut())
    }

    @Test func `without a key of the municipality's there is no request`() async throws {
        try await Sample.store(in: folder).close()
        await #expect(throws: StoreError.recovery(.noKey)) {
            _ = try await ResponseStore.beginRecovery(at: folder.store, passphrase: Self.new)
        }
    }

    @Test func `a key that comes by a sync does not displace one that is there`() async throws {
        let store = try await filled()
        let other = Curve25519.KeyAgreement.PrivateKey().publicKey.rawRepresentation
        #expect(try await !store.keepRecoveryKey(other, device: "d", replacing: false))
        let own = municipality.publicKey.rawRepresentation
        #expect(try await store.recoveryKey() == own)
        #expect(try await store.keepRecoveryKey(own, device: "d", replacing: false))
        #expect(try await store.keepRecoveryKey(other, device: "d", replacing: true))
        #expect(try await store.recoveryKey() == other)
    }

    @Test func `what is no key is not kept`() async throws {
        let store = try await filled()
        await #expect(throws: StoreError.recovery(.badKey)) {
            _ = try await store.keepRecoveryKey(Data("no key".utf8), device: "d", replacing: true)
        }
    }

    @Test func `a wrong answer changes nothing, and is told why`() async throws {
        try await filled().close()
        let earlier = try await ResponseStore.beginRecovery(at: folder.store, passphrase: Self.new)
        let request = try await ResponseStore.beginRecovery(at: folder.store, passphrase: Self.new)
        let good = try answer(to: request)
        let swapped = RecoveryAnswerParts(
            installation: good.installation,
            requestKey: good.requestKey,
            work: try #require(good.cache),
            cache: good.work
        )
        let elsewhere = RecoveryAnswerParts(
            installation: try Sample.uuid(77),
            requestKey: good.requestKey,
            work: good.work,
            cache: good.cache
        )
        let forged = try answer(to: request, work: Data(repeating: 7, count: 32))
        for (answer, problem) in [
            (try answer(to: earlier), RecoveryProblem.otherRequest), (elsewhere, .otherLaptop),
            (swapped, .changed), (forged, .changed),
        ] {
            await #expect(throws: StoreError.recovery(problem)) { try await finish(answer) }
            try await Sample.reopen(folder).close()
        }
        try await finish(good)
        try await ResponseStore.open(at: folder.store, passphrase: Self.new).close()
    }

    @Test func `every byte of an answer counts`() async throws {
        try await filled().close()
        let request = try await ResponseStore.beginRecovery(at: folder.store, passphrase: Self.new)
        let good = try answer(to: request)
        for index in good.work.indices {
            var work = good.work
            work[index] ^= 1
            let changed = RecoveryAnswerParts(
                installation: good.installation,
                requestKey: good.requestKey,
                work: work,
                cache: good.cache
            )
            await #expect(throws: StoreError.recovery(.changed)) { try await finish(changed) }
            try await Sample.reopen(folder).close()
        }
    }

    @Test func `only the new passphrase opens the answer, and wrong ones are counted`()
        async throws
    {
        try await filled().close()
        let request = try await ResponseStore.beginRecovery(at: folder.store, passphrase: Self.new)
        let answer = try answer(to: request)
        await #expect(throws: StoreError.wrongPassphrase) {
            try await ResponseStore.finishRecovery(
                at: folder.store,
                passphrase: "noget helt tredje",
                answer: answer
            )
        }
        #expect(try await ResponseStore.failedAttempts(at: folder.store).count == 1)
        try await finish(answer)
        #expect(try await ResponseStore.failedAttempts(at: folder.store).count == 0)
        await #expect(throws: StoreError.recovery(.noRequest)) { try await finish(answer) }
    }

    private func filled() async throws -> ResponseStore {
        let store = try await Sample.store(in: folder)
        try await store.save(Sample.draft(10, answered: "svar"))
        try await store.finish(1)
        let cursor = FeedCursor(epoch: try Sample.uuid(6_001), next: 1)
        _ = try await store.apply([.grant(Sample.entry(1), history: [])], from: 0, to: cursor)
        let key = municipality.publicKey.rawRepresentation
        try await store.keepRecoveryKey(key, device: "device-1", replacing: true)
        return store
    }

    private func finish(_ answer: RecoveryAnswerParts) async throws {
        try await ResponseStore.finishRecovery(
            at: folder.store,
            passphrase: Self.new,
            answer: answer
        )
    }

    private func answer(
        to request: RecoveryRequestParts,
        work forged: Data? = nil
    ) throws -> RecoveryAnswerParts {
        func again(_ sealed: Data, _ name: String) throws -> Data {
            let kept = RecoverySeal.Context.kept(
                name,
                installation: request.installation,
                device: request.device
            )
            let opened = RecoverySeal.open(sealed, by: municipality, kept)
            let key = try #require(name == "work" ? forged ?? opened : opened)
            let context = RecoverySeal.Context.answer(
                name,
                installation: request.installation,
                request: request.requestKey
            )
            return try RecoverySeal.seal(key, to: request.requestKey, context)
        }
        return RecoveryAnswerParts(
            installation: request.installation,
            requestKey: request.requestKey,
            work: try again(request.work, "work"),
            cache: try request.cache.map { try again($0, "cache") }
        )
    }
}
