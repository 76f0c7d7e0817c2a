/// What the courses of many citizens come to, in figures that may be seen: small ones are hidden.
///
/// The figures of the groups can be held against those of all together without giving a hidden one away
/// (``GroupRule``). Two reports on different choices of citizens can be subtracted, so whoever passes figures on
/// passes on those of one.
public struct PopulationReport: Hashable, Sendable, Codable {
    /// All citizens together, by factor.
    public let factors: [FactorFigures]
    /// The groups, in the order they were counted in, with their figures by factor.
    public let groups: [Group]

    /// One group.
    public struct Group: Hashable, Sendable, Codable {
        /// Who is responsible.
        public let group: PopulationGroup
        /// Its figures in the order of ``Factor``, of those factors in which enough citizens have a score; means of
        /// points to one decimal, of slopes to two.
        public let factors: [SeriesFigures]
    }

    /// The report on what was counted.
    ///
    /// - Parameters:
    ///   - tally: the counts.
    ///   - models: the growth models fitted to its sums, as far as there are any.
    ///   - rule: what may be seen.
    public init(
        of tally: PopulationTally,
        models: [Factor: GrowthModel],
        rule: GroupRule = GroupRule()
    ) {
        factors = Factor.allCases.map { factor in
            let total = tally.total(factor)
            let mayShow = total.citizens >= rule.peopleForShare
            return FactorFigures(
                series: SeriesFigures(factor, total, rule: rule, decimals: .fine),
                growth: mayShow ? models[factor].map(GrowthFigures.init) : nil
            )
        }
        let columns = Factor.allCases.map { factor in
            let cells = tally.groups.indices.map { tally.cell(factor, of: $0) }
            return SeriesFigures.column(factor, cells, rule: rule)
        }
        groups = tally.groups.enumerated().map { index, group in
            let figures = columns.map { $0[index] }
            let shown = figures.filter { $0.citizens != .hidden(.fewCitizens) }
            return Group(group: group, factors: shown)
        }
    }
}

/// One factor of all citizens together.
public struct FactorFigures: Hashable, Sendable, Codable {
    /// Its figures; means to a millionth of a point.
    public let series: SeriesFigures
    /// The growth model; `nil` if it was not asked for, could not be fitted, or rests on too few.
    public let growth: GrowthFigures?
}

/// A ``GrowthModel`` without the numbers of people it rests on.
public struct GrowthFigures: Hashable, Sendable, Codable {
    /// Mean level at the start, and mean slope in points per six weeks.
    public let mean: LevelAndSlope
    /// Their standard errors.
    public let standardErrors: LevelAndSlope
    /// How much people differ in level and slope.
    public let covariance: LevelSlopeMatrix
    /// Variance of one measurement around the person's own line.
    public let residualVariance: Double
    /// −2·log of the restricted likelihood.
    public let criterion: Double
    /// Whether people differ in fewer ways than the model has room for.
    public let isSingular: Bool
    /// Whether the search came to rest; if not, the figures must not be used.
    public let isSettled: Bool

    init(_ model: GrowthModel) {
        mean = model.mean
        standardErrors = model.standardErrors
        covariance = model.covariance
        residualVariance = model.residualVariance
        criterion = model.criterion
        isSingular = model.isSingular
        isSettled = model.isSettled
    }
}
