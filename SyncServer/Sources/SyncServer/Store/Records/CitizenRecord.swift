import FoundationEssentials
import Progression

/// A citizen with everything that is opened of one for a page.
struct CitizenRecord: Hashable, Sendable {
    let reference: CitizenReference
    let name: String
    let language: Language
    /// The name of the responsible caseworker.
    let caseworker: String
    /// The target group the citizen belongs to.
    var targetGroup: String?
}

/// A citizen with all measurements.
struct CitizenCourse: Hashable, Sendable {
    let citizen: CitizenRecord
    let measurements: [Measurement]
    /// How often the citizen is measured: by the terms in use for the citizen's target group today.
    let schedule: Schedule?
}
