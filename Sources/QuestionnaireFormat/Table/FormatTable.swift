import Progression

/// Every key a question file may have, in one place.
enum FormatTable {
    /// What may stand in an object of this name.
    static func shape(of name: ObjectName) -> ObjectShape {
        switch name {
        case .file: file
        case .questionnaire: questionnaire
        case .item: item
        case .option: option
        case .repeats: repeats
        case .condition: condition
        case .score: score
        case .scoredItem: scoredItem
        case .band: band
        case .comparableVersion: comparableVersion
        case .receipt: receipt
        case .tests: tests
        case .test: test
        case .expectation: expectation
        case .script: script
        case .step: step
        case .programmeFile: programmeFile
        case .programme: programme
        case .targetGroup: targetGroup
        case .effort: effort
        case .mechanism: mechanism
        case .subGoal: subGoal
        case .endGoal: endGoal
        case .programmeItem: programmeItem
        }
    }

    private static let file = ObjectShape(
        noun: "a question file",
        keys: [
            Key(
                "questionnaire",
                .object(.questionnaire),
                .required,
                example: "questionnaire: {id: …, …}",
                "What the questionnaire is called, who answers it and how often."
            ),
            Key(
                "option_lists",
                .map(keys: .identifier, values: options, atLeast: 1),
                example: "option_lists: {yes_or_no: […]}",
                "Options that several items share, by name."
            ),
            Key(
                "anchor_lists",
                .map(keys: .identifier, values: anchors, atLeast: 1),
                example: "anchor_lists: {often: {1: …, 5: …}}",
                "The texts at the points of scales that several items share, by name."
            ),
            Key(
                "items",
                .list(of: .object(.item), atLeast: 1),
                .required,
                example: "items: [{id: …, type: …, text: …}]",
                "The questions, in the order they are asked."
            ),
            Key(
                "scores",
                .list(of: .object(.score), atLeast: 1),
                example: "scores: [{id: …, …}]",
                "How the answers become scores."
            ),
            Key(
                "receipts",
                .list(of: .object(.receipt), atLeast: 1),
                example: "receipts: [{id: …, when: …, text: …}]",
                "What is shown when everything is answered: the first whose condition is true."
            ),
        ],
        foreign: [
            "settings": "questionnaire", "survey": "items", "questions": "items",
            "item": "items", "elements": "items", "choices": "option_lists",
            "options": "option_lists", "anchors": "anchor_lists", "scales": "anchor_lists",
            "score": "scores", "scoring": "scores", "receipt": "receipts",
            "feedback": "receipts", "completedHtml": "receipts",
        ],
        advice: [
            "tests": "write tests into a file of their own beside it, NAME.tests.yaml",
            "translation_status": "write it under `questionnaire`",
        ]
    )

    /// The options of a choice.
    static let options = Shape.list(of: .object(.option), atLeast: 2)
    /// The texts at the points of a scale.
    static let anchors = Shape.map(keys: .point, values: .text, atLeast: 2)

    static let option = ObjectShape(
        noun: "an option",
        keys: [
            Key(
                "code",
                .string(.identifier),
                .required,
                example: "code: often",
                "What is stored when it is chosen; never used again for another meaning."
            ),
            Key(
                "text",
                .text,
                .required,
                example: "text: {da: …, en: …}",
                "What is shown."
            ),
            Key(
                "score",
                .number(.none),
                example: "score: 3",
                "What it counts in a score."
            ),
            Key(
                "exclusive",
                .boolean,
                example: "exclusive: true",
                "Whether choosing it leaves no room for others."
            ),
        ],
        foreign: [
            "id": "code", "name": "code", "value": "code", "key": "code",
            "valueCoding": "code", "label": "text", "title": "text", "display": "text",
            "weight": "score", "points": "score", "ordinalValue": "score",
            "optionExclusive": "exclusive", "none": "exclusive",
        ]
    )

    static let receipt = ObjectShape(
        noun: "a receipt",
        keys: [
            Key(
                "id",
                .string(.identifier),
                .required,
                example: "id: thanks",
                "Names the receipt."
            ),
            Key(
                "when",
                .either(plain: .formula, nested: .object(.condition)),
                example: "when: ${talks_with_someone} >= 3",
                "When it is shown; whenever none before it was, unless said."
            ),
            Key(
                "text",
                .text,
                .required,
                example: "text: {da: …, en: …}",
                "Its words."
            ),
        ],
        foreign: [
            "name": "id", "key": "id", "code": "id", "if": "when", "relevant": "when",
            "condition": "when", "expression": "when", "visibleIf": "when", "label": "text",
            "message": "text", "html": "text",
        ]
    )
}
