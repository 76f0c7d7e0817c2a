import Progression
import WebPages

extension Sample {
    /// A questionnaire that is asked when somebody chooses it.
    static let preparation = Questionnaire(
        reference: InstrumentReference(
            url: "https://skridt.example/preparation",
            version: "1.0.0",
            sha256: "preparation"
        ),
        id: "preparation",
        title: text("Før samtalen", "Before the talk"),
        introduction: text(
            "To korte spørgsmål, så vi kan få en god snak.",
            "Two short questions for a good talk."
        ),
        answeredBy: .citizen,
        languages: [.danish, .english],
        items: [boolean, note],
        receipts: [
            Receipt(
                id: "thanks",
                text: text(
                    "Tak. Du vil gerne nå: ${own-words}\n\nDet tager vi op, når vi ses.",
                    "Thank you. You would like to achieve: ${own-words}\n\nWe talk of it when we meet."
                )
            )
        ]
    )

    /// A visit in which it is answered.
    static let prepared: Interview = {
        var interview = Interview(of: [preparation], visit: visit, submissions: [id(8)])
        for answer in [Answer.boolean(true), .text("Et <roligt> sted at bo")] {
            try? interview.answer(answer)
        }
        return interview
    }()
}

extension SamplePages {
    /// A questionnaire that is asked on its own: offered, chosen, begun, and finished.
    static let occasional: [(name: String, html: String)] = [
        ("visit-others", visit(asking: nil)),
        ("visit-other", visit(asking: other)),
        ("visit-other-english", visit(asking: other, Sample.context(language: .english))),
        (
            "visit-removable",
            VisitStartPage(
                context: Sample.context(),
                citizen: Sample.bo,
                lastMeasured: nil,
                drafts: [],
                survey: nil,
                assessment: nil,
                isRemovable: true
            ).render()
        ),
        (
            "question-other",
            QuestionPage(
                context: Sample.context(),
                interview: Interview(
                    of: [Sample.preparation],
                    visit: Sample.visit,
                    submissions: [Sample.id(8)]
                )
            )?.render() ?? ""
        ),
        (
            "course-other",
            CoursePage(
                context: Sample.context(),
                citizen: Sample.ane,
                course: Sample.course,
                receipt: CoursePage.Receipt(occasion: Sample.id(79), saved: Sample.now),
                messages: Sample.prepared.sessions.compactMap { session in
                    session.receipt.map {
                        FinishedReceipt(text: $0.text, of: session.questionnaire)
                    }
                }
            ).render()
        ),
    ]

    private static let other = VisitStartPage.Other(
        id: Sample.preparation.id,
        title: Sample.preparation.title
    )

    private static func visit(
        asking chosen: VisitStartPage.Other?,
        _ context: PageContext = Sample.context()
    ) -> String {
        VisitStartPage(
            context: context,
            citizen: Sample.ane,
            lastMeasured: nil,
            drafts: [],
            survey: VisitStartPage.Survey(
                languages: [.danish, .english],
                suggested: .danish,
                questions: chosen == nil ? 18 : 2,
                chosen: chosen
            ),
            assessment: nil,
            others: [other]
        ).render()
    }
}
