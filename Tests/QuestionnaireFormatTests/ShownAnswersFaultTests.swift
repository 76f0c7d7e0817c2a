import Testing

/// What an author reads about earlier answers in texts, word for word.
@Suite struct ShownAnswersFaultTests {
    static let cases = [
        FaultCase(
            "an unknown item",
            .replace(["{da: Hvad tænker du?, en:": "{da: 'Hvad tænker du om ${q0}?', en:"]),
            """
            demo.yaml:43:35: error: there is no item `q0` — did you mean `${q1}`?
                text: {da: 'Hvad tænker du om ${q0}?', en: What do you think?}
                                              ^
            """
        ),
        FaultCase(
            "a bracket left open",
            .replace(["{da: Hvad tænker du?, en:": "{da: 'Hvad tænker du om ${q5?', en:"]),
            """
            demo.yaml:43:35: error: this `${` is never closed — write `${id}` with the id of an earlier item
                text: {da: 'Hvad tænker du om ${q5?', en: What do you think?}
                                              ^
            """
        ),
        FaultCase(
            "a bracket left open before another",
            .replace(["{da: Hvad tænker du?, en:": "{da: 'Du: ${q5 ${q5}?', en:"]),
            """
            demo.yaml:43:21: error: this `${` is never closed — write `${id}` with the id of an earlier item
                text: {da: 'Du: ${q5 ${q5}?', en: What do you think?}
                                ^
            """
        ),
        FaultCase(
            "a later item",
            .replace(["{da: Har du venner?, en:": "{da: 'Har du ${q5} venner?', en:"]),
            """
            demo.yaml:26:24: error: `text` of `q2` shows the answer to `q5`, which is asked later — show an earlier answer, or ask `q5` first
                text: {da: 'Har du ${q5} venner?', en: Do you have friends?}
                                   ^
            """
        ),
        FaultCase(
            "the item itself",
            .replace(["{da: Hvad tænker du?, en:": "{da: 'Hvad tænker du, ${q6}?', en:"]),
            """
            demo.yaml:43:33: error: `text` of `q6` shows the answer to `q6` itself — show an earlier answer
                text: {da: 'Hvad tænker du, ${q6}?', en: What do you think?}
                                            ^
            """
        ),
        FaultCase(
            "yes or no",
            .replace(["{da: Hvad tænker du?, en:": "{da: 'Hvad tænker du om ${q4}?', en:"]),
            """
            demo.yaml:43:35: error: `q4` cannot be shown in a text: yes or no says nothing there — word the text for both, or ask two items with `relevant`
                text: {da: 'Hvad tænker du om ${q4}?', en: What do you think?}
                                              ^
            """
        ),
        FaultCase(
            "a note",
            .replace([
                "    type: boolean": "    type: note",
                "{da: Hvad tænker du?, en:": "{da: 'Hvad tænker du om ${q4}?', en:",
            ]),
            """
            demo.yaml:43:35: error: `q4` cannot be shown in a text: it has no answer — name an item that has one
                text: {da: 'Hvad tænker du om ${q4}?', en: What do you think?}
                                              ^
            """
        ),
        FaultCase(
            "an option",
            .replace(["{da: Nogle, en: Some}": "{da: '${q1}', en: Some}"]),
            """
            demo.yaml:14:32: error: an earlier answer cannot be shown here — show it in the words of an item, of a group or of a receipt
                - {code: some, text: {da: '${q1}', en: Some}, score: 1}
                                           ^
            """
        ),
        FaultCase(
            "an anchor",
            .replace(["{da: Tit, en: Often}": "{da: Tit, en: 'Often ${q1}'}"]),
            """
            demo.yaml:18:29: error: an earlier answer cannot be shown here — show it in the words of an item, of a group or of a receipt
                5: {da: Tit, en: 'Often ${q1}'}
                                        ^
            """
        ),
        FaultCase(
            "the title",
            .replace(["title: {da: Prøve, en: Trial}": "title: {da: Prøve, en: 'Trial ${q1}'}"]),
            """
            demo.yaml:6:33: error: an earlier answer cannot be shown here — show it in the words of an item, of a group or of a receipt
              title: {da: Prøve, en: 'Trial ${q1}'}
                                            ^
            """
        ),
        FaultCase(
            "a text over several lines",
            .replace([
                "    text: {da: Hvad tænker du?, en: What do you think?}":
                    "    text:\n      da: >-\n        Hvad tænker\n        du om ${q0}?\n      en: What do you think?"
            ]),
            """
            demo.yaml:46:15: error: there is no item `q0` — did you mean `${q1}`?
                    du om ${q0}?
                          ^
            """
        ),
        FaultCase(
            "a hint",
            .replace(["    max: 7": "    max: 7\n    hint: {da: 'Om ${q6}', en: A}"]),
            """
            demo.yaml:41:20: error: `hint` of `q5` shows the answer to `q6`, which is asked later — show an earlier answer, or ask `q6` first
                hint: {da: 'Om ${q6}', en: A}
                               ^
            """
        ),
        FaultCase(
            "a group",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, items: [{id: q7, type: integer, text: {da: '${g}?', en: Yes?}}]}\n  - id: q6"
            ]),
            """
            demo.yaml:41:70: error: `g` is a group, which has no answer of its own — name an item in it
              - {id: g, type: group, items: [{id: q7, type: integer, text: {da: '${g}?', en: Yes?}}]}
                                                                                 ^
            """
        ),
        FaultCase(
            "rounds seen from outside",
            .replace([
                "  - id: q6":
                    "  - {id: g, type: group, repeats: {at_most: 3, count: 2}, items: [{id: q7, type: integer, text: {da: Antal?, en: Number?}}]}\n  - id: q6",
                "{da: Hvad tænker du?, en:": "{da: 'Hvad tænker du om ${q7}?', en:",
            ]),
            """
            demo.yaml:44:35: error: `q7` has an answer in each round of `g` — show it in the words of that group, or bring the rounds together in an item of type `calculate`
                text: {da: 'Hvad tænker du om ${q7}?', en: What do you think?}
                                              ^
            """
        ),
        FaultCase(
            "an unknown item in a receipt",
            .append("receipts: [{id: a, text: {da: '${q0}', en: A}}]\n"),
            """
            demo.yaml:53:32: error: there is no item `q0` — did you mean `${q1}`?
            receipts: [{id: a, text: {da: '${q0}', en: A}}]
                                           ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
