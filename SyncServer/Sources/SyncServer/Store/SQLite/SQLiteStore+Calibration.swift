import GRDB
import Progression

extension SQLiteStore {
    /// Keeps what an employee says of the vignettes of an exercise.
    ///
    /// - Throws: ``ServerError``, as ``CalibrationAct`` judges.
    func rate(_ act: CalibrationAct) async throws {
        try await write { db in
            let before = try self.ratings(in: act.exercise, of: act.tenant, db)[act.employee]
            try act.check(by: try self.employee(act.employee, in: db), before: before)
            for (vignette, rating) in act.ratings {
                try db.execute(
                    sql: """
                        INSERT INTO vignette_rating (tenant, exercise, employee, vignette, rating)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (tenant, exercise, employee, vignette)
                            DO UPDATE SET rating = excluded.rating
                        """,
                    arguments: [act.tenant, act.exercise, act.employee, vignette, rating]
                )
            }
            if act.isFinished {
                try db.execute(
                    sql: """
                        INSERT INTO calibration_finished (tenant, exercise, employee)
                        VALUES (?, ?, ?)
                        """,
                    arguments: [act.tenant, act.exercise, act.employee]
                )
            }
        }
    }

    /// What the employees of a municipality have given the vignettes of an exercise, by their ids.
    func ratings(
        in exercise: String,
        of tenant: String
    ) async throws -> [String: CalibrationRatings] {
        try await read { try self.ratings(in: exercise, of: tenant, $0) }
    }

    private func ratings(
        in exercise: String,
        of tenant: String,
        _ db: Database
    ) throws -> [String: CalibrationRatings] {
        let rated = "SELECT * FROM vignette_rating WHERE tenant = ? AND exercise = ?"
        let done = "SELECT employee FROM calibration_finished WHERE tenant = ? AND exercise = ?"
        let finished = Set(try String.fetchAll(db, sql: done, arguments: [tenant, exercise]))
        let rows = try Row.fetchAll(db, sql: rated, arguments: [tenant, exercise])
        return Dictionary(grouping: rows) { $0["employee"] as String }.mapValues { rows in
            let ratings = rows.map { ($0["vignette"] as String, $0["rating"] as Int) }
            return CalibrationRatings(
                ratings: Dictionary(uniqueKeysWithValues: ratings),
                isFinished: rows.contains { finished.contains($0["employee"]) }
            )
        }
    }
}
