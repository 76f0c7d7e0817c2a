import Progression

/// Changes to a questionnaire, one by one.
enum VersionCases {
    static let all = head + items + options + scores + rest

    private static let head: [VersionTests.Case] = [
        .init("`url` is another", .measurement) { $0.url = "https://example.org/w" },
        .init("`id` is another", .measurement) { $0.id = "w" },
        .init("`answered_by` is another", .measurement) { $0.answeredBy = .mentor },
        .init("`recall_period` is another", .measurement) { $0.recall = "P4W" },
        .init("there is a translation in `ar`", .addition) {
            $0.languages.append(Language(rawValue: "ar"))
        },
        .init("the translation in `en` is gone", .addition) { $0.languages = [.danish] },
        .init("`default_language` is another", .addition) { $0.languages = [.english, .danish] },
        .init("`interval` or `grace` is another", .addition) { $0.schedule = nil },
        .init("`status` is `retired`", .text) { $0.status = .retired },
        .init("`translation_status` is another", .text) { $0.unvalidated = [.english] },
        .init("`title` reads otherwise (da, en)", .text) { $0.title = .plain("Other") },
        .init("`introduction` is new", .text) { $0.introduction = .plain("Hello") },
    ]

    private static let items: [VersionTests.Case] = [
        .init("`text` of `days` reads otherwise (en)", .text) {
            $0.days = days(text: LocalizedText([.danish: "days", .english: "How many?"]))
        },
        .init("`hint` of `days` is new", .text) { $0.days = days(hint: .plain("hint")) },
        .init("`max` of `days` is another", .addition) { $0.days = days(max: 31) },
        .init("`min` of `days` is another", .addition) { $0.days = days(min: 1) },
        .init("`required` of `days` is another", .addition) { $0.days = days(isRequired: true) },
        .init("`missing` of `days` is another", .addition) { $0.days = days(missing: [.dontKnow]) },
        .init("`relevant` of `days` is another", .addition) { $0.days = days(relevant: condition) },
        .init("`days` stands in another group", .addition) { $0.days = days(groups: ["g"]) },
        .init("`constraint` of `days` is another", .addition) {
            $0.days = days(constraint: Constraint(condition))
        },
        .init("`relevant` of `mood` is another", .measurement) {
            $0.mood = .scale("mood", points: 3, relevant: .literal(.boolean(true)))
        },
        .init("`days` is of type `decimal` instead of `integer`", .measurement) {
            $0.days = Item(id: "days", text: .plain("days"), kind: .decimal(min: 0, max: 7))
        },
        .init("`calculation` of `sum` is another", .measurement) {
            $0.sum = Item(id: "sum", text: .plain("sum"), kind: .calculate(.item("days")))
        },
        .init("`note` is new", .addition) {
            $0.others = [Item(id: "note", text: .plain("Read this"), kind: .note)]
        },
        .init("`days` is gone", .measurement) { $0.order = ["mood", "help", "sum"] },
        .init("items are asked in another order, from `days` on", .addition) {
            $0.order = ["mood", "days", "help", "sum"]
        },
        .init("items that a score counts are asked in another order, from `help` on", .measurement)
        {
            $0.order = ["help", "mood", "days", "sum"]
        },
    ]

    private static let options: [VersionTests.Case] = [
        .init("`mood` has other points", .measurement) { $0.mood = .scale("mood", points: 4) },
        .init("anchor 1 of `mood` is new", .measurement) {
            $0.mood = Item(
                id: "mood",
                text: .plain("mood"),
                kind: .scale(
                    (1...3).map { point in
                        ScalePoint(value: point, text: point == 1 ? .plain("Little") : nil)
                    }
                ),
                isRequired: true,
                missing: [.dontKnow]
            )
        },
        .init("option `most` of `help` is new", .measurement) { parts in
            parts.help = help(
                VersionTests.Parts.options + [Option(code: "most", text: .plain("Most"), score: 3)]
            )
        },
        .init("option `all` of `help` is gone", .measurement) {
            $0.help = help(Array(VersionTests.Parts.options.dropLast()))
        },
        .init("the options of `help` stand in another order", .measurement) {
            $0.help = help(VersionTests.Parts.options.reversed())
        },
        .init("`score` of option `all` of `help` is another", .measurement) {
            $0.help = help(
                VersionTests.Parts.options.dropLast()
                    + [Option(code: "all", text: .plain("All"), score: 5)]
            )
        },
        .init("`text` of option `all` of `help` reads otherwise (da, en)", .measurement) {
            $0.help = help(
                VersionTests.Parts.options.dropLast()
                    + [Option(code: "all", text: .plain("Everything"), score: 2)]
            )
        },
        .init("`exclusive` of option `all` of `help` is another", .measurement) {
            $0.help = help(
                VersionTests.Parts.options.dropLast()
                    + [Option(code: "all", text: .plain("All"), score: 2, isExclusive: true)]
            )
        },
    ]

