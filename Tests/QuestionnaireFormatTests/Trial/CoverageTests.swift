import Progression
import Testing

@testable import QuestionnaireFormat

/// What tests see of rules, rounds and receipts.
@Suite struct CoverageTests {
    private static func text(_ text: String) -> LocalizedText {
        LocalizedText([.danish: text, .english: text])
    }

    /// `children` asked up to three times when there are any, each child's school when it is six.
    private static let questionnaire: Questionnaire = {
        let count = Item(id: "count", text: text("count"), kind: .integer(min: 0, max: 3))
        let rounds = (1...3).flatMap { round -> [Item] in
            let asked = Formula.apply(
                .greaterOrEqual,
                [.item("count"), .literal(.number(Double(round)))]
            )
            let isBig = Formula.apply(
                .greaterOrEqual,
                [.item("age[\(round)]"), .literal(.number(6))]
            )
            return [
                Item(
                    id: "age[\(round)]",
                    text: text("age"),
                    kind: .integer(min: 0, max: 99),
                    relevant: asked,
                    constraint: Constraint(
                        .apply(.less, [.itself, .literal(.number(18))]),
                        message: text("Grown up?"),
                        severity: round == 1 ? .warning : .error
                    ),
                    groups: ["children[\(round)]"]
                ),
                Item(
                    id: "school[\(round)]",
                    text: text("school"),
                    kind: .boolean,
                    relevant: .apply(.and, [asked, isBig]),
                    groups: ["children[\(round)]"]
                ),
            ]
        }
        return Questionnaire(
            reference: InstrumentReference(url: "u", version: "1.0.0", sha256: "h"),
            id: "c",
            title: text("c"),
            answeredBy: .citizen,
            languages: [.danish, .english],
            items: [count] + rounds,
            groups: [Group(id: "children", rounds: 3)],
            receipts: [
                Receipt(
                    id: "none",
                    when: .apply(.equal, [.item("count"), .literal(.number(0))]),
                    text: text("none")
                ),
                Receipt(
                    id: "some",
                    when: .apply(.greater, [.item("count"), .literal(.number(0))]),
                    text: text("some")
                ),
            ]
        )
    }()

    private static let file = """
        items:
          - id: count
          - id: children
            relevant: x
            items:
              - id: age
                constraint: x
              - id: school
                relevant: x
        receipts:
          - id: none
          - id: some
        """

    private static func document(_ text: String) throws -> Value {
        var faults = FaultList()
        return try #require(YAMLDocument.parse(text, faults: &faults))
    }

    private static func runs(_ tests: String) throws -> [TestRun] {
        var reader = TestReader(questionnaire: questionnaire)
        let cases = reader.tests(in: try document(tests))
        #expect(reader.faults.faults == [])
        return cases.map { TestRun($0, of: questionnaire) }
    }

    private static func unseen(_ tests: String) throws -> [CoveragePoint] {
        let seen = try runs(tests).reduce(into: Set<CoveragePoint>()) { $0.formUnion($1.seen) }
        let points = questionnaire.coveragePoints(in: try document(file))
        return points.map(\.point).filter { !seen.contains($0) }
    }

    @Test func `everything that can be seen has a place in the file`() throws {
        let points = Self.questionnaire.coveragePoints(in: try Self.document(Self.file))
        #expect(
            points.map(\.point) == [
                .truth(item: "school", true), .truth(item: "school", false),
                .condition(of: "children", true), .condition(of: "children", false),
                .constraint(of: "age", isKept: true), .constraint(of: "age", isKept: false),
                .condition(of: "school", true), .condition(of: "school", false),
                .receipt("none"), .receipt("some"),
            ]
        )
        #expect(points.map(\.place.line) == [8, 8, 4, 4, 7, 7, 9, 9, 11, 12])
    }

    @Test func `rounds that are not asked say nothing about an item's own condition`() throws {
        let unseen = try Self.unseen(
            """
            tests:
              - name: one big child
                answers: {count: 1, 'age[1]': 7, 'school[1]': true}
                expect: {receipt: some}
            """
        )
        #expect(unseen.contains(.condition(of: "school", false)))
        #expect(unseen.contains(.condition(of: "children", false)))
        #expect(!unseen.contains(.condition(of: "school", true)))
    }

    @Test func `with a test for each everything is seen`() throws {
        let tests = """
            tests:
              - name: three children
                answers:
                  {count: 3, 'age[1]': 19, 'school[1]': true, 'age[2]': 8, 'school[2]': false, 'age[3]': 30}
                expect: {warning: 'age[1]', error: 'age[3]', receipt: some, irrelevant: ['school[3]']}
              - name: none
                answers: {count: 0}
                expect: {irrelevant: ['age[1]', 'school[3]'], receipt: none}
              - name: not told
                answers: {count: refused}
                expect: {receipt: missing, values: {count: missing}}
            """
        #expect(try Self.unseen(tests) == [])
        #expect(try Self.runs(tests).flatMap(\.failures) == [])
    }

    @Test func `a warning nobody expects is told, with the message of an error`() throws {
        let failures = try Self.runs(
            """
            tests:
              - name: grown up
                answers: {count: 2, 'age[1]': 19, 'age[2]': 30}
                expect: {receipt: none}
            """
        ).flatMap(\.failures)
        #expect(
            failures.map(\.what) == [
                "in `grown up` the answer to `age[1]` draws a warning",
                "in `grown up` the answer to `age[2]` is not taken, it violates its constraint: Grown up?",
                "in `grown up` receipt `some` is shown, not `none`",
            ]
        )
    }
}
