import Foundation
import GRDB
import Progression
import SeededNumbers
import Testing

@testable import ResponseStore

/// Ten thousand sealed records, changed or put in each other's places: none opens.
@Suite struct FlippedRecordTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test(arguments: 1...4)
    func `of 2,500 sealed records that were changed or swapped, none opens`(
        seed: UInt64
    )
        async throws
    {
        let store = try await filled()
        let opened = try await store.perform { db, keys in
            try Self.tries(2_500, seed: seed, db, keys) { $0 }
        }
        #expect(opened == 0)
    }

    /// The negative control: what is left as it was opens, every time.
    @Test func `the same records left alone open, all of them`() async throws {
        let store = try await filled()
        let opened = try await store.perform { db, keys in
            try Self.tries(500, seed: 9, db, keys) { _ in nil }
        }
        #expect(opened == 500)
    }

    @Test(arguments: ["work", "cache"])
    func `no byte of a wrapped or sealed key can be changed`(name: String) async throws {
        let store = try await filled()
        let (wrapped, installation) = try await store.perform { db, _ in try WrappedKeys.read(db) }
        let wrapper = try PassphraseKey(
            Sample.passphrase,
            salt: wrapped.salt,
            cost: wrapped.cost
        )
        let kept = try #require(name == "work" ? wrapped.work : wrapped.cache)
        #expect(wrapper.unwrap(kept, as: name, for: installation) != nil)
        for bit in 0..<kept.count * 8 {
            var changed = kept
            changed[changed.startIndex + bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(wrapper.unwrap(changed, as: name, for: installation) == nil, "bit \(bit)")
        }
        let other = name == "work" ? "cache" : "work"
        #expect(wrapper.unwrap(kept, as: other, for: installation) == nil)
        #expect(wrapper.unwrap(kept, as: name, for: UUID()) == nil)
    }

    /// How many records open although they were changed; `change` says whether they are.
    private static func tries(
        _ count: Int,
        seed: UInt64,
        _ db: Database,
        _ keys: KeyRing,
        _ change: (Data) -> Data?
    ) throws -> Int {
        var numbers = SeededNumbers(seed: seed)
        var opened = 0
        for round in 0..<count {
            let place = SealedRow.all[round % SealedRow.all.count]
            let row = try #require(try place.rows(db).randomElement(using: &numbers))
            let kept = try place.bytes(row, db)
            let spoilt = try change(kept).map { _ in
                try spoil(kept, of: row, at: place, db, &numbers)
            }
            if try place.opens(row, with: spoilt ?? kept, db, keys) { opened += 1 }
        }
        return opened
    }

    /// Other bytes than these: some flipped, some cut off or put on, or those of another record.
    private static func spoil(
        _ kept: Data,
        of row: DatabaseValue,
        at place: SealedRow,
        _ db: Database,
        _ numbers: inout SeededNumbers
    ) throws -> Data {
        switch Int.random(in: 0..<10, using: &numbers) {
        case 0:
            // Long enough for the table, which refuses less than a nonce and a seal.
            return kept.count > 29 ? kept.dropLast() : kept + Data([0])
        case 1: return kept + Data([UInt8.random(in: .min ... .max, using: &numbers)])
        case 2, 3:
            return try another(than: kept, at: place, db, &numbers) ?? flipped(kept, &numbers)
        default: return flipped(kept, &numbers)
        }
    }

    private static func another(
        than kept: Data,
        at place: SealedRow,
        _ db: Database,
        _ numbers: inout SeededNumbers
    ) throws -> Data? {
        let elsewhere = SealedRow.all.randomElement(using: &numbers) ?? place
        let row = try elsewhere.rows(db).randomElement(using: &numbers)
        let bytes = try row.map { try elsewhere.bytes($0, db) }
        return bytes == kept ? nil : bytes
    }

    private static func flipped(_ kept: Data, _ numbers: inout SeededNumbers) -> Data {
        var changed = kept
        var bits: Set<Int> = []
        for _ in 0..<Int.random(in: 1...4, using: &numbers) {
            bits.insert(Int.random(in: 0..<kept.count * 8, using: &numbers))
        }
        for bit in bits { changed[changed.startIndex + bit / 8] ^= 1 << UInt8(bit % 8) }
        return changed
    }

    private func filled() async throws -> ResponseStore {
        let store = try await Sample.store(in: folder)
        for number in [10, 20, 30] {
            try await store.save(Sample.draft(number, answered: "svar \(number)"))
        }
        try await store.finish(1, 2, 3, 4)
        for id in 1...3 {
            let state = DeliveryState.accepted(try Sample.commit(6 + id))
            try await store.record([Outcome(id: try Sample.uuid(id), state: state)])
        }
        for name in ["server", "device", "spare"] {
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
