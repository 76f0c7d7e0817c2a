import FoundationEssentials
import Progression
import WebPages

extension Sample {
    private static func steps(_ texts: [(String, String)]) -> [ScalePoint] {
        texts.enumerated().map { index, words in
            ScalePoint(value: index + 1, text: text(words.0, words.1))
        }
    }

    private static let distance = Item(
        id: "distance",
        text: text(
            "Hvor tæt er borgeren på et job eller en uddannelse?",
            "How close is the citizen to a job or an education?"
        ),
        hint: text("Giv din samlede vurdering.", "Give your overall assessment."),
        kind: .scale(
            steps([
                ("Meget langt fra", "Very far away"), ("Langt fra", "Far away"),
                ("Et stykke på vej", "Some way along"), ("Tæt på", "Close"),
                ("Klar nu", "Ready now"),
            ])
        ),
        missing: [.dontKnow]
    )

    private static let keeps = Item(
        id: "keeps",
        text: text(
            "Hvor tit kommer borgeren til det, I har aftalt?",
            "How often does the citizen come to what you have agreed?"
        ),
        guidance: text(
            "Et afbud i god tid tæller som at holde aftalen.",
            "Cancelling in good time counts as keeping the agreement."
        ),
        kind: .scale(
            steps([
                ("Meget sjældent", "Very rarely"), ("Sjældent", "Rarely"),
                ("Cirka halvdelen af gangene", "About half the time"), ("Tit", "Often"),
                ("Meget tit", "Very often"),
            ])
        ),
        missing: [.dontKnow]
    )

    private static let hours = Item(
        id: "hours",
        text: text(
            "Hvor mange timer om ugen kan borgeren arbejde nu?",
            "How many hours a week can the citizen work now?"
        ),
        kind: .integer(min: 0, max: 168),
        constraint: Constraint(
            .apply(.lessOrEqual, [.itself, .literal(.number(37))]),
            message: text("Det er mere end fuld tid.", "That is more than full time."),
            severity: .warning
        ),
        missing: [.dontKnow]
    )

    private static let grounds = Item(
        id: "grounds",
        text: text(
            "Hvad bygger du især din vurdering på?",
            "What do you mainly base your assessment on?"
        ),
        kind: .text(maxLength: 500),
        relevant: .apply(.answered, [.item("distance")])
    )

    private static let belief = Item(
        id: "belief",
        text: text("Tror du på det?", "Do you believe in it?"),
        kind: .scale((0...10).map { ScalePoint(value: $0) })
    )

    /// The caseworker's questionnaire, with every kind of field it is likely to have.
    static let readiness = Questionnaire(
        reference: instrument(.readiness),
        id: "readiness",
        title: text("Sagsbehandlers vurdering", "The caseworker's assessment"),
        introduction: text(
            "Svar ud fra det, du selv har set og hørt de sidste seks uger.",
            "Answer from what you have seen and heard yourself in the past six weeks."
        ),
        answeredBy: .caseworker,
        languages: [.danish, .english],
        items: [distance, keeps, hours, belief, grounds]
    )

    static let assessment = Interview(
        of: [readiness],
        visit: Visit(
            occasion: id(7),
            citizen: ane.reference,
            informant: .staff,
            language: .danish,
            author: "kim",
            started: now
        ),
        submissions: [id(700)]
    )

    static func assessmentForm(_ fields: [(String, String)]) -> SubmittedForm {
        SubmittedForm(fields: fields.map { ("0:" + $0.0, $0.1) })
    }
}

extension SamplePages {
    /// The caseworker's own assessment, and what waits for it.
    static let assessment: [(name: String, html: String)] = [
        ("assessment", assessment(danish)),
        ("assessment-english", assessment(inEnglish, visit: nil)),
        ("assessment-wrong", assessment(danish, halfFilled)),
        ("assessment-outdated", assessment(danish, halfFilled, isOutdated: true)),
        (
            "assessment-missing",
            NoAssessmentPage(context: danish, citizen: Sample.hostile).render()
        ),
        (
            "assessment-missing-english",
            NoAssessmentPage(context: inEnglish, citizen: Sample.ane).render()
        ),
        ("citizen-awaited", citizen(danish, awaited: visit)),
        ("citizen-awaited-english", citizen(inEnglish, awaited: visit)),
        ("citizen-assessed", citizen(danish, note: .assessed)),
        ("citizen-left-out-english", citizen(inEnglish, note: .leftOut)),
        ("measurements-awaited", measurements),
        ("caseload-awaited", list(danish)),
        ("caseload-awaited-english", list(inEnglish)),
    ]

    private static let danish = Sample.context(Sample.employee)
    private static let inEnglish = Sample.context(Sample.employee, language: .english)
    private static let visit = Sample.moment("2024-11-14T09:00:00Z")

    private static let halfFilled = Sample.assessmentForm([
        ("distance:answer", "4"), ("hours:answer", "60"), ("belief:answer", "missing:refused"),
        ("grounds:answer", "Kom til alle møder </textarea><script>alert(1)</script>"),
    ])

    private static func assessment(
        _ context: PageContext,
        _ form: SubmittedForm? = nil,
        visit: Date? = visit,
        isOutdated: Bool = false
    ) -> String {
        let sent = form.map { form in
            AssessmentPage.Sent(
                form: form,
                problems: SubmittedAssessment(form, for: Sample.assessment, in: .danish).problems,
                isOutdated: isOutdated
            )
        }
        return AssessmentPage(
            context: context,
            citizen: Sample.ane,
            interview: Sample.assessment,
            visit: visit,
            sent: sent
        ).render()
    }

    /// The course without the visit of November, which waits.
    private static let waiting = Sample.course.only(Sample.course.visits.dropFirst())

    private static func awaiting(_ visit: Date?) -> CitizenPage.Case {
        var theCase = Sample.openCase
        theCase.awaited = visit
        return theCase
    }

    private static func citizen(
        _ context: PageContext,
        awaited: Date? = nil,
        note: CitizenPage.Note? = nil
    ) -> String {
        var page = CitizenPage(
            context: context,
            file: Sample.file(
                awaited == nil ? Sample.course : waiting,
                theCase: awaiting(awaited),
                book: AnswerBook()
            )
        )
        page.note = note
        return page.render()
    }

    private static let measurements = MeasurementsPage(
        context: danish,
        file: Sample.file(waiting, theCase: awaiting(visit))
    ).render()

    private static func list(_ context: PageContext) -> String {
        let row = SampleCitizens.Row(
            citizen: Sample.ane,
            course: waiting,
            due: .later(weeks: 5),
            awaited: visit
        )
        return CaseworkerCaseloadPage(context: context, citizens: SampleCitizens.few + [row])
            .render()
    }
}
