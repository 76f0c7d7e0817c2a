/// What the courses of many citizens come to, by factor and by the unit that is responsible.
///
/// Courses are counted one by one, as they are kept, and not held on to: of a hundred thousand citizens there
/// remain some counts for each unit and, if asked for, the six sums of each series for a ``GrowthModel``. It names
/// nobody, but its counts may be small: show a ``PopulationReport`` of it.
public struct PopulationTally: Hashable, Sendable {
    /// The groups there are.
    public let groups: [PopulationGroup]
    /// The six sums of the series of each factor, in the order of ``Factor`` and of counting; empty if they are
    /// not kept.
    public private(set) var sums: [[SeriesSums]]
    private let keepsSums: Bool
    /// A cell for each factor of each group.
    private var cells: [SeriesTally]

    /// Nobody counted yet.
    ///
    /// - Parameters:
    ///   - groups: what citizens are grouped by.
    ///   - keepsSums: whether the six sums are kept, 48 bytes for each series.
    public init(groups: [PopulationGroup], keepsSums: Bool) {
        self.groups = groups
        self.keepsSums = keepsSums
        sums = Array(repeating: [], count: Factor.allCases.count)
        cells = Array(repeating: SeriesTally(), count: groups.count * Factor.allCases.count)
    }

    /// Counts a citizen.
    ///
    /// - Parameters:
    ///   - course: the bytes of a ``PackedCourse``.
    ///   - group: which one of ``groups``.
    /// - Returns: `false` if these are no bytes of a course.
    public mutating func add(_ course: RawSpan, to group: Int) -> Bool {
        PackedCourse.forEachSummary(in: course) { series in
            let factor = Int(series.factor.packed)
            cells[group * sums.count + factor].add(series)
            if keepsSums, series.sums.count > 0 { sums[factor].append(series.sums) }
        }
    }

    /// Counts all that another one with the same groups has counted, behind what is counted here.
    public mutating func add(_ other: PopulationTally) {
        precondition(groups == other.groups)
        for index in cells.indices { cells[index].add(other.cells[index]) }
        guard keepsSums else { return }
        for index in sums.indices {
            if sums[index].isEmpty {
                sums[index] = other.sums[index]
            } else {
                sums[index] += other.sums[index]
            }
        }
    }

    func cell(_ factor: Factor, of group: Int) -> SeriesTally {
        cells[group * sums.count + Int(factor.packed)]
    }

    /// The cells of a factor together.
    func total(_ factor: Factor) -> SeriesTally {
        var total = SeriesTally()
        for group in groups.indices { total.add(cell(factor, of: group)) }
        return total
    }
}

/// Who is responsible for some citizens: a unit of a municipality, or nobody of any unit.
public struct PopulationGroup: Hashable, Sendable, Codable {
    /// The municipality's name.
    public let municipality: String
    /// The names of the unit and of all it is within, outermost first; empty for those of no unit.
    public let unit: [String]

    /// A group of given parts.
    public init(municipality: String, unit: [String]) {
        self.municipality = municipality
        self.unit = unit
    }
}
