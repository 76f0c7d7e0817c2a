import QuestionnaireFormat
import Testing

/// What an author reads about groups and rounds, word for word.
@Suite struct GroupsFaultTests {
    static let cases = [
        FaultCase(
            "a group without items",
            .replace([
                "    type: integer": "    type: group",
                "    text: {da: Hvor mange dage?, en: How many days?}\n    min: 0\n    max: 7\n":
                    "",
            ]),
            """
            demo.yaml:36:5: error: item `q5` lacks `items` — add `items: [{id: …, type: …, text: …}]`
              - id: q5
                ^
            """
        ),
        FaultCase(
            "items in a question",
            .replace([
                "    type: boolean":
                    "    type: boolean\n    items: [{id: x, type: note, text: {da: A, en: A}}]"
            ]),
            """
            demo.yaml:34:5: error: `items` does not belong to an item of type `boolean` — remove it, or make the item a `group`
                items: [{id: x, type: note, text: {da: A, en: A}}]
                ^
            """
        ),
        FaultCase(
            "an id twice, inside and outside",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, items: [{id: q5, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:39: error: the id `q5` is used twice, first on line 36 — give each item an id of its own
              - {id: g, type: group, items: [{id: q5, type: boolean, text: {da: Ja?, en: Yes?}}]}
                                                  ^
            """
        ),
        FaultCase(
            "a group that must be answered",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, required: true, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:26: error: `required` does not belong to an item of type `group` — remove it
              - {id: g, type: group, required: true, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}
                                     ^
            """
        ),
        FaultCase(
            "neither count nor more",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, repeats: {at_most: 3}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:35: error: `repeats` of `g` has neither `count` nor `more` — write either `count: …` for how many rounds there are, or `more: …` for the question whether there is another
              - {id: g, type: group, repeats: {at_most: 3}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}
                                              ^
            """
        ),
        FaultCase(
            "count and more",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, repeats: {at_most: 3, count: 2, more: {da: Flere?, en: More?}}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:35: error: `repeats` of `g` has too much at once — write either `count: …` for how many rounds there are, or `more: …` for the question whether there is another
              - {id: g, type: group, repeats: {at_most: 3, count: 2, more: {da: Flere?, en: More?}}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}
                                              ^
            """
        ),
        FaultCase(
            "no limit",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, repeats: {count: 2}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:35: error: `repeats` lacks `at_most` — add `at_most: 6`
              - {id: g, type: group, repeats: {count: 2}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}
                                              ^
            """
        ),
        FaultCase(
            "too many rounds",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, repeats: {at_most: 51, count: 2}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:45: error: `at_most` cannot be `51` — write a number from 2 to 50
              - {id: g, type: group, repeats: {at_most: 51, count: 2}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}
                                                        ^
            """
        ),
        FaultCase(
            "repeats in another format",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, repeats: true, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:35: error: `repeats` takes keys with values, but this is `true` — write keys below it, such as `at_most: 6`
              - {id: g, type: group, repeats: true, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}
                                              ^
            """
        ),
        FaultCase(
            "a limit in another format",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, repeats: {maxOccurs: 3, count: 2}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:36: error: `maxOccurs` is not a key of `repeats` — did you mean `at_most`?
              - {id: g, type: group, repeats: {maxOccurs: 3, count: 2}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}
                                               ^
            """
        ),
        FaultCase(
            "a count that is no number",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, repeats: {at_most: 3, count: '${q4}'}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:56: error: `count` takes numbers, but `${q4}` is true or false — write `if(${q4}, 1, 0)`
              - {id: g, type: group, repeats: {at_most: 3, count: '${q4}'}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}
                                                                   ^
            """
        ),
        FaultCase(
            "a count of what is in the group",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, repeats: {at_most: 3, count: '${q7}'}, items: [{id: q7, type: integer, text: {da: Antal?, en: Number?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:56: error: `count` of `g` looks at `q7`, which stands in `g` itself — let it look at an item before `g`
              - {id: g, type: group, repeats: {at_most: 3, count: '${q7}'}, items: [{id: q7, type: integer, text: {da: Antal?, en: Number?}}]}
                                                                   ^
            """
        ),
        FaultCase(
            "a group that hangs on its own item",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, relevant: '${q7}', items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:37: error: `relevant` of `g` looks at `q7`, which stands in `g` itself — let it look at an item before `g`
              - {id: g, type: group, relevant: '${q7}', items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}
                                                ^
            """
        ),
        FaultCase(
            "a look at one of several rounds from outside",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, repeats: {at_most: 3, count: 2}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6\n    relevant: ${q7}"
            ]),
            """
            demo.yaml:43:15: error: `q7` has an answer in each round of `g` — ask about all of them at once, with `count_answered`, `sum`, `mean`, `min`, `max`
                relevant: ${q7}
                          ^
            """
        ),
        FaultCase(
            "more items than anyone answers",
            .replace([
                "  - id: q6":
                    "  - id: g\n    type: group\n    repeats: {at_most: 50, count: 2}\n    items:\n      - id: h\n        type: group\n        repeats: {at_most: 50, count: 2}\n        items:\n          - {id: a, type: boolean, text: {da: Ja?, en: Yes?}}\n          - {id: b, type: boolean, text: {da: Ja?, en: Yes?}}\n  - id: q6"
            ]),
            """
            demo.yaml:41:9: error: with `g` the questionnaire has more than 5000 items, every round written out — let groups repeat less often, or divide it
              - id: g
                    ^
            """
        ),
        FaultCase(
            "faults in a repeating group are said once",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, repeats: {at_most: 3, count: 2}, items: [{id: q7, type: boolean, relevant: '${q0}', text: {da: Ja?, en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:102: error: there is no item `q0` — did you mean `q1`?
              - {id: g, type: group, repeats: {at_most: 3, count: 2}, items: [{id: q7, type: boolean, relevant: '${q0}', text: {da: Ja?, en: Yes?}}]}
                                                                                                                 ^
            """
        ),
    ]

    @Test func `formulas that gather rounds in rounds have a limit, told once`() {
        let outer = "  - {id: a, type: group, repeats: {at_most: 50, count: 50}, items: ["
        let inner =
            "{id: b, type: group, repeats: {at_most: 40, count: 40}, items: [{id: c, type: integer, text: {da: A, en: A}}]}"
        let sums = (1...3).map {
            "  - {id: g\($0), type: group, repeats: {at_most: 50, count: 50}, items: [{id: s\($0), type: calculate, calculation: 'sum(${c})'}]}\n"
        }
        let text = Sound.head + "items:\n" + outer + inner + "]}\n" + sums.joined()
        let reading = QuestionnaireReader.read(Array(text.utf8), path: "demo.yaml")
        #expect(
            reading.diagnostics.filter { $0.severity == .error }.map(\.summary) == [
                "demo.yaml:23:114: error: with `calculation` of `s3` formulas look at more than 200000 answers, every round written out — "
                    + "let groups repeat less often, or bring rounds together in one item of type `calculate` outside them"
            ]
        )
        let two = Sound.head + "items:\n" + outer + inner + "]}\n" + sums.prefix(2).joined()
        #expect(QuestionnaireReader.read(Array(two.utf8), path: "demo.yaml").questionnaire != nil)
    }

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
