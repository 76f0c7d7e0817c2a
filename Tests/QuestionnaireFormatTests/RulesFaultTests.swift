import Testing

/// What an author reads about constraints, patterns and calculations, word for word.
@Suite struct RulesFaultTests {
    static let cases = [
        FaultCase(
            "a constraint that is no condition",
            .replace(["    max: 7": "    max: 7\n    constraint: . + 1"]),
            """
            demo.yaml:41:19: error: `constraint` takes true or false, but `. + 1` is a number — compare it: `. + 1 > 0`
                constraint: . + 1
                              ^
            """
        ),
        FaultCase(
            "a message without a constraint",
            .replace(["    max: 7": "    max: 7\n    constraint_message: {da: Nej, en: No}"]),
            """
            demo.yaml:41:5: error: `constraint_message` stands without `constraint` — add `constraint: …`, or remove `constraint_message`
                constraint_message: {da: Nej, en: No}
                ^
            """
        ),
        FaultCase(
            "a severity without a constraint",
            .replace(["    max: 7": "    max: 7\n    severity: warning"]),
            """
            demo.yaml:41:5: error: `severity` stands without `constraint` — add `constraint: …`, or remove `severity`
                severity: warning
                ^
            """
        ),
        FaultCase(
            "a severity that does not exist",
            .replace(["    max: 7": "    max: 7\n    constraint: . < 5\n    severity: fatal"]),
            """
            demo.yaml:42:15: error: `severity` cannot be `fatal` — write one of `error`, `warning`
                severity: fatal
                          ^
            """
        ),
        FaultCase(
            "a constraint of a note",
            .replace([
                "    type: integer": "    type: note\n    constraint: . < 5",
                "    min: 0\n    max: 7\n": "",
            ]),
            """
            demo.yaml:38:5: error: `constraint` does not belong to an item of type `note` — remove it
                constraint: . < 5
                ^
            """
        ),
        FaultCase(
            "a pattern that cannot be read",
            .replace(["    type: text": "    type: text\n    pattern: '[0-9'"]),
            """
            demo.yaml:43:15: error: the pattern has a `[` that is never closed — add `]`, or write `\\[`
                pattern: '[0-9'
                          ^
            """
        ),
        FaultCase(
            "a pattern that explodes",
            .replace(["    type: text": "    type: text\n    pattern: '(a+)+'"]),
            """
            demo.yaml:43:15: error: the pattern repeats what is itself repeated: other programs would try endlessly many ways to match it — let each character match in one way only: `a+` instead of `(a+)+`
                pattern: '(a+)+'
                          ^
            """
        ),
        FaultCase(
            "a calculation that is a list",
            .replace(["    type: text": "    type: calculate\n    calculation: [q1, q2]"]),
            """
            demo.yaml:43:18: error: `calculation` takes a formula, but this is a list — write it as text, such as `calculation: ${item} >= 3`
                calculation: [q1, q2]
                             ^
            """
        ),
        FaultCase(
            "a calculation of nothing there is",
            .replace(["    type: text": "    type: calculate\n    calculation: ${q0} + 1"]),
            """
            demo.yaml:43:18: error: there is no item `q0` — did you mean `q1`?
                calculation: ${q0} + 1
                             ^
            """
        ),
        FaultCase(
            "a calculation of itself",
            .replace(["    type: text": "    type: calculate\n    calculation: ${q6} + 1"]),
            """
            demo.yaml:43:18: error: `calculation` of `q6` looks at `q6` itself — let it look at another item
                calculation: ${q6} + 1
                             ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
