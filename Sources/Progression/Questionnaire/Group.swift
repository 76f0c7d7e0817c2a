/// Items that belong together, asked once or in rounds.
///
/// A repeating group is written out in ``Questionnaire/items``: its items have ids such as
/// `child_age[2]`, and the question whether there is another round is `children.more[1]`.
public struct Group: Hashable, Sendable {
    /// Names the group inside its questionnaire; each round of a repeating group is one by itself,
    /// such as `children[2]`.
    public let id: String
    /// A heading over its questions.
    public let text: LocalizedText?
    /// The most rounds there can be of a repeating group; `nil` for a group asked once.
    public let rounds: Int?

    /// A group of given parts.
    public init(id: String, text: LocalizedText? = nil, rounds: Int? = nil) {
        self.id = id
        self.text = text
        self.rounds = rounds
    }
}

/// What is shown when a questionnaire is finished.
public struct Receipt: Hashable, Sendable {
    /// Names the receipt inside its questionnaire.
    public let id: String
    /// When it is shown; `nil` means whenever none before it was.
    public let when: Formula?
    /// Its words.
    public let text: LocalizedText

    /// A receipt of given parts.
    public init(id: String, when: Formula? = nil, text: LocalizedText) {
        self.id = id
        self.when = when
        self.text = text
    }
}
