import Foundation
import QuestionnaireFormat
import Testing

/// Tests beside a question file: what passes, what does not, and what is covered.
@Suite struct TestReportTests {
    static let complete = """
        tests:
          - name: everything at its best
            answers: {mood: 3, help: [family, friend], days: 7, walks: true}
            expect: {relevant: [help], values: {mood: 3, walks: true}, scores: {demo: 100}}
          - name: alone
            answers: {mood: 2, help: [nobody], days: 2, walks: false}
            expect: {values: {help: [nobody]}, scores: {demo: 39.29}}
          - name: little
            answers: {mood: 1, help: [nobody], days: dont_know}
            expect: {irrelevant: [help], values: {mood: 1, days: missing}, scores: {demo: missing}}

        """

    @Test func `tests that come out pass, and see everything`() {
        let report = TrialFile.report(Self.complete.replacing(", days: dont_know", with: ""))
        #expect(report.failures.map(\.summary) == [])
        #expect(report.count == 3)
        #expect(report.uncovered.map(\.summary) == [])
        #expect(report.percent == 100)
        // Three options, two ends, yes and no, a condition and a score both ways.
        #expect(report.total == 11)
    }

    @Test(arguments: [
        (
            "scores: {demo: 100}", "scores: {demo: 50}",
            "demo.tests.yaml:4:73: error: in `everything at its best` score `demo` is 100, not 50 — "
                + "put the questionnaire or the test right"
        ),
        (
            "demo: 39.29", "demo: 39.3",
            nil
        ),
        (
            "demo: 39.29", "demo: 39",
            "demo.tests.yaml:7:49: error: in `alone` score `demo` is 39.285714, not 39 — "
                + "put the questionnaire or the test right"
        ),
        (
            "relevant: [help], values: {mood: 3", "irrelevant: [help], values: {mood: missing",
            "demo.tests.yaml:4:27: error: in `everything at its best` `help` is relevant — "
                + "put the questionnaire or the test right\n"
                + "demo.tests.yaml:4:43: error: in `everything at its best` `mood` is 3, not missing — "
                + "put the questionnaire or the test right"
        ),
        (
            "days: 7", "days: 8",
            "demo.tests.yaml:3:48: error: in `everything at its best` the answer to `days` is not "
                + "taken, it takes a whole number from 0 to 7 — change it, or expect `error: days`\n"
                + "demo.tests.yaml:4:73: error: in `everything at its best` score `demo` is missing, "
                + "not 100 — put the questionnaire or the test right"
        ),
        (
            "irrelevant: [help]", "relevant: [mood]",
            "demo.tests.yaml:9:24: error: in `little` `help` is never asked — "
                + "answer what makes it relevant, or expect it under `irrelevant`"
        ),
        (
            "expect: {relevant: [help]", "expect: {error: days, warning: [mood]",
            "demo.tests.yaml:4:21: error: in `everything at its best` the answer to `days` is taken — "
                + "put the questionnaire or the test right\n"
                + "demo.tests.yaml:4:37: error: in `everything at its best` the answer to `mood` draws "
                + "no warning — put the questionnaire or the test right"
        ),
    ])
    func `what does not come out is told at its place`(
        _ words: String,
        _ instead: String,
        _ expected: String?
    ) {
        let sound = Self.complete.replacing(", days: dont_know", with: "")
        let report = TrialFile.report(sound.replacing(words, with: instead))
        #expect(report.failures.map(\.summary).joined(separator: "\n") == expected ?? "")
        #expect(report.failed == (expected == nil ? 0 : 1))
    }

