import Progression

extension Wording {
    static let englishMeeting = Meeting(
        menu: "Pages about the citizen",
        view: { view in
            switch view {
            case .overview: "Overview"
            case .meeting: "For the talk"
            case .steps: "Small steps"
            case .measurements: "All measurements"
            case .star: "Star"
            case .journal: "Text for the journal"
            }
        },
        onScreen: Meeting.OnScreen(
            lead: "A sheet to look at together. Press Ctrl + P to print it. It takes one page.",
            language: "Language of the sheet",
            untried:
                "Nobody has checked the translation yet. Let an interpreter see the sheet before you hand it on.",
            charts: "Choose charts",
            chartsHelp:
                "There is room for two. Press an area to put it in or take it out. If you choose none, the sheet shows the two that moved most surely.",
            chosen: "chosen"
        ),
        title: "For our talk",
        made: { "Made \($0)" },
        movedTitle: "What your answers say",
        clause: { englishClause($0, isRise: $1, isSure: $2) },
        moved: { clauses, since, isRise in
            let end = since == .last ? "than last time" : "than the first time"
            let all = ["\(clauses.first ?? "") \(end)"] + clauses.dropFirst()
            let text = all.joined(separator: ", and ")
            return isRise ? "\(text.capitalisedFirst)." : "Something has gone down: \(text)."
        },
        rest: "Otherwise we see no sure change.",
        same: "We see no sure change since last time. That is good to know too.",
        tooEarly: "It is too early to say what has moved. Next time we know more.",
        unmeasured: "You have not answered anything yet. We can talk about what you would like.",
        note: """
            The figures go from 0 to 100. Higher is better. A figure can swing a little by itself. Everybody has \
            ups and downs. Where it says “probably”, we are not quite sure.
            """,
        goalsTitle: "What we have agreed",
        noGoals: "We have not agreed on anything yet. Is there a small step you feel like taking?",
        passed: { "The day was \($0). What fits now?" },
        more: { $0 == 1 ? "… and 1 more." : "… and \($0) more." },
        notesTitle: "Notes",
        agreed: Meeting.Agreed(
            title: "What is agreed",
            owner: { owner in
                switch owner {
                case .citizen: "The citizen’s own step"
                case .mentor: "The mentor’s step"
                case .caseworker: "The caseworker’s step"
                case .other(let name): "Who does it: \(HTML.name(name))"
                }
            },
            link: "See the agreements on the sheet for the meeting"
        )
    )

    private static func englishClause(_ factor: Factor, isRise: Bool, isSure: Bool) -> String {
        let probably = isSure ? "" : "probably "
        let more = isRise ? "more" : "less"
        return switch factor {
        case .selfEfficacy: "you \(probably)believe \(more) in your own abilities"
        case .selfRatedHealth: "your health is \(probably)\(isRise ? "better" : "less good")"
        case .network: "your network \(probably)gives you \(more)"
        case .meaningAndDirection: "you \(probably)see \(more) meaning and direction"
        case .readiness: "you are \(probably)\(more) ready"
        }
    }

    static let englishAnswers = Answers(
        lead: "A single answer shows what a mean hides. Use it to ask further.",
        sinceLast: "Since last time",
        sinceStart: "Since the first time",
        question: "Question",
        before: "Before",
        now: "Now",
        way: { $0 == .forward ? "forward" : "back" },
        wayTitle: "Direction",
        none: "No answer has moved.",
        tooEarly:
            "There are answers of one time only. After the next you can see what has moved.",
        chance: "One answer can move by accident. Give most weight to what lasts.",
        empty: "There are no answers yet.",
        caption: "Answers at each visit, the latest first.",
        newSeries: "New questions: not comparable with the older ones.",
        version: { "version \($0)" },
        notRelevant: "did not come up",
        notInVersion: "not in that version",
        earlier: { $0 == 1 ? "1 older visit is left out." : "\($0) older visits are left out." },
        declined: { "Did not want to answer: \(englishList($0))." },
        unread: { count in
            count == 1
                ? "1 set of answers cannot be shown: its questions are not published here yet."
                : "\(count) sets of answers cannot be shown: their questions are not published here yet."
        }
    )
}
