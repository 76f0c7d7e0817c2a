import FoundationEssentials
import Progression

/// `GET /v1/citizens/{id}/trend`: one citizen's course in figures, all computed by `Progression`.
struct TrendAnswer: Codable, Hashable, Sendable {
    let citizen: CitizenReference
    /// The five series, in fixed order; never added up.
    let factors: [Series]
    /// What happened around them, oldest first: context, and the cause of nothing.
    let events: [Event]

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

    struct Event: Codable, Hashable, Sendable {
        let category: Category
        /// What the municipality calls it; of what is recorded only.
        let name: String?
        let start: CalendarDay
        /// `nil` while it goes on, and for what has one day.
        let end: CalendarDay?

        enum Category: String, Codable, Hashable, Sendable {
            case effort
            case pause
            case exit
            case caseworkerChange = "caseworker-change"
            case closed
            case reopened
        }
    }

    init(_ found: CitizenCourse) {
        citizen = found.citizen.reference
        factors = Course(of: found.measurements).series.map(Series.init)
        let events = found.events.map(Event.init) + found.recorded.map(Event.init)
        self.events = events.enumerated()
            .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element)
    }
}

extension TrendAnswer.Event {
    fileprivate init(_ event: CourseEvent) {
        category =
            switch event.kind {
            case .handedOver: .caseworkerChange
            case .closed: .closed
            case .reopened: .reopened
            }
        name = nil
        start = TimeZoneRule.danish.day(of: event.at)
        end = nil
    }

    fileprivate init(_ event: RecordedEvent) {
        category =
            switch event.kind.category {
            case .effort: .effort
            case .pause: .pause
            case .exit: .exit
            }
        name = event.kind.name
        start = event.start
        end = event.end
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
