import FoundationEssentials
import Progression

/// Something that happened around a citizen and may explain a change in the course.
struct CourseEvent: Hashable, Sendable {
    let kind: Kind
    let at: Date

    enum Kind: Hashable, Sendable {
        /// Another caseworker became responsible: names; the first is empty if there was none.
        case handedOver(from: String, to: String)
        /// The case was closed.
        case closed
        /// The case was opened again.
        case reopened
    }
}
