import Progression

/// What can be told of a questionnaire's conditions before anyone has answered.
///
/// Only what is certain is told: an author who once has searched in vain for a fault believes no warning.
struct Analysis {
    private let domains: Domains

    init(of items: [Item]) {
        domains = Domains(of: items)
    }

    /// Why `condition` can never be true, if it cannot.
    ///
    /// `groups` are the conditions of the groups around it, which must be true as well, by their ids.
    func obstacle(
        to condition: Formula,
        within groups: [(id: String, condition: Formula)] = []
    ) -> Obstacle? {
        let own = Goal.holds(condition, .isTrue)
        let around = groups.map { Goal.holds($0.condition, .isTrue) }
        var whole = Feasibility(domains)
        guard whole.verdict([own] + around) == .never else { return nil }
        var alone = Feasibility(domains, follows: [])
        if alone.verdict([own]) == .never {
            return Obstacle(items: alone.conflicts, conditions: [])
        }
        // One condition that is enough to make it impossible says more than all that were looked at.
        for group in groups {
            var pair = Feasibility(domains, follows: [])
            if pair.verdict([own, .holds(group.condition, .isTrue)]) == .never {
                return Obstacle(items: pair.conflicts, conditions: [group.id])
            }
        }
        for item in whole.followed {
            var pair = Feasibility(domains, follows: [item])
            if pair.verdict([own] + around) == .never {
                return Obstacle(items: pair.conflicts, conditions: [item])
            }
        }
        return Obstacle(items: whole.conflicts, conditions: groups.map(\.id) + whole.followed)
    }

    /// Whether `condition` is true whatever is answered and declined.
    func isAlwaysTrue(_ condition: Formula) -> Bool {
        var feasibility = Feasibility(domains)
        return feasibility.verdict([.holds(condition, .isNotTrue)]) == .never
    }

    /// Whether an earlier one of `conditions` is true whenever `condition` is.
    func isCovered(_ condition: Formula, by conditions: [Formula]) -> Bool {
        var feasibility = Feasibility(domains)
        let others = conditions.map { Goal.holds($0, .isNotTrue) }
        return feasibility.verdict([.holds(condition, .isTrue)] + others) == .never
    }

    /// What is wrong with the constraint of `item`, given that the item is asked and answered.
    func verdict(on constraint: Formula, of item: String) -> ConstraintVerdict {
        let constraint = constraint.replacingItself(with: item)
        let isAnswered = Goal.known(.item(item))
        var feasibility = Feasibility(domains)
        if feasibility.verdict([.holds(constraint, .isTrue), isAnswered]) == .never {
            return .refusesAll
        }
        feasibility = Feasibility(domains)
        let isIdle = feasibility.verdict([.holds(constraint, .isFalse), isAnswered]) == .never
        return isIdle ? .refusesNothing : .sound
    }

    /// Whether some run in which everything asked is answered asks none of `ids`.
    func canAllBeIrrelevant(_ ids: [String]) -> Bool {
        let conditions = ids.map { domains.items[$0]?.relevant }
        guard !ids.isEmpty, !conditions.contains(nil) else { return false }
        var feasibility = Feasibility(domains, isEverythingAnswered: true)
        let goals = conditions.compactMap(\.self).map { Goal.holds($0, .isNotTrue) }
        return feasibility.verdict(goals) == .surely
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
