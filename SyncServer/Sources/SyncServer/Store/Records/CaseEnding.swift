import FoundationEssentials
import Progression

/// A closed case, and when it is erased.
struct CaseEnding: Hashable, Sendable {
    /// When it was closed.
    let closed: Date
    /// From when on everything about the citizen is erased.
    let erased: Date

    /// Days a closed case is kept, unless the municipality says otherwise: five years.
    static let usualRetention = 1_825
    /// Seconds after a municipality has changed its retention in which nothing is erased by it: a slip of
    /// the hand can be put right.
    static let reconsideration: TimeInterval = 14 * 86_400
    /// Seconds without any entry in the log after which the clock is not believed.
    static let longestQuiet: TimeInterval = 7 * 86_400

    init(closed: Date, retentionDays: Int) {
        self.closed = closed
        erased = closed.addingTimeInterval(TimeInterval(retentionDays) * 86_400)
    }

    /// The day it was closed, in Denmark.
    var day: CalendarDay { TimeZoneRule.danish.day(of: closed) }

    /// Whether there is a last measurement, taken when the case was about to close or after.
    func isMeasured(by last: Date?) -> Bool {
        let day = last.map { TimeZoneRule.danish.day(of: $0) }
        return LastMeasurement(closed: self.day, lastMeasured: day) == .taken
    }
}

/// A citizen of a municipality.
struct TenantCitizen: Hashable, Sendable {
    let tenant: String
    let citizen: CitizenReference
}
