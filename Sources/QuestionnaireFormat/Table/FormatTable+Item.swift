import Progression

extension FormatTable {
    static let item = ObjectShape(
        noun: "an item",
        keys: askingKeys + answeringKeys,
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
        ],
        later: [
            "constraint": "set the limits with `min`, `max` or `max_length`",
            "constraint_message": "set the limits with `min`, `max` or `max_length`",
            "severity": "set the limits with `min`, `max` or `max_length`",
            "calculation": "let `scores` do the counting",
            "calculate": "let `scores` do the counting",
            "pattern": "set a limit with `max_length`",
            "items": "list the items one after another, without groups",
            "repeat": "list the items one after another, without groups",
            "foreign_expression": "write the condition as `relevant: {all: […]}`",
            "translation_status": "leave it out until every text is checked",
        ]
    )

    static let types = [
        Word("scale"), Word("choice"), Word("choices"), Word("boolean"), Word("integer"),
        Word("decimal"), Word("text"), Word("date"), Word("note"),
        Word("calculate", later: "let `scores` do the counting"),
        Word("group", later: "list the items one after another, without groups"),
    ]

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
            .required,
            example: "text: {da: …, en: …}",
            "The question."
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
            example: "guidance: {da: …, en: …}",
            "Help for whoever asks; not shown to the citizen."
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
            "required",
            .boolean,
            types: answeredTypes,
            example: "required: true",
            "Whether it must be answered or declined before the end."
        ),
        Key(
            "relevant",
            .either(plain: .formula, nested: .object(.condition)),
            example: "relevant: ${talks_with_someone} >= 3",
            "When it is asked; always unless said."
        ),
        Key(
            "missing",
            .list(of: .word(MissingReason.allCases.map { Word($0.rawValue) }), atLeast: 1),
            types: answeredTypes,
            example: "missing: [dont_know]",
            "Ways of not answering that are offered; `refused` always is."
        ),
    ]
}
