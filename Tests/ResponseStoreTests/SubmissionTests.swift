import Foundation
import Synchronization
import Testing

@testable import ResponseStore

@Suite struct SubmissionTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `finishing stores every questionnaire of the visit and forgets its draft`()
        async throws
    {
        let store = try await Sample.store(in: folder)
        try await store.save(Sample.draft(10, answered: "ja"))
        try await store.save(Sample.draft(20))
        let new = try [11, 12].map { try Sample.submission($0) }
        let stored = try await store.append(new, discardingDraft: Sample.uuid(10)) {
            submission,
            _ in
            SignedBytes(body: Data("body \(submission.id)".utf8), signature: Data([1, 2, 3]))
        }
        #expect(stored.map(\.id) == new.map(\.id))
        #expect(stored.map(\.state) == [.pending, .pending])
        #expect(stored[0].sha256 == digest(of: stored[0].body))
        #expect(try await store.submissions() == stored)
        #expect(try await store.outbox(limit: 10).map(\.id) == new.map(\.id))
        #expect(try await store.drafts() == [Sample.draft(20)])
    }

    @Test func `the chain goes on from visit to visit and over a restart`() async throws {
        let links = Mutex<[ChainLink]>([])
        let write: @Sendable (NewSubmission, ChainLink) -> SignedBytes = { submission, link in
            links.withLock { $0.append(link) }
            return SignedBytes(body: Data(submission.id.uuidString.utf8), signature: Data())
        }
        let first = try await Sample.store(in: folder)
        var stored = try await first.append(
            [Sample.submission(1), Sample.submission(2)],
            discardingDraft: nil,
            write: write
        )
        try await first.close()
        let second = try await Sample.reopen(folder)
        stored += try await second.append(
            [Sample.submission(3)],
            discardingDraft: nil,
            write: write
        )
        let options = try Sample.options()
        let seen = links.withLock { $0 }
        #expect(seen.map(\.sequence) == [1, 2, 3])
        #expect(seen.map(\.previous) == [nil, stored[0].sha256, stored[1].sha256])
        #expect(seen.allSatisfy { $0.incarnation == options.incarnation })
        #expect(seen.allSatisfy { $0.installation == options.installation })
    }

    @Test func `what goes wrong while writing undoes the whole visit`() async throws {
        struct NoKey: Error, Equatable {}
        let store = try await Sample.store(in: folder)
        try await store.save(Sample.draft(10, answered: "ja"))
        let before = try await store.finish(1)
        let second = try Sample.uuid(12)
        await #expect(throws: NoKey()) {
            _ = try await store.append(
                [Sample.submission(11), Sample.submission(12)],
                discardingDraft: Sample.uuid(10)
            ) { submission, _ in
                if submission.id == second { throw NoKey() }
                return SignedBytes(body: Data(), signature: Data())
            }
        }
        #expect(try await store.submissions() == before)
        #expect(try await store.drafts() == [Sample.draft(10, answered: "ja")])
        let after = try await store.finish(2)
        let body = String(decoding: try #require(after.first).body, as: UTF8.self)
        #expect(body.hasSuffix("|2|\(before[0].sha256)"))
    }

    @Test func `the same id is stored once, and the second time changes nothing`() async throws {
        let store = try await Sample.store(in: folder)
        let stored = try await store.finish(1)
        await #expect(throws: StoreError.alreadyStored(id: try Sample.uuid(1))) {
            try await store.finish(2, 1)
        }
        #expect(try await store.submissions() == stored)
        #expect(try await store.queue().pending == 1)
    }

    @Test func `a citizen's own answers are found by the reference`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.finish(1, 2, about: 1)
        try await store.finish(3, about: 2)
        try await store.finish(4, about: 1)
        let about = try await store.submissions(about: Sample.citizen(1))
        #expect(about.map(\.id) == [try Sample.uuid(1), try Sample.uuid(2), try Sample.uuid(4)])
        #expect(about.allSatisfy { $0.citizen == Sample.citizen(1) })
        #expect(try await store.submissions(about: Sample.citizen(3)) == [])
    }
}
