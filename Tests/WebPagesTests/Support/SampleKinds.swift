import Progression
import WebPages

/// Questions of the kinds one writes in, notes, and rules.
extension Sample {
    static let decimal = Item(
        id: "sleep",
        text: text("Hvor mange timer sov du i nat?", "How many hours did you sleep last night?"),
        hint: text("Du må gerne skrive halve timer.", "You may write half hours."),
        kind: .decimal(min: 0, max: 24),
        missing: [.dontKnow]
    )

    static let birthday = Item(
        id: "moved",
        text: text("Hvornår flyttede du ind?", "When did you move in?"),
        kind: .date(
            min: CalendarDay(year: 1950, month: 1, day: 1),
            max: CalendarDay(year: 2024, month: 11, day: 21)
        ),
        missing: [.dontKnow]
    )

    static let reading = Item(
        id: "about",
        text: text(
            "Nu kommer der nogle spørgsmål om dit hjem.\n\nTag dig god tid.",
            "Now there are some questions about your home.\n\nTake your time."
        ),
        kind: .note
    )

    static let postcode = Item(
        id: "postcode",
        text: text("Hvad er dit postnummer?", "What is your postcode?"),
        kind: .text(maxLength: 4, pattern: try? Pattern("[0-9]{4}")),
        constraint: Constraint(
            .literal(.boolean(true)),
            message: text("Et postnummer er fire tal.", "A postcode is four figures.")
        )
    )

    /// At most so many hours, said as an error or as a warning.
    static func hours(_ severity: Constraint.Severity, message: Bool = true) -> Item {
        Item(
            id: "hours",
            text: text("Hvor mange timer er du ude om dagen?", "How long are you out in a day?"),
            kind: .integer(min: 0, max: 24),
            constraint: Constraint(
                .apply(.lessOrEqual, [.itself, .literal(.number(16))]),
                message: message
                    ? text("Mere end 16 timer er rigtig meget.", "More than 16 hours is a lot.")
                    : nil,
                severity: severity
            )
        )
    }

    static let children = Group(
        id: "children",
        text: LocalizedText([.danish: "${name}, dit barn", .english: "${name}, your child"]),
        rounds: 3
    )

    /// A question in the second round of a group.
    static let school = Item(
        id: "school[2]",
        text: text("Går barnet i skole?", "Does the child go to school?"),
        kind: .boolean,
        groups: ["children[2]"]
    )

    /// A name for each of two children, and a question about the second.
    static let family = Questionnaire(
        reference: instrument(.network),
        id: "family",
        title: text("Din familie", "Your family"),
        introduction: text("Du bestemmer, hvad du vil fortælle.", "You decide what to tell."),
        answeredBy: .citizen,
        languages: [.danish, .english],
        items: [
            reading,
            Item(id: "name[1]", text: text("Navn", "Name"), kind: name, groups: ["children[1]"]),
            Item(id: "name[2]", text: text("Navn", "Name"), kind: name, groups: ["children[2]"]),
            school, birthday, decimal, hours(.warning),
        ],
        groups: [children],
        receipts: [
            Receipt(
                id: "thanks",
                text: text(
                    "Tak. Du fortalte om ${name[2]}.\n\nTag denne side med til samtalen.",
                    "Thank you. You told about ${name[2]}.\n\nBring this page to the talk."
                )
            )
        ]
    )

    private static let name = Item.Kind.text(maxLength: 60, pattern: nil)

    static let familyAnswers: [Answer] = [
        .text("Asta"), .text("Bo <b>"), .boolean(true),
        .date(CalendarDay(year: 2019, month: 4, day: 1)),
        .decimal(7.5), .integer(18),
    ]

    /// A visit about a family with so many of the answers.
    static func family(_ count: Int = 6) -> Interview {
        var interview = Interview(of: [family], visit: visit, submissions: [id(8)])
        try? interview.skip()
        for answer in familyAnswers.prefix(count) {
            try? interview.answer(answer, confirming: true)
        }
        return interview
    }
}
