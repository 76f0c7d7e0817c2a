import Testing

/// What an author reads about conditions that cannot do what they are for, word for word.
@Suite struct ConditionAnalysisTests {
    /// The sound file with this condition for `q4`, and this one for `q6`.
    private static func conditions(_ fourth: String, _ sixth: String? = nil) -> FaultCase.Edit {
        let last = "text: {da: Hvad tænker du?, en: What do you think?}\n"
        return .replace([
            "{all: [{question: q1, operator: '>=', answer: 3}]}": fourth,
            last: last + (sixth.map { "    relevant: \($0)\n" } ?? ""),
        ])
    }

    static let cases = [
        FaultCase(
            "a contradiction",
            conditions("${q1} > 4 and ${q1} < 3"),
            """
            demo.yaml:35:15: error: `relevant` of `q4` can never be true: no answer to `q1` fits — correct it, or remove `q4`
                relevant: ${q1} > 4 and ${q1} < 3
                          ^
            """
        ),
        FaultCase(
            "two options at once",
            conditions("${q2} = 'none' and ${q2} = 'some'"),
            """
            demo.yaml:35:15: error: `relevant` of `q4` can never be true: no answer to `q2` fits — correct it, or remove `q4`
                relevant: ${q2} = 'none' and ${q2} = 'some'
                          ^
            """
        ),
        FaultCase(
            "answered and not",
            conditions("answered(${q1}) and not(answered(${q1}))"),
            """
            demo.yaml:35:15: error: `relevant` of `q4` can never be true: no answer to `q1` fits — correct it, or remove `q4`
                relevant: answered(${q1}) and not(answered(${q1}))
                          ^
            """
        ),
        FaultCase(
            "both sides of an or are impossible",
            conditions("${q1} > 4 and ${q1} < 3 or ${q2} = 'none' and not(answered(${q2}))"),
            """
            demo.yaml:35:15: error: `relevant` of `q4` can never be true: no answer to `q1`, `q2` fits — correct it, or remove `q4`
                relevant: ${q1} > 4 and ${q1} < 3 or ${q2} = 'none' and not(answered(${q2}))
                          ^
            """
        ),
        FaultCase(
            "a sum nobody reaches",
            conditions("${q1} + 3 > 8"),
            """
            demo.yaml:35:15: error: `relevant` of `q4` can never be true: no answer to `q1` fits — correct it, or remove `q4`
                relevant: ${q1} + 3 > 8
                          ^
            """
        ),
        FaultCase(
            "the same in the structured form",
            conditions(
                "{all: [{question: q1, operator: '>', answer: 3}, {question: q1, operator: '<', answer: 3}]}"
            ),
            """
            demo.yaml:35:15: error: `relevant` of `q4` can never be true: no answer to `q1` fits — correct it, or remove `q4`
                relevant: {all: [{question: q1, operator: '>', answer: 3}, {question: q1, operator: '<', answer: 3}]}
                          ^
            """
        ),
        FaultCase(
            "an item that cannot be reached",
            conditions("${q1} > 3", "${q4} and ${q1} < 2"),
            """
            demo.yaml:44:15: error: `q6` can never be asked, for its condition and that of `q4` exclude each other: no answer to `q1` fits both — correct one of them, or remove `q6`
                relevant: ${q4} and ${q1} < 2
                          ^
            """
        ),
        FaultCase(
            "what hangs on an impossible item is not reported again",
            conditions("${q1} > 4 and ${q1} < 3", "${q4}"),
            """
            demo.yaml:35:15: error: `relevant` of `q4` can never be true: no answer to `q1` fits — correct it, or remove `q4`
                relevant: ${q1} > 4 and ${q1} < 3
                          ^
            """
        ),
        FaultCase(
            "a condition that is always true",
            conditions("answered(${q1}) or not(answered(${q1}))"),
            """
            demo.yaml:35:15: warning: `relevant` of `q4` is always true — leave it out
                relevant: answered(${q1}) or not(answered(${q1}))
                          ^
            """
        ),
        FaultCase(
            "a score nobody need have",
            .replace([
                "text: {da: Hvor tit ler du?, en: How often do you laugh?}":
                    "text: {da: Hvor tit ler du?, en: How often do you laugh?}\n    relevant: ${q5} > 3",
                "text: {da: Har du venner?, en: Do you have friends?}":
                    "text: {da: Har du venner?, en: Do you have friends?}\n    relevant: ${q5} > 5",
                "  - id: q1":
                    "  - {id: q5, type: integer, text: {da: Dage?, en: Days?}, min: 0, max: 7}\n  - id: q1",
                "  - id: q5\n": "  - id: q7\n",
            ]),
            """
            demo.yaml:51:5: warning: no item of the score `demo` need be asked: who is asked none of them has no score — count at least one item that is always asked
                items: [q1, q2]
                ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }

    @Test(
        arguments: [
            "${q1} > 3 and ${q1} < 5", "${q1} > 3 or ${q1} < 2", "not(${q1} = 3)",
            "${q2} = 'none' or ${q2} = 'some'",
            "selected(${q3}, 'none') and selected(${q3}, 'some')",
            "answered(${q1}) or answered(${q2})", "${q1} + ${q5} > 11",
            "not(answered(${q2})) and ${q1} = 5", "mean(${q1}, ${q5}) >= 6",
        ]
    )
    func `what can be true, and false, is left alone`(_ condition: String) {
        #expect(FaultCase("", Self.conditions(condition), "").rendered.contains("never") == false)
        #expect(FaultCase("", Self.conditions(condition), "").rendered.contains("always") == false)
    }
}
