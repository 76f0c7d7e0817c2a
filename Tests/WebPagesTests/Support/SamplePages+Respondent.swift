import Progression
import WebPages

extension Sample {
    /// A row of eleven numbers, a choice of several and a field, in three languages.
    static let trilingual = Questionnaire(
        reference: InstrumentReference(
            url: "https://skridt.example/day",
            version: "1.0.0",
            sha256: "day"
        ),
        id: "day",
        title: worldly("Din dag", "Your day", "يومك"),
        introduction: worldly(
            "Tag dig god tid.",
            "Take your time.",
            "خذ وقتك."
        ),
        answeredBy: .citizen,
        languages: [.danish, .english, arabic],
        items: [energy, company, wish]
    )

    private static let energy = Item(
        id: "energy",
        text: worldly(
            "Hvor meget overskud har du i dag?",
            "How much energy do you have today?",
            "كم لديك من الطاقة اليوم؟"
        ),
        hint: worldly("Tænk på nu.", "Think of now.", "فكر في الآن."),
        kind: .scale(
            (0...10).map { value in
                let words = [
                    0: worldly("Intet", "None", "لا شيء"), 5: worldly("Noget", "Some", "بعض"),
                    10: worldly("Masser", "Plenty", "الكثير"),
                ]
                return ScalePoint(value: value, text: words[value])
            }
        ),
        missing: [.dontKnow]
    )

    private static let company = Item(
        id: "company",
        text: worldly("Hvem så du?", "Whom did you see?", "من رأيت؟"),
        kind: .choices([
            Option(code: "family", text: worldly("Familie", "Family", "العائلة")),
            Option(code: "friends", text: worldly("Venner", "Friends", "الأصدقاء")),
        ]),
        missing: [.dontKnow]
    )

    private static let wish = Item(
        id: "wish",
        text: worldly("Hvad vil du gerne?", "What would you like?", "ماذا تريد؟"),
        kind: .text(maxLength: 400)
    )

    /// A visit that has come to one of the three questions.
    static func day(_ language: Language, after answers: [Answer] = []) -> Interview {
        var interview = Interview(of: [trilingual], visit: visit, submissions: [id(8)])
            .asked(in: language)
        for answer in answers { try? interview.answer(answer) }
        return interview
    }
}

extension SamplePages {
    private static let languages: [(suffix: String, language: Language)] = [
        ("", .danish), ("-english", .english), ("-arabic", Sample.arabic),
    ]

    /// The laptop in the citizen's hands, in three languages.
    static let respondent: [(name: String, html: String)] =
        languages.flatMap { suffix, language in
            inHand(language).map { ($0.name + suffix, $0.html) }
        } + looks

    private static func inHand(_ language: Language) -> [(name: String, html: String)] {
        let context = Sample.context(.respondent, language: language)
        return [
            (
                "respondent-welcome",
                WelcomePage(context: context, interview: Sample.day(language)).render()
            ),
            ("respondent-row", question(context, [])),
            ("respondent-several", question(context, [.integer(7)])),
            ("respondent-field", question(context, [.missing(.refused), .codes(["family"])])),
            (
                "respondent-review",
                ReviewPage(
                    context: context,
                    interview: Sample.day(
                        language,
                        after: [.integer(7), .missing(.refused), .text("Ro & fred")]
                    )
                ).render()
            ),
            ("respondent-thanks", parting(context, .finished)),
            ("respondent-stopped", parting(context, .stopped)),
            ("hand-back", handBack(context, nil)),
            ("settings", SettingsPage(context: context, from: "/visit").render()),
        ]
    }

    private static let looks: [(name: String, html: String)] = [
        ("hand-back-wrong", handBack(Sample.context(.respondent), .wrongPassphrase)),
        ("stopped-with-mentor", parting(Sample.context(), .stopped)),
        ("desk-row", question(Sample.context(), [])),
        ("settings-chosen", SettingsPage(context: chosen, from: "/").render()),
        ("respondent-row-chosen", question(chosen, [])),
    ]

    private static let chosen = PageContext(
        language: .danish,
        now: Sample.now,
        zone: .danish,
        place: .respondent,
        token: "t0k3n",
        appearance: Appearance(
            textSize: .largest,
            contrast: .high,
            scheme: .dark,
            hasKeys: false,
            readsAloud: false
        )
    )

    private static func question(_ context: PageContext, _ answers: [Answer]) -> String {
        let interview = Sample.day(context.language, after: answers)
        return QuestionPage(context: context, interview: interview)?.render() ?? ""
    }

    private static func parting(_ context: PageContext, _ reason: PartingPage.Reason) -> String {
        PartingPage(
            context: context,
            occasion: Sample.id(7),
            reason: reason,
            mentor: "Mona Mentor"
        ).render()
    }

    private static func handBack(_ context: PageContext, _ problem: UnlockProblem?) -> String {
        HandBackPage(
            context: context,
            deskLanguage: .danish,
            mentor: "Mona Mentor",
            address: PageAddress.interview(Sample.id(7)),
            problem: problem
        ).render()
    }
}
