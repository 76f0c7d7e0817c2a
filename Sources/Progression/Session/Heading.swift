/// A heading over a question: that of a group it stands in.
public struct Heading: Hashable, Sendable {
    /// The group, its rounds told apart as `children[2]`.
    public let group: String
    /// Its words, earlier answers filled in.
    public let text: LocalizedText
    /// The round, from 1; `nil` for a group asked once.
    public let round: Int?
}

extension SurveySession {
    /// The headings over an item, the outermost first; groups without words have none.
    public func headings(of item: String) -> [Heading] {
        (questionnaire.item(item)?.groups ?? []).compactMap(heading)
    }

    private func heading(of name: String) -> Heading? {
        let plain = name.prefix { $0 != "[" }
        let rounds = name.dropFirst(plain.count).split(separator: "]").map { $0 + "]" }
        guard let group = questionnaire.groups.first(where: { $0.id == plain }),
            let text = group.text
        else { return nil }
        let filled = text.filled { id, language in
            // `${name}` means the same round, as everywhere in a group.
            let names = (0...rounds.count).reversed().map { id + rounds.prefix($0).joined() }
            let known = names.first { slot(of: $0) != nil }
            return known.flatMap { shownAnswer(to: $0, in: language) }
        }
        let round =
            group.rounds == nil ? nil : rounds.last.flatMap { Int($0.dropFirst().dropLast()) }
        return Heading(group: name, text: filled, round: round)
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
