public import FoundationEssentials

/// One course as the figures of a team count it: no name, no reference, no date.
public struct TeamCourse: Hashable, Sendable {
    /// The unit of whoever is responsible.
    public let unit: String?
    /// Numbers of the `EventKind`s of the efforts the citizen has had.
    public let efforts: Set<Int>
    /// Whether the case is open.
    public let isOpen: Bool
    /// Whether there is a measurement within the interval and its grace.
    public let isMeasuredInTime: Bool
    /// Of each measurement after the first, whether it came within the interval and its grace after the one before.
    public let timeliness: [Bool]
    /// How far each factor with a score has come.
    public let journeys: [Factor: Journey]

    /// How far one factor has come in its current series.
    public struct Journey: Hashable, Sendable {
        /// The latest score, from 0 to 100.
        public let latest: Double
        /// From the first score to the last, in points; `nil` with fewer than two.
        public let distance: Double?
        /// What may be said of the distance.
        public let step: Step

        /// A journey of given parts.
        public init(latest: Double, distance: Double?, step: Step) {
            self.latest = latest
            self.distance = distance
            self.step = step
        }

        /// Which of five bands of 20 points the latest score is in, from 0; a score on a border is in the upper.
        public var band: Int { min(4, max(0, Int(latest / 20))) }
    }

    /// What may be said of a distance: beyond the measurement error or not.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// Reliably more: RCI above 1.96.
        case more
        /// Cannot be told from noise.
        case noSureChange = "no-sure-change"
        /// Reliably less: RCI below −1.96.
        case less
        /// Fewer than two scores, or no known precision.
        case tooFew = "too-few"
    }

    /// A course of given parts.
    public init(
        unit: String?,
        efforts: Set<Int>,
        isOpen: Bool,
        isMeasuredInTime: Bool,
        timeliness: [Bool],
        journeys: [Factor: Journey]
    ) {
        self.unit = unit
        self.efforts = efforts
        self.isOpen = isOpen
        self.isMeasuredInTime = isMeasuredInTime
        self.timeliness = timeliness
        self.journeys = journeys
    }
}

extension TeamCourse {
    /// What is known of a course besides its measurements.
    public struct Circumstances: Hashable, Sendable {
        let unit: String?
        let schedule: Schedule?
        let closed: Date?
        let events: [RecordedEvent]

        /// Circumstances of given parts.
        ///
        /// - Parameters:
        ///   - unit: of whoever is responsible.
        ///   - schedule: how often the citizen is measured.
        ///   - closed: when the case was closed, if it is.
        ///   - events: what is recorded around the course.
        public init(unit: String?, schedule: Schedule?, closed: Date?, events: [RecordedEvent]) {
            self.unit = unit
            self.schedule = schedule
            self.closed = closed
            self.events = events
        }
    }

    /// The course that one citizen's measurements make, as it was at a moment.
    public init(of measurements: [Measurement], _ known: Circumstances, asOf moment: Date) {
        let day = TimeZoneRule.danish.day(of: moment)
        let course = Course(of: measurements.filter { $0.date < moment })
        let visits = course.visitDates
        let status = { (last: Date?, now: Date) in
            DueStatus(lastMeasured: last, schedule: known.schedule, now: now)
        }
        let now = status(visits.last, moment)
        self.init(
            unit: known.unit,
            efforts: Set(
                known.events.filter { $0.kind.category == .effort && $0.start < day }
                    .map(\.kind.id)
            ),
            isOpen: known.closed.map { $0 >= moment } ?? true,
            isMeasuredInTime: now != .never && now != .overdue,
            timeliness: zip(visits, visits.dropFirst()).map { status($0, $1) != .overdue },
            journeys: course.series.reduce(into: [:]) { $0[$1.factor] = Journey(of: $1) }
        )
    }
}

extension TeamCourse.Journey {
    /// The journey of a series; `nil` without a score.
    fileprivate init?(of series: FactorSeries) {
        guard let latest = series.scored.last?.score else { return nil }
        let step: TeamCourse.Step =
            switch series.changeSinceStart?.verdict {
            case .clearlyMore: .more
            case .clearlyLess: .less
            case .probablyMore, .probablyLess, .noSureChange: .noSureChange
            case .tooEarly, nil: .tooFew
            }
        self.init(latest: latest, distance: series.differenceSinceStart, step: step)
    }
}

extension Course {
    /// When each visit was, the earliest first.
    fileprivate var visitDates: [Date] {
        let measurements = series.flatMap(\.measurements)
        return Dictionary(grouping: measurements, by: \.occasion)
            .compactMap { $0.value.map(\.date).min() }
            .sorted()
    }
}
