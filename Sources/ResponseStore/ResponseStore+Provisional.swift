internal import FoundationEssentials
internal import GRDB
public import Progression

extension ResponseStore {
    /// Whoever was surveyed, or is to be, without being on the caseload, in the order written down.
    ///
    /// An entry goes when the feed grants its citizen, or erases it.
    public func provisionals() async throws(StoreError) -> [ProvisionalEntry] {
        try await perform { db, keys in try Provisionals.read(db, keys: keys) }
    }

    /// Writes somebody down who is not on the caseload.
    public func addProvisional(_ entry: ProvisionalEntry) async throws(StoreError) {
        try await perform { db, keys in
            var entries = try Provisionals.read(db, keys: keys)
            entries.removeAll { $0.citizen == entry.citizen }
            try Provisionals.write(entries + [entry], to: db, keys: keys)
        }
    }

    /// Takes somebody off again of whom nothing was begun.
    public func removeProvisional(_ citizen: CitizenReference) async throws(StoreError) {
        try await perform { db, keys in
            try Provisionals.forget(in: db, keys: keys) { $0.citizen == citizen }
        }
    }
}

/// The sealed list of those written down, inside a transaction.
enum Provisionals {
    static func read(_ db: Database, keys: KeyRing) throws -> [ProvisionalEntry] {
        try Setting.read(.provisionals, in: db, keys: keys) ?? []
    }

    static func write(_ entries: [ProvisionalEntry], to db: Database, keys: KeyRing) throws {
        let kept = entries.isEmpty ? nil : entries
        try Setting.write(kept, as: .provisionals, to: db, keys: keys)
    }

    /// Takes those off the list who are `gone`; writes nothing where there is none.
    static func forget(
        in db: Database,
        keys: KeyRing,
        where gone: (ProvisionalEntry) -> Bool
    ) throws {
        let entries = try read(db, keys: keys)
        let kept = entries.filter { !gone($0) }
        if kept.count < entries.count { try write(kept, to: db, keys: keys) }
    }
}

extension SettingName {
    /// Who was written down without being on the caseload.
    static let provisionals = SettingName(rawValue: "store.provisionals")
}
