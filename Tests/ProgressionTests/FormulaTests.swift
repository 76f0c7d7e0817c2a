import Progression
import Testing

@Suite struct FormulaTests {
    static let items: [Item] = [
        Item(id: "n", text: .plain("n"), kind: .integer(min: nil, max: nil)),
        Item(id: "m", text: .plain("m"), kind: .decimal(min: nil, max: nil)),
        Item(id: "c", text: .plain("c"), kind: .choice(options("bus", "walk"))),
        Item(id: "cs", text: .plain("cs"), kind: .choices(options("bus", "walk", "car"))),
        Item(id: "t", text: .plain("t"), kind: .text(maxLength: 20)),
        Item(id: "d", text: .plain("d"), kind: .date(min: nil, max: nil)),
        .yesNo("b"),
        Item(id: "r", text: .plain("r"), kind: .integer(min: nil, max: nil)),
        Item(id: "off", text: .plain("off"), kind: .boolean, relevant: .not(.yes("b"))),
    ]

    static func options(_ codes: String...) -> [Progression.Option] {
        codes.map { Option(code: $0, text: .plain($0)) }
    }

    static func answered() throws -> SurveySession {
        var session = SurveySession(of: .small(items: items), on: .visit)
        for answer: Answer in [
            .integer(3), .decimal(2.5), .code("bus"), .codes(["walk", "bus"]), .text("æøå"),
            .date(CalendarDay(year: 2025, month: 12, day: 25)), .boolean(true), .missing(.refused),
        ] { try session.answer(answer) }
        return session
    }

    static func number(_ value: Double) -> Formula { .literal(.number(value)) }
    static func text(_ value: String) -> Formula { .literal(.text(value)) }
    static func of(_ operation: Formula.Operation, _ arguments: Formula...) -> Formula {
        .apply(operation, arguments)
    }

    static let n = Formula.item("n")
    static let r = Formula.item("r")
    static let yes = Formula.literal(.boolean(true))
    static let no = Formula.literal(.boolean(false))
    static let unknown = of(.equal, r, number(3))

    @Test(arguments: [
        (of(.equal, n, number(3)), Truth.true), (of(.notEqual, n, number(3)), .false),
        (of(.greater, n, number(2)), .true), (of(.less, n, number(3)), .false),
        (of(.greaterOrEqual, n, number(3)), .true), (of(.lessOrEqual, n, number(2)), .false),
        (of(.greater, n, .item("m")), .true), (of(.equal, .item("c"), text("bus")), .true),
        (of(.selected, .item("cs"), text("bus")), .true),
        (of(.selected, .item("cs"), text("car")), .false),
        (of(.selected, .item("c"), text("bus")), .true),
        (of(.equal, .item("cs"), .literal(.codes(["bus", "walk"]))), .true),
        (of(.less, .item("d"), of(.today)), .true), (of(.equal, .item("t"), text("æøå")), .true),
        (unknown, .unknown), (of(.notEqual, r, number(3)), .unknown),
        (of(.notEqual, .item("absent"), number(3)), .unknown),
        (of(.greater, .item("c"), number(3)), .unknown), (.item("off"), .unknown),
        (.item("b"), .true), (.literal(.boolean(false)), .false),
    ])
    func `comparisons are unknown where an answer is missing`(
        expression: Formula,
        truth: Truth
    )
        throws
    {
        #expect(try Self.answered().value(of: expression).truth == truth)
    }

    @Test(arguments: [
        (of(.answered, n), Truth.true), (of(.answered, r), .false),
        (of(.answered, .item("off")), .false),
        (of(.and, yes, unknown), .unknown), (of(.and, no, unknown), .false),
        (of(.and, unknown, no), .false), (of(.or, yes, unknown), .true),
        (of(.or, unknown, yes), .true), (of(.or, no, unknown), .unknown),
        (of(.not, unknown), .unknown), (of(.not, yes), .false), (of(.and), .true),
        (of(.or), .false),
    ])
    func `and, or and not follow Kleene`(expression: Formula, truth: Truth) throws {
        #expect(try Self.answered().value(of: expression).truth == truth)
    }

    @Test(arguments: [
        (of(.add, n, .item("m")), FormulaValue.number(5.5)),
        (of(.subtract, n, number(5)), .number(-2)),
        (of(.multiply, n, n), .number(9)), (of(.divide, n, number(2)), .number(1.5)),
        (of(.divide, n, number(0)), .unknown), (of(.remainder, number(-7), n), .number(-1)),
        (of(.negate, n), .number(-3)), (of(.add, n, r), .unknown),
        (of(.round, .item("m")), .number(3)), (of(.round, number(2.345), number(2)), .number(2.35)),
        (of(.coalesce, r, .item("off"), n), .number(3)), (of(.coalesce, r), .unknown),
        (of(.choose, .item("b"), n, r), .number(3)), (of(.choose, unknown, n, n), .unknown),
        (of(.countAnswered, n, r, .item("b")), .number(2)),
        (of(.sum(minAnswered: nil), n, .item("m"), r), .number(5.5)),
        (of(.sum(minAnswered: nil), n, r, .item("off")), .unknown),
        (of(.sum(minAnswered: 1), n, r, .item("off")), .number(3)),
        (of(.mean(minAnswered: nil), n, .item("m")), .number(2.75)),
        (of(.mean(minAnswered: 0), r), .unknown), (of(.min, n, r, .item("m")), .number(2.5)),
        (of(.max, n, r, .item("m")), .number(3)), (of(.max, r), .unknown),
        (of(.max, .item("d"), of(.today)), .date(.visit)), (of(.today), .date(.visit)),
        (of(.dateDifference, .item("d"), of(.today)), .number(11)),
        (of(.length, .item("t")), .number(3)), (of(.length, .item("cs")), .number(2)),
        (of(.length, r), .unknown),
    ])
    func `operations have the values of their definition`(
        expression: Formula,
        value: FormulaValue
    )
        throws
    {
        #expect(try Self.answered().value(of: expression) == value)
    }

    @Test func `rounds that are not relevant do not count`() throws {
        let items: [Item] = [
            .yesNo("more"), .scale("age[1]"), .scale("age[2]", relevant: .yes("more")),
        ]
        let mean = Self.of(.mean(minAnswered: nil), .rounds(["age[1]", "age[2]"]))
        let count = Self.of(.countAnswered, .rounds(["age[1]", "age[2]"]))
        var session = SurveySession(of: .small(items: items), on: .visit)
        try session.answer(.boolean(false))
        try session.answer(.integer(4))
        #expect(session.value(of: mean) == .number(4))
        session.revisit("more")
        try session.answer(.boolean(true))
        try session.answer(.integer(2))
        #expect(session.value(of: mean) == .number(3))
        #expect(session.value(of: count) == .number(2))
    }

    @Test func `an expression knows what it looks at`() {
        let expression = Self.of(
            .and,
            .item("a"),
            .rounds(["b[1]", "b[2]"]),
            Self.of(.not, .item("c"))
        )
        #expect(expression.items == ["a", "b[1]", "b[2]", "c"])
    }
}
