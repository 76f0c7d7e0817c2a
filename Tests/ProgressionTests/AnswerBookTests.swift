import Foundation
import Progression
import Testing

/// The answers about one citizen as tables.
@Suite struct AnswerBookTests {
    private static func file(
        _ version: String,
        _ items: [String],
        continues: [String] = []
    )
        -> Questionnaire
    {
        let points = (0...4).map { ScalePoint(value: $0) }
        return Questionnaire(
            reference: InstrumentReference(url: "x", version: version, sha256: version),
            id: "x",
            title: LocalizedText([.danish: "X"]),
            answeredBy: .citizen,
            languages: [.danish],
            items: items.map {
                Item(id: $0, text: LocalizedText([.danish: $0]), kind: .scale(points))
            } + [Item(id: "read", text: LocalizedText([.danish: "Læs"]), kind: .note)],
            scores: [
                ScoringRule(
                    id: "s",
                    factor: .network,
                    items: [.init("a")],
                    comparableWith: continues.map {
                        ComparableVersion(version: $0, because: LocalizedText([:]))
                    }
                )
            ]
        )
    }

    private static func response(
        _ day: Int,
        _ version: String,
        _ answers: [String: Answer]
    )
        -> Response
    {
        let date = Date(timeIntervalSince1970: Double(day) * 86_400)
        return Response(
            id: UUID(),
            visit: Visit(
                occasion: UUID(),
                citizen: CitizenReference(rawValue: "c"),
                informant: .citizen,
                language: .danish,
                author: "m",
                started: date
            ),
            instrument: InstrumentReference(url: "x", version: version, sha256: version),
            respondent: .citizen,
            answers: answers.map { ItemAnswer(item: $0.key, answer: $0.value) },
            finished: date
        )
    }

    private static func table(_ responses: [Response], _ files: [Questionnaire]) -> AnswerTable? {
        AnswerBook(
            responses: responses,
            questionnaires: Dictionary(
                uniqueKeysWithValues: files.map { ($0.reference.sha256, $0) }
            )
        ).tables.first
    }

    @Test func `a cell says what was answered, why nothing was, or that nothing was asked`() throws
    {
        let (old, new) = (Self.file("1.0.0", ["a", "b"]), Self.file("1.1.0", ["a", "b", "c"]))
        let table = try #require(
            Self.table(
                [
                    Self.response(2, "1.1.0", ["a": .integer(4), "c": .integer(1)]),
                    Self.response(1, "1.0.0", ["a": .integer(3), "b": .missing(.dontKnow)]),
                ],
                [old, new]
            )
        )
        #expect(table.visits.map(\.version) == ["1.1.0", "1.0.0"])
        #expect(table.rows.map(\.item.id) == ["a", "b", "c"], "nobody answers a note")
        #expect(table.rows.map(\.factor) == [.network, nil, nil])
        let (a, b) = (try #require(old.item("a")), try #require(old.item("b")))
        #expect(table.rows[0].cells == [.answer(.integer(4), a), .answer(.integer(3), a)])
        #expect(table.rows[1].cells == [.notRelevant, .answer(.missing(.dontKnow), b)])
        #expect(table.rows[2].cells.last == .notInVersion)
        #expect(table.visits.allSatisfy { !$0.beginsSeries })
    }

    @Test(arguments: [([], [true, false, false]), (["1"], [false, false, false])])
    func `a new series begins where a major version does not continue the old`(
        continues: [String],
        begins: [Bool]
    ) throws {
        let files = [
            Self.file("1.0.0", ["a"]), Self.file("1.1.0", ["a"]),
            Self.file("2.0.0", ["a"], continues: continues),
        ]
        let responses = files.enumerated().map { place, file in
            Self.response(place, file.reference.version, ["a": .integer(1)])
        }
        let table = try #require(Self.table(responses, files))
        #expect(table.visits.map(\.beginsSeries) == begins)
    }

    @Test func `the latest eight visits are shown, and the break before the oldest of them`() throws
    {
        let files = [Self.file("1.0.0", ["a"]), Self.file("2.0.0", ["a"])]
        let responses = (0..<10).map {
            Self.response($0, $0 < 2 ? "1.0.0" : "2.0.0", ["a": .integer(1)])
        }
        let table = try #require(Self.table(responses, files))
        #expect(table.visits.count == 8 && table.earlier == 2)
        #expect(table.visits.map(\.beginsSeries) == Array(repeating: false, count: 7) + [true])
    }

    @Test func `what has no questions at hand is counted and not shown`() {
        let book = AnswerBook(responses: [Self.response(1, "9.0.0", ["a": .integer(1)])])
        #expect(book.unread == 1 && book.tables.isEmpty)
        #expect(!book.hasEarlierAnswers && book.smallSteps == SmallSteps())
    }
}
