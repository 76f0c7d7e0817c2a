/// What many series of one factor come to, counted one by one.
struct SeriesTally: Hashable, Sendable {
    /// How many citizens have a score in the current series.
    private(set) var citizens = 0
    private(set) var scores = 0.0
    private(set) var score = 0.0
    /// How many have two, and by how many points the last differs from the first.
    private(set) var compared = 0
    private(set) var change = 0.0
    /// How many have a line, and what the slopes and half their intervals add up to.
    private(set) var lines = 0
    private(set) var slope = 0.0
    private(set) var reach = 0.0
    /// How many of the intervals do not hold nought.
    private(set) var beyondNought = 0
    /// What may be said of the last changes, and of the whole series.
    private(set) var changes = VerdictTally()
    private(set) var trends = VerdictTally()

    /// Counts one series; one without a score is passed over.
    @inline(__always)
    mutating func add(_ series: SeriesSummary) {
        guard series.sums.count > 0 else { return }
        citizens += 1
        scores += series.sums.count
        score += series.sums.value
        if let difference = series.differenceSinceStart {
            compared += 1
            change += difference
        }
        changes.add(series.verdict)
        guard let line = series.line else { return trends.add(.tooEarly) }
        if let reach = line.reach {
            lines += 1
            slope += line.slope
            self.reach += reach
            // What rounding leaves of a level line is no slope.
            if abs(line.slope) > reach + 1e-9 { beyondNought += 1 }
        }
        let trend = series.precision.map {
            ReliableTrend(line, series.sums, span: series.span, precision: $0).verdict
        }
        trends.add(trend ?? .tooEarly)
    }

    /// Counts all that another one has counted.
    mutating func add(_ other: SeriesTally) {
        citizens += other.citizens
        scores += other.scores
        score += other.score
        compared += other.compared
        change += other.change
        lines += other.lines
        slope += other.slope
        reach += other.reach
        beyondNought += other.beyondNought
        changes.add(other.changes)
        trends.add(other.trends)
    }
}

/// How many series have which verdict.
struct VerdictTally: Hashable, Sendable {
    private var clearlyMore = 0
    private var probablyMore = 0
    private var noSureChange = 0
    private var probablyLess = 0
    private var clearlyLess = 0
    private var tooEarly = 0

    subscript(verdict: Verdict) -> Int {
        switch verdict {
        case .clearlyMore: clearlyMore
        case .probablyMore: probablyMore
        case .noSureChange: noSureChange
        case .probablyLess: probablyLess
        case .clearlyLess: clearlyLess
        case .tooEarly: tooEarly
        }
    }

    @inline(__always)
    mutating func add(_ verdict: Verdict) {
        switch verdict {
        case .clearlyMore: clearlyMore += 1
        case .probablyMore: probablyMore += 1
        case .noSureChange: noSureChange += 1
        case .probablyLess: probablyLess += 1
        case .clearlyLess: clearlyLess += 1
        case .tooEarly: tooEarly += 1
        }
    }

    mutating func add(_ other: VerdictTally) {
        clearlyMore += other.clearlyMore
        probablyMore += other.probablyMore
        noSureChange += other.noSureChange
        probablyLess += other.probablyLess
        clearlyLess += other.clearlyLess
        tooEarly += other.tooEarly
    }
}
