import Foundation
import Testing

@testable import ResponseStore

@Suite struct DraftTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `saving again takes the place of what was saved before`() async throws {
        let store = try await Sample.store(in: folder)
        try await store.save(Sample.draft(10))
        try await store.save(Sample.draft(20))
        try await store.save(Sample.draft(10, answered: "ja"))
        let kept = try await store.drafts()
        #expect(kept == [try Sample.draft(10, answered: "ja"), try Sample.draft(20)])
    }

    @Test func `a discarded draft is gone, the others stay`() async throws {
        let store = try await Sample.store(in: folder)
        for number in [10, 20, 30] { try await store.save(Sample.draft(number)) }
        try await store.discardDraft(occasion: Sample.uuid(20))
        try await store.discardDraft(occasion: Sample.uuid(20))
        #expect(try await store.drafts() == [Sample.draft(10), Sample.draft(30)])
    }

    @Test func `many savings at once all arrive`() async throws {
        let store = try await Sample.store(in: folder)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...100 {
                let draft = try Sample.draft(number % 25 * 10, answered: "svar \(number % 25)")
                group.addTask { try await store.save(draft) }
            }
            try await group.waitForAll()
        }
        try await store.close()
        let kept = try await Sample.reopen(folder).drafts()
        let expected = try (0..<25).map { try Sample.draft($0 * 10, answered: "svar \($0)") }
        #expect(Set(kept) == Set(expected))
        #expect(kept.count == 25)
    }
}
