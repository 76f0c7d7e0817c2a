import Progression

/// What kind of value a part of a formula has.
enum ValueType: Equatable {
    case number
    case boolean
    case text
    case date
    /// The code of one option.
    case code
    /// The codes of several options.
    case codes
    /// None: words to read.
    case note
    /// Not to be made out; what is wrong has been reported.
    case unclear

    init(_ kind: Item.Kind) {
        switch kind {
        case .scale, .integer, .decimal: self = .number
        case .choice: self = .code
        case .choices: self = .codes
        case .boolean: self = .boolean
        case .text: self = .text
        case .date: self = .date
        case .note: self = .note
        case .calculate: self = .unclear
        }
    }

    /// How messages call it.
    var noun: String {
        switch self {
        case .number: "a number"
        case .boolean: "true or false"
        case .text: "a text"
        case .date: "a date"
        case .code: "a choice"
        case .codes: "a choice of several"
        case .note: "a note"
        case .unclear: "unclear"
        }
    }
}

/// An item as formulas know it.
struct NamedItem: Equatable {
    /// The id as it stands in the file, without rounds.
    let id: String
    /// What answers it takes; `nil` for what is calculated or cannot be made out.
    let kind: Item.Kind?
    /// What values it has; for what is calculated this is known once its formula has been read.
    var type: ValueType
    /// Its place in the document's order.
    let position: Int
    /// The repeating groups it stands in, the outermost first.
    let repeats: [String]
    /// Whether it is worked out instead of asked.
    let isCalculated: Bool

    init(
        id: String,
        kind: Item.Kind?,
        position: Int,
        repeats: [String] = [],
        isCalculated: Bool = false
    ) {
        self.id = id
        self.kind = kind
        type = kind.map { ValueType($0) } ?? .unclear
        self.position = position
        self.repeats = repeats
        self.isCalculated = isCalculated
    }

    /// The codes of its options.
    var codes: [String] {
        switch kind {
        case .choice(let options), .choices(let options): options.map(\.code)
        default: []
        }
    }
}

/// Everything formulas may look at, by the ids of the file.
struct FormulaNames {
    var items: [String: NamedItem] = [:]
    /// Every group with its most rounds; 1 for a group that does not repeat.
    var groups: [String: Int] = [:]
    /// The scores, which no formula may look at.
    var scores: Set<String> = []
    /// Whether every item has been read; where one may have been lost, no name is called unknown.
    var areWhole = true

    /// The item that was probably meant, after so many other faults have been found.
    func nearest(to name: String, after faults: Int) -> String? {
        Suggestion.nearest(to: name, among: items.keys.sorted(), after: faults)
    }

    /// Whether `item` has several answers as seen from inside the repeating groups `repeats`.
    func hasSeveralAnswers(_ item: NamedItem, seenFrom repeats: [String]) -> Bool {
        !item.repeats.allSatisfy(repeats.contains)
    }

    /// How many answers `item` has at most as seen from inside the repeating groups `repeats`.
    func mostAnswers(_ item: NamedItem, seenFrom repeats: [String]) -> Int {
        item.repeats.filter { !repeats.contains($0) }
            .reduce(1) { min($0 * (groups[$1] ?? 1), 5_000) }
    }

    /// The formula as it is in one round: names of items replaced by the ids they have there.
    ///
    /// - Parameters:
    ///   - formula: a formula with the names of the file.
    ///   - rounds: the round, from 1, of every repeating group around the owner.
    /// - Returns: the same with ids such as `child_age[2]`.
    func writtenOut(_ formula: Formula, in rounds: [String: Int]) -> Formula {
        switch formula {
        case .literal, .itself: formula
        case .item(let name): ids(of: name, in: rounds).first.map { .item($0) } ?? formula
        case .rounds(let names): .rounds(names.flatMap { ids(of: $0, in: rounds) })
        case .matches(let text, let pattern): .matches(writtenOut(text, in: rounds), pattern)
        case .apply(let operation, let arguments):
            .apply(operation, arguments.map { writtenOut($0, in: rounds) })
        }
    }

    /// The formula with all rounds that functions gather; single items keep the name of the file.
    func withAllRounds(_ formula: Formula, seenFrom repeats: [String]) -> Formula {
        switch formula {
        case .literal, .itself, .item: return formula
        case .rounds:
            let first = Dictionary(repeats.map { ($0, 1) }, uniquingKeysWith: { first, _ in first })
            return writtenOut(formula, in: first)
        case .matches(let text, let pattern):
            return .matches(withAllRounds(text, seenFrom: repeats), pattern)
        case .apply(let operation, let arguments):
            return .apply(operation, arguments.map { withAllRounds($0, seenFrom: repeats) })
        }
    }

    private func ids(of name: String, in rounds: [String: Int]) -> [String] {
        (items[name]?.repeats ?? []).reduce([name]) { ids, group in
            let numbers = rounds[group].map { $0...$0 } ?? 1...max(groups[group] ?? 1, 1)
            return ids.flatMap { id in numbers.map { "\(id)[\($0)]" } }
        }
    }
}

/// Whom a formula belongs to.
struct FormulaOwner {
    /// The key it stands under, for messages.
    let key: String
    /// The item or group it decides about; `nil` for a receipt.
    let id: String?
    /// The owner's place in the document's order, where it matters what is asked later.
    var position: Int?
    /// The place after its last item, for a group.
    var end: Int?
    /// How many items it decides about.
    var size = 1
    /// The repeating groups around it, the outermost first.
    var repeats: [String] = []
    /// What `.` stands for: the item, in a constraint.
    var itself: NamedItem?

    /// Whether it is a group with `item` in it.
    func holds(_ item: NamedItem) -> Bool {
        guard let position, let end else { return false }
        return (position..<end).contains(item.position)
    }
}
