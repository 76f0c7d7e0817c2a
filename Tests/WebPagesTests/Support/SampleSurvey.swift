import FoundationEssentials
import Progression
import WebPages

/// Questionnaires of every kind of item.
extension Sample {
    static let arabic = Language(rawValue: "ar")

    static func text(_ danish: String, _ english: String) -> LocalizedText {
        LocalizedText([.danish: danish, .english: english])
    }

    static let points = [
        ScalePoint(value: 0, text: text("Slet ikke", "Not at all")),
        ScalePoint(value: 1, text: text("Lidt", "A little")),
        ScalePoint(value: 2, text: text("Noget", "Somewhat")),
        ScalePoint(value: 3, text: text("Meget", "A lot")),
        ScalePoint(value: 4, text: text("Helt og fuldt", "Completely")),
    ]

    static let scale = Item(
        id: "try-again",
        text: text(
            "Hvor sikker er du på, at du prøver igen, når noget går skævt?",
            "How sure are you that you try again when something goes wrong?"
        ),
        hint: text("Tænk på de sidste to uger.", "Think of the last two weeks."),
        kind: .scale(points),
        missing: [.dontKnow]
    )

    static let choice = Item(
        id: "who",
        text: text("Hvem taler du mest med?", "Whom do you talk to most?"),
        kind: .choice([
            Option(code: "family", text: text("Familie", "Family")),
            Option(code: "friends", text: text("Venner", "Friends")),
        ])
    )

    static let choices = Item(
        id: "places",
        text: text("Hvor møder du andre?", "Where do you meet others?"),
        kind: .choices([
            Option(code: "home", text: text("Hjemme", "At home")),
            Option(code: "club", text: text("I en forening", "In a club")),
            Option(code: "none", text: text("Ingen steder", "Nowhere"), isExclusive: true),
        ])
    )

    static let boolean = Item(
        id: "plan",
        text: text("Har du en plan for næste måned?", "Do you have a plan for next month?"),
        kind: .boolean
    )

    static let integer = Item(
        id: "days",
        text: text("Hvor mange dage var du ude i sidste uge?", "On how many days did you go out?"),
        kind: .integer(min: 0, max: 7),
        missing: [.dontKnow]
    )

    static let note = Item(
        id: "own-words",
        text: text("Hvad vil du gerne nå?", "What would you like to achieve?"),
        kind: .text(maxLength: 400)
    )

    static let items = [scale, choice, choices, boolean, integer, note]

    static let questionnaire = Questionnaire(
        reference: instrument(.selfEfficacy),
        id: "self-efficacy",
        title: text("Tro på egne evner", "Belief in own abilities"),
        answeredBy: .citizen,
        languages: [.danish, .english],
        items: items
    )

    static let visit = Visit(
        occasion: id(7),
        citizen: ane.reference,
        informant: .citizen,
        language: .danish,
        author: "mentor-1",
        started: now
    )

    /// A visit with the given answers, in order.
    static func interview(_ answers: [Answer]) -> Interview {
        var interview = Interview(of: [questionnaire], visit: visit, submissions: [id(8)])
        for answer in answers { try? interview.answer(answer) }
        return interview
    }

    static let allAnswers: [Answer] = [
        .integer(3), .missing(.refused), .codes(["home", "club"]), .boolean(true),
        .missing(.dontKnow), .text("Et arbejde med <dyr> & planter"),
    ]

    /// A visit of 18 questions that has come to one of them.
    static func interview(
        at item: Item,
        number: Int = 4,
        given: Answer? = nil,
        language: Language = .danish,
        groups: [Group] = []
    ) -> Interview {
        let filler = (1...17).map {
            Item(id: "other-\($0)", text: text("Andet \($0)", "Other \($0)"), kind: .boolean)
        }
        let questionnaire = Questionnaire(
            reference: instrument(.selfEfficacy),
            id: "self-efficacy",
            title: text("Tro på egne evner", "Belief in own abilities"),
            introduction: text(
                "Nu kommer der noget om din hverdag.\n\nDer er ingen forkerte svar.",
                "This is about your daily life.\n\nNo answer is wrong."
            ),
            answeredBy: .citizen,
            languages: [.danish, .english],
            items: filler.prefix(number - 1) + [item] + filler.dropFirst(number - 1),
            groups: groups
        )
        let visit = Visit(
            occasion: id(7),
            citizen: ane.reference,
            informant: .citizen,
            language: language,
            author: "mentor-1",
            started: now
        )
        var interview = Interview(of: [questionnaire], visit: visit, submissions: [id(8)])
        for _ in 1..<number { try? interview.answer(.boolean(true)) }
        if let given {
            try? interview.answer(given, confirming: true)
            interview.back()
        }
        return interview
    }

    /// The page of one question, with the fields of a form that is shown again.
    static func question(
        _ item: Item,
        number: Int = 4,
        given: Answer? = nil,
        problem: QuestionProblem? = nil,
        typed: [(name: String, value: String)] = [],
        language: Language = .danish,
        groups: [Group] = []
    ) -> String {
        let own = [("questionnaire", "self-efficacy"), ("item", item.id)]
        let page = QuestionPage(
            context: context(language: language),
            interview: interview(
                at: item,
                number: number,
                given: given,
                language: language,
                groups: groups
            ),
            problem: problem,
            form: typed.isEmpty ? nil : SubmittedForm(fields: own + typed)
        )
        return page?.render() ?? ""
    }
}
