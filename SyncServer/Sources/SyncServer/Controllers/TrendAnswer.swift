import FoundationEssentials
import Progression

/// `GET /v1/citizens/{id}/trend`: one citizen's course in figures, all computed by `Progression`.
struct TrendAnswer: Codable, Hashable, Sendable {
    let citizen: CitizenReference
    /// The five series, in fixed order; never added up.
    let factors: [Series]

    struct Series: Codable, Hashable, Sendable {
        let factor: Factor
        let measurements: [Point]
        /// When new series began: figures before and after such a time cannot be compared, and
        /// everything below is about the last series alone.
        let breaks: [Date]
        /// From the last but one score to the last; `nil` when there is nothing to compare.
        let lastChange: Change?
        let verdict: Verdict
        /// `nil` with fewer than three scores.
        let trendPerSixWeeks: Slope?
    }

    struct Point: Codable, Hashable, Sendable {
        let date: Date
        /// 0–100; `nil` when too few items were answered.
        let score: Double?
        let answered: Int
        let total: Int
    }

    struct Change: Codable, Hashable, Sendable {
        let difference: Double
        /// Reliable change index.
        let index: Double
        let verdict: Verdict
        /// The smallest change beyond noise at 95 %, in points.
        let mdc95: Double?
    }

    struct Slope: Codable, Hashable, Sendable {
        let leastSquares: Double
        let theilSen: Double
        let standardError: Double?
        let count: Int
    }

    init(citizen: CitizenReference, course: Course) {
        self.citizen = citizen
        factors = course.series.map(Series.init)
    }
}

extension TrendAnswer.Series {
    fileprivate init(_ series: FactorSeries) {
        factor = series.factor
        measurements = series.measurements.map {
            TrendAnswer.Point(
                date: $0.date,
                score: $0.score.value,
                answered: $0.score.answered,
                total: $0.score.total
            )
        }
        breaks = series.breaks.map(\.date)
        let precision = series.scored.last?.measurement.precision
        lastChange = series.lastChange.map {
            TrendAnswer.Change(
                difference: $0.difference,
                index: $0.index,
                verdict: $0.verdict,
                mdc95: precision?.minimalDetectableChange
            )
        }
        verdict = series.verdict
        trendPerSixWeeks = series.trend.map {
            TrendAnswer.Slope(
                leastSquares: $0.line.slope,
                theilSen: $0.theilSen,
                standardError: $0.line.standardError,
                count: $0.line.count
            )
        }
    }
}
