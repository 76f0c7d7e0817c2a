public import Progression

/// How a questionnaire stands after one step of a script.
public struct TraceStep: Sendable {
    /// The step's number; 0 is the beginning, before any step.
    public let number: Int
    /// What became of the step; of one with several answers one for each.
    public let verdicts: [StepVerdict]
    /// The question or note shown now; `nil` at the end.
    public let question: String?
    /// Every item in document order.
    public let items: [ItemTrace]
    /// Items whose relevance the step has changed.
    public let changes: [RelevanceChange]
    /// Every score in the order of the file.
    public let scores: [ScoreTrace]
    /// The receipt that would be shown now.
    public let receipt: Receipt?
    /// After a successful `finish`, what the response holds.
    public let finished: [ItemAnswer]?
    let language: Language
    /// The step as the script writes it.
    let written: JSONTree
}

/// A score at one moment.
public struct ScoreTrace: Hashable, Sendable {
    /// The score's id.
    public let id: String
    /// What it comes to.
    public let score: ScaleScore
}

/// One item at one moment.
public struct ItemTrace: Hashable, Sendable {
    /// The item's id.
    public let id: String
    /// Whether it is relevant.
    public let isRelevant: Bool
    /// The answer that counts; `nil` without one, and for a missing or masked one.
    public let answer: Answer?
    /// What it is worth in expressions.
    public let value: FormulaValue
    /// Where it stands.
    public let state: State
    /// The severity of the constraint its answer violates, unless that was confirmed.
    public let violates: Constraint.Severity?

    /// Where an item stands.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// It has an answer.
        case answered
        /// It is relevant and open.
        case unanswered
        /// The citizen would rather not say.
        case refused
        /// The citizen does not know.
        case dontKnow = "dont_know"
        /// The person asking left it out.
        case notAsked = "not_asked"
        /// It is not relevant; an earlier answer is masked.
        case irrelevant
        /// It is worked out.
        case calculated
        /// It is words to read.
        case note
    }

    init(of item: Item, in session: SurveySession) {
        id = item.id
        isRelevant = session.isRelevant(item.id)
        value = session.value(of: item.id)
        violates = session.violation(of: item.id)
        let given = session.answer(to: item.id)
        answer = given?.isMissing == true ? nil : given
        state = isRelevant ? Self.state(of: item, given) : .irrelevant
    }

    private static func state(of item: Item, _ answer: Answer?) -> State {
        switch (item.kind, answer) {
        case (.note, _): .note
        case (.calculate, _): .calculated
        case (_, .missing(.refused)): .refused
        case (_, .missing(.dontKnow)): .dontKnow
        case (_, .missing(.notAsked)): .notAsked
        case (_, nil): .unanswered
        default: .answered
        }
    }
}
