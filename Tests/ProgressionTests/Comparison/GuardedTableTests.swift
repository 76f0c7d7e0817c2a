import Progression
import SeededNumbers
import Testing

/// That no hidden count follows from what is shown, tried by somebody who knows everything else.
@Suite struct GuardedTableTests {
    private let rule = GroupRule()

    private func marks(_ row: [Figure<Int>]) -> String {
        row.map { figure in
            switch figure {
            case .shown(let count): "\(count)"
            case .hidden(.fewCitizens): "few"
            case .hidden: "·"
            }
        }
        .joined(separator: " ")
    }

    @Test func `thresholds can be raised but not lowered`() {
        #expect(GroupRule(peopleForCount: 0, peopleForShare: 3) == GroupRule())
        #expect(GroupRule(peopleForCount: 8) == GroupRule(peopleForCount: 8, peopleForShare: 16))
    }

    @Test func `the worked example comes out`() {
        let table = GuardedTable(of: [[3, 17], [9, 21]], rule: rule)
        #expect(table.groups.map(marks) == ["few · 20", "· · 30"])
        #expect(marks(table.all) == "12 38 50")
    }

    @Test func `what is large is shown, with its sums`() {
        let table = GuardedTable(of: [[8, 12], [5, 9]], rule: rule)
        #expect(table.groups.map(marks) == ["8 12 20", "5 9 14"])
        #expect(marks(table.all) == "13 21 34")
    }

    @Test func `a small group is hidden with its sum, and so is enough to hide it from the whole`()
    {
        let table = GuardedTable(of: [[2, 1], [20, 30], [40, 25]], rule: rule)
        #expect(marks(table.groups[0]) == "few few few")
        #expect(!table.groups[1].contains(.hidden(.fewCitizens)))
        #expect(
            table.all.last == .hidden(.givesAway) || table.groups[1].last == .hidden(.givesAway)
        )
    }

    @Test func `several small ones of a row do not come to a small sum`() {
        let table = GuardedTable(of: [[3, 1, 30, 12], [20, 20, 20, 20]], rule: rule)
        #expect(table.groups[0].count { $0 != .hidden(.fewCitizens) } == 3)
        #expect(table.groups[0][3] == .hidden(.givesAway))
    }

    @Test func `nobody at all, and one group alone`() {
        #expect(GuardedTable(of: [], rule: rule).groups == [])
        let one = GuardedTable(of: [[30, 3]], rule: rule)
        #expect(marks(one.groups[0]) == "· few 33")
        #expect(marks(one.all) == "· few 33")
        let none = GuardedTable(of: [[0, 0]], rule: rule)
        #expect(marks(none.all) == "few few few")
    }

    @Test func `the attacker of these tests finds what a threshold alone would leave open`() {
        // The negative control: hidden for being small, and nothing else.
        let open: [[Figure<Int>]] = [
            [.hidden(.fewCitizens), .shown(17), .shown(20)], [.shown(9), .shown(21), .shown(30)],
            [.shown(12), .shown(38), .shown(50)],
        ]
        #expect(Attacker(open, counts: [[3, 17], [9, 21]]).knownCounts == 1)
        let pair: [[Figure<Int>]] = [
            [.hidden(.fewCitizens), .hidden(.fewCitizens), .shown(8)],
            [.shown(9), .shown(7), .shown(16)],
            [.hidden(.givesAway), .hidden(.givesAway), .shown(24)],
        ]
        #expect(Attacker(pair, counts: [[4, 4], [9, 7]]).knownCounts > 0)
    }

    @Test(arguments: 0..<120)
    func `no hidden count follows from the rows, the columns and their sums`(seed: Int) {
        var chance = SeededNumbers(seed: UInt64(seed))
        let rows = Int.random(in: 1...3, using: &chance)
        let columns = Int.random(in: 2...3, using: &chance)
        let most = [4, 8, 15, 40][seed % 4]
        let counts = (0..<rows).map { _ in
            (0..<columns).map { _ in Int.random(in: 0...most, using: &chance) }
        }
        let table = GuardedTable(of: counts, rule: rule)
        let attacker = Attacker(table.groups + [table.all], counts: counts)
        #expect(attacker.smallShown == 0)
        #expect(attacker.knownCounts == 0, "\(counts) \(table.groups.map(marks))")
    }

    @Test(arguments: 0..<200)
    func `neither a part nor the rest follows from the whole`(seed: Int) {
        var chance = SeededNumbers(seed: UInt64(1_000 + seed))
        let most = [6, 12, 30][seed % 3]
        let (part, rest) = (0..<3).reduce(into: ([Int](), [Int]())) { both, _ in
            both.0.append(Int.random(in: 0...most, using: &chance))
            both.1.append(Int.random(in: 0...most, using: &chance))
        }
        let whole = GuardedTable(of: [zip(part, rest).map { $0 + $1 }], rule: rule)
        let shown = whole.part(part, rule: rule)
        // Nobody in the rest: then the part is the whole, and tells no more than it.
        guard rest.contains(where: { $0 > 0 }) else { return }
        let left = rest + [rest.reduce(0, +)]
        let others = shown.indices.map { place -> Figure<Int> in
            if case .shown = shown[place], case .shown = whole.all[place] {
                return .shown(left[place])
            }
            let isMute = shown.allSatisfy { $0 == .hidden(.givesAway) }
            return .hidden(left[place] < 5 && !isMute ? .fewCitizens : .givesAway)
        }
        let attacker = Attacker([shown, others, whole.all], counts: [part, rest])
        #expect(attacker.smallShown == 0)
        #expect(attacker.knownCounts == 0, "\(part) \(rest) \(marks(shown)) \(marks(whole.all))")
    }

    @Test func `a part that is the whole says what the whole says`() {
        let whole = GuardedTable(of: [[20, 3], [10, 12]], rule: rule)
        #expect(whole.part([30, 15], rule: rule) == whole.all)
    }
}

