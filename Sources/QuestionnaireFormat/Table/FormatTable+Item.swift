import Progression

extension FormatTable {
    static let item = ObjectShape(
        noun: "an item",
        keys: askingKeys + answeringKeys + rulingKeys + groupKeys,
        foreign: [
            "name": "id", "linkId": "id", "key": "id", "code": "id", "kind": "type",
            "label": "text", "title": "text", "question": "text", "help": "hint",
            "description": "hint", "placeholder": "hint", "guidance_hint": "guidance",
            "note": "guidance", "isRequired": "required", "mandatory": "required",
            "visibleIf": "relevant", "relevance": "relevant", "enableWhen": "relevant",
            "enableIf": "relevant", "condition": "relevant", "show_if": "relevant",
            "skip": "relevant", "choices": "options", "answers": "options",
            "answerOption": "options", "values": "options", "labels": "anchors",
            "points": "anchors", "steps": "anchors", "scale": "anchors", "rateValues": "anchors",
            "minValue": "min", "minimum": "min", "maxValue": "max", "maximum": "max",
            "maxLength": "max_length", "length": "max_length", "na": "missing",
            "regex": "pattern", "regexp": "pattern", "mask": "pattern",
            "validation": "constraint", "validators": "constraint", "validate": "constraint",
            "constraintMessage": "constraint_message", "error": "constraint_message",
            "message": "constraint_message", "calculate": "calculation",
            "calculatedExpression": "calculation", "expression": "calculation",
            "formula": "calculation", "setValueExpression": "calculation", "item": "items",
            "elements": "items", "questions": "items", "children": "items",
            "templateElements": "items", "repeat": "repeats", "repeat_count": "repeats",
            "begin_repeat": "repeats", "maxOccurs": "repeats", "panelCount": "repeats",
        ],
        advice: [
            "foreign_expression": "write the formula as `relevant`, `constraint` or `calculation`",
            "translation_status": "write it under `questionnaire`",
        ]
    )

    static let types = answeredTypes + ["note", "calculate", "group"]

    /// The types that somebody answers.
    static let answeredTypes = [
        "scale", "choice", "choices", "boolean", "integer", "decimal", "text", "date",
    ]

    private static let limitedTypes = ["integer", "decimal", "date"]

    private static let limit = Shape.perType([
        TypedShape(types: ["integer"], shape: .integer(-1_000_000...1_000_000)),
        TypedShape(
            types: ["decimal"],
            shape: .number(
                Limits(
                    atLeast: -1_000_000_000,
                    atMost: 1_000_000_000,
                    wording: "from -1000000000 to 1000000000"
                )
            )
        ),
        TypedShape(types: ["date"], shape: .string(.day)),
    ])

    private static let askingKeys = [
        Key(
            "id",
            .string(.identifier),
            .required,
            example: "id: talks_with_someone",
            "Names the item; never used again for another meaning."
        ),
        Key(
            "type",
            .word(types),
            .required,
            example: "type: scale",
            "What kind of answer it takes."
        ),
        Key(
            "text",
            .text,
            .requiredIn(answeredTypes + ["note"]),
            example: "text: {da: …, en: …}",
            "The question; the heading of a group."
        ),
        Key(
            "hint",
            .text,
            types: answeredTypes,
            example: "hint: {da: …, en: …}",
            "One helping sentence."
        ),
        Key(
            "guidance",
            .text,
            types: answeredTypes + ["note"],
            example: "guidance: {da: …, en: …}",
            "Help for whoever asks; not shown to the citizen."
        ),
        Key(
            "relevant",
            .either(plain: .formula, nested: .object(.condition)),
            example: "relevant: ${talks_with_someone} >= 3",
            "When it is asked; always unless said."
        ),
    ]

    private static let answeringKeys = [
        Key(
            "anchors",
            .either(plain: .string(.identifier), nested: anchors),
            .required,
            types: ["scale"],
            example: "anchors: {1: {da: …, en: …}, 5: {da: …, en: …}}",
            "The texts at the points of a scale, the ends among them, or the name of a list of them."
        ),
        Key(
            "options",
            .either(plain: .string(.identifier), nested: options),
            .required,
            types: ["choice", "choices"],
            example: "options: [{code: yes, text: …}, {code: no, text: …}]",
            "The options, or the name of a list of them."
        ),
        Key(
            "min",
            limit,
            types: limitedTypes,
            example: "min: 0",
            "The lowest number, or the first day."
        ),
        Key(
            "max",
            limit,
            types: limitedTypes,
            example: "max: 31",
            "The highest number, or the last day."
        ),
        Key(
            "max_length",
            .integer(1...10_000),
            types: ["text"],
            example: "max_length: 500",
            "The most characters; 500 unless said."
        ),
        Key(
            "pattern",
            .string(.line),
            types: ["text"],
            example: "pattern: '[0-9]{4}'",
            "A regular expression that the whole text must match."
        ),
        Key(
            "calculation",
            .formula,
            .required,
            types: ["calculate"],
            example: "calculation: ${weight} div (${height} * ${height})",
            "What is worked out instead of asked."
        ),
    ]

    private static let rulingKeys = [
        Key(
            "required",
            .boolean,
            types: answeredTypes,
            example: "required: true",
            "Whether it must be answered or declined before the end."
        ),
        Key(
            "missing",
            .list(of: .word(MissingReason.allCases.map(\.rawValue)), atLeast: 1),
            types: answeredTypes,
            example: "missing: [dont_know]",
            "Ways of not answering that are offered; `refused` always is."
        ),
        Key(
            "constraint",
            .formula,
            types: answeredTypes,
            example: "constraint: . <= ${days_in_all}",
            "What an answer, written `.`, must satisfy beside its limits."
        ),
        Key(
            "constraint_message",
            .text,
            types: answeredTypes,
            example: "constraint_message: {da: …, en: …}",
            "What is said when it does not."
        ),
        Key(
            "severity",
            .word(Constraint.Severity.allCases.map(\.rawValue)),
            types: answeredTypes,
            example: "severity: warning",
            "Whether such an answer is refused (`error`, unless said) or taken once confirmed."
        ),
    ]

    private static let groupKeys = [
        Key(
            "items",
            .list(of: .object(.item), atLeast: 1),
            .required,
            types: ["group"],
            example: "items: [{id: …, type: …, text: …}]",
            "The questions of the group."
        ),
        Key(
            "repeats",
            .object(.repeats),
            types: ["group"],
            example: "repeats: {at_most: 6, more: {da: …, en: …}}",
            "That the group is asked in rounds."
        ),
    ]

    static let repeats = ObjectShape(
        noun: "`repeats`",
        keys: [
            Key(
                "at_most",
                .integer(2...50),
                .required,
                example: "at_most: 6",
                "The most rounds there can be."
            ),
            Key(
                "count",
                .formula,
                example: "count: ${how_many}",
                "How many rounds there are."
            ),
            Key(
                "more",
                .text,
                example: "more: {da: …, en: …}",
                "The question after each round whether there is another."
            ),
        ],
        foreign: [
            "max": "at_most", "maxOccurs": "at_most", "maxPanelCount": "at_most",
            "maximum": "at_most", "times": "count", "repeat_count": "count",
            "panelCount": "count", "number": "count", "again": "more", "another": "more",
            "addRowText": "more", "panelAddText": "more",
        ]
    )
}
