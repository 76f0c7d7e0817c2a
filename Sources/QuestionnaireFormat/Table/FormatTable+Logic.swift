import Progression

extension FormatTable {
    static let answered = "answered"

    static let condition = ObjectShape(
        noun: "a condition",
        keys: [
            Key(
                "all",
                .list(of: .object(.condition), atLeast: 1),
                example: "all: [{question: …, operator: …, answer: …}]",
                "True when all of these are."
            ),
            Key(
                "any",
                .list(of: .object(.condition), atLeast: 1),
                example: "any: [{question: …, operator: …, answer: …}]",
                "True when at least one of these is."
            ),
            Key(
                "question",
                .string(.identifier),
                example: "question: talks_with_someone",
                "The id of an earlier item."
            ),
            Key(
                "operator",
                .word(Comparison.allCases.map(\.rawValue) + [answered]),
                example: "operator: '='",
                "How its answer is compared."
            ),
            Key(
                "answer",
                .anything,
                example: "answer: 3",
                "With what it is compared."
            ),
        ],
        foreign: [
            "item": "question", "id": "question", "name": "question", "linkId": "question",
            "field": "question", "op": "operator", "comparison": "operator", "value": "answer",
            "answerCoding": "answer", "answerBoolean": "answer", "answerInteger": "answer",
            "and": "all", "or": "any", "enableBehavior": "all", "some": "any",
        ],
        advice: [
            "not": "turn the operators round instead: `!=` for `=`, `<` for `>=`"
        ]
    )

    static let scoredItem = ObjectShape(
        noun: "a scored item",
        keys: [
            Key(
                "item",
                .string(.identifier),
                .required,
                example: "item: talks_with_someone",
                "The id of an item."
            ),
            Key(
                "reversed",
                .boolean,
                example: "reversed: true",
                "Whether a high answer means less of what is measured."
            ),
        ],
        foreign: [
            "id": "item", "question": "item", "name": "item", "linkId": "item",
            "reverse": "reversed", "inverted": "reversed", "negative": "reversed",
        ],
        advice: ["weight": "let every item count the same"]
    )
}
