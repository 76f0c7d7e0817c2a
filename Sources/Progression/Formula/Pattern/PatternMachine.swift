/// A pattern as a machine that is in several states at once (Thompson 1968).
struct PatternMachine: Sendable {
    private var steps: [Step] = []

    private enum Step: Sendable {
        /// Goes on to the next step with a scalar of the set.
        case one(ScalarSet)
        /// Goes on to both.
        case fork(Int, Int)
        /// Goes on elsewhere.
        case jump(Int)
        /// The end of the pattern.
        case done
    }

    init(_ tree: PatternTree) {
        write(tree)
        steps.append(.done)
    }

    func matches(_ text: String) -> Bool {
        var now = StateSet(count: steps.count)
        var then = now
        enter(0, &now)
        for scalar in text.unicodeScalars {
            if now.members.isEmpty { return false }
            then.empty()
            for state in now.members {
                if case .one(let set) = steps[state], set.contains(scalar) {
                    enter(state + 1, &then)
                }
            }
            swap(&now, &then)
        }
        return now.members.contains(steps.count - 1)
    }

    /// Enters `state` and every state that can be reached from it without a scalar.
    private func enter(_ state: Int, _ states: inout StateSet) {
        var open = [state]
        while let state = open.popLast() {
            guard states.insert(state) else { continue }
            switch steps[state] {
            case .fork(let one, let other): open += [other, one]
            case .jump(let target): open.append(target)
            case .one, .done: break
            }
        }
    }

    private mutating func write(_ tree: PatternTree) {
        switch tree {
        case .nothing: break
        case .one(let set): steps.append(.one(set))
        case .sequence(let parts): for part in parts { write(part) }
        case .choice(let parts): write(choice: parts)
        case .repeated(let part, let min, let max):
            for _ in 0..<min { write(part) }
            if let max { write(part, atMost: max - min) } else { write(loop: part) }
        }
    }

    private mutating func write(choice parts: [PatternTree]) {
        var exits: [Int] = []
        for part in parts.dropLast() {
            let fork = reserve()
            write(part)
            exits.append(reserve())
            steps[fork] = .fork(fork + 1, steps.count)
        }
        if let last = parts.last { write(last) }
        for exit in exits { steps[exit] = .jump(steps.count) }
    }

    private mutating func write(_ part: PatternTree, atMost count: Int) {
        var forks: [Int] = []
        for _ in 0..<count {
            forks.append(reserve())
            write(part)
        }
        for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    }

    private mutating func write(loop part: PatternTree) {
        let fork = reserve()
        write(part)
        steps.append(.jump(fork))
        steps[fork] = .fork(fork + 1, steps.count)
    }

    private mutating func reserve() -> Int {
        steps.append(.done)
        return steps.count - 1
    }
}

/// A set of small numbers that is emptied at once.
private struct StateSet {
    private(set) var members: [Int] = []
    private var round = 1
    private var entered: [Int]

    init(count: Int) {
        entered = Array(repeating: 0, count: count)
    }

    mutating func empty() {
        members.removeAll(keepingCapacity: true)
        round += 1
    }

    /// Whether `state` is new.
    mutating func insert(_ state: Int) -> Bool {
        guard entered[state] != round else { return false }
        entered[state] = round
        members.append(state)
        return true
    }
}
