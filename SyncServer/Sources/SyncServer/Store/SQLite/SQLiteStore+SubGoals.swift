import FoundationEssentials
import GRDB
import Progression
import SyncProtocol

extension SQLiteStore {
    /// What is said of the sub-goals of a citizen up to a number of the log, in its order.
    func subGoals(
        of citizen: String,
        tenant: String,
        upTo sequence: Int,
        in db: Database
    ) throws -> [FeedItem] {
        try subGoals(
            where: "tenant = ? AND goal_of = ? AND measured_seq <= ?",
            [tenant, citizen, sequence],
            in: db
        )
    }

    /// What is said of a sub-goal at a number of the log.
    func subGoals(sequence: Int, tenant: String, in db: Database) throws -> [FeedItem] {
        try subGoals(
            where: "tenant = ? AND goal_of IS NOT NULL AND measured_seq = ?",
            [tenant, sequence],
            in: db
        )
    }

    /// Amended and erased ones are left out.
    private func subGoals(
        where condition: String,
        _ arguments: StatementArguments,
        in db: Database
    ) throws -> [FeedItem] {
        let sql = """
            SELECT tenant, id, citizen, goal_of, sealed FROM submission
            WHERE \(condition) AND amended_by IS NULL AND length(sealed) > 0
            ORDER BY measured_seq
            """
        return try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap { row in
            let subject = CitizenReference(rawValue: row["goal_of"])
            return try envelope(in: row, db)?.subGoalEvent.map {
                .subgoal($0.counting(for: subject))
            }
        }
    }
}
