/// One question of a questionnaire.
public struct Item: Hashable, Sendable {
    /// Names the item inside its questionnaire; never re-used for another meaning.
    public let id: String
    /// The question itself.
    public let text: LocalizedText
    /// One helping sentence for whoever answers.
    public let hint: LocalizedText?
    /// Help for whoever asks; not shown to the citizen.
    public let guidance: LocalizedText?
    /// What kind of answer it takes.
    public let kind: Kind
    /// Whether it must be answered or refused before the survey can finish.
    public let isRequired: Bool
    /// When it is asked, its groups' conditions included; `nil` means always.
    public let relevant: Formula?
    /// What an answer must satisfy beyond its kind.
    public let constraint: Constraint?
    /// Ways of not answering that are offered; `refused` is always among them.
    public let missing: [MissingReason]
    /// The groups it stands in, the outermost first; the rounds of a repeating group are told apart as
    /// `children[2]`.
    public let groups: [String]

    /// An item of given parts.
    public init(
        id: String,
        text: LocalizedText,
        hint: LocalizedText? = nil,
        guidance: LocalizedText? = nil,
        kind: Kind,
        isRequired: Bool = false,
        relevant: Formula? = nil,
        constraint: Constraint? = nil,
        missing: [MissingReason] = [],
        groups: [String] = []
    ) {
        self.id = id
        self.text = text
        self.hint = hint
        self.guidance = guidance
        self.kind = kind
        self.isRequired = isRequired
        self.relevant = relevant
        self.constraint = constraint
        self.missing = missing.contains(.refused) ? missing : missing + [.refused]
        self.groups = groups
    }

    /// The kinds of item this version knows.
    public enum Kind: Hashable, Sendable {
        /// Whole numbers with a text at every or some points, in rising order.
        case scale([ScalePoint])
        /// One of several options.
        case choice([Option])
        /// Any number of several options.
        case choices([Option])
        /// Yes or no.
        case boolean
        /// A whole number, within limits where given.
        case integer(min: Int?, max: Int?)
        /// A number, within limits where given.
        case decimal(min: Double?, max: Double?)
        /// Free text of at most so many characters, matching a pattern as a whole where given.
        case text(maxLength: Int, pattern: Pattern? = nil)
        /// A day, within limits where given.
        case date(min: CalendarDay?, max: CalendarDay?)
        /// Words to read and no answer.
        case note
        /// Never asked: worked out from other answers.
        case calculate(Formula)
    }
}

extension Item.Kind {
    /// Whether somebody answers it: not a note, not calculated.
    public var isAnswered: Bool {
        switch self {
        case .note, .calculate: false
        default: true
        }
    }

    /// Whether it is shown to somebody: everything but what is calculated.
    public var isShown: Bool {
        if case .calculate = self { false } else { true }
    }
}

/// What an answer must satisfy beyond its kind.
public struct Constraint: Hashable, Sendable {
    /// Violated when *false*; an answer it cannot judge because another is missing passes.
    public let expression: Formula
    /// What is said when it is violated.
    public let message: LocalizedText?
    /// Whether the answer is refused, or taken once it is confirmed.
    public let severity: Severity

    /// A constraint of given parts.
    public init(_ expression: Formula, message: LocalizedText? = nil, severity: Severity = .error) {
        self.expression = expression
        self.message = message
        self.severity = severity
    }

    /// How much a violated constraint matters.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The answer is not taken.
        case error
        /// The answer is taken when it is confirmed.
        case warning
    }
}

/// One point of a scale.
public struct ScalePoint: Hashable, Sendable {
    /// The number stored when it is chosen.
    public let value: Int
    /// Its text, if it carries one.
    public let text: LocalizedText?

    /// A point of a scale.
    public init(value: Int, text: LocalizedText? = nil) {
        self.value = value
        self.text = text
    }
}

/// One option of a choice.
public struct Option: Hashable, Sendable {
    /// The code stored when it is chosen.
    public let code: String
    /// What is shown.
    public let text: LocalizedText
    /// What it counts in a scale score, if it does.
    public let score: Double?
    /// Whether choosing it leaves no room for others ("none of these").
    public let isExclusive: Bool

    /// An option of given parts.
    public init(code: String, text: LocalizedText, score: Double? = nil, isExclusive: Bool = false)
    {
        self.code = code
        self.text = text
        self.score = score
        self.isExclusive = isExclusive
    }
}
