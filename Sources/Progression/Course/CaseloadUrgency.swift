/// Whom a caseworker should look at first: the fixed rule a list of citizens is ordered by.
///
/// A plain rule on each citizen's own measurements and dates: it guesses at nothing, and compares nobody
/// with anybody. Smaller comes first.
///
/// Somebody who has fallen on two occasions in a row comes before somebody who is overdue, and both
/// before somebody whose answers wait for the caseworker's assessment; last of these comes somebody for whom
/// it is merely time to measure.
public enum CaseloadUrgency: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// A fall that lasts: ``CourseAlert/deterioration(_:since:)``.
    case lastingFall
    /// The interval and the grace after it have passed.
    case overdue
    /// The citizen has answered, and waits for the caseworker's assessment: ``Course/awaitsAssessment(schedule:now:)``.
    case assessment
    /// The two views of one visit are apart.
    case viewsApart
    /// The interval has passed, or nothing was ever measured.
    case due
    /// Many measurements and no reliable change.
    case unmoved
    /// Nothing asks for a look.
    case calm
    /// The case is closed.
    case closed

    /// The urgency of somebody whose case is open.
    ///
    /// - Parameters:
    ///   - alerts: what asks for a look, from ``Course/alerts(due:patience:)``, in any order.
    ///   - due: when the citizen is to be measured.
    ///   - awaitsAssessment: whether a visit waits for the caseworker's own assessment.
    public init(alerts: [CourseAlert], due: DueStatus, awaitsAssessment: Bool = false) {
        let asked = alerts.map { alert -> CaseloadUrgency in
            switch alert {
            case .deterioration: .lastingFall
            case .overdue: .overdue
            case .viewsApart: .viewsApart
            case .noReliableChange: .unmoved
            }
        }
        let time: CaseloadUrgency =
            switch due {
            case .never, .due: .due
            case .overdue: .overdue
            case .later: .calm
            }
        self = min(asked.min() ?? .calm, time, awaitsAssessment ? .assessment : .calm)
    }

    /// The more urgent is the smaller.
    public static func < (one: CaseloadUrgency, other: CaseloadUrgency) -> Bool {
        one.rawValue < other.rawValue
    }
}
