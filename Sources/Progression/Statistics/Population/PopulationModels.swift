public import FoundationEssentials

/// How everybody's courses move, as of one night: a growth model of each factor.
///
/// Some hundred numbers that are nobody's own. A laptop keeps the latest it was given and reads a citizen's
/// line among all others' from it without a connection, right after a visit.
public struct PopulationModels: Hashable, Sendable, Codable {
    /// When they were fitted.
    public let asOf: Date
    /// One for each factor that enough people were measured by, in the factors' fixed order; time in units of
    /// six weeks.
    public let factors: [FactorModel]

    /// The model of one factor.
    public struct FactorModel: Hashable, Sendable, Codable {
        /// What was measured.
        public let factor: Factor
        /// How people move.
        public let model: GrowthModel

        /// A model of a factor.
        public init(factor: Factor, model: GrowthModel) {
            self.factor = factor
            self.model = model
        }
    }

    /// How many series a model must rest on to be handed out: with 200 nobody's own share in its numbers can be
    /// told, as with national figures.
    public static let fewestSeries = 200

    /// The models that may be handed out: those of enough series whose search came to rest.
    public init(asOf: Date, models: [Factor: GrowthModel]) {
        self.asOf = asOf
        factors = Factor.allCases.compactMap { factor in
            guard let model = models[factor], model.isSettled,
                model.seriesCount >= Self.fewestSeries
            else { return nil }
            return FactorModel(factor: factor, model: model)
        }
    }

    /// The citizen's line among everybody's: their own measurements, drawn towards the mean the more the less
    /// they say.
    ///
    /// No verdict rests on it: that is the citizen's own (<doc:TheVerdictIsTheCitizensOwn>).
    ///
    /// - Parameter series: of one factor.
    /// - Returns: `nil` where nothing has a score, or the factor has no model.
    public func line(of series: FactorSeries) -> TotalLine? {
        let sums = series.sums
        guard sums.count > 0, let known = factors.first(where: { $0.factor == series.factor })
        else { return nil }
        return TotalLine(of: sums, among: known.model)
    }
}
