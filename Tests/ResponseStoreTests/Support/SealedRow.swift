import Foundation
import GRDB
import Progression

@testable import ResponseStore

/// A sealed value of a store, and how it is opened: within one transaction, so that thousands can be tried.
struct SealedRow: Sendable {
    let table: String
    var column = "sealed"
    let key: String
    let open: @Sendable (Row, KeyRing) throws -> Void

    /// Every kind of sealed value there is under the two keys.
    static let all = [
        SealedRow(table: "setting", key: "name") { row, keys in
            let name: String = row["name"]
            let _: Data = try keys.work.open(row["sealed"], as: .setting, id: name)
        },
        SealedRow(table: "chain", key: "number") { row, keys in
            let number: Int = row["number"]
            let _: Chain = try keys.work.open(row["sealed"], as: .chain, id: String(number))
        },
        SealedRow(table: "draft", key: "number") { row, keys in
            _ = try Interview.Draft.open(row, keys: keys)
        },
        SealedRow(table: "submission", key: "number") { row, keys in
            _ = try SubmissionRecord.open(row, keys: keys)
        },
        SealedRow(table: "submission", column: "receipt", key: "number") { row, keys in
            _ = try DeliveryState.open(row, keys: keys)
        },
        SealedRow(table: "cursor", key: "only") { row, keys in
            let _: FeedCursor = try keys.cache.open(row["sealed"], as: .cursor, id: "1")
        },
        SealedRow(table: "citizen", key: "number") { row, keys in
            let id: Data = row["id"]
            let _: CaseloadEntry = try keys.cache.open(
                row["sealed"],
                as: .citizen,
                id: id.hexadecimal
            )
        },
        SealedRow(table: "measurement", key: "number") { row, keys in
            let id: Data = row["id"]
            let _: Progression.Measurement = try keys.cache.open(
                row["sealed"],
                as: .measurement,
                id: id.hexadecimal
            )
        },
    ]

    /// The keys of all rows that have such a value.
    func rows(_ db: Database) throws -> [DatabaseValue] {
        let sql = "SELECT \(key) FROM \(table) WHERE \(column) IS NOT NULL ORDER BY 1"
        return try DatabaseValue.fetchAll(db, sql: sql)
    }

    /// The value of a row.
    func bytes(_ row: DatabaseValue, _ db: Database) throws -> Data {
        let sql = "SELECT \(column) FROM \(table) WHERE \(key) = ?"
        return try Data.fetchOne(db, sql: sql, arguments: [row]) ?? Data()
    }

    /// Whether a row opens with `bytes` in the place of its value; the value is put back.
    func opens(
        _ row: DatabaseValue,
        with bytes: Data,
        _ db: Database,
        _ keys: KeyRing
    ) throws -> Bool {
        let kept = try self.bytes(row, db)
        try put(bytes, into: row, db)
        let sql = "SELECT * FROM \(table) WHERE \(key) = ?"
        let found = try Row.fetchOne(db, sql: sql, arguments: [row])
        let isOpen = found.map { (try? open($0, keys)) != nil } ?? false
        try put(kept, into: row, db)
        return isOpen
    }

    private func put(_ bytes: Data, into row: DatabaseValue, _ db: Database) throws {
        let sql = "UPDATE \(table) SET \(column) = ? WHERE \(key) = ?"
        try db.execute(sql: sql, arguments: [bytes, row])
    }
}
