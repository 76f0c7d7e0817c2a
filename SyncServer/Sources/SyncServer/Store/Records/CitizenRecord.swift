import FoundationEssentials
import Progression

/// A citizen with everything that is opened of one for a page.
struct CitizenRecord: Hashable, Sendable {
    let reference: CitizenReference
    let name: String
    let language: Language
    /// The name of the responsible caseworker; empty if there is none.
    let caseworker: String
    /// The id of the responsible caseworker.
    var responsible: String?
    /// The id of who stands in for them.
    var standIn: String?
    /// The CPR number, if it is known; to be shown masked.
    var number: CPRNumber?
    /// When the case was closed and is erased, if it is closed.
    var ending: CaseEnding?
    /// The target group the citizen belongs to.
    var targetGroup: String?
}

/// A citizen with all measurements, and what happened around them.
struct CitizenCourse: Hashable, Sendable {
    let citizen: CitizenRecord
    /// As the reader may see them.
    var measurements: [Measurement]
    /// How often the citizen is measured: by the terms in use for the citizen's target group today.
    let schedule: Schedule?
    /// Not told in lists of several.
    var events: [CourseEvent] = []
    /// What professionals have recorded, in the order of time; not told in lists of several either.
    var recorded: [RecordedEvent] = []
    /// The caseworker's own questionnaire about the citizen, if there is one; not told in lists either.
    var assessment: Questionnaire?
    /// Measurements that the reader sees only after giving an own assessment.
    var withheld: [Measurement] = []
    /// When the citizen answered at the latest visit held back; `nil` if none is.
    var awaited: Date?
}
