import FoundationEssentials
import Progression
import WebPages

/// Visits that are over, put right, declined, thrown away or practised.
extension SamplePages {
    static let records: [(name: String, html: String)] =
        visits + partings + reviews + practice

    private static let danish = Sample.context()
    private static let english = Sample.context(language: .english)

    private static let correction = VisitLine.Correction(
        moment: Sample.moment("2024-11-20T09:15:00Z"),
        author: "Kim Testholm",
        reason: .mistyped,
        note: "Så på <arket> igen"
    )

    private static let lines = [
        VisitLine(
            occasion: Sample.id(1),
            moment: Sample.moment("2024-11-14T09:00:00Z"),
            parts: [
                VisitLine.Part(
                    title: Sample.questionnaire.title,
                    outcome: .answered(5, of: 6),
                    language: .danish,
                    author: "Kim Testholm",
                    marks: VisitLine.Marks(noted: correction.moment),
                    delivery: .waiting,
                    corrections: [correction],
                    correctable: Sample.id(2)
                ),
                VisitLine.Part(
                    title: Sample.text("Netværk", "Network"),
                    outcome: .answered(4, of: 4),
                    language: Sample.arabic,
                    author: "Kim Testholm",
                    delivery: .sent,
                    correctable: Sample.id(3)
                ),
            ]
        ),
        VisitLine(
            occasion: Sample.id(4),
            moment: Sample.moment("2024-10-03T09:00:00Z"),
            parts: [
                VisitLine.Part(
                    title: Sample.questionnaire.title,
                    outcome: .declined(.notWell),
                    language: .danish,
                    author: "Kim Testholm",
                    delivery: .sent
                )
            ]
        ),
        VisitLine(
            occasion: Sample.id(5),
            moment: Sample.moment("2024-08-08T10:00:00Z"),
            parts: [
                VisitLine.Part(
                    title: Sample.questionnaire.title,
                    outcome: .answered(6, of: 6),
                    language: .danish,
                    author: "e-17",
                    marks: VisitLine.Marks(
                        isPaper: true,
                        noted: Sample.moment("2024-08-12T10:00:00Z"),
                        differences: 2
                    ),
                    delivery: .putAside,
                    correctable: Sample.id(6)
                )
            ]
        ),
        VisitLine(
            occasion: Sample.id(8),
            moment: Sample.moment("2024-06-27T09:00:00Z"),
            parts: [VisitLine.Part(title: nil, outcome: .elsewhere, delivery: .sent)]
        ),
    ]

    private static func visits(
        _ context: PageContext,
        of citizen: NamedCitizen,
        _ lines: [VisitLine]
    ) -> String {
        VisitsPage(context: context, citizen: citizen, visits: lines).render()
    }

    private static let visits = [
        ("visits", visits(danish, of: Sample.ane, lines)),
        ("visits-english", visits(english, of: Sample.ane, lines)),
        ("visits-empty", visits(danish, of: Sample.hostile, [])),
    ]

    private static func decline(_ context: PageContext, of citizen: NamedCitizen) -> String {
        DeclinePage(
            context: context,
            citizen: citizen,
            answered: 3,
            action: PageAddress.decline(Sample.id(7)),
            back: PageAddress.interview(Sample.id(7)),
            begun: Sample.id(7)
        ).render()
    }

    private static func discard(_ context: PageContext, _ errand: DraftLine.Errand) -> String {
        DiscardPage(
            context: context,
            draft: DraftLine(
                occasion: Sample.id(7),
                citizen: Sample.ane,
                kind: .citizen,
                title: errand == .correction ? Sample.questionnaire.title : nil,
                progress: errand == .correction ? nil : Interview.Progress(number: 7, total: 18),
                errand: errand
            ),
            answered: 6
        ).render()
    }

    private static let partings = [
        ("decline", decline(danish, of: Sample.ane)),
        ("decline-english", decline(english, of: Sample.hostile)),
        (
            "decline-beforehand",
            DeclinePage(
                context: danish,
                citizen: Sample.ane,
                answered: nil,
                action: PageAddress.decline(Sample.ane.reference, asking: nil),
                back: PageAddress.citizen(Sample.ane.reference),
                occasion: Sample.id(7)
            ).render()
        ),
        ("discard", discard(danish, .visit)),
        ("discard-english", discard(english, .correction)),
    ]

    /// What was finished before, with the first answer changed.
    private static func corrected() -> Interview {
        let answers = zip(Sample.items, Sample.allAnswers).map {
            ItemAnswer(item: $0.id, answer: $1)
        }
        let response = Response(
            id: Sample.id(8),
            visit: Sample.visit,
            instrument: Sample.questionnaire.reference,
            respondent: .citizen,
            answers: answers,
            finished: Sample.now
        )
        var interview = Interview(
            correcting: response,
            sha256: "5c0a",
            of: Sample.questionnaire,
            as: Sample.id(9),
            by: ("mentor-1", Sample.now)
        )
        interview.revisit("try-again", of: Sample.questionnaire.id)
        try? interview.answer(.integer(1))
        return interview
    }

    /// Five scales answered alike, without a moment's thought.
    private static func doubtful() -> Interview {
        let items = (1...5).map { number in
            Item(
                id: "s\(number)",
                text: Sample.text("Udsagn \(number)", "Statement \(number)"),
                kind: .scale(Sample.points)
            )
        }
        let questionnaire = Questionnaire(
            reference: Sample.instrument(.network),
            id: "network",
            title: Sample.text("Netværk", "Network"),
            answeredBy: .citizen,
            languages: [.danish, .english],
            items: items
        )
        var interview = Interview(
            of: [questionnaire],
            visit: Sample.visit,
            submissions: [Sample.id(8)]
        )
        for _ in items { try? interview.answer(.integer(3)) }
        return interview
    }

    private static let reviews = [
        (
            "review-correction",
            ReviewPage(context: danish, interview: corrected(), about: Sample.ane).render()
        ),
        (
            "review-correction-english",
            ReviewPage(context: english, interview: corrected(), about: Sample.ane).render()
        ),
        (
            "review-no-reason",
            ReviewPage(
                context: danish,
                interview: corrected(),
                about: Sample.ane,
                problem: .reasonMissing
            ).render()
        ),
        (
            "review-doubts",
            ReviewPage(context: danish, interview: doubtful(), isOutdated: true).render()
        ),
    ]

    private static func practice(_ language: Language) -> String {
        PracticePage(
            context: Sample.context(.practice, language: language),
            offer: QuestionnaireOffer(
                hasSurvey: true,
                hasAssessment: true,
                others: [
                    VisitStartPage.Other(
                        id: Sample.preparation.id,
                        title: Sample.preparation.title
                    )
                ],
                languages: [.danish, .english, Sample.arabic]
            )
        ).render()
    }

    private static let practice = [
        ("practice", practice(.danish)),
        ("practice-english", practice(.english)),
        (
            "practice-question",
            QuestionPage(
                context: Sample.context(.practice),
                interview: Sample.family(2)
            )?.render() ?? ""
        ),
        ("practice-done", PracticeDonePage(context: Sample.context(.practice)).render()),
    ]
}
