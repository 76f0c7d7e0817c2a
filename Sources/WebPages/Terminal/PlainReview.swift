public import Progression

/// All answers before they are saved, as lines of text: what ``ReviewPage`` shows, for a terminal.
public struct PlainReview: Sendable {
    private let interview: Interview
    private let wording: Wording

    /// The review of an interview, in its language.
    public init(interview: Interview) {
        self.interview = interview
        wording = Wording.of(interview.visit.language)
    }

    /// Every question with its number and its answer, and what to type.
    public var lines: [String] {
        var number = 0
        let sections = interview.sessions.flatMap { session -> [String] in
            let texts = texts(of: session)
            let parts = AnswerPart.of(session).flatMap { part -> [String] in
                let items = part.items.flatMap { item -> [String] in
                    number += 1
                    let answer = AnswerWords(item: item, texts: texts, wording: wording)
                        .plain(session.answer(to: item.id))
                    return ["  \(number)  \(texts.plain(item.text))", "     \(answer)"]
                }
                return (texts.plainHeading(part.headings).map { [$0] } ?? []) + items
            }
            return [texts.plain(session.questionnaire.title)] + parts
        }
        return ["", wording.review.title] + sections + [prompt]
    }

    /// What to type.
    public var prompt: String { wording.terminal.review }

    /// What keeps the visit from being finished.
    public var troubles: [String] {
        interview.sessions.flatMap { session in
            session.relevantItems.compactMap { item in
                ReviewPage.trouble(with: item, session, wording.review).map {
                    "\($0) \(texts(of: session).plain(item.text))"
                }
            }
        }
    }

    /// Whether what was typed finishes the visit.
    public func finishes(_ typed: String) -> Bool {
        ["ja", "yes"].contains(SubmittedAnswer.trimmed(typed).lowercased())
    }

    /// The form that turns to the question with a number; `nil` if there is none.
    public func form(_ typed: String) -> SubmittedForm? {
        let all = interview.sessions.flatMap { session in
            AnswerPart.of(session).flatMap(\.items).map { (session.questionnaire.id, $0.id) }
        }
        guard let number = Int(SubmittedAnswer.trimmed(typed)), all.indices.contains(number - 1)
        else { return nil }
        let (questionnaire, item) = all[number - 1]
        return SubmittedForm(fields: [
            (FormField.questionnaire.rawValue, questionnaire), (FormField.item.rawValue, item),
        ])
    }

    private func texts(of session: SurveySession) -> ItemTexts {
        ItemTexts(questionnaire: session.questionnaire, language: interview.visit.language)
    }
}
