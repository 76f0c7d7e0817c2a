import Progression

/// What can be told of a questionnaire's conditions before anyone has answered.
///
/// Only what is certain is told: an author who once has searched in vain for a fault believes no warning.
struct Analysis {
    private let domains: Domains
    /// Steps left for the whole file; enough for thousands of items, and for any file about a second.
    private var steps = 200_000
    /// Steps for one question to the file: about a hundred comparisons joined by "or".
    private static let mostSteps = 600

    init(of items: [Item]) {
        domains = Domains(of: items)
    }

    /// Why `condition` can never be true, if it cannot.
    ///
    /// `groups` are the conditions of the groups around it, which must be true as well, by their ids.
    mutating func obstacle(
        to condition: Formula,
        within groups: [(id: String, condition: Formula)] = []
    ) -> Obstacle? {
        let own = Goal.holds(condition, .isTrue)
        let around = groups.map { Goal.holds($0.condition, .isTrue) }
        guard let whole = conflict(in: [own] + around, following: nil) else { return nil }
        if let alone = conflict(in: [own], following: []) {
            return Obstacle(items: alone.conflicts, conditions: [])
        }
        // One condition that is enough to make it impossible says more than all that were looked at.
        for group in groups {
            if let pair = conflict(in: [own, .holds(group.condition, .isTrue)], following: []) {
                return Obstacle(items: pair.conflicts, conditions: [group.id])
            }
        }
        for item in whole.followed {
            if let pair = conflict(in: [own] + around, following: [item]) {
                return Obstacle(items: pair.conflicts, conditions: [item])
            }
        }
        return Obstacle(items: whole.conflicts, conditions: groups.map(\.id) + whole.followed)
    }

    /// Whether `condition` is true whatever is answered and declined.
    mutating func isAlwaysTrue(_ condition: Formula) -> Bool {
        conflict(in: [.holds(condition, .isNotTrue)], following: nil) != nil
    }

    /// Whether an earlier one of `conditions` is true whenever `condition` is.
    mutating func isCovered(_ condition: Formula, by conditions: [Formula]) -> Bool {
        let others = conditions.map { Goal.holds($0, .isNotTrue) }
        return conflict(in: [.holds(condition, .isTrue)] + others, following: nil) != nil
    }

    /// What is wrong with the constraint of `item`, given that the item is asked and answered.
    mutating func verdict(on constraint: Formula, of item: String) -> ConstraintVerdict {
        let constraint = constraint.replacingItself(with: item)
        let isAnswered = Goal.known(.item(item))
        if conflict(in: [.holds(constraint, .isTrue), isAnswered], following: nil) != nil {
            return .refusesAll
        }
        let isIdle =
            conflict(in: [.holds(constraint, .isFalse), isAnswered], following: nil) != nil
        return isIdle ? .refusesNothing : .sound
    }

    /// Whether some run in which everything asked is answered asks none of `ids`.
    mutating func canAllBeIrrelevant(_ ids: [String]) -> Bool {
        let conditions = ids.map { domains.items[$0]?.relevant }
        guard !ids.isEmpty, !conditions.contains(nil) else { return false }
        let goals = conditions.compactMap(\.self).map { Goal.holds($0, .isNotTrue) }
        return ask(goals, following: nil, isEverythingAnswered: true).verdict == .surely
    }

    /// The search that shows that `goals` cannot be reached at once; `nil` if it does not.
    private mutating func conflict(
        in goals: [Goal],
        following items: Set<String>?
    ) -> Feasibility? {
        let (verdict, search) = ask(goals, following: items)
        return verdict == .never ? search : nil
    }

    private mutating func ask(
        _ goals: [Goal],
        following items: Set<String>?,
        isEverythingAnswered: Bool = false
    ) -> (verdict: Verdict, search: Feasibility) {
        let allowed = min(steps, Self.mostSteps)
        var search = Feasibility(
            domains,
            follows: items,
            isEverythingAnswered: isEverythingAnswered,
            steps: allowed
        )
        let verdict = search.verdict(goals)
        steps -= allowed - max(search.steps, 0)
        return (verdict, search)
    }
}

/// Why a condition can never be true.
struct Obstacle: Hashable {
    /// The items no answer of which fits.
    let items: [String]
    /// The items and groups whose conditions stand in the way; empty if it contradicts itself.
    let conditions: [String]
}

/// What can be told of a constraint.
enum ConstraintVerdict {
    /// It takes some answers and refuses others, as far as can be told.
    case sound
    /// It is never true.
    case refusesAll
    /// It is never false.
    case refusesNothing
}

extension Formula {
    /// The formula with `.` replaced by the item it belongs to.
    fileprivate func replacingItself(with id: String) -> Formula {
        switch self {
        case .itself: .item(id)
        case .literal, .item, .rounds: self
        case .matches(let text, let pattern): .matches(text.replacingItself(with: id), pattern)
        case .apply(let operation, let arguments):
            .apply(operation, arguments.map { $0.replacingItself(with: id) })
        }
    }
}
