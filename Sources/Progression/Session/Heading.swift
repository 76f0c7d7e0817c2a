/// A heading over a question: that of a group it stands in.
public struct Heading: Hashable, Sendable {
    /// The group, its rounds told apart as `children[2]`.
    public let group: String
    /// Its words, earlier answers filled in.
    public let text: LocalizedText
    /// The round, from 1; `nil` for a group asked once.
    public let round: Int?
}

extension Questionnaire {
    /// The headings over an item, the outermost first; groups without words have none.
    ///
    /// - Parameters:
    ///   - item: the item's id.
    ///   - words: what stands for the answer to an item, as in ``LocalizedText/filled(_:)``.
    /// - Returns: the headings, with answers filled in.
    public func headings(
        of item: String,
        filledWith words: (String, Language) -> String?
    ) -> [Heading] {
        (self.item(item)?.groups ?? []).compactMap { heading(of: $0, filledWith: words) }
    }

    private func heading(
        of name: String,
        filledWith words: (String, Language) -> String?
    ) -> Heading? {
        let plain = name.prefix { $0 != "[" }
        let rounds = name.dropFirst(plain.count).split(separator: "]").map { $0 + "]" }
        guard let group = groups.first(where: { $0.id == name || $0.id == plain }),
            let text = group.text
        else { return nil }
        let filled = text.filled { id, language in
            // `${name}` means the same round, as everywhere in a group.
            let names = (0...rounds.count).reversed().map { id + rounds.prefix($0).joined() }
            return names.first { self.item($0) != nil }.flatMap { words($0, language) }
        }
        let round =
            group.rounds == nil ? nil : rounds.last.flatMap { Int($0.dropFirst().dropLast()) }
        return Heading(group: name, text: filled, round: round)
    }
}

extension SurveySession {
    /// The headings over an item, the outermost first, with the answers given so far filled in.
    public func headings(of item: String) -> [Heading] {
        questionnaire.headings(of: item) { shownAnswer(to: $0, in: $1) }
    }
}

extension Interview {
    /// The headings over the question asked now, the outermost first.
    public var headings: [Heading] {
        question.map { sessions[current].headings(of: $0.item.id) } ?? []
    }

    /// The rule that the answer the question asked now has from before breaks.
    public var brokenRule: Constraint.Severity? {
        question.flatMap { sessions[current].brokenRule(at: $0.item.id) }
    }

    /// Whether nothing was shown before what is shown now.
    public var isAtStart: Bool {
        var copy = self
        return !copy.back()
    }
}
