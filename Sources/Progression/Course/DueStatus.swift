public import FoundationEssentials

/// Whether it is time to measure again; a plain rule on the citizen's own dates.
public enum DueStatus: Hashable, Sendable {
    /// Never measured.
    case never
    /// So many weeks until it is time.
    case later(weeks: Int)
    /// The interval has passed.
    case due
    /// The interval and the grace after it have passed.
    case overdue

    /// The status at `now` of someone last measured then, under a schedule; six weeks and two more
    /// where a questionnaire gives none.
    public init(lastMeasured: Date?, schedule: Schedule?, now: Date) {
        guard let lastMeasured else {
            self = .never
            return
        }
        let schedule = schedule ?? .usual
        let weeks = now.timeIntervalSince(lastMeasured) / (7 * 86_400)
        if weeks >= Double(schedule.weeks + schedule.graceWeeks) {
            self = .overdue
        } else if weeks >= Double(schedule.weeks) {
            self = .due
        } else {
            self = .later(weeks: Int((Double(schedule.weeks) - weeks).rounded(.up)))
        }
    }
}

extension Schedule {
    /// Six weeks and two more, where a questionnaire gives no schedule.
    static let usual = Schedule(weeks: 6, graceWeeks: 2)
}
