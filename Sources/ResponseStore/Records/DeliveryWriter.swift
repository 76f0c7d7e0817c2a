internal import FoundationEssentials
internal import GRDB
internal import Progression

/// Moves submissions from state to state, inside a transaction.
struct DeliveryWriter {
    let db: Database
    let keys: KeyRing

    /// Moves the submissions that `condition` picks as `transition` says.
    ///
    /// A receipt that no longer opens is as good as none: if the bytes are still here they wait again,
    /// and the server will know them by their id. The condition is SQL over the table's columns. Returns whether the bytes of a submission are
    /// gone.
    func move(
        where condition: String,
        _ arguments: StatementArguments = [],
        by transition: (DeliveryState) -> DeliveryState
    ) throws -> Bool {
        var isGone = false
        for row in try states(where: condition, arguments) {
            let hadPayload = row["citizen"] != nil
            let known = try? DeliveryState.open(row, keys: keys)
            guard known != nil || hadPayload else { continue }
            let state = transition(known ?? .pending)
            guard state != known else { continue }
            try write(state, into: row, isStub: !hadPayload)
            isGone = isGone || (hadPayload && !state.hasPayload)
        }
        return isGone
    }

    /// Removes the stubs that are kept no longer at `now`.
    func forgetStubs(at now: Date) throws {
        for row in try states(where: "state = 'dropped'") {
            let state = try? DeliveryState.open(row, keys: keys)
            guard let state, state.isForgotten(at: now) else { continue }
            let number: Int = row["number"]
            try db.execute(sql: "DELETE FROM submission WHERE number = ?", arguments: [number])
        }
    }

    private func states(
        where condition: String,
        _ arguments: StatementArguments = []
    ) throws -> [Row] {
        // Without the bytes: there are many rows, and few move.
        let sql = """
            SELECT number, id, citizen, state, epoch, receipt FROM submission
            WHERE \(condition) ORDER BY number
            """
        return try Row.fetchAll(db, sql: sql, arguments: arguments)
    }

    private func write(_ state: DeliveryState, into row: Row, isStub: Bool) throws {
        let (number, id): (Int, UUID) = (row["number"], row["id"])
        let receipt = try state.sealedReceipt(of: id, keys: keys)
        let stub = isStub || state.hasPayload ? nil : try sealedStub(of: id, number: number)
        try db.execute(
            sql: """
                UPDATE submission SET state = :state, epoch = :epoch, receipt = :receipt,
                    citizen = iif(:stub IS NULL, citizen, NULL), sealed = coalesce(:stub, sealed)
                WHERE number = :number
                """,
            arguments: [
                "state": state.word.rawValue, "epoch": state.epoch, "receipt": receipt,
                "stub": stub, "number": number,
            ]
        )
    }

    private func sealedStub(of id: UUID, number: Int) throws -> Data {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT id, sealed FROM submission WHERE number = ?",
            arguments: [number]
        )
        let record = row.flatMap { try? SubmissionRecord.open($0, keys: keys).record }
        let stub = Stub(sha256: record.map { digest(of: $0.body) } ?? "")
        return try stub.sealed(of: id, keys: keys)
    }
}
