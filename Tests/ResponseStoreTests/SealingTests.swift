import Foundation
import GRDB
import Progression
import SeededNumbers
import Testing

@testable import ResponseStore

@Suite struct SealingTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test(arguments: 1...4)
    func `a changed record is refused, wherever the bit`(_ seed: UInt64) async throws {
        let store = try await filled()
        var numbers = SeededNumbers(seed: seed)
        for round in 0..<80 {
            let place = SealedPlace.all[round % SealedPlace.all.count]
            let kept = try await place.read(store)
            var changed = kept
            let bit = Int.random(in: 0..<kept.count * 8, using: &numbers)
            changed[changed.startIndex + bit / 8] ^= 1 << UInt8(bit % 8)
            try await place.write(changed, to: store)
            let refusal = await place.refusal(store)
            #expect(refusal == .damagedRecord(place.kind), "\(place.kind), bit \(bit)")
            try await place.write(kept, to: store)
            #expect(await place.refusal(store) == nil, "\(place.kind) put right again")
        }
    }

    @Test func `a record is refused in any other place than its own`() async throws {
        let store = try await filled()
        for place in SealedPlace.all {
            let kept = try await place.read(store)
            for other in SealedPlace.all where other.kind != place.kind {
                try await place.write(try await other.read(store), to: store)
                let refusal = await place.refusal(store)
                #expect(refusal == .damagedRecord(place.kind), "\(other.kind) in \(place.kind)")
            }
            try await place.write(kept, to: store)
        }
    }

    @Test(
        arguments: [
            .draft, .submission, .citizen, .measurement, .setting, .receipt,
        ] as [StoreError.RecordKind]
    )
    func `two records of a kind cannot change places`(_ kind: StoreError.RecordKind) async throws {
        let store = try await filled()
        let place = try #require(SealedPlace.all.first { $0.kind == kind })
        let (first, second) = (try await place.read(store), try await place.read(store, offset: 1))
        try await place.write(second, to: store)
        try await place.write(first, to: store, offset: 1)
        #expect(await place.refusal(store) == .damagedRecord(place.kind))
    }

    @Test func `a record of another store does not open, not even with the same passphrase`()
        async throws
    {
        let store = try await filled()
        let elsewhere = try Folder()
        let other = try await filled(elsewhere)
        for place in SealedPlace.all {
            let kept = try await place.read(store)
            try await place.write(try await place.read(other), to: store)
            #expect(await place.refusal(store) == .damagedRecord(place.kind), "\(place.kind)")
            try await place.write(kept, to: store)
        }
    }

    @Test func `a delivery state changed by another hand is refused`() async throws {
        let store = try await filled()
        try await store.sql("UPDATE submission SET state = 'quarantined' WHERE state = 'accepted'")
        await #expect(throws: StoreError.damagedRecord(.receipt)) {
            _ = try await store.submissions()
        }
    }

    private func filled(_ folder: Folder? = nil) async throws -> ResponseStore {
        let store = try await Sample.store(in: folder ?? self.folder)
        for number in [10, 20] { try await store.save(Sample.draft(number, answered: "svar")) }
        try await store.finish(1, 2, 3)
        for (number, id) in [(7, 1), (8, 2)] {
            let state = DeliveryState.accepted(try Sample.commit(number))
            try await store.record([Outcome(id: try Sample.uuid(id), state: state)])
        }
        for name in ["server", "device"] {
            try await store.setSetting(SettingName(rawValue: name), Data(name.utf8))
        }
        let history = [
            try Sample.measurement(1, of: 1, day: 0), try Sample.measurement(2, of: 1, day: 42),
        ]
        _ = try await store.apply(
            [.grant(Sample.entry(1), history: history), .grant(Sample.entry(2), history: [])],
            from: 0,
            to: FeedCursor(epoch: try Sample.uuid(6_001), next: 1)
        )
        return store
    }
}

/// A sealed column, and the reading that opens it.
struct SealedPlace: Sendable {
    let table: String
    let kind: StoreError.RecordKind
    var column = "sealed"
    let use: @Sendable (ResponseStore) async throws -> Void

    static let all = [
        SealedPlace(table: "setting", kind: .setting) {
            for name in ["server", "device"] {
                _ = try await $0.setting(SettingName(rawValue: name))
            }
        },
        SealedPlace(table: "chain", kind: .chain) {
            _ = try await $0.append([], discardingDraft: nil) { _, _ in
                SignedBytes(body: Data(), signature: Data())
            }
        },
        SealedPlace(table: "draft", kind: .draft) { _ = try await $0.drafts() },
        SealedPlace(table: "submission", kind: .submission) { _ = try await $0.submissions() },
        SealedPlace(table: "submission", kind: .receipt, column: "receipt") {
            _ = try await $0.submissions()
        },
        SealedPlace(table: "cursor", kind: .cursor) { _ = try await $0.cursor() },
        SealedPlace(table: "citizen", kind: .citizen) { _ = try await $0.caseload() },
        SealedPlace(table: "measurement", kind: .measurement) {
            _ = try await $0.history(of: Sample.citizen(1))
        },
    ]

    func read(_ store: ResponseStore, offset: Int = 0) async throws -> Data {
        let sql = "SELECT \(column) FROM \(table) ORDER BY rowid LIMIT 1 OFFSET \(offset)"
        let found = try await store.perform { db, _ in try Data.fetchOne(db, sql: sql) }
        return try #require(found)
    }

    func write(_ bytes: Data, to store: ResponseStore, offset: Int = 0) async throws {
        let row = "SELECT rowid FROM \(table) ORDER BY rowid LIMIT 1 OFFSET \(offset)"
        try await store.sql("UPDATE \(table) SET \(column) = ? WHERE rowid = (\(row))", [bytes])
    }

    func refusal(_ store: ResponseStore) async -> StoreError? {
        do {
            try await use(store)
            return nil
        } catch {
            return error as? StoreError
        }
    }
}
