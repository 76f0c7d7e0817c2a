import FoundationEssentials
import GRDB
import Progression
import SyncProtocol
import Synchronization

extension SQLiteStore {
    /// The courses of a municipality as a programme is evaluated on them: no names, no references.
    ///
    /// - Parameters:
    ///   - tenant: the municipality.
    ///   - items: the questions that are asked about; answers are opened for these alone.
    ///   - moment: up to when measurements and answers count.
    /// - Returns: the courses, in an order that says nothing.
    /// - Throws: ``ServerError``.
    func programmeCourses(
        of tenant: String,
        items: Set<ProgrammeItem>,
        asOf moment: Date
    ) async throws -> [ProgrammeCourse] {
        let known = questionnaires.withLock { $0 }
        return try await read { db in
            try self.checkTenant(tenant, in: db)
            let measurements = try self.measurements(ofAllIn: tenant, in: db)
            let responses = try self.responses(to: items, known, in: tenant, db)
            return try self.teamRows(in: Reach(tenant: tenant, units: nil), db).map { row in
                let citizen = CitizenReference(rawValue: row["reference"])
                return ProgrammeCourse(
                    measurements: (measurements[citizen] ?? []).filter { $0.date < moment },
                    events: row["has_events"]
                        ? try self.recorded(of: citizen.rawValue, tenant: tenant, in: db) : [],
                    responses: AnswerBook.pairs(responses[citizen] ?? [], known, before: moment),
                    items: items,
                    targetGroup: try self.targetGroup(in: row, of: tenant),
                    on: TimeZoneRule.danish.day(of: moment)
                )
            }
        }
    }

    /// What was answered in the questionnaires that ask some items, by whom it is about.
    private func responses(
        to items: Set<ProgrammeItem>,
        _ known: [String: Questionnaire],
        in tenant: String,
        _ db: Database
    ) throws -> [CitizenReference: [Response]] {
        if items.isEmpty { return [:] }
        let asked = Set(items.map(\.questionnaire))
        let sql = """
            SELECT submission.tenant, submission.id, submission.citizen, sealed,
                COALESCE(citizen.matched, citizen.reference) AS subject
            FROM submission
            JOIN citizen ON citizen.tenant = submission.tenant AND reference = submission.citizen
            WHERE submission.tenant = ? AND amended_by IS NULL AND length(sealed) > 0
            ORDER BY log_seq
            """
        var found: [CitizenReference: [Response]] = [:]
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [tenant])
        while let row = try rows.next() {
            guard let envelope = try envelope(in: row, db), envelope.kind == .response,
                let file = known[envelope.instrument.sha256], asked.contains(file.id)
            else { continue }
            found[CitizenReference(rawValue: row["subject"]), default: []].append(envelope.response)
        }
        return found
    }
}
