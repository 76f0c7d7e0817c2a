public import FoundationEssentials
public import Progression

/// What the picture of a citizen of the caseload remembers of one submission, for longer than its bytes
/// are kept.
public enum PictureMemory: Hashable, Sendable, Codable {
    /// The answers that count in a score.
    case form(AnsweredForm)
    /// A word on a sub-goal.
    case goal(SubGoalEvent)

    /// The submission.
    public var submission: UUID {
        switch self {
        case .form(let form): form.submission
        case .goal(let event): event.submission
        }
    }

    /// Whom it is about.
    public var citizen: CitizenReference {
        switch self {
        case .form(let form): form.citizen
        case .goal(let event): event.citizen
        }
    }
}
