import Foundation
import GRDB
import Progression
import Testing

@testable import ResponseStore

/// The terms of instruments, and the target groups of citizens, in the sealed file.
@Suite struct TermsTests {
    static let terms = InstrumentTerms(
        weeks: 12,
        graceWeeks: 3,
        targetGroup: "Unge",
        from: CalendarDay(year: 2_027, month: 1, day: 4)
    )
    let folder: Folder
    let content = Data("id: network\n".utf8)

    init() throws {
        folder = try Folder()
    }

    private func instrument(_ terms: InstrumentTerms) -> CacheChange {
        .instrument(sha256: digest(of: content), content: content, terms: terms)
    }

    private func apply(
        _ changes: [CacheChange],
        to store: ResponseStore,
        epoch: Int = 1,
        page: Int
    ) async throws {
        let cursor = FeedCursor(epoch: try Sample.uuid(6_000 + epoch), next: page)
        #expect(try await store.apply(changes, from: page - 1, to: cursor))
    }

    /// A form that was answered about the first citizen.
    private func form(_ number: Int) throws -> AnsweredForm {
        let id = try Sample.uuid(number).uuidString
        let text = """
            {"submission":"\(id)","occasion":"\(id)","citizen":"borger-1","date":0,"answers":{},
            "instrument":{"url":"u","version":"1.0.0","sha256":"h"}}
            """
        return try JSONDecoder().decode(AnsweredForm.self, from: Data(text.utf8))
    }

    @Test func `terms are kept beside the instrument, and the newest count`() async throws {
        let store = try await Sample.store(in: folder)
        try await apply([instrument(Self.terms)], to: store, page: 1)
        try await store.close()
        let again = try await Sample.reopen(folder)
        #expect(try await again.instruments().map(\.terms) == [Self.terms])
        try await apply([instrument(.plain)], to: again, page: 2)
        #expect(try await again.instruments().map(\.terms) == [.plain])
    }

    @Test func `a retired instrument keeps its terms, another life of the server forgets them`()
        async throws
    {
        let store = try await Sample.store(in: folder)
        let retirement = CacheChange.retire(sha256: digest(of: content))
        try await apply([instrument(Self.terms), retirement], to: store, page: 1)
        #expect(try await store.instruments().map(\.terms) == [Self.terms])
        try await apply([], to: store, epoch: 2, page: 1)
        let kept = try await store.instruments()
        #expect(kept.map(\.terms) == [.plain] && kept.map(\.isRetired) == [true])
    }

    @Test func `a target group comes with the grant and goes with the next`() async throws {
        let store = try await Sample.store(in: folder)
        let entry = CaseloadEntry(
            citizen: Sample.citizen(1),
            name: "Test Testesen",
            language: .danish,
            caseworker: "Sag Sagesen",
            targetGroup: "Unge"
        )
        try await apply([.grant(entry, history: [])], to: store, page: 1)
        #expect(try await store.caseload().map(\.targetGroup) == ["Unge"])
        try await apply([.grant(Sample.entry(1), history: [])], to: store, page: 2)
        #expect(try await store.caseload().map(\.targetGroup) == [nil])
    }

    @Test func `the day a case was closed comes with the grant and goes with the next`()
        async throws
    {
        let store = try await Sample.store(in: folder)
        let day = CalendarDay(year: 2_027, month: 2, day: 1)
        let entry = CaseloadEntry(
            citizen: Sample.citizen(1),
            name: "Test Testesen",
            language: .danish,
            caseworker: "Sag Sagesen",
            closed: day
        )
        try await apply([.grant(entry, history: [])], to: store, page: 1)
        #expect(try await store.caseload().map(\.closed) == [day])
        try await apply([.grant(Sample.entry(1), history: [])], to: store, page: 2)
        #expect(try await store.caseload().map(\.closed) == [nil])
    }

    @Test func `a grant anew keeps what was answered here, and brings sub-goals anew`() async throws
    {
        let store = try await Sample.store(in: folder)
        try await apply([.grant(Sample.entry(1), history: [])], to: store, page: 1)
        let goal = try Sample.goalEvent(3, of: 1)
        try await store.remember([.form(try form(2)), .goal(goal)])
        #expect(try await store.memories().count == 2)
        let history = [try Sample.measurement(1, of: 1, day: 0)]
        try await apply([.grant(Sample.entry(1), history: history)], to: store, page: 2)
        #expect(try await store.memories().map(\.submission) == [try Sample.uuid(2)])
        try await apply([.revoke(Sample.citizen(1))], to: store, page: 3)
        #expect(try await store.memories().isEmpty)
    }

    @Test
    func `an entry sealed before there were target groups and closed cases opens without one`()
        throws
    {
        let old = Data(
            #"{"citizen":"borger-1","name":"T","language":"da","caseworker":"S"}"#.utf8
        )
        let entry = try JSONDecoder().decode(CaseloadEntry.self, from: old)
        #expect(entry.targetGroup == nil && entry.closed == nil)
    }

    @Test func `version 5 keeps instruments, under no terms, and takes none that is not sealed`()
        throws
    {
        let queue = try DatabaseQueue()
        let last = "4 failed attempts, and the municipality's key"
        try Schema.migrator.migrate(queue, upTo: last)
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO instrument (sha256, content, is_retired)
                    VALUES (hex(zeroblob(32)), x'01', 0)
                    """
            )
            try db.execute(sql: "INSERT INTO cursor (only, sealed) VALUES (1, zeroblob(99))")
        }
        try Schema.migrator.migrate(queue)
        let row = try queue.read { try Row.fetchOne($0, sql: "SELECT * FROM instrument") }
        #expect(row?["content"] == Data([1]) && (row?["terms"] as Data?) == nil)
        let cursors = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM cursor") }
        #expect(cursors == 0, "what was passed over is told once more")
        #expect(throws: DatabaseError.self) {
            try queue.write { try $0.execute(sql: "UPDATE instrument SET terms = zeroblob(28)") }
        }
    }

    @Test func `neither a target group nor an interval is to be read in the file`() async throws {
        let store = try await Sample.store(in: folder)
        let terms = InstrumentTerms(targetGroup: "Kaninøre-sekskant")
        try await apply([instrument(terms)], to: store, page: 1)
        try await store.close()
        #expect(try folder.occurrences(of: ["Kaninøre-sekskant"]) == 0)
        #expect(try folder.occurrences(of: ["id: network"]) > 0, "the search finds what is clear")
    }

    @Test func `after a lock-out, what has terms waits for the server`() async throws {
        let store = try await Sample.store(in: folder)
        let other = Data("id: health\n".utf8)
        let plain = CacheChange.instrument(sha256: digest(of: other), content: other)
        try await apply([instrument(Self.terms), plain], to: store, page: 1)
        try await store.close()
        for _ in 1...10 {
            _ = try? await ResponseStore.open(at: folder.store, passphrase: "helt forkert her nu")
        }
        let emptied = try await Sample.reopen(folder)
        #expect(try await emptied.isEmptiedByLockOut())
        let kept = try await emptied.instruments()
        #expect(kept.map(\.isRetired) == [true, false] && kept.map(\.terms) == [.plain, .plain])
    }
}
