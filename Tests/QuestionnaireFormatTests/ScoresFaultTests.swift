import Testing

/// What an author reads about scores, word for word.
@Suite struct ScoresFaultTests {
    static let cases = [
        FaultCase(
            "an unknown item",
            .replace(["items: [q1, q2]": "items: [q1, q7]"]),
            """
            demo.yaml:48:17: error: there is no item `q7` — did you mean `q1`?
                items: [q1, q7]
                            ^
            """
        ),
        FaultCase(
            "an item twice",
            .replace(["items: [q1, q2]": "items: [q1, q1]"]),
            """
            demo.yaml:48:17: error: `q1` counts twice in this score, first on line 48 — keep it once
                items: [q1, q1]
                            ^
            """
        ),
        FaultCase(
            "free text",
            .replace(["items: [q1, q2]": "items: [q1, q6]"]),
            """
            demo.yaml:48:17: error: `q6` cannot count in a score: it is free text — take it out
                items: [q1, q6]
                            ^
            """
        ),
        FaultCase(
            "several options",
            .replace(["items: [q1, q2]": "items: [q1, q3]"]),
            """
            demo.yaml:48:17: error: `q3` cannot count in a score: it takes several options — take it out, or make it a `choice`
                items: [q1, q3]
                            ^
            """
        ),
        FaultCase(
            "a number without limits",
            .replace(["    max: 7\n": "", "items: [q1, q2]": "items: [q1, q5]"]),
            """
            demo.yaml:47:17: error: `q5` cannot count in a score: it has no limits — give it `min` and `max`, or take the item out
                items: [q1, q5]
                            ^
            """
        ),
        FaultCase(
            "an option without score",
            .replace([", score: 1}": "}"]),
            """
            demo.yaml:48:17: error: `q2` cannot count in a score: its option `some` has no `score` — give every option a `score`, or take the item out
                items: [q1, q2]
                            ^
            """
        ),
        FaultCase(
            "options that all count the same",
            .replace([", score: 1}": ", score: 0}"]),
            """
            demo.yaml:48:17: error: `q2` cannot count in a score: all its options have the same `score` — let the options' scores differ
                items: [q1, q2]
                            ^
            """
        ),
        FaultCase(
            "more than one factor",
            .replace(["factor: network": "factor: [network, self-efficacy]"]),
            """
            demo.yaml:46:13: error: a score measures one factor, but here is a list — keep one, and declare another score for the other
                factor: [network, self-efficacy]
                        ^
            """
        ),
        FaultCase(
            "a factor that does not exist",
            .replace(["factor: network": "factor: netwrok"]),
            """
            demo.yaml:46:13: error: `factor` cannot be `netwrok` — did you mean `network`?
                factor: netwrok
                        ^
            """
        ),
        FaultCase(
            "a factor of another respondent",
            .replace(["factor: network": "factor: readiness"]),
            """
            demo.yaml:46:13: error: `readiness` is the caseworker's view, but the citizen answers — write `answered_by: caseworker`, or choose another factor
                factor: readiness
                        ^
            """
        ),
        FaultCase(
            "a factor twice",
            .append("  - {id: more, factor: network, method: mean, items: [q2]}\n"),
            """
            demo.yaml:53:24: error: `network` is measured twice, first on line 46 — keep one score for a factor
              - {id: more, factor: network, method: mean, items: [q2]}
                                   ^
            """
        ),
        FaultCase(
            "a score id twice",
            .append("  - {id: demo, method: mean, items: [q2]}\n"),
            """
            demo.yaml:53:10: error: the id `demo` is used twice, first on line 45 — give each score its own
              - {id: demo, method: mean, items: [q2]}
                     ^
            """
        ),
        FaultCase(
            "an sd out of range",
            .replace(["sd: 20": "sd: 60"]),
            """
            demo.yaml:50:9: error: `sd` cannot be `60` — write a number above 0 and at most 50, half the score's range
                sd: 60
                    ^
            """
        ),
        FaultCase(
            "a reliability out of range",
            .replace(["reliability: 0.8": "reliability: 1"]),
            """
            demo.yaml:51:18: error: `reliability` cannot be `1` — write a number from 0 to below 1
                reliability: 1
                             ^
            """
        ),
        FaultCase(
            "an sd without the rest",
            .replace(["    reliability: 0.8\n    provenance: {da: Gæt, en: Guess}\n": ""]),
            """
            demo.yaml:50:5: error: `sd` stands without `reliability`, `provenance` — give all three of `sd`, `reliability` and `provenance`, or none
                sd: 20
                ^
            """
        ),
        FaultCase(
            "too much to be answered",
            .replace(["min_answered: 1": "min_answered: 3"]),
            """
            demo.yaml:49:19: error: `min_answered: 3` is more than the score has items — write a number from 1 to 2
                min_answered: 3
                              ^
            """
        ),
        FaultCase(
            "a group",
            .replace([
                "items: [q1, q2]": "items: [q1, g]",
                "  - id: q6\n":
                    "  - {id: g, type: group, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6\n",
            ]),
            """
            demo.yaml:49:17: error: `g` is a group, which has no answer of its own — name the items in it
                items: [q1, g]
                            ^
            """
        ),
        FaultCase(
            "an item asked in rounds",
            .replace([
                "items: [q1, q2]": "items: [q1, q7]",
                "  - id: q6\n":
                    "  - {id: g, type: group, repeats: {at_most: 2, count: 2}, items: [{id: q7, type: boolean, text: {da: Ja?, en: Yes?}}]}\n  - id: q6\n",
            ]),
            """
            demo.yaml:49:17: error: `q7` cannot count in a score: it is asked in each round of `g` — take it out
                items: [q1, q7]
                            ^
            """
        ),
        FaultCase(
            "something calculated",
            .replace([
                "items: [q1, q2]": "items: [q1, q7]",
                "  - id: q6\n": "  - {id: q7, type: calculate, calculation: 3}\n  - id: q6\n",
            ]),
            """
            demo.yaml:49:17: error: `q7` cannot count in a score: it is worked out from other answers — let those answers count
                items: [q1, q7]
                            ^
            """
        ),
        FaultCase(
            "a day",
            .replace(["items: [q1, q2]": "items: [q1, q6]", "type: text": "type: date"]),
            """
            demo.yaml:48:17: error: `q6` cannot count in a score: it is a day — take it out
                items: [q1, q6]
                            ^
            """
        ),
        FaultCase(
            "another range for a factor",
            .replace(["    method: mean": "    method: mean\n    range: [1, 5]"]),
            """
            demo.yaml:48:12: error: the score of a factor always runs from 0 to 100 — write `range: [0, 100]`, or leave it out
                range: [1, 5]
                       ^
            """
        ),
        FaultCase(
            "another direction for a factor",
            .replace(["    method: mean": "    method: mean\n    direction: lower_is_better"]),
            """
            demo.yaml:48:16: error: `direction: lower_is_better` does not go with a factor: all factors run from 0 to 100, higher being better — mark items with `reversed: true` instead, or leave `factor` out
                direction: lower_is_better
                           ^
            """
        ),
        FaultCase(
            "another method for a factor",
            .replace(["    method: mean": "    method: sum"]),
            """
            demo.yaml:47:13: error: `method: sum` does not go with a factor: all factors run from 0 to 100, higher being better — write `method: mean`, or leave `factor` out
                method: sum
                        ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
