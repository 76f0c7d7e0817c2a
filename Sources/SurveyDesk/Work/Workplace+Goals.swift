internal import FoundationEssentials
internal import Progression
internal import QuestionnaireFormat
internal import ResponseStore
internal import SyncClient
internal import SyncProtocol
internal import WebPages

/// What was found of a question a small step is to be set on.
struct GoalForm: Sendable {
    let citizen: NamedCitizen
    let question: GoalQuestion
    let suggested: CalendarDay
}

extension Workplace {
    /// What the picture shows besides the course.
    func picture(of citizen: CitizenReference, star: [UUID]) -> CoursePicture {
        CoursePicture(
            steps: knowledge.smallSteps(of: citizen),
            hasEarlierAnswers: knowledge.hasEarlierAnswers(of: citizen),
            goals: goals(of: citizen),
            star: star,
            population: standing.population
        )
    }

    /// The citizen's sub-goals with the questions they are set on.
    func goals(of citizen: CitizenReference) -> [GoalLine] {
        knowledge.goals(of: citizen).all.map { standing in
            let file = knowledge.library[standing.instrument.sha256]
            return GoalLine(standing: standing, item: file?.item(standing.goal.item))
        }
    }

    /// The questions a small step can be set on: those of the citizen's regular questionnaires.
    ///
    /// - Throws: ``DeskError/noSuchCitizen`` for anybody not on the caseload.
    func goalQuestions(for citizen: CitizenReference) throws -> [GoalQuestion] {
        guard knowledge.entry(citizen) != nil else { throw DeskError.noSuchCitizen }
        return offer(to: citizen).regular(answeredBy: .citizen).flatMap { file in
            let now = knowledge.latestForm(of: citizen, file.reference)
            return file.goalItems.map { item, factor in
                GoalQuestion(
                    questionnaire: file.id,
                    instrument: file.reference,
                    item: item,
                    factor: factor,
                    now: now?.answers[item.id].flatMap { item.aims.contains($0) ? $0 : nil }
                )
            }
        }
    }

    /// The form for a small step on one question, if there is such a question.
    func goalForm(
        for citizen: CitizenReference,
        on item: String?,
        of questionnaire: String?
    ) throws -> GoalForm? {
        let found = try goalQuestions(for: citizen).first {
            $0.item.id == item && $0.questionnaire == questionnaire
        }
        // The next regular visit is a good day to talk about it.
        return found.map { question in
            GoalForm(
                citizen: named(citizen),
                question: question,
                suggested: CalendarDay(daysSince1970: today.daysSince1970 + 42)
            )
        }
    }

    /// Today in Denmark, by the laptop's clock.
    var today: CalendarDay { TimeZoneRule.danish.day(of: environment.clock().wall) }

    /// Keeps a goal that was agreed, as a submission of its own.
    ///
    /// - Returns: the problems that keep it from being one; none when it is kept.
    func agree(_ sent: SubmittedGoal, on form: GoalForm) async throws -> [GoalProblem] {
        guard let goal = sent.goal(id: environment.newID(), about: form.question) else {
            return sent.problems
        }
        try await say(.agreed(goal), of: form.citizen.reference, on: form.question.instrument)
        return []
    }

    /// Says of a goal that it is reached, dropped or resumed; saying it again changes nothing.
    ///
    /// - Throws: ``DeskError/noSuchVisit`` if the citizen has no such goal.
    func mark(
        _ goal: UUID,
        of citizen: CitizenReference,
        _ done: GoalsPage.Done
    ) async throws {
        try await turnstile.pass {
            guard let standing = await self.knowledge.goals(of: citizen)[goal] else {
                throw DeskError.noSuchVisit
            }
            guard let change = done.change(of: standing) else { return }
            try await self.say(change, of: citizen, on: standing.instrument)
        }
    }

    private func say(
        _ change: SubGoalEvent.Change,
        of citizen: CitizenReference,
        on instrument: InstrumentReference
    ) async throws {
        let clock = clock()
        let event = SubGoalEvent(
            citizen: citizen,
            submission: environment.newID(),
            date: clock.wall,
            instrument: instrument,
            change: change
        )
        try await store.submit(
            event,
            by: SubGoalSpeaker(
                language: knowledge.entry(citizen)?.language ?? .danish,
                author: standing.record.employee
            ),
            signedBy: Signatory(tenant: standing.record.tenant, key: standing.key),
            clock: clock
        )
        learn(event)
        syncSoon()
    }
}

extension GoalsPage.Done {
    /// What is to be said of a goal; `nil` when it stands so already.
    fileprivate func change(of standing: SubGoals.Standing) -> SubGoalEvent.Change? {
        switch (self, standing.state) {
        case (.agreed, _), (.reached, .reached), (.dropped, .dropped), (.resumed, .open): nil
        case (.reached, _): .reached(standing.id)
        case (.dropped, _): .dropped(standing.id)
        case (.resumed, _): .resumed(standing.id)
        }
    }
}
