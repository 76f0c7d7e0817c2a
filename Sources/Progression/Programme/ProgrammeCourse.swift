/// One course as a programme is evaluated on it: no name, no reference, and nothing of it is shown alone.
public struct ProgrammeCourse: Hashable, Sendable {
    /// The municipality's own name of the citizen's target group.
    public let targetGroup: String?
    /// The first day of each kind of effort, by its name.
    public let efforts: [String: CalendarDay]
    /// The last day of each exit, by its name.
    public let exits: [String: CalendarDay]
    /// What moved; nothing for what was never measured.
    public let movements: [ProgrammeMeasure: Movement]

    /// A course of given parts.
    public init(
        targetGroup: String? = nil,
        efforts: [String: CalendarDay] = [:],
        exits: [String: CalendarDay] = [:],
        movements: [ProgrammeMeasure: Movement] = [:]
    ) {
        self.targetGroup = targetGroup
        self.efforts = efforts
        self.exits = exits
        self.movements = movements
    }

    /// Whether something measured moved the wanted way.
    public enum Movement: Hashable, Sendable {
        /// Too few measurements to say.
        case tooFew
        /// No sure movement, or one the other way.
        case notMoved
        /// It moved: first seen on a day, so many days after the first measurement.
        case moved(on: CalendarDay, afterDays: Int)
    }
}

extension ProgrammeCourse {
    /// The course one citizen's measurements, events and answers make.
    ///
    /// - Parameters:
    ///   - measurements: those that count, up to the moment asked about.
    ///   - events: what is recorded around the course; only what began before `day` counts.
    ///   - responses: the finished questionnaires with their question files, in order of time.
    ///   - items: the questions that are asked about.
    ///   - targetGroup: the citizen's.
    ///   - day: the day it is.
    public init(
        measurements: [Measurement],
        events: [RecordedEvent],
        responses: [(response: Response, questionnaire: Questionnaire)] = [],
        items: Set<ProgrammeItem> = [],
        targetGroup: String?,
        on day: CalendarDay
    ) {
        let begun = events.filter { $0.start < day }
        var movements: [ProgrammeMeasure: Movement] = [:]
        for series in Course(of: measurements).series where !series.measurements.isEmpty {
            movements[.factor(series.factor)] = Movement(of: series)
        }
        for item in items {
            movements[.item(item)] = Movement(of: item, in: responses)
        }
        self.init(
            targetGroup: targetGroup,
            efforts: Dictionary(
                begun.filter { $0.kind.category == .effort }.map { ($0.kind.name, $0.start) },
                uniquingKeysWith: min
            ),
            exits: Dictionary(
                begun.filter { $0.kind.category == .exit }.map { ($0.kind.name, $0.start) },
                uniquingKeysWith: max
            ),
            movements: movements
        )
    }
}

extension ProgrammeCourse.Movement {
    /// A factor has moved when its last score is reliably above its first; when is the day from which on every score
    /// was.
    init(of series: FactorSeries) {
        let scored = series.scored
        guard let first = scored.first, let change = series.changeSinceStart else {
            self = .tooFew
            return
        }
        guard change.verdict == .clearlyMore else {
            self = .notMoved
            return
        }
        let above = scored.dropFirst().reversed().prefix { later in
            guard let precision = later.measurement.precision else { return false }
            let change = ReliableChange(from: first.score, to: later.score, precision: precision)
            return change.verdict == .clearlyMore
        }
        let zone = TimeZoneRule.danish
        let start = zone.day(of: first.measurement.date)
        let seen = above.last.map { zone.day(of: $0.measurement.date) } ?? start
        self = .moved(on: seen, afterDays: seen.daysSince1970 - start.daysSince1970)
    }

    /// A question has moved when its last two answers, and all since it was first seen to, are better than the first.
    ///
    /// One answer alone may be chance. `nil` if the question was never answered.
    init?(
        of item: ProgrammeItem,
        in responses: [(response: Response, questionnaire: Questionnaire)]
    ) {
        let places = responses.compactMap { one -> (day: CalendarDay, share: Double)? in
            guard one.questionnaire.id == item.questionnaire,
                let question = one.questionnaire.item(item.item),
                let given = one.response.answers.last(where: { $0.item == item.item }),
                let share = question.share(of: given.answer)
            else { return nil }
            let day = TimeZoneRule.danish.day(of: one.response.measured)
            return (day, item.lowerIsBetter ? -share : share)
        }
        guard let first = places.first else { return nil }
        guard places.count >= 3 else {
            self = .tooFew
            return
        }
        let better = places.dropFirst().reversed().prefix { $0.share > first.share }
        guard better.count >= 2, let seen = better.last?.day else {
            self = .notMoved
            return
        }
        self = .moved(on: seen, afterDays: seen.daysSince1970 - first.day.daysSince1970)
    }
}
