public import FoundationEssentials

/// The answers of one response as far as a factor's score counts them.
///
/// All that the small steps need, and small enough to be kept for every response of a laptop.
public struct AnsweredForm: Hashable, Sendable, Codable {
    /// The response.
    public let submission: UUID
    /// The visit.
    public let occasion: UUID
    /// Whom it is about.
    public let citizen: CitizenReference
    /// The exact question file.
    public let instrument: InstrumentReference
    /// The moment its answers stand for, as that of its measurements.
    public let date: Date
    /// The answers that count, by item; none for a missing answer.
    public let answers: [String: Answer]

    /// What counts of a response to `questionnaire`; `nil` if nothing of it can.
    public init?(of response: Response, to questionnaire: Questionnaire) {
        let counted = Set(
            questionnaire.scores.filter { $0.factor != nil }.flatMap(\.items).map(\.item)
        )
        if counted.isEmpty { return nil }
        submission = response.id
        occasion = response.occasion
        citizen = response.citizen
        instrument = response.instrument
        date = response.measured
        answers = response.answers.reduce(into: [:]) { answers, given in
            guard counted.contains(given.item), !given.answer.isMissing else { return }
            answers[given.item] = given.answer
        }
    }
}
