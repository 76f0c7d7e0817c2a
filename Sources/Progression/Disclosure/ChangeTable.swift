/// Mean change per factor and municipality, small cells hidden.
///
/// No ids past here: what comes out is figures only.
///
/// There is no row for the country: with small cells hidden by threshold alone, a total would give
/// them away.
public struct ChangeTable: Hashable, Sendable {
    /// One row for each municipality, in the order given.
    public let rows: [Row]

    /// One municipality's figures.
    public struct Row: Hashable, Sendable {
        /// The municipality's name.
        public let municipality: String
        /// A cell for each factor, in the order of ``Factor``.
        public let cells: [Cell]
    }

    /// One factor in one municipality.
    public struct Cell: Hashable, Sendable {
        /// What was measured.
        public let factor: Factor
        /// How many citizens have at least two scores.
        public let citizens: Figure<Int>
        /// Their mean change from first to last score, in points.
        public let meanChange: Figure<Double>
    }

    /// The table of `cohorts` under `rule`.
    public init(of cohorts: [Cohort], rule: DisclosureRule) {
        rows = cohorts.map { cohort in
            Row(
                municipality: cohort.municipality,
                cells: Factor.allCases.map { cohort.cell(of: $0, rule: rule) }
            )
        }
    }
}

/// The citizens of one municipality, as the table needs them.
public struct Cohort: Hashable, Sendable {
    /// The municipality's name.
    public let municipality: String
    /// Its citizens.
    public let members: [Member]

    /// A cohort of given members.
    public init(municipality: String, members: [Member]) {
        self.municipality = municipality
        self.members = members
    }

    /// One citizen: who is responsible, and how each factor has changed.
    public struct Member: Hashable, Sendable {
        /// The professional responsible for the citizen.
        public let professional: String
        /// Change from first to last score of the current series, in points, for factors with at least
        /// two.
        public let changes: [Factor: Double]

        /// A member by the course so far: only scores of the same series are compared.
        public init(professional: String, course: Course) {
            let changes = course.series.map { ($0.factor, $0.differenceSinceStart) }
            self.init(
                professional: professional,
                changes: Dictionary(uniqueKeysWithValues: changes).compactMapValues(\.self)
            )
        }

        /// A member of given parts.
        public init(professional: String, changes: [Factor: Double]) {
            self.professional = professional
            self.changes = changes
        }
    }

    func cell(of factor: Factor, rule: DisclosureRule) -> ChangeTable.Cell {
        let measured = members.compactMap { member in
            member.changes[factor].map { (professional: member.professional, change: $0) }
        }
        let professionals = Set(measured.map(\.professional)).count
        return ChangeTable.Cell(
            factor: factor,
            citizens: rule.count(measured.count),
            meanChange: rule.mean(measured.map(\.change), professionals: professionals)
        )
    }
}
