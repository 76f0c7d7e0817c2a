import Progression

extension Schedule {
    /// How often citizens are measured: the shortest schedule among the instruments in use.
    static func inUse(of questionnaires: some Sequence<Questionnaire>) -> Schedule? {
        questionnaires.filter { $0.answeredBy == .citizen && $0.status == .active }
            .compactMap(\.schedule)
            .min { ($0.weeks, $0.graceWeeks) < ($1.weeks, $1.graceWeeks) }
    }
}
