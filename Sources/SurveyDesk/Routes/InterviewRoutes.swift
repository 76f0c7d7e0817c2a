internal import FoundationEssentials
internal import Hummingbird
internal import Progression
internal import WebPages

/// One visit, a question at a time.
struct InterviewRoutes: Sendable {
    let desk: Desk

    func add(to router: Router<DeskContext>) {
        let visit = router.group("/interviews/:occasion")
        visit.get(use: question)
        visit.post("answer", use: answer)
        visit.post("back", use: back)
        visit.post("revisit", use: revisit)
        visit.get("review", use: review)
        visit.post("finish", use: finish)
    }

    private func question(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        switch try await desk.door.enter().whereIs(occasion) {
        case .asking(let interview): return answer(question: interview)
        case .complete: return desk.redirect(PageAddress.review(occasion))
        case .finished(let citizen): return desk.redirect(PageAddress.course(citizen))
        }
    }

    private func answer(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        switch try await desk.door.enter().answer(occasion, form: context.form) {
        case .saved: return desk.redirect(PageAddress.interview(occasion))
        case .askAgain(let interview, let problem):
            return answer(question: interview, problem: problem, form: context.form)
        }
    }

    private func back(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        try await desk.door.enter().change(occasion) { _ = $0.back() }
        return desk.redirect(PageAddress.interview(occasion))
    }

    private func revisit(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let form = context.form
        try await desk.door.enter().change(occasion) { _ = $0.turn(to: form) }
        return desk.redirect(PageAddress.interview(occasion))
    }

    private func review(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        switch try await desk.door.enter().whereIs(occasion) {
        case .asking(let interview) where !interview.isComplete:
            return desk.redirect(PageAddress.interview(occasion))
        case .asking(let interview), .complete(let interview): return answer(review: interview)
        case .finished(let citizen): return desk.redirect(PageAddress.course(citizen))
        }
    }

    private func finish(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let workplace = try await desk.door.enter()
        do {
            let citizen = try await workplace.finish(occasion)
            return desk.redirect(PageAddress.course(citizen) + "?receipt=\(occasion)")
        } catch is AnswerError {
            return answer(review: try await workplace.interview(occasion), triedToFinish: true)
        }
    }
}

extension InterviewRoutes {
    private func answer(review interview: Interview, triedToFinish: Bool = false) -> Response {
        let page = ReviewPage(
            context: desk.context(.desk, language: interview.visit.language),
            interview: interview,
            triedToFinish: triedToFinish
        )
        return desk.answer(page.render(), status: triedToFinish ? .unprocessableContent : .ok)
    }

    /// The page of the question asked now; with a problem, what was typed in the form is kept.
    private func answer(
        question interview: Interview,
        problem: QuestionProblem? = nil,
        form: SubmittedForm = SubmittedForm()
    ) -> Response {
        guard let question = interview.question else {
            return desk.redirect(PageAddress.review(interview.visit.occasion))
        }
        let isItsForm = form[.item] == question.item.id
        let page = QuestionPage(
            context: desk.context(.desk, language: interview.visit.language),
            occasion: interview.visit.occasion,
            question: question,
            progress: interview.progress,
            given: form.chosen(for: question.item) ?? interview.answerGiven,
            problem: problem,
            typed: isItsForm ? form[.answer] : nil
        )
        return desk.answer(page.render(), status: problem == nil ? .ok : .unprocessableContent)
    }
}

extension SubmittedForm {
    /// The boxes ticked in a choice of several, even where they do not go together.
    fileprivate func chosen(for item: Item) -> Answer? {
        guard case .choices = item.kind, self[.item] == item.id else { return nil }
        return .codes(all(.answer))
    }
}
