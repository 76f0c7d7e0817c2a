internal import FoundationEssentials
internal import Hummingbird
internal import Progression
internal import WebPages

/// One visit, a question at a time.
struct InterviewRoutes: Sendable {
    let front: Front
    /// What a page of a visit needs to know.
    let context: @Sendable (Interview) -> PageContext
    /// Where the visits are kept.
    let book: @Sendable () async throws -> any VisitBook

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
        switch try await book().whereIs(occasion) {
        case .asking(let interview): return answer(question: interview)
        case .complete: return front.redirect(PageAddress.review(occasion))
        case .finished(let address): return front.redirect(address)
        }
    }

    private func answer(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        switch try await book().answer(occasion, form: context.form) {
        case .saved: return front.redirect(PageAddress.interview(occasion))
        case .askAgain(let interview, let problem):
            return answer(question: interview, problem: problem, form: context.form)
        }
    }

    private func back(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        try await book().change(occasion) { _ = $0.back() }
        return front.redirect(PageAddress.interview(occasion))
    }

    private func revisit(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let form = context.form
        try await book().change(occasion) { _ = $0.turn(to: form) }
        return front.redirect(PageAddress.interview(occasion))
    }

    private func review(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        switch try await book().whereIs(occasion) {
        case .asking(let interview) where !interview.isComplete:
            return front.redirect(PageAddress.interview(occasion))
        case .asking(let interview), .complete(let interview): return answer(review: interview)
        case .finished(let address): return front.redirect(address)
        }
    }

    private func finish(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let book = try await book()
        do {
            return front.redirect(try await book.finish(occasion))
        } catch is AnswerError {
            return answer(review: try await book.interview(occasion), triedToFinish: true)
        }
    }
}

extension InterviewRoutes {
    private func answer(review interview: Interview, triedToFinish: Bool = false) -> Response {
        let page = ReviewPage(
            context: context(interview),
            interview: interview,
            triedToFinish: triedToFinish
        )
        return front.answer(page.render(), status: triedToFinish ? .unprocessableContent : .ok)
    }

    /// The page of the question asked now; with a form, what was typed in it is kept.
    private func answer(
        question interview: Interview,
        problem: QuestionProblem? = nil,
        form: SubmittedForm? = nil
    ) -> Response {
        let page = QuestionPage(
            context: context(interview),
            interview: interview,
            problem: problem,
            form: form
        )
        guard let page else {
            return front.redirect(PageAddress.review(interview.visit.occasion))
        }
        return front.answer(page.render(), status: problem == nil ? .ok : .unprocessableContent)
    }
}
