import Testing

/// What an author reads about items and their lists, word for word.
@Suite struct ItemsFaultTests {
    static let cases = [
        FaultCase(
            "an id twice",
            .replace(["  - id: q6": "  - id: q5"]),
            """
            demo.yaml:41:9: error: the id `q5` is used twice, first on line 36 — give each item an id of its own
              - id: q5
                    ^
            """
        ),
        FaultCase(
            "an unknown option list",
            .replace([
                "    text: {da: Har du venner?, en: Do you have friends?}\n    options: answers":
                    "    text: {da: Har du venner?, en: Do you have friends?}\n    options: answer"
            ]),
            """
            demo.yaml:27:14: error: there is no list `answer` in `option_lists` — did you mean `answers`?
                options: answer
                         ^
            """
        ),
        FaultCase(
            "an unknown anchor list",
            .replace(["    anchors: often": "    anchors: seldom"]),
            """
            demo.yaml:23:14: error: there is no list `seldom` in `anchor_lists` — add it there, or write it out here
                anchors: seldom
                         ^
            """
        ),
        FaultCase(
            "a code twice",
            .replace(["code: some": "code: none"]),
            """
            demo.yaml:14:14: error: the code `none` is used twice, first on line 13 — give each option a code of its own
                - {code: none, text: {da: Nogle, en: Some}, score: 1}
                         ^
            """
        ),
        FaultCase(
            "a scale too long",
            .replace(["    5: {da: Tit, en: Often}": "    50: {da: Tit, en: Often}"]),
            """
            demo.yaml:17:5: error: a scale from 1 to 50 has more than 11 points — let it run from 0 to 10 at most
                1: {da: Sjældent, en: Rarely}
                ^
            """
        ),
        FaultCase(
            "a scale of one point",
            .replace(["    5: {da: Tit, en: Often}\n": ""]),
            """
            demo.yaml:17:5: error: `often` has only one entry — give it at least two entries
                1: {da: Sjældent, en: Rarely}
                ^
            """
        ),
        FaultCase(
            "an anchor that is no number",
            .replace([
                "    5: {da: Tit, en: Often}":
                    "    five: {da: Tit, en: Often}\n    5: {da: Tit, en: Often}"
            ]),
            """
            demo.yaml:18:5: error: `five` is not a whole number — write a number such as 1
                five: {da: Tit, en: Often}
                ^
            """
        ),
        FaultCase(
            "exclusive in a choice",
            .replace(["en: Some}, score: 1}": "en: Some}, score: 1, exclusive: true}"]),
            """
            demo.yaml:27:14: error: `exclusive` has no meaning here: a `choice` takes one option anyway — remove `exclusive`, or make the item `type: choices`
                options: answers
                         ^
            """
        ),
        FaultCase(
            "a list nobody uses",
            .replace([
                "anchor_lists:":
                    "anchor_lists:\n  rest:\n    1: {da: Lidt, en: Little}\n    2: {da: Meget, en: Much}"
            ]),
            """
            demo.yaml:16:3: warning: no item uses the list `rest` — remove it, or name it in an item
              rest:
              ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
