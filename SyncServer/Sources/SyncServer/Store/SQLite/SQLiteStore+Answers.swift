import FoundationEssentials
import GRDB
import Progression
import SyncProtocol
import Synchronization

extension SQLiteStore {
    /// A citizen's course with all answers, read by an employee who may see the citizen; the reading is noted
    /// before anything is shown.
    ///
    /// - Parameters:
    ///   - citizen: the citizen.
    ///   - employee: who reads.
    ///   - what: what is read, for the access log.
    /// - Returns: `nil` for a foreign citizen as for an unknown one.
    /// - Throws: ``ServerError``.
    func answers(
        of citizen: CitizenReference,
        readBy employee: Employee,
        what: String
    ) async throws -> CitizenAnswers? {
        guard let course = try await course(of: citizen, readBy: employee, what: what) else {
            return nil
        }
        let known = questionnaires.withLock { $0 }
        return try await read { db in
            let envelopes = try self.envelopes(of: citizen, seenBy: employee, in: db)
            return CitizenAnswers(
                course: course,
                book: AnswerBook(envelopes, of: citizen, among: known),
                people: try self.names(of: Set(envelopes.map(\.author)), employee.tenant, in: db)
            )
        }
    }

    /// What was sent about a citizen, and about the provisional ones matched with them, as far as the reader
    /// sees the citizen; amended and erased ones are left out.
    private func envelopes(
        of citizen: CitizenReference,
        seenBy reader: Employee,
        in db: Database
    ) throws -> [Envelope] {
        let sql = """
            SELECT tenant, id, citizen, sealed FROM submission
            WHERE tenant = :tenant AND citizen IN (SELECT reference FROM citizen
                    WHERE tenant = :tenant AND (reference = :citizen OR matched = :citizen))
                AND amended_by IS NULL AND length(sealed) > 0
                AND EXISTS (SELECT 1 FROM caseload
                    WHERE caseload.citizen = :citizen AND \(Self.isSeen))
            ORDER BY log_seq
            """
        let arguments: StatementArguments = [
            "tenant": reader.tenant, "reader": reader.id, "citizen": citizen.rawValue,
        ]
        return try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap {
            try envelope(in: $0, db)
        }
    }

    private func names(
        of employees: Set<String>,
        _ tenant: String?,
        in db: Database
    ) throws -> [String: String] {
        let known = try employees.sorted().compactMap { try employee($0, in: db) }
        return known.filter { $0.tenant == tenant }.reduce(into: [:]) { $0[$1.id] = $1.name }
    }
}
