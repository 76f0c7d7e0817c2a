import Progression

extension FormatTable {
    static let score = ObjectShape(
        noun: "a score",
        keys: countingKeys + precisionKeys + readingKeys,
        foreign: [
            "name": "id", "key": "id", "measures": "factor", "factors": "factor",
            "formula": "method", "calculate": "method", "calculation": "method",
            "questions": "items", "minimum": "min_answered", "min": "min_answered",
            "min_count": "min_answered", "scale": "range", "standard_deviation": "sd",
            "SD": "sd", "alpha": "reliability", "cronbach": "reliability", "r": "reliability",
            "source": "provenance", "note": "provenance", "cutoffs": "bands", "levels": "bands",
            "compatible_with": "comparable_with",
        ]
    )

    private static let countingKeys = [
        Key(
            "id",
            .string(.slug),
            .required,
            example: "id: network",
            "Names the score inside the questionnaire."
        ),
        Key(
            "factor",
            .word(Factor.allCases.map(\.rawValue)),
            example: "factor: network",
            "The one factor of progression it measures."
        ),
        Key(
            "method",
            .word(ScoringRule.Method.allCases.map(\.rawValue)),
            .required,
            example: "method: mean",
            "How the items are brought together: each as a share of its range, or as its points."
        ),
        Key(
            "items",
            .list(
                of: .either(plain: .string(.identifier), nested: .object(.scoredItem)),
                atLeast: 1
            ),
            .required,
            example: "items: [talks_with_someone]",
            "The items that count."
        ),
        Key(
            "min_answered",
            .integer(1...1000),
            example: "min_answered: 3",
            "How many must be answered; half, rounded up, unless said."
        ),
        Key(
            "range",
            .list(of: .number(.none), atLeast: 2),
            example: "range: [0, 100]",
            "The least and the greatest value; 0 and 100, or what a sum can come to, unless said."
        ),
        Key(
            "direction",
            .word(ScoringRule.Direction.allCases.map(\.rawValue)),
            example: "direction: higher_is_better",
            "Which way is better; upwards unless said, and always upwards for a factor."
        ),
    ]

    private static let precisionKeys = [
        Key(
            "sd",
            .number(Limits(above: 0, wording: "above 0")),
            example: "sd: 20",
            "Standard deviation between persons, in points."
        ),
        Key(
            "reliability",
            .number(Limits(atLeast: 0, below: 1, wording: "from 0 to below 1")),
            example: "reliability: 0.8",
            "Reliability of the score."
        ),
        Key(
            "provenance",
            .text,
            example: "provenance: {da: …, en: …}",
            "Where standard deviation and reliability come from."
        ),
    ]

    private static let readingKeys = [
        Key(
            "bands",
            .list(of: .object(.band), atLeast: 1),
            example: "bands: [{from: 0, text: …}, {from: 50, text: …}]",
            "What values mean in words."
        ),
        Key(
            "comparable_with",
            .list(of: .object(.comparableVersion), atLeast: 1),
            example: "comparable_with: [{version: 1.2.0, because: …}]",
            "Old versions whose series goes on although the measurement has changed."
        ),
    ]

    static let band = ObjectShape(
        noun: "a band",
        keys: [
            Key(
                "from",
                .number(.none),
                .required,
                example: "from: 50",
                "The least value of the band; it reaches up to the next."
            ),
            Key("text", .text, .required, example: "text: {da: …, en: …}", "What it means."),
        ],
        foreign: [
            "min": "from", "low": "from", "start": "from", "value": "from", "label": "text",
            "title": "text", "name": "text",
        ],
        advice: ["to": "leave it out: a band reaches up to the next one's `from`"]
    )

    static let comparableVersion = ObjectShape(
        noun: "an old version",
        keys: [
            Key(
                "version",
                .string(.version),
                .required,
                example: "version: 1.2.0",
                "The old version's number."
            ),
            Key(
                "because",
                .text,
                .required,
                example: "because: {da: …, en: …}",
                "Why the two measure the same, for whoever reads the trend."
            ),
        ],
        foreign: ["reason": "because", "why": "because", "text": "because", "number": "version"]
    )
}
