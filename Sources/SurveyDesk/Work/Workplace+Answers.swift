internal import FoundationEssentials
internal import Progression
internal import WebPages

/// What an answer came to.
enum AnswerOutcome: Sendable {
    /// Saved; the visit stands at the next question, or at its end.
    case saved
    /// Not saved: the question is shown again, in the visit as it would then stand.
    case askAgain(Interview, QuestionProblem)
}

extension Workplace {
    /// Answers the item a form was made for.
    ///
    /// That is mostly the question asked now. After the browser's back button, or from a second
    /// window, it is another: then that one is revisited, if it is relevant, and the visit goes on to
    /// what is still open.
    func answer(_ occasion: UUID, form: SubmittedForm) async throws -> AnswerOutcome {
        do {
            try await change(occasion) { interview in
                guard interview.turn(to: form) else { throw AskAgain(.otherQuestion, interview) }
                guard let item = interview.question?.item else { throw DeskError.foreignForm }
                switch SubmittedAnswer(form, for: item) {
                case .answer(let answer): try interview.answer(answer)
                case .problem(let problem): throw AskAgain(problem, interview)
                }
            }
            return .saved
        } catch let again as AskAgain {
            return .askAgain(again.interview, again.problem)
        }
    }

    private struct AskAgain: Error {
        let problem: QuestionProblem
        let interview: Interview

        init(_ problem: QuestionProblem, _ interview: Interview) {
            self.problem = problem
            self.interview = interview
        }
    }
}

extension Interview {
    /// Makes the item a form is for the one asked now.
    ///
    /// - Returns: false if that item is not asked in this visit, as things stand.
    mutating func turn(to form: SubmittedForm) -> Bool {
        guard let item = form[.item], let questionnaire = form[.questionnaire] else { return false }
        if let asked = question, asked.item.id == item, asked.questionnaire.id == questionnaire {
            return true
        }
        return revisit(item, of: questionnaire)
    }

    /// Whether every relevant question has an answer or a reason for having none.
    var isComplete: Bool {
        sessions.allSatisfy { session in
            session.relevantItems.allSatisfy { session.answer(to: $0.id) != nil }
        }
    }
}