/// Somebody who knows all that is shown, and of each hidden count whether it is small itself, unless nothing at all is said
/// of its line.
struct Attacker {
    private let figures: [[Figure<Int>]]
    private let counts: [[Int]]

    init(_ figures: [[Figure<Int>]], counts: [[Int]]) {
        self.figures = figures
        let sums = counts[0].indices.map { column in counts.reduce(0) { $0 + $1[column] } }
        self.counts = (counts + [sums]).map { $0 + [$0.reduce(0, +)] }
    }

    /// Counts below five that are told.
    var smallShown: Int {
        zip(figures.joined(), counts.joined()).count { figure, count in
            if case .shown(let told) = figure { told != count || told < 5 } else { false }
        }
    }

    /// How many hidden counts can be only one number.
    ///
    /// Every table that agrees with what is known is tried: all inner cells that are not shown within a window round the
    /// truth, sums worked out from them.
    var knownCounts: Int {
        let inner = (0..<figures.count - 1).flatMap { row in
            (0..<figures[0].count - 1).map { (row, $0) }
        }
        let free = inner.filter { isHidden($0.0, $0.1) }
        var seen = Array(repeating: Set<Int>(), count: figures.count * figures[0].count)
        var table = counts
        tryAll(free[...], &table, &seen)
        return seen.indices.count { index in
            let (row, column) = (index / figures[0].count, index % figures[0].count)
            return isHidden(row, column) && seen[index].count < 2
        }
    }

    private func isHidden(_ row: Int, _ column: Int) -> Bool {
        if case .hidden = figures[row][column] { true } else { false }
    }

    private func allowed(_ row: Int, _ column: Int, _ count: Int) -> Bool {
        switch figures[row][column] {
        case .shown(let told): count == told
        case .hidden(.fewCitizens): (0..<5).contains(count)
        case .hidden:
            count >= 5 || count >= 0 && figures[row].allSatisfy { $0 == .hidden(.givesAway) }
        }
    }

    private func tryAll(
        _ free: ArraySlice<(Int, Int)>,
        _ table: inout [[Int]],
        _ seen: inout [Set<Int>]
    ) {
        guard let (row, column) = free.first else {
            note(table, &seen)
            return
        }
        let truth = counts[row][column]
        for count in max(0, truth - 1)...(truth + 1) where allowed(row, column, count) {
            table[row][column] = count
            tryAll(free.dropFirst(), &table, &seen)
        }
        table[row][column] = truth
    }

    /// Notes the hidden counts of a table whose sums agree with what is known.
    private func note(_ table: [[Int]], _ seen: inout [Set<Int>]) {
        let rows = table.dropLast().map { $0.dropLast() }
        let sums = (0..<table[0].count - 1).map { column in
            rows.reduce(0) { $0 + $1[$1.startIndex + column] }
        }
        let whole = (rows.map(Array.init) + [sums]).map { $0 + [$0.reduce(0, +)] }
        for row in whole.indices {
            for column in whole[row].indices
            where !allowed(row, column, whole[row][column]) { return }
        }
        for row in whole.indices {
            for column in whole[row].indices {
                seen[row * whole[0].count + column].insert(whole[row][column])
            }
        }
    }
}
