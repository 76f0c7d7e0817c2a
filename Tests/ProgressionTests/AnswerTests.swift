import FoundationEssentials
import Progression
import Testing

@Suite struct AnswerTests {
    static let options = [
        Option(code: "walk", text: .plain("walk")), Option(code: "bus", text: .plain("bus")),
        Option(code: "none", text: .plain("none"), isExclusive: true),
    ]

    static func item(_ kind: Item.Kind) -> Item {
        Item(id: "q", text: .plain("q"), kind: kind, missing: [.dontKnow])
    }

    @Test(arguments: [
        (Item.Kind.scale([ScalePoint(value: 0), ScalePoint(value: 10)]), Answer.integer(10)),
        (.choice(options), .code("bus")), (.choices(options), .codes(["walk", "bus"])),
        (.choices(options), .codes(["none"])), (.boolean, .boolean(false)),
        (.integer(min: 0, max: 7), .integer(7)), (.integer(min: nil, max: nil), .integer(-4)),
        (.text(maxLength: 3), .text("æøå")), (.boolean, .missing(.refused)),
        (.boolean, .missing(.dontKnow)),
    ])
    func `an item takes what it offers`(kind: Item.Kind, answer: Answer) throws {
        try Self.item(kind).check(answer)
    }

    @Test(arguments: [
        (
            Item.Kind.scale([ScalePoint(value: 0), ScalePoint(value: 10)]), Answer.integer(5),
            AnswerError.notOffered(item: "q")
        ),
        (.choice(options), .code("car"), .notOffered(item: "q")),
        (.choices(options), .codes([]), .notOffered(item: "q")),
        (.choices(options), .codes(["bus", "bus"]), .notOffered(item: "q")),
        (.choices(options), .codes(["bus", "none"]), .exclusive(item: "q")),
        (.boolean, .integer(1), .wrongKind(item: "q")),
        (.integer(min: 0, max: 7), .integer(8), .outOfRange(item: "q", min: 0, max: 7)),
        (.text(maxLength: 3), .text("æøåa"), .tooLong(item: "q", maxLength: 3)),
        (.boolean, .missing(.notAsked), .notOffered(item: "q")),
    ])
    func `an item refuses anything else, and says why`(
        kind: Item.Kind,
        answer: Answer,
        error: AnswerError
    ) {
        #expect(throws: error) { try Self.item(kind).check(answer) }
    }

    @Test(arguments: [
        (Answer.integer(3), "3"), (.boolean(true), "true"), (.code("bus"), #"{"code":"bus"}"#),
        (.codes(["a", "b"]), #"{"codes":["a","b"]}"#), (.text("å"), #"{"text":"å"}"#),
        (.missing(.dontKnow), #"{"missing":"dont_know"}"#),
    ])
    func `an answer keeps its form in JSON`(answer: Answer, json: String) throws {
        #expect(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(Answer.self, from: Data(json.utf8)) == answer)
    }

    @Test(arguments: [#""bus""#, "3.5", "{}", #"{"missing":"tired"}"#, "null"])
    func `JSON that is no answer is refused`(json: String) {
        #expect(throws: (any Error).self) {
            try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
        }
    }
}

@Suite struct ConditionTests {
    static let given: [String: Answer] = [
        "n": .integer(3), "c": .code("bus"), "m": .codes(["walk", "bus"]),
        "r": .missing(.refused), "b": .boolean(true),
    ]

    static func compare(_ item: String, _ comparison: Comparison, _ value: Answer) -> Condition {
        .comparison(item: item, operator: comparison, value: value)
    }

    @Test(arguments: [
        (compare("n", .equal, .integer(3)), Truth.true),
        (compare("n", .notEqual, .integer(3)), .false),
        (compare("n", .greater, .integer(2)), .true), (compare("n", .less, .integer(3)), .false),
        (compare("n", .greaterOrEqual, .integer(3)), .true),
        (compare("n", .lessOrEqual, .integer(2)), .false),
        (compare("m", .selected, .code("bus")), .true),
        (compare("m", .selected, .code("car")), .false),
        (compare("c", .selected, .code("bus")), .true),
        (compare("r", .equal, .integer(3)), .unknown),
        (compare("absent", .notEqual, .integer(3)), .unknown),
        (compare("c", .greater, .integer(3)), .unknown),
        (.answered(item: "n"), .true), (.answered(item: "r"), .false),
        (.answered(item: "absent"), .false),
        (.all([.answered(item: "n"), compare("r", .equal, .integer(1))]), .unknown),
        (.all([.answered(item: "r"), compare("r", .equal, .integer(1))]), .false),
        (.any([.answered(item: "n"), compare("r", .equal, .integer(1))]), .true),
        (.any([.answered(item: "r"), compare("r", .equal, .integer(1))]), .unknown),
        (.not(compare("r", .equal, .integer(1))), .unknown),
        (.not(.answered(item: "n")), .false), (.all([]), .true), (.any([]), .false),
    ])
    func `conditions follow three-valued logic`(condition: Condition, truth: Truth) {
        #expect(condition.truth { Self.given[$0] } == truth)
    }

    @Test func `a condition knows what it looks at`() {
        let condition = Condition.all([.answered(item: "a"), .not(.any([.yes("b"), .yes("c")]))])
        #expect(condition.items == ["a", "b", "c"])
    }
}
