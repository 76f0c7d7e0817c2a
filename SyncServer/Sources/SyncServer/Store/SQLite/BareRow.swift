import GRDB
import GRDBSQLite

/// A row as SQLite holds it: columns are looked at where they lie, and nothing is copied.
///
/// For tens of thousands of rows, where making a value of each column takes longer than reading it. What is
/// looked at is there until the next row.
struct BareRow {
    fileprivate let statement: OpaquePointer

    /// A text or a blob; no bytes for a column without a value.
    @inline(__always)
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement, column),
            count: Int(sqlite3_column_bytes(statement, column))
        )
    }

    /// A text as a value of its own.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// A whole number.
    @inline(__always)
    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    /// A number; `nil` for a column without one.
    @inline(__always)
    func number(_ column: Int32) -> Double? {
        sqlite3_column_type(statement, column) == SQLITE_NULL
            ? nil : sqlite3_column_double(statement, column)
    }
}

extension Statement {
    /// Goes through the rows of a query.
    ///
    /// - Parameters:
    ///   - arguments: of the query.
    ///   - body: sees one row after another, and keeps none.
    /// - Throws: what `body` throws, or `DatabaseError`.
    func forEachRow(
        _ arguments: StatementArguments,
        _ body: (BareRow) throws -> Void
    ) throws {
        try setArguments(arguments)
        let row = BareRow(statement: sqliteStatement)
        sqlite3_reset(row.statement)
        defer { sqlite3_reset(row.statement) }
        while true {
            switch sqlite3_step(row.statement) {
            case SQLITE_ROW: try body(row)
            case SQLITE_DONE: return
            case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
            }
        }
    }
}
