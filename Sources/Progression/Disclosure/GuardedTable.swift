/// Counts of people in groups and categories with their sums, small ones hidden, and as many others as it takes so that
/// no hidden one follows from the sums.
///
/// Guarded against a reader who knows the sums, and of every hidden count whether it is small itself: a small one lies from
/// 0 to the threshold less 1, a partner at the threshold or above. Each hidden count can then still be more than one number,
/// and what several hidden ones of a line come to together is not small either.
///
/// Worked example: 3 of 20 and 9 of 30. The 3 is hidden for being small, the 17 beside it for 20 − 17; then the 9 and
/// the 21 below them, for 12 − 9 and 38 − 21. The sums stay.
public struct GuardedTable: Hashable, Sendable {
    /// A row for each group with one figure for each category, then the group's sum.
    public let groups: [[Figure<Int>]]
    /// One figure for each category over all groups, then that of all people.
    public let all: [Figure<Int>]
    private let grid: SuppressionGrid

    /// The table of `counts`, a row of as many categories for each group; each person is in one of each.
    public init(of counts: [[Int]], rule: GroupRule) {
        var grid = SuppressionGrid(of: counts, threshold: rule.peopleForCount)
        grid.guardAll()
        groups = grid.figures.dropLast()
        all = grid.figures.last ?? []
        self.grid = grid
    }

    /// The figures of a part of all these people, which may overlap with other parts, under the same categories.
    ///
    /// Neither the part's hidden figures nor those of the rest follow from the table's sums. Where they would whatever else
    /// is hidden, none is shown, nor which are small.
    public func part(_ counts: [Int], rule: GroupRule) -> [Figure<Int>] {
        // Where the rest is nobody, the part is the whole.
        if counts.reduce(0, +) == grid.counts.last?.last { return all }
        var part = SuppressionGrid(of: counts, within: grid, threshold: rule.peopleForCount)
        part.guardAll()
        return part.figures.first ?? []
    }
}

/// What is shown of a table with its sums: the last row and the last column are sums.
struct SuppressionGrid: Hashable, Sendable {
    enum State: Hashable, Sendable {
        case shown
        /// Hidden for being small.
        case small
        /// Hidden for what it would give away.
        case partner
    }

    struct Cell: Hashable, Sendable {
        let row: Int
        let column: Int
    }

    let counts: [[Int]]
    let threshold: Int
    private(set) var states: [[State]]
    /// Whether the sums over the rows are told elsewhere, and can be hidden no more.
    let hasFixedSums: Bool

    init(of counts: [[Int]], threshold: Int) {
        let width = counts.first?.count ?? 0
        let sums = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
        self.counts = (counts + [sums]).map { $0 + [$0.reduce(0, +)] }
        self.threshold = threshold
        hasFixedSums = false
        states = self.counts.map { $0.map { $0 < threshold ? .small : .shown } }
    }

    /// A part and the rest of what another table sums up.
    init(of counts: [Int], within whole: SuppressionGrid, threshold: Int) {
        let part = counts + [counts.reduce(0, +)]
        let sums = whole.counts.last ?? []
        let rest = zip(sums, part).map { max(0, $0 - $1) }
        self.counts = [part, rest, sums]
        self.threshold = threshold
        hasFixedSums = true
        let told = whole.states.last ?? []
        states = [part, rest].map { counts in
            zip(counts, told).map { count, told in
                count < threshold ? .small : told == .shown ? .shown : .partner
            }
        }
        states.append(told)
        // Bounds on the parts would be bounds on how many there are.
        if told.last != .shown { hideEverything() }
    }

    var figures: [[Figure<Int>]] {
        zip(counts, states).map { counts, states in
            zip(counts, states).map { count, state in
                switch state {
                case .shown: .shown(count)
                case .small: .hidden(.fewCitizens)
                case .partner: .hidden(.givesAway)
                }
            }
        }
    }

    var lastRow: Int { counts.count - 1 }
    var lastColumn: Int { (counts.first?.count ?? 1) - 1 }

    func isHidden(_ cell: Cell) -> Bool { states[cell.row][cell.column] != .shown }

    func count(_ cell: Cell) -> Int { counts[cell.row][cell.column] }

    mutating func hide(_ cell: Cell, evenSmall: Bool = false) {
        if evenSmall || !isHidden(cell) { states[cell.row][cell.column] = .partner }
    }

    var hidden: [Cell] {
        cells(0...lastRow, 0...lastColumn).filter(isHidden)
    }

    func cells(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> [Cell] {
        rows.flatMap { row in columns.map { Cell(row: row, column: $0) } }
    }
}
