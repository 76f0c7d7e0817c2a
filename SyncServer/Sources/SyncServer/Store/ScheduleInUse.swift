import FoundationEssentials
import Progression

extension InstrumentsInUse {
    /// How often somebody of a target group, or of none, is measured: the shortest schedule among the
    /// instruments the citizen is asked today.
    func schedule(of targetGroup: String?, at now: Date) -> Schedule? {
        asked(of: targetGroup, on: TimeZoneRule.danish.day(of: now))
            .filter { $0.answeredBy == .citizen && $0.status == .active }
            .compactMap(\.schedule)
            .min { ($0.weeks, $0.graceWeeks) < ($1.weeks, $1.graceWeeks) }
    }
}
