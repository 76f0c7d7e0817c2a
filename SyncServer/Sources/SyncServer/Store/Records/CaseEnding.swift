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
    /// Days before closing in which a measurement counts as the last one: a visit's distance from another.
    private static let lastMeasurement: TimeInterval = 21 * 86_400

    init(closed: Date, retentionDays: Int) {
        self.closed = closed
        erased = closed.addingTimeInterval(TimeInterval(retentionDays) * 86_400)
    }

    /// Whether there is a last measurement, taken when the case was about to close or after.
    func isMeasured(by last: Date?) -> Bool {
        last.map { $0 >= closed.addingTimeInterval(-Self.lastMeasurement) } ?? false
    }
}

/// A citizen of a municipality.
struct TenantCitizen: Hashable, Sendable {
    let tenant: String
    let citizen: CitizenReference
}
