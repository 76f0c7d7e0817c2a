import Foundation
import GRDB
import Progression
import Testing

@testable import ResponseStore

@Suite struct CacheTests {
    let folder: Folder
    let content = Data("id: network\n".utf8)

    init() throws {
        folder = try Folder()
    }

    @Test func `a grant brings the citizen with the whole history`() async throws {
        let store = try await Sample.store(in: folder)
        let late = try Sample.measurement(2, of: 1, day: 42)
        let early = try Sample.measurement(1, of: 1, day: 0)
        #expect(try await apply([.grant(Sample.entry(1), history: [late, early])], to: store))
        #expect(try await store.caseload() == [Sample.entry(1)])
        #expect(try await store.history(of: Sample.citizen(1)) == [early, late])
        #expect(try await store.history(of: Sample.citizen(2)) == [])
    }

    @Test func `a second grant takes the place of the first`() async throws {
        let store = try await Sample.store(in: folder)
        let old = try Sample.measurement(1, of: 1, day: 0)
        let new = try Sample.measurement(2, of: 1, day: 42)
        let renamed = Sample.entry(1, name: "Nye Navnesen")
        #expect(
            try await apply(
                [.grant(Sample.entry(1), history: [old]), .grant(renamed, history: [new])],
                to: store
            )
        )
        #expect(try await store.caseload() == [renamed])
        #expect(try await store.history(of: Sample.citizen(1)) == [new])
    }

    @Test func `a revoked citizen leaves nothing behind`() async throws {
        let store = try await Sample.store(in: folder)
        let history = [try Sample.measurement(1, of: 1, day: 0)]
        let changes: [CacheChange] = [
            .grant(Sample.entry(1), history: history), .grant(Sample.entry(2), history: []),
            .revoke(Sample.citizen(1)), .revoke(Sample.citizen(3)),
        ]
        #expect(try await apply(changes, to: store))
        #expect(try await store.caseload() == [Sample.entry(2)])
        #expect(try await store.history(of: Sample.citizen(1)) == [])
    }

    @Test func `measurements are added, renewed, and passed over for strangers`() async throws {
        let store = try await Sample.store(in: folder)
        let changes: [CacheChange] = [
            .grant(Sample.entry(1), history: [try Sample.measurement(1, of: 1, day: 0)]),
            .measurement(try Sample.measurement(1, of: 1, day: 0, score: 60)),
            .measurement(try Sample.measurement(2, of: 1, day: 42)),
            .measurement(try Sample.measurement(3, of: 9, day: 42)),
        ]
        #expect(try await apply(changes, to: store))
        let scores = try await store.history(of: Sample.citizen(1)).map(\.score.value)
        #expect(scores == [60, 50])
        #expect(try await store.history(of: Sample.citizen(9)) == [])
    }

    @Test(arguments: [
        (from: 10, next: 15, applied: true, why: "goes on exactly where we are"),
        (from: 5, next: 15, applied: true, why: "begins earlier, ends later"),
        (from: 0, next: 11, applied: true, why: "begins at the beginning"),
        (from: 11, next: 15, applied: false, why: "would leave a gap"),
        (from: 5, next: 10, applied: false, why: "we are past it"),
        (from: 10, next: 10, applied: false, why: "holds nothing"),
        (from: 12, next: 11, applied: false, why: "runs backwards"),
    ])
    func `a page is applied only where it joins on`(
        _ page: (from: Int, next: Int, applied: Bool, why: String)
    ) async throws {
        let store = try await Sample.store(in: folder)
        #expect(try await apply([], to: store, next: 10))
        let change = CacheChange.grant(Sample.entry(1), history: [])
        let applied = try await apply([change], to: store, from: page.from, next: page.next)
        #expect(applied == page.applied, "\(page.why)")
        #expect(try await store.caseload().isEmpty == !page.applied)
        #expect(try await store.cursor()?.next == (page.applied ? page.next : 10))
    }

    @Test func `another life of the server begins at the beginning and forgets the old one`()
        async throws
    {
        let store = try await Sample.store(in: folder)
        let hash = digest(of: content)
        #expect(try await store.cursor() == nil)
        #expect(try await !apply([], to: store, from: 1, next: 5))
        let known: [CacheChange] = [
            .grant(Sample.entry(1), history: [try Sample.measurement(1, of: 1, day: 0)]),
            .instrument(sha256: hash, content: content),
            .rules(LaptopRules(retentionDays: 60)),
        ]
        #expect(try await apply(known, to: store, next: 5))
        #expect(try await store.rules().retentionDays == 60)
        #expect(try await !apply([], to: store, epoch: 2, from: 5, next: 6))
        #expect(try await store.caseload() == [Sample.entry(1)])
        let change = CacheChange.grant(Sample.entry(2), history: [])
        #expect(try await apply([change], to: store, epoch: 2, from: 0, next: 3))
        #expect(try await store.caseload() == [Sample.entry(2)])
        #expect(try await store.cursor() == FeedCursor(epoch: Sample.uuid(6_002), next: 3))
        #expect(try await store.instruments().map(\.isRetired) == [true])
        #expect(try await store.rules() == LaptopRules())
    }

    @Test func `question files come, retire and come again`() async throws {
        let store = try await Sample.store(in: folder)
        let hash = digest(of: content)
        let instrument = CacheChange.instrument(sha256: hash, content: content)
        #expect(try await apply([instrument, .retire(sha256: hash)], to: store))
        #expect(
            try await store.instruments()
                == [StoredInstrument(sha256: hash, content: content, isRetired: true)]
        )
        #expect(try await apply([instrument], to: store, from: 1, next: 2))
        #expect(try await store.instruments().map(\.isRetired) == [false])
    }

    @Test func `a question file with another hash spoils its whole page`() async throws {
        let store = try await Sample.store(in: folder)
        let hash = String(repeating: "0", count: 64)
        await #expect(throws: StoreError.wrongInstrument(sha256: hash)) {
            try await apply(
                [
                    .grant(Sample.entry(1), history: []),
                    .instrument(sha256: hash, content: content),
                ],
                to: store
            )
        }
        #expect(try await store.caseload() == [])
        #expect(try await store.cursor() == nil)
    }

    @Test func `a question file changed in the store is not used`() async throws {
        let store = try await Sample.store(in: folder)
        let hash = digest(of: content)
        #expect(try await apply([.instrument(sha256: hash, content: content)], to: store))
        try await store.sql("UPDATE instrument SET content = ?", [Data("id: health\n".utf8)])
        await #expect(throws: StoreError.wrongInstrument(sha256: hash)) {
            _ = try await store.instruments()
        }
    }

    @discardableResult
    private func apply(
        _ changes: [CacheChange],
        to store: ResponseStore,
        epoch: Int = 1,
        from: Int = 0,
        next: Int = 1
    ) async throws -> Bool {
        let epoch = try Sample.uuid(6_000 + epoch)
        return try await store.apply(changes, from: from, to: FeedCursor(epoch: epoch, next: next))
    }
}
