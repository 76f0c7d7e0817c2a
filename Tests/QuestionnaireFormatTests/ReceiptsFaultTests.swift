import Testing

/// What an author reads about receipts, word for word.
@Suite struct ReceiptsFaultTests {
    static let cases = [
        FaultCase(
            "an id twice",
            .append(
                "receipts:\n  - {id: a, when: '${q1} > 3', text: {da: A, en: A}}\n  - {id: a, text: {da: B, en: B}}\n"
            ),
            """
            demo.yaml:55:10: error: the id `a` is used twice, first on line 54 — give each receipt its own
              - {id: a, text: {da: B, en: B}}
                     ^
            """
        ),
        FaultCase(
            "no words",
            .append("receipts:\n  - {id: a}\n"),
            """
            demo.yaml:54:5: error: receipt `a` lacks `text` — add `text: {da: …, en: …}`
              - {id: a}
                ^
            """
        ),
        FaultCase(
            "a condition that is a number",
            .append("receipts:\n  - {id: a, when: '${q1} + 3', text: {da: A, en: A}}\n"),
            """
            demo.yaml:54:26: error: `when` takes true or false, but `${q1} + 3` is a number — compare it: `${q1} + 3 > 0`
              - {id: a, when: '${q1} + 3', text: {da: A, en: A}}
                                     ^
            """
        ),
        FaultCase(
            "a key of another format",
            .append("receipts:\n  - {id: a, relevant: '${q1} > 3', text: {da: A, en: A}}\n"),
            """
            demo.yaml:54:13: error: `relevant` is not a key of a receipt — did you mean `when`?
              - {id: a, relevant: '${q1} > 3', text: {da: A, en: A}}
                        ^
            """
        ),
        FaultCase(
            "an unknown item",
            .append("receipts:\n  - id: a\n    when: ${q0} > 3\n    text: {da: A, en: A}\n"),
            """
            demo.yaml:55:11: error: there is no item `q0` — did you mean `q1`?
                when: ${q0} > 3
                      ^
            """
        ),
        FaultCase(
            "a score",
            .append("receipts:\n  - id: a\n    when: ${demo} > 3\n    text: {da: A, en: A}\n"),
            """
            demo.yaml:55:11: error: `demo` is a score, which formulas do not look at — work out what you need in an item of type `calculate`, and name that
                when: ${demo} > 3
                      ^
            """
        ),
        FaultCase(
            "one that is never shown",
            .append(
                "receipts:\n  - {id: a, text: {da: A, en: A}}\n  - {id: b, text: {da: B, en: B}}\n"
            ),
            """
            demo.yaml:55:10: error: the receipt `b` is never shown: the one on line 54 has no `when` and is shown to all who get that far — let the receipt without `when` come last
              - {id: b, text: {da: B, en: B}}
                     ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
