import Progression

/// Finds out whether formulas can have wanted values all at once, before anyone has answered.
///
/// Works through the formulas from the top: what must hold together is gathered in a ``Situation``, where
/// there is a choice ("or") every branch is tried. What it cannot judge it takes for possible, so
/// ``Verdict/never`` is certain, and so is ``Verdict/surely``.
struct Feasibility {
    /// What the items take, by id.
    let items: [String: Item]
    private let domains: [String: Domain]
    /// The items that must also be asked when they must have an answer; `nil` means all.
    let follows: Set<String>?
    /// Whether everybody answers what is asked; otherwise anything can be declined.
    let isEverythingAnswered: Bool
    /// Steps left before it gives up.
    private(set) var steps: Int
    /// Items that were left without an answer in some branch, in the order found.
    private(set) var conflicts: [String] = []
    /// Items that had to be asked in some branch, in the order found.
    var followed: [String] = []

    init(
        _ domains: Domains,
        follows: Set<String>?,
        isEverythingAnswered: Bool,
        steps: Int
    ) {
        self.steps = steps
        items = domains.items
        self.domains = domains.domains
        self.follows = follows
        self.isEverythingAnswered = isEverythingAnswered
    }

    /// Whether `goals` can all be reached at once.
    mutating func verdict(_ goals: [Goal]) -> Verdict {
        search(goals, Situation(), .none)
    }

    /// What an item can be before anything else is known.
    func domain(of item: String) -> Domain? {
        guard var domain = domains[item] else { return nil }
        if isEverythingAnswered, let item = items[item], item.relevant == nil, item.kind.isAnswered
        {
            domain.canBeUnknown = false
        }
        return domain
    }

    private mutating func search(
        _ goals: [Goal],
        _ situation: Situation,
        _ choices: Choices
    ) -> Verdict {
        var goals = goals
        var situation = situation
        var choices = choices
        while let goal = goals.popLast() {
            steps -= 1
            guard steps > 0 else { return .perhaps }
            switch outcome(of: goal, in: &situation) {
            case .holds: continue
            case .needs(let more): goals += more
            case .needsOne(let alternatives): choices = .one(of: alternatives, then: choices)
            case .fails(let items):
                note(items)
                return .never
            }
        }
        guard case .one(let alternatives, let rest) = choices else {
            guard let items = situation.impossibleComparison(in: self) else {
                return situation.isExact ? .surely : .perhaps
            }
            note(items)
            return .never
        }
        var best = Verdict.never
        for alternative in alternatives where best != .surely {
            best = max(best, search(alternative, situation, rest))
        }
        return best
    }

    private mutating func note(_ items: [String]) {
        conflicts += items.filter { !conflicts.contains($0) }
    }
}

/// Alternatives that are still to be tried; a list that is shared instead of copied.
private indirect enum Choices {
    case none
    case one(of: [[Goal]], then: Choices)
}

/// The items of a questionnaire with what they take.
struct Domains {
    /// By id; those of a repeating group by the name the file has for them too, which stands for the
    /// first round.
    let items: [String: Item]
    let domains: [String: Domain]

    init(of items: [Item]) {
        let names = items.map { ($0.id, $0) }
        let rounds = items.lazy.filter { $0.id.hasSuffix("[1]") }
            .map { (String($0.id.prefix { $0 != "[" }), $0) }
        self.items = Dictionary(names + rounds, uniquingKeysWith: { first, _ in first })
        domains = self.items.mapValues(Domain.init)
    }
}

/// Whether something can be so.
enum Verdict: Int, Comparable {
    /// Certainly not.
    case never
    /// Not known.
    case perhaps
    /// Certainly, for some answers.
    case surely

    static func < (left: Verdict, right: Verdict) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Something to be reached.
enum Goal {
    /// A formula is so.
    case holds(Formula, Wanted)
    /// A formula has a value.
    case known(Formula)
    /// A formula has none.
    case unknown(Formula)

    enum Wanted {
        case isTrue
        case isFalse
        /// False or unknown.
        case isNotTrue
        /// True or unknown.
        case isNotFalse

        /// What `not` makes of it.
        var negated: Wanted {
            switch self {
            case .isTrue: .isFalse
            case .isFalse: .isTrue
            case .isNotTrue: .isNotFalse
            case .isNotFalse: .isNotTrue
            }
        }

        /// Whether unknown will do.
        var allowsUnknown: Bool { self == .isNotTrue || self == .isNotFalse }

        /// Whether it leans to true.
        var isPositive: Bool { self == .isTrue || self == .isNotFalse }
    }

    /// What becomes of a goal.
    enum Outcome {
        case holds
        /// All of these must be reached.
        case needs([Goal])
        /// All goals of one of these must be reached.
        case needsOne([[Goal]])
        /// It cannot be; nothing is left for these items.
        case fails([String])
    }
}
