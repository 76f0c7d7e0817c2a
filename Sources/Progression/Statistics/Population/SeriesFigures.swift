/// What the series of one factor of some citizens come to, in figures that may be seen.
public struct SeriesFigures: Hashable, Sendable, Codable {
    /// What is measured.
    public let factor: Factor
    /// How many citizens have a score, to the nearest 5.
    public let citizens: Figure<Int>
    /// How many scores they have, to the nearest 5.
    public let scores: Figure<Int>
    /// Mean of all scores, in points.
    public let meanScore: Figure<Double>
    /// Mean change from first score to last, in points, of those who have two.
    public let meanChange: Figure<Double>
    /// How many citizens have a line: three scored occasions or more.
    public let lines: Figure<Int>
    /// Mean of their least-squares slopes, in points per six weeks.
    public let meanSlope: Figure<Double>
    /// Mean half-width of the 95 % intervals of the slopes.
    public let meanReach: Figure<Double>
    /// How many of the intervals do not hold nought.
    public let beyondNought: Figure<Int>
    /// How many citizens by what may be said of the last change.
    public let changes: VerdictFigures
    /// How many citizens by what may be said of the whole series.
    public let trends: VerdictFigures

    /// To how many decimals means are shown.
    struct Decimals {
        let points: Int
        let slopes: Int
        static let fine = Decimals(points: 6, slopes: 6)
        static let coarse = Decimals(points: 1, slopes: 2)
    }

    /// Which means are shown; those of too few are not in any case.
    struct Shown {
        var score = true
        var change = true
        var slope = true
    }

    init(
        _ factor: Factor,
        _ tally: SeriesTally,
        rule: GroupRule,
        decimals: Decimals,
        shown: Shown = Shown()
    ) {
        self.factor = factor
        citizens = rule.count(tally.citizens)
        scores =
            tally.citizens < rule.peopleForCount
            ? .hidden(.fewCitizens) : rule.count(Int(tally.scores))
        // A mean of scores rests on citizens, however many scores each of them has.
        meanScore = Self.mean(
            shown.score && tally.citizens >= rule.peopleForShare,
            tally.score / tally.scores,
            decimals.points
        )
        meanChange = Self.mean(
            shown.change && tally.compared >= rule.peopleForShare,
            tally.change / Double(tally.compared),
            decimals.points
        )
        lines = rule.count(tally.lines)
        let showsSlope = shown.slope && tally.lines >= rule.peopleForShare
        meanSlope = Self.mean(showsSlope, tally.slope / Double(tally.lines), decimals.slopes)
        meanReach = Self.mean(showsSlope, tally.reach / Double(tally.lines), decimals.slopes)
        beyondNought = rule.count(tally.beyondNought)
        changes = VerdictFigures(tally.changes, rule: rule)
        trends = VerdictFigures(tally.trends, rule: rule)
    }

    /// One factor of all groups: what would give away another group's mean is hidden with it.
    static func column(_ factor: Factor, _ cells: [SeriesTally], rule: GroupRule) -> [Self] {
        let scores = rule.meansShown(cells.map(\.citizens))
        let changes = rule.meansShown(cells.map(\.compared))
        let slopes = rule.meansShown(cells.map(\.lines))
        return cells.indices.map { index in
            SeriesFigures(
                factor,
                cells[index],
                rule: rule,
                decimals: .coarse,
                shown: Shown(score: scores[index], change: changes[index], slope: slopes[index])
            )
        }
    }

    private static func mean(_ isShown: Bool, _ mean: Double, _ decimals: Int) -> Figure<Double> {
        let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
        return isShown ? .shown((mean * unit).rounded() / unit) : .hidden(.fewCitizens)
    }
}

/// How many citizens by what may be said of a change, to the nearest 5.
public struct VerdictFigures: Hashable, Sendable, Codable {
    /// Clearly more.
    public let clearlyMore: Figure<Int>
    /// Probably more.
    public let probablyMore: Figure<Int>
    /// Cannot be told from noise.
    public let noSureChange: Figure<Int>
    /// Probably less.
    public let probablyLess: Figure<Int>
    /// Clearly less.
    public let clearlyLess: Figure<Int>
    /// Too few occasions, or no known precision.
    public let tooEarly: Figure<Int>

    init(_ tally: VerdictTally, rule: GroupRule) {
        clearlyMore = rule.count(tally[.clearlyMore])
        probablyMore = rule.count(tally[.probablyMore])
        noSureChange = rule.count(tally[.noSureChange])
        probablyLess = rule.count(tally[.probablyLess])
        clearlyLess = rule.count(tally[.clearlyLess])
        tooEarly = rule.count(tally[.tooEarly])
    }

    /// The figure of a verdict.
    public subscript(verdict: Verdict) -> Figure<Int> {
        switch verdict {
        case .clearlyMore: clearlyMore
        case .probablyMore: probablyMore
        case .noSureChange: noSureChange
        case .probablyLess: probablyLess
        case .clearlyLess: clearlyLess
        case .tooEarly: tooEarly
        }
    }

    /// In JSON a verdict has the name it has everywhere else.
    private enum CodingKeys: String, CodingKey {
        case clearlyMore = "clearly-more"
        case probablyMore = "probably-more"
        case noSureChange = "no-sure-change"
        case probablyLess = "probably-less"
        case clearlyLess = "clearly-less"
        case tooEarly = "too-early"
    }
}
