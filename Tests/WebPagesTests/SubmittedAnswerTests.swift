import Progression
import Testing

@testable import WebPages

@Suite struct SubmittedAnswerTests {
    private func read(_ item: Item, _ fields: [(name: String, value: String)]) -> SubmittedAnswer {
        SubmittedAnswer(SubmittedForm(fields: [("token", "x")] + fields), for: item, in: .danish)
    }

    private func read(_ item: Item, _ values: String...) -> SubmittedAnswer {
        read(item, values.map { ("answer", $0) })
    }

    @Test func `each kind of item is read from its form`() {
        #expect(read(Sample.scale, "3") == .answer(.integer(3)))
        #expect(read(Sample.choice, "friends") == .answer(.code("friends")))
        #expect(read(Sample.choices, "club", "home") == .answer(.codes(["home", "club"])))
        #expect(read(Sample.boolean, "no") == .answer(.boolean(false)))
        #expect(read(Sample.integer, " 7 ") == .answer(.integer(7)))
        #expect(read(Sample.note, "  Et job\n") == .answer(.text("Et job")))
    }

    @Test func `not answering is chosen like an answer, or by a button`() {
        #expect(read(Sample.scale, "missing:refused") == .answer(.missing(.refused)))
        #expect(read(Sample.scale, "missing:dont_know") == .answer(.missing(.dontKnow)))
        #expect(
            read(Sample.integer, [("answer", ""), ("missing", "dont_know")])
                == .answer(.missing(.dontKnow))
        )
        #expect(read(Sample.note, "missing:refused") == .answer(.text("missing:refused")))
    }

    @Test func `what cannot be an answer says why`() {
        #expect(read(Sample.scale) == .problem(.nothing))
        #expect(read(Sample.scale, "9") == .problem(.notOffered))
        #expect(read(Sample.boolean, "missing:dont_know") == .problem(.notOffered))
        #expect(read(Sample.boolean, "maybe") == .problem(.notOffered))
        #expect(read(Sample.choices) == .problem(.nothing))
        #expect(read(Sample.choices, "none", "home") == .problem(.exclusive))
        #expect(read(Sample.integer, "") == .problem(.nothing))
        #expect(read(Sample.integer, "syv") == .problem(.notANumber))
        #expect(read(Sample.integer, "8") == .problem(.outOfRange(.integers(min: 0, max: 7))))
        #expect(read(Sample.note, " ") == .problem(.nothing))
        #expect(
            read(Sample.note, String(repeating: "a", count: 401))
                == .problem(.tooLong(maxLength: 400))
        )
    }

    @Test(
        arguments: [
            ("7,5", .answer(.decimal(7.5))), ("7.5", .answer(.decimal(7.5))),
            (" 8 ", .answer(.decimal(8))), (",5", .answer(.decimal(0.5))),
            ("+0,125", .answer(.decimal(0.125))), ("1,125", .answer(.decimal(1.125))),
            ("1.125", .problem(.thousands)), ("1.000.000", .problem(.thousands)),
            ("1.234,5", .problem(.notADecimal)), ("en halv", .problem(.notADecimal)),
            ("-", .problem(.notADecimal)), ("1e3", .problem(.notADecimal)),
            ("nan", .problem(.notADecimal)), ("", .problem(.nothing)),
            ("\u{2212}1", .problem(.outOfRange(.decimals(min: 0, max: 24)))),
            ("24,01", .problem(.outOfRange(.decimals(min: 0, max: 24)))),
            (String(repeating: "9", count: 400), .problem(.outOfRange(.decimals(min: 0, max: 24)))),
        ] as [(String, SubmittedAnswer)]
    )
    func `a number is read as it is written in Danish`(typed: String, read: SubmittedAnswer) {
        #expect(self.read(Sample.decimal, typed) == read)
    }

    @Test func `in English it is the comma that stands between thousands`() {
        let form = SubmittedForm(fields: [("answer", "1,125")])
        let point = SubmittedForm(fields: [("answer", "1.125")])
        #expect(
            SubmittedAnswer(form, for: Sample.decimal, in: .english) == .problem(.thousands)
        )
        #expect(
            SubmittedAnswer(point, for: Sample.decimal, in: .english) == .answer(.decimal(1.125))
        )
    }

    private static let moved = SubmittedAnswer.answer(
        .date(CalendarDay(year: 2019, month: 4, day: 1))
    )

    @Test(
        arguments: [
            (["1", "4", "2019"], moved), (["01", "04", "2019"], moved),
            ([" 1 ", "april", "2019"], moved), (["1", "Apr", "2019"], moved),
            (["1.4.2019", "", ""], moved), (["1/4-2019", "", ""], moved),
            (["2019-04-01", "", ""], moved), (["1. april 2019", "", ""], moved),
            (["31", "4", "2019"], .problem(.noSuchDay)),
            (["29", "2", "2019"], .problem(.noSuchDay)),
            (["1", "13", "2019"], .problem(.noSuchDay)),
            (["0", "4", "2019"], .problem(.noSuchDay)),
            (["1", "4", "19"], .problem(.notADate)), (["1", "", "2019"], .problem(.notADate)),
            (["i går", "", ""], .problem(.notADate)), (["1", "ma", "2019"], .problem(.notADate)),
            (["", "", ""], .problem(.nothing)),
        ] as [([String], SubmittedAnswer)]
    )
    func `a day is read from three fields or from one`(typed: [String], read: SubmittedAnswer) {
        let fields = zip(["day", "month", "year"], typed).map { (name: $0, value: $1) }
        #expect(self.read(Sample.birthday, fields) == read)
    }

    @Test func `a day may come in one field, and must lie within the limits`() {
        #expect(read(Sample.birthday, "2019-04-01") == Self.moved)
        let limits = AnswerLimits.days(
            min: CalendarDay(year: 1950, month: 1, day: 1),
            max: CalendarDay(year: 2024, month: 11, day: 21)
        )
        #expect(read(Sample.birthday, "1949-12-31") == .problem(.outOfRange(limits)))
        let missing = [(name: "day", value: "1"), (name: "missing", value: "dont_know")]
        #expect(read(Sample.birthday, missing) == .answer(.missing(.dontKnow)))
    }

    @Test func `a text has the form the file asks for`() {
        #expect(read(Sample.postcode, " 2800 ") == .answer(.text("2800")))
        #expect(read(Sample.postcode, "28OO") == .problem(.wrongForm))
    }

    @Test(
        arguments: [
            (.integers(min: 1, max: nil), "Skriv et tal på 1 eller mere."),
            (.decimals(min: 0.5, max: 24), "Skriv et tal fra 0,5 til 24."),
            (.decimals(min: nil, max: 9.5), "Skriv et tal på højst 9,5."),
            (
                .days(
                    min: CalendarDay(year: 2020, month: 1, day: 1),
                    max: CalendarDay(year: 2026, month: 12, day: 31)
                ),
                "Skriv en dag fra 1. januar 2020 til 31. december 2026."
            ),
            (
                .days(min: CalendarDay(year: 2020, month: 1, day: 1), max: nil),
                "Skriv en dag, der ikke er før 1. januar 2020."
            ),
        ] as [(AnswerLimits, String)]
    )
    func `limits are said in words`(limits: AnswerLimits, words: String) {
        #expect(Wording.danish.problem(.outOfRange(limits)) == words)
    }

    @Test func `every answer the page offers is one the item takes`() {
        for item in [Sample.scale, Sample.choice, Sample.choices, Sample.boolean] {
            let page = Sample.question(item)
            let values = page.split(separator: "name=\"answer\" value=\"").dropFirst()
                .map { String($0.prefix { $0 != "\"" }) }
            #expect(!values.isEmpty)
            for value in values {
                guard case .answer = read(item, value) else {
                    Issue.record("\(item.id): \(value)")
                    continue
                }
            }
        }
    }
}
