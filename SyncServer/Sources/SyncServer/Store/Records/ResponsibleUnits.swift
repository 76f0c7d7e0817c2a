import Progression

/// The groups citizens are counted in: for each municipality those of no unit, then each unit.
struct ResponsibleUnits {
    private(set) var groups: [PopulationGroup] = []

    /// Adds a municipality.
    ///
    /// - Returns: where the groups of its units stand, `nil` being none.
    mutating func add(_ municipality: String, _ units: [OrganisationUnit]) -> [String?: Int] {
        var places: [String?: Int] = [nil: groups.count]
        groups.append(PopulationGroup(municipality: municipality, unit: []))
        for unit in units {
            places[unit.id] = groups.count
            let path = units.path(to: unit.id).map(\.name)
            groups.append(PopulationGroup(municipality: municipality, unit: path))
        }
        return places
    }
}
