import Progression
import QuestionnaireFormat
import Testing

/// What sound formulas become.
@Suite struct FormulaReadingTests {
    private static func formula(_ text: String) throws -> Formula {
        let file = FormulaCase.file + "    relevant: |\n      \(text)\n"
        let bytes = Array(file.utf8)
        let reading = QuestionnaireReader.read(bytes, path: "demo.yaml")
        let questionnaire = try #require(
            reading.questionnaire,
            "\(reading.rendered(source: bytes))"
        )
        return try #require(questionnaire.items.last?.relevant)
    }

    private static let days = Formula.item("days")
    private static let walks = Formula.item("walks")

    private static func number(_ number: Double) -> Formula { .literal(.number(number)) }

    static let trees: [(String, Formula)] = [
        ("true", .literal(.boolean(true))),
        ("${days} > -1 + 2 * 3", compare(.greater, .apply(.add, [number(-1), times(2, 3)]))),
        ("${days} = 7 - 2 - 1", compare(.equal, minus(minus(number(7), 2), 1))),
        ("${hours} = -(2)", .apply(.equal, [.item("hours"), number(-2)])),
        (
            "${walks} or ${walks} and not(${walks})",
            .apply(.or, [walks, .apply(.and, [walks, .apply(.not, [walks])])])
        ),
        (
            "${walks} and ${walks} and ${walks} = true",
            .apply(.and, [walks, walks, .apply(.equal, [walks, .literal(.boolean(true))])])
        ),
        (
            "${day} >= '2026-01-31'",
            .apply(
                .greaterOrEqual,
                [.item("day"), .literal(.date(CalendarDay(year: 2026, month: 1, day: 31)))]
            )
        ),
        (
            "selected(${many}, \"none\")",
            .apply(.selected, [.item("many"), .literal(.text("none"))])
        ),
        ("${word} = 'it''s'", .apply(.equal, [.item("word"), .literal(.text("it's"))])),
        (
            "mean(${days}, ${hours}, min_answered: 2) > 0",
            .apply(
                .greater,
                [.apply(.mean(minAnswered: 2), [days, .item("hours")]), number(0)]
            )
        ),
        (
            "sum(${days}) > .5",
            .apply(.greater, [.apply(.sum(minAnswered: nil), [days]), number(0.5)])
        ),
    ]

    private static func compare(_ operation: Formula.Operation, _ right: Formula) -> Formula {
        .apply(operation, [days, right])
    }

    private static func times(_ left: Double, _ right: Double) -> Formula {
        .apply(.multiply, [number(left), number(right)])
    }

    private static func minus(_ left: Formula, _ right: Double) -> Formula {
        .apply(.subtract, [left, number(right)])
    }

    @Test(arguments: trees)
    func `a formula becomes its tree`(text: String, formula: Formula) throws {
        // A number that cannot be is refused elsewhere; these are held against other formulas.
        #expect(try Self.formula(text) == formula)
    }

    @Test(arguments: [
        "${days} >= 3 and not(selected(${many}, 'none'))", "answered(${one}) or answered(${many})",
        "coalesce(${days}, ${hours}, 0) > 2", "if(${walks}, ${one}, 'none') = 'some'",
        "coalesce(${one}, 'none') = 'none'", "count_answered(${days}, ${one}, ${many}) >= 2",
        "min(${day}, '2026-01-31') < today()", "max(${days}, 3) = 3", "round(${hours}, 1) = 2.5",
        "round(${hours}) = 2", "date_diff(${day}, '2026-01-31') > 18", "length(${many}) = 2",
        "length(${word}) < 20", "matches(${word}, '[A-ZÆØÅ]{2}[0-9]+')", "${one} != 'none'",
        "(${days} + 1) * 2 > ${hours} div 3 - -1",
        "(${walks} or ${days} = 1) and ${hours} mod 2 = 0",
        "(${days} = 3) = ${walks}", "-(${days} + 1) < 0", "${hours} - (2 - 1) > 0",
        "${one} = ${one}", "if(${walks}, '2026-01-31', ${day}) = today()",
    ])
    func `a formula is written as it was read`(text: String) throws {
        #expect(try Self.formula(text).text == text)
    }

    @Test(arguments: [
        ("  ${ days }>=3  and(${walks})", "${days} >= 3 and ${walks}"),
        ("((${days}))=(3)", "${days} = 3"), ("${hours} = 3.50", "${hours} = 3.5"),
        ("${hours} > 0.0000001", "${hours} > 0.0000001"),
        ("${hours} < 123456789012345", "${hours} < 123456789012345"),
        (#"${word} = "it's""#, #"${word} = "it's""#),
        ("${word} = 'say \"hi\"'", "${word} = 'say \"hi\"'"),
        ("${walks} = false", "${walks} = false"),
    ])
    func `how a formula is written makes no difference`(text: String, plain: String) throws {
        #expect(try Self.formula(text).text == plain)
    }
}
