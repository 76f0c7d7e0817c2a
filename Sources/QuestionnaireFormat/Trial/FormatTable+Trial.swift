extension FormatTable {
    /// `NAME.tests.yaml`.
    static let tests = ObjectShape(
        noun: "a file of tests",
        keys: [
            Key(
                "tests",
                .list(of: .object(.test), atLeast: 1),
                .required,
                example: "tests: [{name: …, answers: …, expect: …}]",
                "The tests of the questionnaire beside it."
            )
        ],
        foreign: ["cases": "tests", "test": "tests", "examples": "tests"]
    )

    static let test = ObjectShape(
        noun: "a test",
        keys: [
            Key(
                "name",
                .anything,
                .required,
                example: "name: everything at its best",
                "What the test is about, in a few words."
            ),
            today,
            Key(
                "answers",
                .map(keys: .reference, values: .anything, atLeast: 1),
                example: "answers: {q1: 3, q2: dont_know}",
                "What is answered; questions not named are skipped."
            ),
            Key(
                "expect",
                .object(.expectation),
                .required,
                example: "expect: {scores: {network: 75}}",
                "What must come of it."
            ),
        ],
        foreign: [
            "title": "name", "id": "name", "description": "name", "date": "today", "day": "today",
            "given": "answers", "answer": "answers", "input": "answers", "expected": "expect",
            "expects": "expect", "then": "expect", "output": "expect",
        ]
    )

    static let expectation = ObjectShape(
        noun: "`expect`",
        keys: [
            Key("relevant", items, example: "relevant: [q2]", "Items that are relevant."),
            Key("irrelevant", items, example: "irrelevant: [q3]", "Items that are not."),
            Key(
                "values",
                .map(keys: .reference, values: .anything, atLeast: 1),
                example: "values: {sum: 7, q3: missing}",
                "What items are worth in expressions."
            ),
            Key(
                "scores",
                .map(keys: .line, values: .anything, atLeast: 1),
                example: "scores: {network: 75}",
                "What the scores come to; `missing` for none."
            ),
            Key("error", someItems, example: "error: age", "Items whose answer is not taken."),
            Key(
                "warning",
                someItems,
                example: "warning: age",
                "Items whose answer is taken only when it is confirmed."
            ),
            Key(
                "receipt",
                .anything,
                example: "receipt: thanks",
                "The receipt that is shown; `missing` for none."
            ),
        ],
        foreign: [
            "visible": "relevant", "shown": "relevant", "hidden": "irrelevant",
            "skipped": "irrelevant", "value": "values", "score": "scores", "errors": "error",
            "warnings": "warning", "receipts": "receipt",
        ]
    )

    /// Steps for `skridt questionnaire run`.
    static let script = ObjectShape(
        noun: "a script of steps",
        keys: [
            Key(
                "language",
                .string(.language),
                example: "language: da",
                "The language of messages and receipts."
            ),
            today,
            Key(
                "steps",
                .list(of: .object(.step), atLeast: 1),
                .required,
                example: "steps: [{answer: {q1: 3}}]",
                "What is done, one thing after the other."
            ),
        ],
        foreign: ["lang": "language", "date": "today", "day": "today", "answers": "steps"]
    )

    static let step = ObjectShape(
        noun: "a step",
        keys: [
            Key("answer", answers, example: "answer: {q1: 3}", "Answers to relevant items."),
            Key(
                "confirm",
                answers,
                example: "confirm: {age: 120}",
                "Answers, taken although they draw a warning."
            ),
            onItem("refuse", "The citizen would rather not say."),
            onItem("dont_know", "The citizen does not know."),
            onItem("not_asked", "The person asking leaves it out."),
            onItem("clear", "The answer is forgotten."),
            onItem("revisit", "Goes to a question that is relevant."),
            plainly("back", "Goes back one question."),
            plainly("next", "Goes on from a note."),
            plainly("finish", "Ends the survey."),
        ],
        foreign: [
            "set": "answer", "answers": "answer", "value": "answer", "skip": "refuse",
            "refused": "refuse", "goto": "revisit", "go_to": "revisit", "previous": "back",
            "end": "finish", "done": "finish",
        ]
    )

    private static let today = Key(
        "today",
        .anything,
        example: "today: 2026-01-05",
        "The day of the visit."
    )

    private static let items = Shape.list(of: .string(.reference), atLeast: 1)
    private static let someItems = Shape.either(plain: .string(.reference), nested: items)
    private static let answers = Shape.map(keys: .reference, values: .anything, atLeast: 1)

    private static func onItem(_ name: String, _ summary: String) -> Key {
        Key(name, .string(.reference), example: "\(name): q1", summary)
    }

    private static func plainly(_ name: String, _ summary: String) -> Key {
        Key(name, .word(["true"]), example: "\(name): true", summary)
    }
}
