import Progression

extension MemoryStore {
    func rate(_ act: CalibrationAct) throws {
        try change { state throws(ServerError) in
            let before = state.calibrations[act.tenant]?[act.exercise]?[act.employee]
            try act.check(by: state.employees[act.employee]?.employee, before: before)
            if act.ratings.isEmpty && before == nil { return }
            state.calibrations[act.tenant, default: [:]][act.exercise, default: [:]][act.employee] =
                CalibrationRatings(
                    ratings: (before?.ratings ?? [:]).merging(act.ratings) { $1 },
                    isFinished: act.isFinished
                )
        }
    }

    func ratings(in exercise: String, of tenant: String) -> [String: CalibrationRatings] {
        read { $0.calibrations[tenant]?[exercise] ?? [:] }
    }
}
