/// One sort of thing that can happen around a course, in a municipality's own words.
///
/// Which kinds there are is configuration: no code knows a name.
public struct EventKind: Hashable, Sendable, Codable, Identifiable {
    /// Numbered from 1 within a municipality, in the order in which people are offered the kinds.
    public let id: Int
    /// What sort of event it is, as pictures tell them apart.
    public let category: Category
    /// What people call it.
    public let name: String
    /// Whether it is offered no more; what was recorded of it stays readable.
    public let isRetired: Bool

    /// A kind of given parts.
    public init(id: Int, category: Category, name: String, isRetired: Bool = false) {
        self.id = id
        self.category = category
        self.name = name
        self.isRetired = isRetired
    }

    /// The sorts of event a picture draws each in its own way.
    public enum Category: String, Hashable, Sendable, Codable, CaseIterable {
        /// Something that is done with or for the citizen: a company placement, a mentor, a course.
        case effort
        /// The course rests: illness, leave.
        case pause
        /// The citizen leaves the course, and where to.
        case exit

        /// Whether such an event goes on for a time, and may have no end yet; an exit has one day.
        public var lasts: Bool { self != .exit }
    }
}
