internal import SeededNumbers

/// When the child of one round dies.
enum Fate: Hashable, Sendable {
    /// By its parent, so long after its line of this number, or after its start.
    case struck(line: Int, microseconds: UInt32)
    /// By its own hand, right before the write that follows its answer of this number.
    case beforeWrite(Int)
    /// By its own hand, right after the write that follows its answer of this number.
    case afterWrite(Int)
    /// By a fault of its own after that many answers, as a program that crashes.
    case crash(Int)
    /// It looks what is there, and ends by itself.
    case spared

    /// Half of the blows fall at random, the others right before and right after a write.
    static func drawn(_ numbers: inout SeededNumbers) -> Fate {
        switch Int.random(in: 0..<9, using: &numbers) {
        case 0, 1: .beforeWrite(Int.random(in: 0..<12, using: &numbers))
        case 2, 3: .afterWrite(Int.random(in: 0..<12, using: &numbers))
        case 4: .crash(Int.random(in: 0..<12, using: &numbers))
        case 5: .struck(line: 0, microseconds: UInt32.random(in: 0..<30_000, using: &numbers))
        default:
            .struck(
                line: Int.random(in: 1..<24, using: &numbers),
                microseconds: UInt32.random(in: 0..<2_500, using: &numbers)
            )
        }
    }

    /// What the child is told of it.
    var argument: String {
        switch self {
        case .struck: "-"
        case .beforeWrite(let number): "before:\(number)"
        case .afterWrite(let number): "after:\(number)"
        case .crash(let number): "crash:\(number)"
        case .spared: "spared"
        }
    }
}
