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
        (
            .integer(min: 0, max: 7), .integer(8),
            .outOfRange(item: "q", limits: .integers(min: 0, max: 7))
        ),
        (
            .decimal(min: 0, max: 1), .decimal(1.5),
            .outOfRange(item: "q", limits: .decimals(min: 0, max: 1))
        ),
        (
            .decimal(min: nil, max: nil), .decimal(.infinity),
            .outOfRange(item: "q", limits: .decimals(min: nil, max: nil))
        ),
        (.decimal(min: 0, max: 1), .integer(1), .wrongKind(item: "q")),
        (
            .date(min: .visit, max: nil), .date(CalendarDay(year: 2025, month: 12, day: 31)),
            .outOfRange(item: "q", limits: .days(min: .visit, max: nil))
        ),
        (.note, .missing(.refused), .wrongKind(item: "q")),
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
        (.decimal(2.5), #"{"decimal":2.5}"#), (.decimal(3), #"{"decimal":3}"#),
        (.date(.visit), #"{"date":"2026-01-05"}"#),
        (.missing(.dontKnow), #"{"missing":"dont_know"}"#),
    ])
    func `an answer keeps its form in JSON`(answer: Answer, json: String) throws {
        #expect(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(Answer.self, from: Data(json.utf8)) == answer)
    }

    @Test(arguments: [
        #""bus""#, "3.5", "{}", #"{"date":"2026-02-30"}"#, #"{"missing":"tired"}"#, "null",
    ])
    func `JSON that is no answer is refused`(json: String) {
        #expect(throws: (any Error).self) {
            try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
        }
    }
}
