/// Many people's answers to items of one range, a column for each item: for scoring a whole population at
/// once.
///
/// Answers are whole numbers counted from the lowest one, which is 1 here; 0 is a missing answer. A million
/// answers are a megabyte.
public struct AnswerColumns: Hashable, Sendable {
    /// One column an item, all of one length.
    public let columns: [[UInt8]]
    /// How many steps an answer has; at least 2.
    public let steps: Int

    /// Columns of given answers.
    ///
    /// - Returns: `nil` without a column, with columns of unequal length, fewer than 2 or more than 127
    ///   steps, or an answer beyond the last step.
    public init?(_ columns: [[UInt8]], steps: Int) {
        guard let count = columns.first?.count, (2...127).contains(steps),
            columns.allSatisfy({ $0.count == count && ($0.max() ?? 0) <= UInt8(steps) })
        else { return nil }
        self.columns = columns
        self.steps = steps
    }

    /// How many people there are.
    public var count: Int { columns[0].count }
}

/// A scale over ``AnswerColumns``: the scores of all people from 0 to 100.
///
/// The same figures as ``ScoringRule/score(_:of:)`` gives one by one, for a mean of items with the same
/// whole steps. What each sum of answers comes to is worked out once, and then looked up.
public struct ColumnScale: Sendable {
    private let items: [(column: Int, isReversed: Bool)]
    private let steps: Int
    /// The score by the number of answers and their sum; not a number with too few answers.
    private let scores: [Double]
    /// How many sums there may be for each number of answers.
    private let width: Int

    /// A scale over some columns.
    ///
    /// - Parameters:
    ///   - items: the columns that count.
    ///   - reversed: those of them where a high answer means less.
    ///   - minAnswered: how many must be answered; `nil` for the half rule.
    ///   - steps: how many steps an answer has. The scale is `nil` without an item, and where the sum of
    ///     the answers may be above 255.
    public init?(items: [Int], reversed: Set<Int> = [], minAnswered: Int? = nil, steps: Int) {
        guard !items.isEmpty, steps >= 2, items.count * steps <= 255 else { return nil }
        self.items = items.map { ($0, reversed.contains($0)) }
        self.steps = steps
        width = items.count * steps + 1
        let least = max(1, minAnswered ?? (items.count + 1) / 2)
        var scores = Array(repeating: Double.nan, count: (items.count + 1) * width)
        for answered in 1...items.count where answered >= least {
            for sum in answered...(answered * steps) {
                let share = Double(sum - answered) / Double(answered * (steps - 1))
                scores[answered * width + sum] = 100 * share
            }
        }
        self.scores = scores
    }

    /// Scores some of the people.
    ///
    /// - Parameters:
    ///   - rows: whose; within the columns.
    ///   - answers: the columns, of as many steps as the scale's.
    ///   - output: takes one score for each of `rows`, not a number where too few are answered.
    public func score(
        _ rows: Range<Int>,
        of answers: AnswerColumns,
        into output: inout MutableSpan<Double>
    ) {
        precondition(output.count == rows.count && answers.steps == steps)
        var block = Block()
        var start = rows.lowerBound
        while start < rows.upperBound {
            let end = min(start + Block.size, rows.upperBound)
            block.clear()
            for item in items {
                let column = answers.columns[item.column]
                let top = item.isReversed ? steps + 1 : nil
                block.add(column.span, start..<end, reversedBelow: top)
            }
            for index in 0..<(end - start) {
                let place = Int(block.counts[index]) * width + Int(block.sums[index])
                output[start - rows.lowerBound + index] = scores[place]
            }
            start = end
        }
    }
}

/// Sums and counts of the answers of some people at a time, few enough to stay close to the processor.
private struct Block {
    static let size = 4_096
    private(set) var sums = [UInt8](repeating: 0, count: size)
    private(set) var counts = [UInt8](repeating: 0, count: size)

    mutating func clear() {
        for index in 0..<Self.size { (sums[index], counts[index]) = (0, 0) }
    }

    /// Adds one item; `top` is what a turned answer is taken from.
    mutating func add(_ column: Span<UInt8>, _ rows: Range<Int>, reversedBelow top: Int?) {
        let answers = column.extracting(rows)
        let length = answers.count
        if let top {
            let top = UInt8(top)
            for index in 0..<length {
                let isThere: UInt8 = answers[index] == 0 ? 0 : 1
                counts[index] &+= isThere
                sums[index] &+= (top &- answers[index]) &* isThere
            }
        } else {
            for index in 0..<length {
                counts[index] &+= answers[index] == 0 ? 0 : 1
                sums[index] &+= answers[index]
            }
        }
    }
}
