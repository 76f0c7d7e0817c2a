import Progression

/// What became of one step, or of one answer of a step.
public struct StepVerdict: Hashable, Sendable {
    /// The item it is about; `nil` for a step about no item.
    public let item: String?
    /// Whether it was taken, or why not.
    public let kind: Kind
    /// Why not, in words; empty when it was taken.
    public let words: String

    /// Whether a step was taken, or why not.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// It was taken.
        case taken
        /// The questionnaire has no such item.
        case unknownItem = "unknown_item"
        /// The item is not relevant now.
        case irrelevant
        /// The item takes another type of answer, or none.
        case wrongType = "wrong_type"
        /// It is not among what the item offers.
        case notOffered = "not_offered"
        /// An option that leaves no room for others was chosen together with others.
        case exclusive
        /// A number or a day outside the limits.
        case outOfRange = "out_of_range"
        /// A text with too many characters.
        case tooLong = "too_long"
        /// A text that does not match the pattern.
        case wrongForm = "wrong_form"
        /// A constraint of severity `error` is violated.
        case violated
        /// A constraint of severity `warning` is violated and was not confirmed.
        case unconfirmed
        /// Required items have neither an answer nor a reason for its absence.
        case unanswered
        /// There is nowhere to go, or nothing is asked.
        case nowhere
    }

    /// Whether it was taken.
    public var isTaken: Bool { kind == .taken }

    static func taken(_ item: String? = nil) -> StepVerdict {
        StepVerdict(item: item, kind: .taken, words: "")
    }

    init(item: String?, kind: Kind, words: String) {
        self.item = item
        self.kind = kind
        self.words = words
    }

    /// What the engine has against a step, in an author's words.
    ///
    /// `session` gives the messages of constraints, in `language`.
    init(
        _ error: AnswerError,
        item: String?,
        of session: SurveySession,
        in language: Language
    ) {
        func words(_ what: String, _ ids: [String]) -> String {
            let items = session.relevantItems.filter { ids.contains($0.id) }
            let said = items.compactMap(\.constraint?.message).map {
                $0.text(in: language, fallback: session.questionnaire.defaultLanguage)
            }
            // The item that was answered is named before the verdict.
            let named = item == nil ? "\(what): \(Suggestion.list(ids))" : "it \(what)"
            return named + (said.isEmpty ? "" : ": " + said.joined(separator: "; "))
        }
        let named = session.questionnaire.item(item ?? "")
        self.item = item
        switch error {
        case .nothingAsked: (kind, self.words) = (.nowhere, "nothing is asked now")
        case .wrongKind:
            (kind, self.words) = (.wrongType, "it takes \(named?.takes ?? "no answer")")
        case .notOffered:
            (kind, self.words) = (.notOffered, "it offers \(named?.offers ?? "nothing")")
        case .exclusive:
            (kind, self.words) = (.exclusive, "an exclusive option leaves no room for others")
        case .outOfRange(_, let limits):
            (kind, self.words) = (.outOfRange, "it takes \(limits.words)")
        case .tooLong(_, let most):
            (kind, self.words) = (.tooLong, "it takes at most \(most) characters")
        case .wrongForm: (kind, self.words) = (.wrongForm, "it does not match the pattern")
        case .violated(let ids):
            (kind, self.words) = (.violated, words("violates its constraint", ids))
        case .unconfirmed(let ids):
            (kind, self.words) = (.unconfirmed, words("must be confirmed", ids))
        case .unanswered(let ids):
            (kind, self.words) = (
                .unanswered, "must be answered or refused: \(Suggestion.list(ids))"
            )
        }
    }
}

extension AnswerLimits {
    /// To follow "takes".
    var words: String {
        switch self {
        case .integers(let min, let max): Self.words(min, max, "a whole number")
        case .decimals(let min, let max): Self.words(min, max, "a number")
        case .days(let min, let max): Self.words(min?.iso, max?.iso, "a day")
        }
    }

    private static func words<Limit>(_ min: Limit?, _ max: Limit?, _ noun: String) -> String {
        switch (min, max) {
        case (let min?, let max?): "\(noun) from \(min) to \(max)"
        case (let min?, nil): "\(noun) from \(min) on"
        case (nil, let max?): "\(noun) up to \(max)"
        case (nil, nil): noun
        }
    }
}

extension Item {
    /// What can be chosen, ways of not answering among it.
    var offers: String {
        let chosen =
            switch kind {
            case .scale(let points): Suggestion.list(points.map { "\($0.value)" })
            case .choice(let options), .choices(let options): Suggestion.list(options.map(\.code))
            default: takes
            }
        return "\(chosen), \(Suggestion.list(missing.map(\.rawValue)))"
    }
}
