public import FoundationEssentials

/// The citizen's belief in own abilities beside the caseworker's assessment of readiness.
///
/// Two views, kept apart and never averaged. They differ for sure when they are further apart than both
/// measurement errors explain: by more than 1.96·√(SEM₁² + SEM₂²).
public struct TwoViews: Hashable, Sendable {
    /// The citizen's, and when.
    public let own: View
    /// The caseworker's, and when.
    public let professional: View
    /// Standard error of the difference, in points; `nil` where a scale's precision is not known.
    public let differenceError: Double?

    /// One view.
    public struct View: Hashable, Sendable {
        /// From 0 to 100.
        public let score: Double
        /// When it was given.
        public let date: Date
    }

    /// The citizen's minus the professional's, in points.
    public var difference: Double { own.score - professional.score }

    /// Whether they differ by more than chance explains; `nil` where that is not known.
    public var areApart: Bool? {
        differenceError.map { abs(difference) > 1.96 * $0 }
    }

    init(
        _ own: (measurement: Measurement, score: Double),
        _ other: (measurement: Measurement, score: Double)
    ) {
        self.own = View(score: own.score, date: own.measurement.date)
        professional = View(score: other.score, date: other.measurement.date)
        let errors = [own, other].compactMap { $0.measurement.precision?.standardError }
        differenceError =
            errors.count == 2 ? errors.reduce(0) { $0 + $1 * $1 }.squareRoot() : nil
    }
}

extension Course {
    /// The latest score of each view, whenever it was given; `nil` while one is missing.
    public var latestViews: TwoViews? {
        guard let own = self[.selfEfficacy].scored.last, let other = self[.readiness].scored.last
        else { return nil }
        return TwoViews(own, other)
    }

    /// The scores of both views at the latest visit that has both; `nil` if there is none.
    public var viewsOfOneVisit: TwoViews? {
        let others = Dictionary(
            self[.readiness].scored.map { ($0.measurement.occasion, $0) },
            uniquingKeysWith: { $1 }
        )
        return self[.selfEfficacy].scored.reversed().lazy.compactMap { own in
            others[own.measurement.occasion].map { TwoViews(own, $0) }
        }.first
    }
}
