/// Tells whether a pattern can match one text in exponentially many ways.
///
/// An engine that tries one way after the other then tries them all before it gives up. The test is
/// that of Weber and Seidl (1991) on the pattern's positions: some position can be left and come back
/// to in two ways with the same text.
struct PatternAmbiguity {
    /// Patterns with more positions than this are looked at with smaller numbers in `{ }`.
    private static let positionLimit = 100
    /// How many pairs of steps are looked at; no pattern that is meant seriously has so many.
    private static let pairLimit = 200_000

    private var sets: [ScalarSet] = []
    /// The positions that may follow each inside a loop, with the number of ways (2 stands for more,
    /// too).
    private var follow: [[Int: Int]] = []
    /// Steps outside all loops never come back, and are not noted.
    private var loops = 0

    private struct Fragment {
        var first: [Int: Int] = [:]
        var last: [Int: Int] = [:]
        var canBeEmpty = true
    }

    /// Whether `tree` is such a pattern.
    static func isExponential(_ tree: PatternTree) -> Bool {
        let tree = tree.size > positionLimit ? tree.reduced : tree
        var search = PatternAmbiguity()
        _ = search.build(tree)
        return search.comesBackInTwoWays
    }

    private mutating func build(_ tree: PatternTree) -> Fragment {
        switch tree {
        case .nothing: return Fragment()
        case .one(let set):
            sets.append(set)
            follow.append([:])
            let position = [sets.count - 1: 1]
            return Fragment(first: position, last: position, canBeEmpty: false)
        case .sequence(let parts):
            return parts.reduce(Fragment()) { join($0, build($1)) }
        case .choice(let parts):
            let parts = parts.map { build($0) }
            return Fragment(
                first: parts.map(\.first).reduce([:], Self.add),
                last: parts.map(\.last).reduce([:], Self.add),
                canBeEmpty: parts.contains { $0.canBeEmpty }
            )
        case .repeated(let part, let min, let max):
            return max.map { repeated(part, min, $0) } ?? loop(part, atLeast: min)
        }
    }

    private mutating func repeated(_ part: PatternTree, _ min: Int, _ max: Int) -> Fragment {
        var whole = Fragment()
        for _ in min..<max {
            whole = join(build(part), whole)
            whole.canBeEmpty = true
        }
        for _ in 0..<min { whole = join(build(part), whole) }
        return whole
    }

    private mutating func loop(_ part: PatternTree, atLeast min: Int) -> Fragment {
        loops += 1
        var whole = build(part)
        link(whole.last, to: whole.first)
        loops -= 1
        if min == 0 { whole.canBeEmpty = true }
        for _ in 0..<Swift.max(min - 1, 0) { whole = join(build(part), whole) }
        return whole
    }

    private mutating func join(_ left: Fragment, _ right: Fragment) -> Fragment {
        link(left.last, to: right.first)
        return Fragment(
            first: left.canBeEmpty ? Self.add(left.first, right.first) : left.first,
            last: right.canBeEmpty ? Self.add(left.last, right.last) : right.last,
            canBeEmpty: left.canBeEmpty && right.canBeEmpty
        )
    }

    private mutating func link(_ last: [Int: Int], to first: [Int: Int]) {
        guard loops > 0 else { return }
        for (position, ways) in last {
            follow[position] = Self.add(follow[position], first.mapValues { min($0 * ways, 2) })
        }
    }

    private static func add(_ left: [Int: Int], _ right: [Int: Int]) -> [Int: Int] {
        left.merging(right) { min($0 + $1, 2) }
    }

    /// Walks two ways at once, from one position, apart, and together again.
    private var comesBackInTwoWays: Bool {
        if follow.contains(where: { steps in steps.values.contains { $0 > 1 } }) { return true }
        let overlaps = OverlapTable(sets)
        var seen: Set<[Int]> = []
        var open = follow.indices.map { [$0, $0] }
        var looked = 0
        while let pair = open.popLast(), looked < Self.pairLimit {
            looked += follow[pair[0]].count * follow[pair[1]].count
            for one in follow[pair[0]].keys {
                for other in follow[pair[1]].keys where overlaps[one, other] {
                    if one == other {
                        if pair[0] != pair[1] { return true }
                    } else if seen.insert([one, other]).inserted {
                        open.append([one, other])
                    }
                }
            }
        }
        return false
    }
}

/// Which sets have a scalar in common, told from the ends of all ranges and one scalar of each kind.
private struct OverlapTable {
    private let members: [[UInt64]]

    init(_ sets: [ScalarSet]) {
        let ends = sets.flatMap { set in
            set.ranges.flatMap { [$0.lowerBound, $0.upperBound, $0.upperBound &+ 1] }
        }
        let kinds = "0a_ -!é字\u{10FFFF}".unicodeScalars.map(\.value)
        let samples = Set(ends + kinds).compactMap(Unicode.Scalar.init)
        members = sets.map { set in
            stride(from: 0, to: samples.count, by: 64).map { start in
                samples[start..<min(start + 64, samples.count)].reduce(0) { bits, sample in
                    bits << 1 | (set.contains(sample) ? 1 : 0)
                }
            }
        }
    }

    subscript(one: Int, other: Int) -> Bool {
        zip(members[one], members[other]).contains { $0 & $1 != 0 }
    }
}

extension PatternTree {
    /// The pattern with no number in `{ }` above 3, which keeps the ways to match apart.
    fileprivate var reduced: PatternTree {
        switch self {
        case .nothing, .one: return self
        case .sequence(let parts): return .sequence(parts.map(\.reduced))
        case .choice(let parts): return .choice(parts.map(\.reduced))
        case .repeated(let part, let min, let max):
            let low = Swift.min(min, 2)
            let high = max.map { $0 == min ? low : low + 1 }
            return .repeated(part.reduced, min: low, max: high)
        }
    }
}
