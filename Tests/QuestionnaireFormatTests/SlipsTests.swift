import QuestionnaireFormat
import Testing

/// One slip is one message: what stands below a misspelt key is read, and what may have been lost is
/// not called unknown.
@Suite struct SlipsTests {
    /// Looks at an item of each kind, by name and by code.
    private static let receipts = """
        receipts:
          - id: thanks
            when: ${q1} > 2 and selected(${q3}, 'none') and ${q2} = 'some'
            text: {da: 'Tak for ${q5}.', en: 'Thanks for ${q5}.'}

        """

    /// What is said of the sound file with some words exchanged.
    private static func said(_ edits: [String: String]) -> [String] {
        let text = edits.reduce(Sound.file + receipts) { $0.replacing($1.key, with: $1.value) }
        return QuestionnaireReader.read(Array(text.utf8), path: "demo.yaml").diagnostics
            .map { "\($0.line):\($0.column): \($0.what) — \($0.remedy)" }
    }

    @Test(arguments: [
        (
            "\nitems:", "\nitem:",
            "19:1: `item` is not a key of a question file — did you mean `items`?"
        ),
        (
            "\nitems:", "\nquestions:",
            "19:1: `questions` is not a key of a question file — did you mean `items`?"
        ),
        ("- id: q1", "- ide: q1", "20:5: `ide` is not a key of an item — did you mean `id`?"),
        ("- id: q1", "- name: q1", "20:5: `name` is not a key of an item — did you mean `id`?"),
        (
            "option_lists:", "option_list:",
            "11:1: `option_list` is not a key of a question file — did you mean `option_lists`?"
        ),
        (
            "anchor_lists:", "scales:",
            "15:1: `scales` is not a key of a question file — did you mean `anchor_lists`?"
        ),
        (
            "{code: none,", "{kode: none,",
            "13:8: `kode` is not a key of an option — did you mean `code`?"
        ),
        (
            "    type: scale", "    typ: scale",
            "21:5: `typ` is not a key of an item — did you mean `type`?"
        ),
        (
            "operator: '>='", "operater: '>='",
            "35:37: `operater` is not a key of a condition — did you mean `operator`?"
        ),
        (
            "en: Some}, score: 1}", "en: Some}, score: one}",
            "14:56: `score` takes a number, but this is `one` — write `score: 0.8` or another "
                + "number, with a decimal point"
        ),
        (
            "questionnaire:", "questionaire:",
            "1:1: `questionaire` is not a key of a question file — did you mean `questionnaire`?"
        ),
        (
            "    items: [q1", "    item: [q1",
            "48:5: `item` is not a key of a score — did you mean `items`?"
        ),
    ])
    func `a slip is one message`(_ words: String, _ instead: String, _ expected: String) {
        #expect(Self.said([words: instead]) == [expected])
    }

    @Test func `what stands below a slip is checked in the same run`() {
        #expect(
            Self.said(["\nitems:": "\nitem:", "'>=', answer: 3": "'>=', answer: 9"]) == [
                "19:1: `item` is not a key of a question file — did you mean `items`?",
                "35:61: `q1` can never be answered with `9` — it takes a whole number from 1 to 5",
            ]
        )
    }

    @Test(arguments: [
        (
            "  - id: q1\n", "  - hint: {da: Hej, en: Hello}\n",
            ["20:5: an item lacks `id` — add `id: talks_with_someone`"]
        ),
        (
            "\nitems:", "\nwibble:",
            [
                "1:1: a question file lacks `items` — add `items: [{id: …, type: …, text: …}]`",
                "19:1: `wibble` is not a key of a question file — the keys are `questionnaire`, "
                    + "`option_lists`, `anchor_lists`, `items`, `scores`, `receipts`",
            ]
        ),
        (
            "  - id: q3\n", "items:\n  - id: q3\n",
            ["28:1: the key `items` stands here a second time — keep one of the two"]
        ),
        (
            "\noption_lists:", "\nwibble:",
            [
                "11:1: `wibble` is not a key of a question file — the keys are `questionnaire`, "
                    + "`option_lists`, `anchor_lists`, `items`, `scores`, `receipts`"
            ]
        ),
    ])
    func `nothing is unknown where it may have been lost`(
        _ words: String,
        _ instead: String,
        _ expected: [String]
    ) {
        #expect(Self.said([words: instead]) == expected)
    }

    @Test func `what is not there is unknown where nothing was lost`() {
        #expect(
            Self.said(["${q5}.', en": "${q7}.', en"]) == [
                "56:25: there is no item `q7` — did you mean `${q1}`?"
            ]
        )
    }

    @Test func `a slip in a file of tests is one message, too`() {
        let report = TrialFile.report(
            "tests:\n  - name: one\n    answer: {mood: 9}\n    expect: {score: {demo: 1}}\n"
        )
        #expect(
            report.failures.map(\.summary) == [
                "demo.tests.yaml:3:5: error: `answer` is not a key of a test — "
                    + "did you mean `answers`?",
                "demo.tests.yaml:3:20: error: `mood` does not offer `9` — "
                    + "it offers `1`, `2`, `3`, `dont_know`, `refused`",
                "demo.tests.yaml:4:14: error: `score` is not a key of `expect` — "
                    + "did you mean `scores`?",
            ]
        )
    }
}
