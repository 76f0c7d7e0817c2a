/// How the answers of one questionnaire become one score from 0 to 100, higher being better.
public struct ScoringRule: Hashable, Sendable {
    /// Names the score inside its questionnaire.
    public let id: String
    /// The factor it measures; one at most.
    public let factor: Factor?
    /// The items that count.
    public let items: [ScoredItem]
    /// How many of them must be answered; at least half unless declared otherwise.
    public let minAnswered: Int
    /// Standard deviation and reliability, from which the measurement error follows.
    public let precision: Precision?
    /// Where the constants come from, in words; says so when they are provisional.
    public let provenance: LocalizedText?
    /// Old versions whose scores may be compared with these although the measurement has changed.
    public let comparableWith: [ComparableVersion]

    /// A rule of given parts; `minAnswered` is `nil` for the half rule: half, rounded up.
    public init(
        id: String,
        factor: Factor?,
        items: [ScoredItem],
        minAnswered: Int? = nil,
        precision: Precision? = nil,
        provenance: LocalizedText? = nil,
        comparableWith: [ComparableVersion] = []
    ) {
        self.id = id
        self.factor = factor
        self.items = items
        self.minAnswered = minAnswered ?? (items.count + 1) / 2
        self.precision = precision
        self.provenance = provenance
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

    /// Scores `answers`: the mean of the answered items, each rescaled from its own range to 0–100
    /// and turned round where declared.
    ///
    /// The score's value is `nil` when fewer than ``minAnswered`` items are answered.
    public func score(_ answers: [ItemAnswer], of questionnaire: Questionnaire) -> ScaleScore {
        let byItem = Dictionary(
            answers.map { ($0.item, $0.answer) },
            uniquingKeysWith: { first, _ in first }
        )
        let shares = items.compactMap { scored -> Double? in
            guard let answer = byItem[scored.item],
                let share = questionnaire.item(scored.item)?.share(of: answer)
            else { return nil }
            return scored.isReversed ? 1 - share : share
        }
        let isScored = !shares.isEmpty && shares.count >= minAnswered
        let mean = shares.reduce(0, +) / Double(max(shares.count, 1))
        return ScaleScore(
            value: isScored ? 100 * mean : nil,
            answered: shares.count,
            total: items.count
        )
    }
}

extension Item {
    /// The lowest and the highest number an answer can count in a score; `nil` if it cannot count.
    public var scoreRange: (low: Double, high: Double)? {
        let scores: [Double]
        switch kind {
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

/// A scale score with what it rests on.
public struct ScaleScore: Hashable, Sendable, Codable {
    /// From 0 to 100, higher being better; `nil` when too few items were answered.
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