    @Test(arguments: [
        (
            "days: dont_know", "days: dont_know",
            "demo.tests.yaml:9:46: error: `days` does not offer `dont_know` — it offers "
                + "a whole number, `refused`"
        ),
        (
            "mood: 3, help", "mod: 3, help",
            "demo.tests.yaml:3:15: error: there is no item `mod` — did you mean `mood`?"
        ),
        (
            "walks: true}", "walks: yes}",
            "demo.tests.yaml:3:64: error: `walks` takes true or false, but this is `yes` — "
                + "write an answer it can take"
        ),
        (
            "{relevant: [help]", "{visible: [help]",
            "demo.tests.yaml:4:14: error: `visible` is not a key of `expect` — "
                + "did you mean `relevant`?"
        ),
        (
            "scores: {demo: 100}", "scores: {dmeo: 100}",
            "demo.tests.yaml:4:73: error: there is no score `dmeo` — did you mean `demo`?"
        ),
        (
            "scores: {demo: 100}", "scores: {de_mo: 100}",
            "demo.tests.yaml:4:73: error: there is no score `de_mo` — did you mean `demo`?"
        ),
        (
            "help: [family, friend]", "help: [family, frend]",
            "demo.tests.yaml:3:39: error: `help` does not offer `frend` — did you mean `friend`?"
        ),
        (
            "help: [family, friend]", "help: [friend, friend]",
            "demo.tests.yaml:3:39: error: `friend` is chosen twice — keep it once"
        ),
        (
            "walks: true}", "walks[1]: true}",
            "demo.tests.yaml:3:62: error: inside `{ }` and `[ ]` YAML takes the brackets of `walks[1]` "
                + "for its own — put the name in quotes: 'walks[1]'"
        ),
        (
            "scores: {demo: 100}", "scores: {demo: high}",
            "demo.tests.yaml:4:79: error: a score cannot be `high` — "
                + "write a number such as 75, or `missing`"
        ),
        (
            "scores: {demo: 100}", "receipt: thanks",
            "demo.tests.yaml:4:73: error: there is no receipt `thanks` — "
                + "the questionnaire has no receipts"
        ),
    ])
    func `a faulty file of tests runs no test`(
        _ words: String,
        _ instead: String,
        _ expected: String
    ) {
        let isMeantFaulty = words == instead
        let sound =
            isMeantFaulty ? Self.complete : Self.complete.replacing(", days: dont_know", with: "")
        let report = TrialFile.report(sound.replacing(words, with: instead))
        #expect(report.failures.map(\.summary) == [expected])
        #expect(report.count == 0)
        #expect(report.percent == 0)
    }

    @Test func `what no test has seen is told at its place in the question file`() {
        let report = TrialFile.report(
            """
            tests:
              - name: one
                answers: {mood: 3, help: [family], walks: true}
                expect: {scores: {demo: missing}}

            """
        )
        #expect(report.isPassed)
        #expect(
            report.uncovered.map(\.summary) == [
                "demo.yaml:13:5: warning: the end 1 of `mood` is never chosen — "
                    + "add a test that chooses it",
                "demo.yaml:21:5: warning: option `friend` of `help` is never chosen — "
                    + "add a test that chooses it",
                "demo.yaml:21:5: warning: option `nobody` of `help` is never chosen — "
                    + "add a test that chooses it",
                "demo.yaml:25:5: warning: `help` is always relevant — "
                    + "add a test that ends with it irrelevant",
                "demo.yaml:31:5: warning: `walks` is never answered with false — "
                    + "add a test that does",
                "demo.yaml:35:5: warning: score `demo` is never computed — "
                    + "add a test with enough answers",
            ]
        )
        #expect(report.percent == 45)
    }

    @Test(arguments: [
        (
            "relevant: [family]",
            "`family` is a group, not an item — name an item in it, such as `home`"
        ),
        (
            "irrelevant: [home, child]",
            "`child` is a group, not an item — name an item in it, such as `age[1]`"
        ),
        (
            "warning: 'child[2]'",
            "`child[2]` is a group, not an item — name an item in it, such as `age[2]`"
        ),
        ("error: age", "`age` is asked in rounds — name one of them, such as `age[1]`"),
        (
            "values: {child.more: true}",
            "`child.more` is asked in rounds — name one of them, such as `child.more[1]`"
        ),
        ("error: hme", "there is no item `hme` — did you mean `home`?"),
    ])
    func `a group, or an item without its round, is told from an unknown name`(
        _ expect: String,
        _ expected: String
    ) {
        let items = """
            items:
              - id: family
                type: group
                items:
                  - {id: home, type: boolean, text: {da: Bor du alene?, en: Do you live alone?}}
              - id: child
                type: group
                repeats: {at_most: 3, more: {da: Et barn mere?, en: Another child?}}
                items:
                  - {id: age, type: integer, text: {da: Hvor gammel?, en: How old?}}

            """
        let tests = "tests:\n  - name: one\n    expect: {\(expect)}\n"
        let report = TestReport(
            of: QuestionFile(path: "demo.yaml", bytes: Array((Sound.head + items).utf8)),
            tests: QuestionFile(path: "demo.tests.yaml", bytes: Array(tests.utf8))
        )
        #expect(report.failures.map { "\($0.what) — \($0.remedy)" } == [expected])
    }

    @Test func `a questionnaire without tests is not covered at all`() {
        let report = TestReport(of: TrialFile.file, tests: nil)
        #expect(report.isPassed)
        #expect(report.percent == 0)
        #expect(report.count == 0)
    }
}
