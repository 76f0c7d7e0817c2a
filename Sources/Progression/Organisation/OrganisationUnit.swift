/// A part of a municipality: a job centre, a department, or a team within one.
///
/// What units there are, and what they are called, is up to each municipality.
public struct OrganisationUnit: Hashable, Sendable, Codable {
    /// The id within the municipality.
    public let id: String
    /// The name as people read it.
    public let name: String
    /// The id of the unit it is a part of, if any.
    public let within: String?

    /// A unit of given parts.
    public init(id: String, name: String, within: String? = nil) {
        self.id = id
        self.name = name
        self.within = within
    }
}

extension [OrganisationUnit] {
    /// The ids of a unit and of all that are within it, however deep.
    public func within(_ unit: String) -> Set<String> {
        var found: Set<String> = [unit]
        while true {
            let more = filter { $0.within.map(found.contains) ?? false }.map(\.id)
            guard !found.isSuperset(of: more) else { return found }
            found.formUnion(more)
        }
    }

    /// A unit after all that it is a part of, outermost first; empty for one that is not there.
    public func path(to unit: String) -> [OrganisationUnit] {
        var path: [OrganisationUnit] = []
        var next: String? = unit
        while let id = next, let found = first(where: { $0.id == id }), !path.contains(found) {
            path.insert(found, at: 0)
            next = found.within
        }
        return path
    }
}
