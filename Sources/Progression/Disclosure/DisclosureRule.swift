/// The thresholds a figure must pass before the central unit may see it.
///
/// They can be raised by configuration, never lowered: a count shows from 5 citizens, a mean from
/// 20 citizens with 3 professionals behind them.
public struct DisclosureRule: Hashable, Sendable {
    /// Citizens behind a count.
    public let citizensForCount: Int
    /// Citizens behind a mean.
    public let citizensForMean: Int
    /// Professionals behind a mean.
    public let professionalsForMean: Int

    /// A rule with thresholds of at least 5, 20 and 3; smaller ones are raised to these.
    public init(
        citizensForCount: Int = 5,
        citizensForMean: Int = 20,
        professionalsForMean: Int = 3
    ) {
        self.citizensForCount = max(citizensForCount, 5)
        self.citizensForMean = max(citizensForMean, 20)
        self.professionalsForMean = max(professionalsForMean, 3)
    }

    /// A count of citizens, rounded to the nearest 5.
    ///
    /// Nought counts as small.
    public func count(_ citizens: Int) -> Figure<Int> {
        guard citizens >= citizensForCount else { return .hidden(.fewCitizens) }
        return .shown((citizens + 2) / 5 * 5)
    }

    /// A mean over citizens, rounded to one decimal.
    public func mean(_ values: [Double], professionals: Int) -> Figure<Double> {
        guard values.count >= citizensForMean else { return .hidden(.fewCitizens) }
        guard professionals >= professionalsForMean else { return .hidden(.fewProfessionals) }
        let mean = values.reduce(0, +) / Double(values.count)
        return .shown((mean * 10).rounded() / 10)
    }
}
