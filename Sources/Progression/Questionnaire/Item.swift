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
    /// When it is asked; `nil` means always.
    public let relevant: Condition?
    /// Ways of not answering that are offered; `refused` is always among them.
    public let missing: [MissingReason]

    /// An item of given parts.
    public init(
        id: String,
        text: LocalizedText,
        hint: LocalizedText? = nil,
        guidance: LocalizedText? = nil,
        kind: Kind,
        isRequired: Bool = false,
        relevant: Condition? = nil,
        missing: [MissingReason] = []
    ) {
        self.id = id
        self.text = text
        self.hint = hint
        self.guidance = guidance
        self.kind = kind
        self.isRequired = isRequired
        self.relevant = relevant
        self.missing = missing.contains(.refused) ? missing : missing + [.refused]
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
        /// Free text of at most so many characters.
        case text(maxLength: Int)
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
