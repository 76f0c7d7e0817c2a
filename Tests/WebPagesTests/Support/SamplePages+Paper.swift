import FoundationEssentials
import Progression
import WebPages

/// A printed form that is keyed in.
extension SamplePages {
    static let paper: [(name: String, html: String)] = [
        ("paper-start", start(.danish, nil, nil)),
        ("paper-start-english", start(.english, nil, nil)),
        ("paper-start-wrong", start(.danish, wrong, .inFuture)),
        ("paper-first", keying(.danish, blank)),
        ("paper-second", keying(.danish, twice([:]))),
        (
            "paper-wrong",
            KeyingPage(
                context: Sample.context(),
                interview: blank,
                form: unreadable,
                problems: KeyedForm(unreadable, for: blank).problems
            ).render()
        ),
        ("paper-english", keying(.english, blank)),
        (
            "paper-offered",
            KeyingOfferPage(context: Sample.context(), interview: keyed(first)).render()
        ),
        ("paper-settle", settling(.danish)),
        ("paper-settle-english", settling(.english)),
        (
            "paper-settle-open",
            SettlingPage(
                context: Sample.context(),
                interview: differing,
                form: SubmittedForm(fields: [("0:try-again:confirm", "second")]),
                open: ["0:own-words"]
            ).render()
        ),
    ]

    private static let wrong = SubmittedForm(fields: [
        ("questionnaire", "-caseworker"), ("language", "en"), ("day", "22"), ("month", "11"),
        ("year", "2024"),
    ])

    private static let unreadable = SubmittedForm(fields: [
        ("0:try-again:answer", "3"), ("0:days:answer", "mange"), ("0:places:answer", "home"),
        ("0:own-words:missing", "refused"),
    ])

    private static func start(
        _ language: Language,
        _ form: SubmittedForm?,
        _ problem: PaperProblem?
    ) -> String {
        PaperStartPage(
            context: Sample.context(language: language),
            citizen: Sample.ane,
            offer: QuestionnaireOffer(
                hasSurvey: true,
                hasAssessment: true,
                others: [],
                languages: [.danish, .english, Sample.arabic]
            ),
            form: form,
            problem: problem
        ).render()
    }

    private static let blank = Sample.interview([]).keyed()

    private static let first: [String: Answer] = [
        "try-again": .integer(3), "own-words": .text("Et <b>arbejde</b>"), "plan": .boolean(true),
    ]

    private static func keyed(_ answers: [String: Answer]) -> Interview {
        var interview = blank
        interview.key([answers])
        return interview
    }

    private static func twice(_ answers: [String: Answer]) -> Interview {
        var interview = keyed(answers)
        interview.goOnKeying(again: true)
        return interview
    }

    private static let differing: Interview = {
        var interview = twice(first)
        interview.key([
            ["try-again": .integer(2), "own-words": .text("Et arbejde"), "plan": .boolean(true)]
        ])
        return interview
    }()

    private static func keying(_ language: Language, _ interview: Interview) -> String {
        KeyingPage(
            context: Sample.context(language: language),
            interview: interview,
            about: Sample.ane
        ).render()
    }

    private static func settling(_ language: Language) -> String {
        SettlingPage(
            context: Sample.context(language: language),
            interview: differing,
            about: Sample.ane
        ).render()
    }
}
