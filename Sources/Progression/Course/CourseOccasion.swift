public import FoundationEssentials

/// One visit of a course, as a star shows it: a score of every factor the citizen answers for.
///
/// The professional's assessment is another voice and no part of it.
public struct CourseOccasion: Hashable, Sendable, Identifiable {
    /// The visit.
    public let id: UUID
    /// When it was finished.
    public let date: Date
    /// The scores, from 0 to 100, of all the factors that are axes.
    public let scores: [Factor: Double]

    /// An occasion of given parts.
    public init(id: UUID, date: Date, scores: [Factor: Double]) {
        self.id = id
        self.date = date
        self.scores = scores
    }
}

extension Course {
    /// The factors of the citizen's own that have a score in their current series, in their fixed order.
    public var axes: [Factor] {
        series.filter { $0.factor.respondent == .citizen && !$0.scored.isEmpty }.map(\.factor)
    }

    /// The visits with a score of every one of the ``axes`` that can be compared today, the earliest first.
    public var completeOccasions: [CourseOccasion] {
        let axes = axes
        return ownOccasions.filter { occasion in
            axes.allSatisfy { occasion.scores[$0] != nil }
        }
    }

    /// How many visits with an answer of the citizen's own are no ``completeOccasions``.
    public var incompleteOccasions: Int {
        let visits = series.filter { $0.factor.respondent == .citizen }.flatMap(\.measurements)
        return Set(visits.map(\.occasion)).count - completeOccasions.count
    }

    private var ownOccasions: [CourseOccasion] {
        var dates: [UUID: Date] = [:]
        var scores: [UUID: [Factor: Double]] = [:]
        for series in series where series.factor.respondent == .citizen {
            for (measurement, score) in series.scored {
                let earlier = dates[measurement.occasion] ?? measurement.date
                dates[measurement.occasion] = max(earlier, measurement.date)
                scores[measurement.occasion, default: [:]][series.factor] = score
            }
        }
        return dates.map {
            CourseOccasion(id: $0.key, date: $0.value, scores: scores[$0.key] ?? [:])
        }
        .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    }
}
