import Progression

/// What the answer to one item can still be.
struct Domain: Hashable {
    /// Whether it can have an answer at all.
    var canBeKnown = true
    /// Whether it can be without: declined, or not asked.
    var canBeUnknown = true
    /// The answers left.
    var values: Values

    enum Values: Hashable {
        /// Numbers, and days as days since 1970.
        case numbers(NumberSet)
        /// One of these: codes of options, `true` and `false`.
        case words(Set<String>)
        /// Several of some options.
        case several(Selection)
        /// Text: not these, and only those if there are any.
        case text(only: Set<String>?, except: Set<String>)
        /// Something calculated.
        case anything

        var isEmpty: Bool {
            switch self {
            case .numbers(let numbers): numbers.isEmpty
            case .words(let words): words.isEmpty
            case .several(let selection): selection.isEmpty
            case .text(let only, _): only?.isEmpty ?? false
            case .anything: false
            }
        }
    }

    /// What `item` takes before anything else is known.
    init(of item: Item) {
        switch item.kind {
        case .scale(let points):
            let ends = points.map { Double($0.value) }
            values = .numbers(NumberSet(ends.min() ?? 1, ends.max() ?? 0, isWhole: true))
        case .integer(let min, let max):
            values = Self.numbers(min.map(Double.init), max.map(Double.init), isWhole: true)
        case .decimal(let min, let max):
            values = Self.numbers(min, max, isWhole: false)
        case .date(let min, let max):
            values = Self.numbers(
                min.map { Double($0.daysSince1970) },
                max.map { Double($0.daysSince1970) },
                isWhole: true
            )
        case .choice(let options): values = .words(Set(options.map(\.code)))
        case .choices(let options): values = .several(Selection(of: options))
        case .boolean: values = .words(["true", "false"])
        case .text: values = .text(only: nil, except: [])
        case .calculate: values = .anything
        case .note:
            values = .anything
            canBeKnown = false
        }
    }

    private static func numbers(_ min: Double?, _ max: Double?, isWhole: Bool) -> Values {
        .numbers(NumberSet(min ?? -.infinity, max ?? .infinity, isWhole: isWhole))
    }
}

/// What is known of the options chosen: one at least, an exclusive one alone.
struct Selection: Hashable {
    private let options: Set<String>
    private let exclusive: Set<String>
    private var wanted: Set<String> = []
    private var unwanted: Set<String> = []

    init(of options: [Option]) {
        self.options = Set(options.map(\.code))
        exclusive = Set(options.filter(\.isExclusive).map(\.code))
    }

    mutating func want(_ code: String) {
        wanted.insert(code)
    }

    mutating func exclude(_ code: String) {
        unwanted.insert(code)
    }

    /// Exactly these.
    mutating func want(only codes: [String]) {
        wanted.formUnion(codes)
        unwanted.formUnion(options.subtracting(codes))
    }

    var isEmpty: Bool {
        if wanted.isEmpty { return options.isSubset(of: unwanted) }
        let isClash = wanted.count > 1 && !exclusive.isDisjoint(with: wanted)
        return isClash || !wanted.isDisjoint(with: unwanted) || !wanted.isSubset(of: options)
    }

    /// How many can be chosen at once.
    var count: Span {
        let most = options.subtracting(unwanted).count
        return Span(Double(max(1, wanted.count)), Double(max(1, most)))
    }
}
