/// Answers in numbers: a row for each respondent, a column for each item, with holes.
public struct ItemTable: Hashable, Sendable {
    /// How many items there are.
    public let itemCount: Int
    /// One row a respondent, of ``itemCount`` values; `nil` where an answer is missing.
    ///
    /// Items that are turned are turned already.
    public let rows: [[Double?]]

    /// A table of given rows; `nil` if they are not equally long or there is no item.
    public init?(rows: [[Double?]], itemCount: Int) {
        guard itemCount > 0, rows.allSatisfy({ $0.count == itemCount }) else { return nil }
        self.itemCount = itemCount
        self.rows = rows
    }

    /// The rows without a hole.
    public var completeRows: [[Double]] {
        rows.compactMap { row in
            let present = row.compactMap(\.self)
            return present.count == itemCount ? present : nil
        }
    }

    /// How many answers are missing.
    public var missingCount: Int {
        rows.reduce(0) { $0 + $1.count { $0 == nil } }
    }

    /// Each row's score from 0 to 100: the mean of the answered items, if they are at least half, held
    /// against the lowest and the highest answer; `nil` for a row with fewer.
    ///
    /// - Parameter answers: the lowest and the highest answer of every item, the highest above the lowest.
    /// - Returns: as many as there are rows.
    public func scores(answers: ClosedRange<Double>) -> [Double?] {
        let width = answers.upperBound - answers.lowerBound
        return rows.map { row in
            let present = row.compactMap(\.self)
            guard !present.isEmpty, 2 * present.count >= itemCount else { return nil }
            let mean = present.reduce(0, +) / Double(present.count)
            return (mean - answers.lowerBound) / width * 100
        }
    }
}
