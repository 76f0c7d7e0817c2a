internal import FoundationEssentials
internal import Hummingbird
internal import Progression
internal import WebPages

/// One visit, a question at a time.
struct InterviewRoutes: Sendable {
    let front: Front
    /// What a page of a visit needs to know.
    let context: @Sendable (Interview) async -> PageContext
    /// Where the visits are kept.
    let book: @Sendable (UUID) async throws -> any VisitBook

    func add(to router: Router<DeskContext>) {
        let visit = router.group("/interviews/:occasion")
        visit.get(use: question)
        visit.post("answer", use: answer)
        visit.post("back", use: back)
        visit.post("revisit", use: revisit)
        visit.get("review", use: review)
        visit.post("finish", use: finish)
        visit.post("language", use: turn)
    }

    private func question(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        switch try await book(occasion).whereIs(occasion) {
        case .asking(let interview) where interview.isAtPaper,
            .complete(let interview) where interview.isAtPaper:
            return front.redirect(PageAddress.keying(occasion))
        case .asking(let interview): return await answer(question: interview)
        case .complete: return front.redirect(PageAddress.review(occasion))
        case .finished(let address): return front.redirect(address)
        }
    }

    private func answer(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        switch try await book(occasion).answer(occasion, form: context.form) {
        case .saved: return front.redirect(PageAddress.interview(occasion))
        case .askAgain(let interview, let problem):
            return await answer(question: interview, problem: problem, form: context.form)
        }
    }

    private func back(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        try await book(occasion).change(occasion) { _ = $0.back() }
        return front.redirect(PageAddress.interview(occasion))
    }

    private func revisit(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let form = context.form
        try await book(occasion).change(occasion) { _ = $0.turn(to: form) }
        return front.redirect(PageAddress.interview(occasion))
    }

    private func review(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        switch try await book(occasion).whereIs(occasion) {
        case .asking(let interview) where !interview.isComplete:
            return front.redirect(PageAddress.interview(occasion))
        case .asking(let interview), .complete(let interview):
            return try await answer(review: interview)
        case .finished(let address): return front.redirect(address)
        }
    }

    private func finish(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let book = try await book(occasion)
        do {
            try await book.explain(occasion, context.form)
            return front.redirect(try await book.finish(occasion))
        } catch is AnswerError {
            return try await answer(review: book.interview(occasion), triedToFinish: true)
        } catch let problem as ReviewProblem {
            return try await answer(review: book.interview(occasion), problem: problem)
        }
    }
}

extension InterviewRoutes {
    /// Asks on in another language; what stands in the fields stays there.
    private func turn(_ request: Request, context: DeskContext) async throws -> Response {
        let (occasion, form) = (try context.occasion(), context.form)
        let interview = try await book(occasion).change(occasion) { interview in
            interview = interview.asked(in: form.wantedLanguage)
            return interview
        }
        if form.isFilledIn { return await answer(question: interview, form: form) }
        return front.redirect(form.wayBack ?? PageAddress.interview(occasion))
    }

    private func answer(
        review interview: Interview,
        triedToFinish: Bool = false,
        problem: ReviewProblem? = nil
    ) async throws -> Response {
        if interview.isAtPaper {
            return front.redirect(PageAddress.keying(interview.visit.occasion))
        }
        let book = try await book(interview.visit.occasion)
        let page = ReviewPage(
            context: await context(interview),
            interview: interview,
            about: await book.about(interview),
            triedToFinish: triedToFinish,
            problem: problem,
            isOutdated: await book.isOutdated(interview)
        )
        let isFine = !triedToFinish && problem == nil
        return front.answer(page.render(), status: isFine ? .ok : .unprocessableContent)
    }

    /// The page of the question asked now; with a form, what was typed in it is kept.
    private func answer(
        question interview: Interview,
        problem: QuestionProblem? = nil,
        form: SubmittedForm? = nil
    ) async -> Response {
        let page = QuestionPage(
            context: await context(interview),
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
