/// How the answers of one questionnaire become one score.
///
/// With xᵢ the number an answer counts, from lᵢ to hᵢ and turned round where declared (lᵢ + hᵢ − xᵢ), and
/// sᵢ = (xᵢ − lᵢ)/(hᵢ − lᵢ) its share of that range, s̄ the mean of the shares of the k items answered:
///
/// ```
/// mean   value = low + (high − low)·s̄
/// sum    value = Σ answered xᵢ + Σ missing (lⱼ + s̄·(hⱼ − lⱼ))
/// ```
///
/// In a sum a missing item thus counts as the mean of the answered ones (person-mean imputation); when all
/// items have the same range this is n/k times the sum of the answered.
///
/// The score of a ``factor`` is always a mean from 0 to 100, higher being better.
public struct ScoringRule: Hashable, Sendable {
    /// Names the score inside its questionnaire.
    public let id: String
    /// The factor it measures; one at most.
    public let factor: Factor?
    /// How the items are brought together.
    public let method: Method
    /// The items that count.
    public let items: [ScoredItem]
    /// How many of them must be answered; at least half unless declared otherwise.
    public let minAnswered: Int
    /// The least and the greatest value there can be.
    public let range: ClosedRange<Double>
    /// Which way is better.
    public let direction: Direction
    /// Standard deviation and reliability, from which the measurement error follows.
    public let precision: Precision?
    /// Where the constants come from, in words; says so when they are provisional.
    public let provenance: LocalizedText?
    /// What values mean in words, in rising order.
    public let bands: [ScoreBand]
    /// Old versions whose scores may be compared with these although the measurement has changed.
    public let comparableWith: [ComparableVersion]

    /// A rule of given parts; `minAnswered` is `nil` for the half rule: half, rounded up.
    ///
    /// The `range` of a sum must be what its items can give.
    public init(
        id: String,
        factor: Factor?,
        method: Method = .mean,
        items: [ScoredItem],
        minAnswered: Int? = nil,
        range: ClosedRange<Double> = 0...100,
        direction: Direction = .higherIsBetter,
        precision: Precision? = nil,
        provenance: LocalizedText? = nil,
        bands: [ScoreBand] = [],
        comparableWith: [ComparableVersion] = []
    ) {
        self.id = id
        self.factor = factor
        self.method = method
        self.items = items
        self.minAnswered = minAnswered ?? (items.count + 1) / 2
        self.range = range
        self.direction = direction
        self.precision = precision
        self.provenance = provenance
        self.bands = bands
        self.comparableWith = comparableWith
    }

    /// One item of a score.
    public struct ScoredItem: Hashable, Sendable {
        /// The item's id.
        public let item: String
        /// Whether a high answer means less of what is measured.
        public let isReversed: Bool

        /// An item of a score.
        public init(_ item: String, isReversed: Bool = false) {
            self.item = item
            self.isReversed = isReversed
        }
    }

    /// How the items are brought together.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Each item counts the same, whatever its range.
        case mean
        /// Each item counts as many points as its answer.
        case sum
    }

    /// Which way is better.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        /// A greater value is better.
        case higherIsBetter = "higher_is_better"
        /// A lesser value is better, as in most lists of troubles.
        case lowerIsBetter = "lower_is_better"
    }

    /// Scores `answers`; the value is `nil` when fewer than ``minAnswered`` items are answered.
    public func score(_ answers: [ItemAnswer], of questionnaire: Questionnaire) -> ScaleScore {
        let byItem = Dictionary(
            answers.map { ($0.item, $0.answer) },
            uniquingKeysWith: { first, _ in first }
        )
        let counted = items.map { scored in
            let item = questionnaire.item(scored.item)
            let share = byItem[scored.item].flatMap { item?.share(of: $0) }
            return Counted(
                low: item?.scoreRange?.low ?? 0,
                high: item?.scoreRange?.high ?? 0,
                share: scored.isReversed ? share.map { 1 - $0 } : share
            )
        }
        let answered = counted.count { $0.share != nil }
        return ScaleScore(
            value: answered > 0 && answered >= minAnswered ? value(counted) : nil,
            answered: answered,
            total: items.count
        )
    }

    /// The words for a value; `nil` below the first band.
    public func band(of value: Double) -> ScoreBand? {
        bands.last { value >= $0.from }
    }

    /// An item with its share of its own range, `nil` when missing.
    private struct Counted {
        let low: Double
        let high: Double
        let share: Double?
    }

    private func value(_ items: [Counted]) -> Double {
        let shares = items.compactMap(\.share)
        let mean = shares.reduce(0, +) / Double(shares.count)
        switch method {
        case .mean:
            return range.lowerBound + (range.upperBound - range.lowerBound) * mean
        case .sum:
            return items.reduce(0) { $0 + $1.low + ($1.share ?? mean) * ($1.high - $1.low) }
        }
    }
}

extension Item.Kind {
    /// The lowest and the highest number an answer can count in a score; `nil` if it cannot count.
    public var scoreRange: (low: Double, high: Double)? {
        let scores: [Double]
        switch self {
        case .scale(let points): scores = points.map { Double($0.value) }
        case .choice(let options): scores = options.compactMap(\.score)
        case .boolean: scores = [0, 1]
        case .integer(.some(let min), .some(let max)): scores = [Double(min), Double(max)]
        case .decimal(.some(let min), .some(let max)): scores = [min, max]
        case .choices, .integer, .decimal, .text, .date, .note, .calculate: return nil
        }
        guard let low = scores.min(), let high = scores.max(), low < high else { return nil }
        return (low, high)
    }
}

extension Item {
    /// The lowest and the highest number an answer can count in a score; `nil` if it cannot count.
    public var scoreRange: (low: Double, high: Double)? { kind.scoreRange }

    /// Where on its own range an answer lies, from 0 to 1; `nil` for a missing answer.
    func share(of answer: Answer) -> Double? {
        guard let range = scoreRange else { return nil }
        let number: Double?
        switch (kind, answer) {
        case (.choice(let options), .code(let code)):
            number = options.first { $0.code == code }?.score
        case (_, .integer(let value)): number = Double(value)
        case (_, .decimal(let value)): number = value
        case (_, .boolean(let value)): number = value ? 1 : 0
        default: number = nil
        }
        return number.map { ($0 - range.low) / (range.high - range.low) }
    }
}

/// An old version of a questionnaire whose series a new one continues, and why it may.
public struct ComparableVersion: Hashable, Sendable {
    /// The old version's number, e.g.
    ///
    /// `1.2.0`.
    public let version: String
    /// The argument, for whoever reads the trend.
    public let because: LocalizedText

    /// A version with the argument for it.
    public init(version: String, because: LocalizedText) {
        self.version = version
        self.because = because
    }
}

/// What the values from a certain one on mean in words, up to the next band.
public struct ScoreBand: Hashable, Sendable {
    /// The least value of the band.
    public let from: Double
    /// Its words.
    public let text: LocalizedText

    /// A band of given parts.
    public init(from: Double, text: LocalizedText) {
        self.from = from
        self.text = text
    }
}

/// A scale score with what it rests on.
public struct ScaleScore: Hashable, Sendable, Codable {
    /// On the range of its rule, for a factor from 0 to 100; `nil` when too few items were answered.
    public let value: Double?
    /// How many of the items were answered.
    public let answered: Int
    /// How many items the score has.
    public let total: Int

    /// A score of given parts.
    public init(value: Double?, answered: Int, total: Int) {
        self.value = value
        self.answered = answered
        self.total = total
    }
}
