import Progression

extension FormatTable {
    static let score = ObjectShape(
        noun: "a score",
        keys: countingKeys + precisionKeys,
        foreign: [
            "name": "id", "key": "id", "measures": "factor", "factors": "factor",
            "formula": "method", "calculate": "method", "calculation": "method",
            "questions": "items", "minimum": "min_answered", "min": "min_answered",
            "min_count": "min_answered", "scale": "range", "standard_deviation": "sd",
            "SD": "sd", "alpha": "reliability", "cronbach": "reliability", "r": "reliability",
            "source": "provenance", "note": "provenance",
        ],
        later: [
            "bands": "leave it out; bands follow from `sd` and `reliability`",
            "comparable_with": "keep the major version number as it is",
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
            .word(Factor.allCases.map { Word($0.rawValue) }),
            example: "factor: network",
            "The one factor of progression it measures."
        ),
        Key(
            "method",
            .word([
                Word("mean"),
                Word("sum", later: "use `mean`: every score is brought to 0–100 anyway"),
            ]),
            .required,
            example: "method: mean",
            "How the items are brought together."
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
            .list(of: .integer(0...100), atLeast: 2),
            example: "range: [0, 100]",
            "The range of the score; always 0 to 100."
        ),
        Key(
            "direction",
            .word([
                Word("higher_is_better"),
                Word("lower_is_better", later: "mark the items with `reversed: true` instead"),
            ]),
            example: "direction: higher_is_better",
            "Which way is better; always upwards."
        ),
    ]

    private static let precisionKeys = [
        Key(
            "sd",
            .number(Limits(above: 0, atMost: 50, wording: "above 0 and at most 50")),
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
}