    private static let scores: [VersionTests.Case] = [
        .init("`factor` of score `score` is another", .measurement) { $0.factor = .readiness },
        .init("score `score` counts `days`, too", .measurement) {
            $0.counted.append(.init("days"))
        },
        .init("score `score` no longer counts `help`", .measurement) {
            $0.counted = [.init("mood")]
        },
        .init("score `score` counts `help` the other way round", .measurement) {
            $0.counted = [.init("mood"), .init("help", isReversed: true)]
        },
        .init("`min_answered` of score `score` goes from 1 to 2", .measurement) {
            $0.minAnswered = 2
        },
        .init("`method` of score `score` is another", .measurement) { $0.method = .sum },
        .init("`range` of score `score` is another", .measurement) { $0.range = 0...10 },
        .init("`direction` of score `score` is another", .measurement) {
            $0.direction = .lowerIsBetter
        },
        .init("`bands` of score `score` begin elsewhere", .addition) {
            $0.bands = [ScoreBand(from: 50, text: .plain("High"))]
        },
        .init("`sd` or `reliability` of score `score` is another", .addition) {
            $0.precision = Precision(sd: 19, reliability: 0.8)
        },
        .init("`comparable_with` of score `score` names other versions", .addition) {
            $0.comparable = [ComparableVersion(version: "1.0.0", because: .plain("words"))]
        },
        .init("`provenance` of score `score` is gone", .text) { $0.provenance = nil },
    ]

    private static let rest: [VersionTests.Case] = [
        .init("receipt `more` is new", .addition) {
            $0.receipts.append(Receipt(id: "more", text: .plain("More")))
        },
        .init("receipt `thanks` is gone", .addition) { $0.receipts = [] },
        .init("`when` of receipt `thanks` is another", .addition) {
            $0.receipts = [Receipt(id: "thanks", when: condition, text: .plain("Thanks"))]
        },
        .init("`text` of receipt `thanks` reads otherwise (da, en)", .text) {
            $0.receipts = [Receipt(id: "thanks", text: .plain("Thank you"))]
        },
        .init("`children` is asked at most 5 times instead of 3", .addition) {
            $0.groups = [Group(id: "children", text: .plain("Children"), rounds: 5)]
        },
        .init("`children` is asked at most 2 times instead of 3", .measurement) {
            $0.groups = [Group(id: "children", text: .plain("Children"), rounds: 2)]
        },
        .init("`text` of `children` is gone", .text) {
            $0.groups = [Group(id: "children", rounds: 3)]
        },
    ]

    private static let condition = Formula.apply(.greater, [.item("mood"), .literal(.number(1))])

    private static func help(_ options: [Option]) -> Item {
        Item(id: "help", text: .plain("help"), kind: .choice(options))
    }

    private static func days(
        text: LocalizedText = .plain("days"),
        hint: LocalizedText? = nil,
        min: Int = 0,
        max: Int = 7,
        isRequired: Bool = false,
        relevant: Formula? = nil,
        constraint: Constraint? = nil,
        missing: [MissingReason] = [],
        groups: [String] = []
    ) -> Item {
        Item(
            id: "days",
            text: text,
            hint: hint,
            kind: .integer(min: min, max: max),
            isRequired: isRequired,
            relevant: relevant,
            constraint: constraint,
            missing: missing,
            groups: groups
        )
    }
}
