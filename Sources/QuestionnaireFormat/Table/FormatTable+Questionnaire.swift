import Progression

extension FormatTable {
    static let questionnaire = ObjectShape(
        noun: "`questionnaire`",
        keys: identityKeys + audienceKeys + scheduleKeys,
        foreign: [
            "name": "id", "form_id": "id", "linkId": "id", "key": "id", "label": "title",
            "form_title": "title", "heading": "title", "description": "introduction",
            "intro": "introduction", "text": "introduction", "uri": "url", "address": "url",
            "semver": "version", "state": "status", "respondent": "answered_by",
            "source": "answered_by", "subjectType": "answered_by", "language": "languages",
            "lang": "languages", "locales": "languages", "default_lang": "default_language",
            "frequency": "interval", "every": "interval", "period": "interval",
            "recall": "recall_period", "timeframe": "recall_period",
            "reference_period": "recall_period",
            "translations": "translation_status", "validated": "translation_status",
        ],
        advice: ["comparable_with": "write it in the score whose series goes on"]
    )

    private static let identityKeys = [
        Key(
            "id",
            .string(.slug),
            .required,
            example: "id: network",
            "The short name, the same in every version."
        ),
        Key(
            "url",
            .string(.url),
            .required,
            example: "url: https://example.org/questionnaires/network",
            "The address that names it for other systems; need not lead anywhere."
        ),
        Key(
            "version",
            .string(.version),
            .required,
            example: "version: 1.0.0",
            "Semantic version: a changed measurement is a new major number."
        ),
        Key(
            "status",
            .word(Questionnaire.Status.allCases.map(\.rawValue)),
            .required,
            example: "status: active",
            "Only an active questionnaire is begun."
        ),
        Key(
            "title",
            .text,
            .required,
            example: "title: {da: …, en: …}",
            "What it is called."
        ),
        Key(
            "introduction",
            .text,
            example: "introduction: {da: …, en: …}",
            "A sentence or two before the first question."
        ),
    ]

    private static let audienceKeys = [
        Key(
            "answered_by",
            .word(Respondent.allCases.map(\.rawValue)),
            .required,
            example: "answered_by: citizen",
            "Who gives the answers."
        ),
        Key(
            "languages",
            .list(of: .string(.language), atLeast: 1),
            .required,
            example: "languages: [da, en]",
            "The languages every text is given in."
        ),
        Key(
            "default_language",
            .string(.language),
            example: "default_language: da",
            "The language to begin with; the first of `languages` unless said."
        ),
        Key(
            "translation_status",
            .map(keys: .language, values: .word(["unvalidated", "validated"]), atLeast: 1),
            example: "translation_status: {ar: unvalidated}",
            "Languages whose texts nobody has checked yet; the others count as checked."
        ),
    ]

    private static let scheduleKeys = [
        Key(
            "recall_period",
            .string(.period),
            example: "recall_period: P2W",
            "The time that the questions ask about."
        ),
        Key(
            "interval",
            .string(.weeks),
            example: "interval: P6W",
            "How long between two times it is asked."
        ),
        Key(
            "grace",
            .string(.weeks),
            example: "grace: P2W",
            "How long after that it counts as overdue."
        ),
    ]
}
