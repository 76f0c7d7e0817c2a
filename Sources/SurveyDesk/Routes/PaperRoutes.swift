internal import FoundationEssentials
internal import Hummingbird
internal import HummingbirdCore
internal import Progression
internal import WebPages

/// Keying in what was answered on the printed form.
struct PaperRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        router.get("/citizens/:citizen/paper", use: ask)
        router.post("/citizens/:citizen/paper", use: begin)
        let visit = router.group("/interviews/:occasion/paper")
        visit.get(use: show)
        visit.post(use: key)
        visit.post("again", use: again)
        visit.post("settle", use: settle)
    }

    private func ask(_ request: Request, context: DeskContext) async throws -> Response {
        try await answer(start: context.citizen(), form: nil, problem: nil)
    }

    private func begin(_ request: Request, context: DeskContext) async throws -> Response {
        let citizen = try context.citizen()
        let today = TimeZoneRule.danish.day(of: front.clock())
        let day: CalendarDay
        do {
            day = try PaperStartPage.day(context.form, in: front.language, today: today)
        } catch {
            return try await answer(start: citizen, form: context.form, problem: error)
        }
        return try await begin(context.form, about: citizen, on: day)
    }

    private func show(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let workplace = try await door.enter()
        guard let about = try await workplace.unfinished(occasion)?.citizen else {
            return front.redirect(PageAddress.interview(occasion))
        }
        let (interview, stage) = try await workplace.keying(occasion)
        let own = self.context(interview)
        switch stage {
        case .first, .second:
            return front.answer(
                KeyingPage(context: own, interview: interview, about: about).render()
            )
        case .offered:
            return front.answer(KeyingOfferPage(context: own, interview: interview).render())
        case .settling:
            let page = SettlingPage(context: own, interview: interview, about: about)
            return front.answer(page.render())
        case .settled: return front.redirect(PageAddress.review(occasion))
        }
    }

    private func key(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let workplace = try await door.enter()
        let problems = try await workplace.key(occasion, context.form)
        if problems.isEmpty { return front.redirect(PageAddress.keying(occasion)) }
        let interview = try await workplace.interview(occasion)
        let page = KeyingPage(
            context: self.context(interview),
            interview: interview,
            about: await workplace.named(interview.visit.citizen),
            form: context.form,
            problems: problems
        )
        return front.answer(page.render(), status: .unprocessableContent)
    }

    private func again(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let isWanted = context.form[.confirm] != KeyingOfferPage.once
        try await door.enter().keyAgain(occasion, isWanted)
        return front.redirect(PageAddress.keying(occasion))
    }

    private func settle(_ request: Request, context: DeskContext) async throws -> Response {
        let occasion = try context.occasion()
        let workplace = try await door.enter()
        let open = try await workplace.settle(occasion, context.form)
        if open.isEmpty { return front.redirect(PageAddress.keying(occasion)) }
        let interview = try await workplace.interview(occasion)
        let page = SettlingPage(
            context: self.context(interview),
            interview: interview,
            about: await workplace.named(interview.visit.citizen),
            form: context.form,
            open: open
        )
        return front.answer(page.render(), status: .unprocessableContent)
    }
}

extension PaperRoutes {
    private func context(_ interview: Interview) -> PageContext {
        front.context(.desk, language: interview.visit.language)
    }

    private func begin(
        _ form: SubmittedForm,
        about citizen: CitizenReference,
        on day: CalendarDay
    ) async throws -> Response {
        guard let visit = NewVisit(citizen: citizen, form: form.asVisit) else {
            return try await answer(start: citizen, form: form, problem: nil)
        }
        let occasion = try await door.enter().beginPaper(visit, answeredOn: day)
        return front.redirect(PageAddress.keying(occasion))
    }

    private func answer(
        start citizen: CitizenReference,
        form: SubmittedForm?,
        problem: PaperProblem?
    ) async throws -> Response {
        let workplace = try await door.enter()
        let page = PaperStartPage(
            context: front.context(.desk),
            citizen: try await workplace.visits(of: citizen).citizen,
            offer: try await workplace.offer(),
            form: form,
            problem: problem
        )
        return front.answer(page.render(), status: form == nil ? .ok : .unprocessableContent)
    }
}

extension SubmittedForm {
    /// The fields of the page before a visit, from those of the page before a paper.
    fileprivate var asVisit: SubmittedForm {
        let what = self[.questionnaire] ?? QuestionnaireOffer.regular
        let isAssessment = what == QuestionnaireOffer.assessment
        let kind: InterviewKind = isAssessment ? .caseworker : .citizen
        let isNamed = !isAssessment && what != QuestionnaireOffer.regular
        let fields: [(FormField, String?)] = [
            (.kind, kind.rawValue), (.language, self[.language]), (.informant, self[.informant]),
            (.questionnaire, isNamed ? what : nil),
        ]
        return SubmittedForm(
            fields: fields.compactMap { field, value in value.map { (field.rawValue, $0) } }
        )
    }
}
