import Progression

extension FormatTable {
    /// `NAME.programme.yaml`.
    static let programmeFile = ObjectShape(
        noun: "a programme file",
        keys: [
            Key(
                "programme",
                .object(.programme),
                .required,
                example: "programme: {id: …, …}",
                "What the programme is called."
            ),
            Key(
                "target_group",
                .object(.targetGroup),
                .required,
                example: "target_group: {text: {da: …, en: …}}",
                "Whom it is for."
            ),
            Key(
                "efforts",
                .list(of: .object(.effort), atLeast: 1),
                .required,
                example: "efforts: [{id: …, text: …, kinds: […], leads_to: […]}]",
                "What is done with or for the citizen."
            ),
            Key(
                "mechanisms",
                .list(of: .object(.mechanism), atLeast: 1),
                .required,
                example: "mechanisms: [{id: …, text: …, leads_to: […]}]",
                "What the efforts are meant to set going."
            ),
            Key(
                "sub_goals",
                .list(of: .object(.subGoal), atLeast: 1),
                .required,
                example: "sub_goals: [{id: …, text: …, factor: network, leads_to: […]}]",
                "What should move on the way."
            ),
            Key(
                "end_goals",
                .list(of: .object(.endGoal), atLeast: 1),
                .required,
                example: "end_goals: [{id: …, text: …, exits: […]}]",
                "Where the course should end."
            ),
        ],
        foreign: [
            "program": "programme", "theory": "programme", "target": "target_group",
            "group": "target_group", "audience": "target_group", "activities": "efforts",
            "actions": "efforts", "inputs": "efforts", "active_mechanisms": "mechanisms",
            "outputs": "sub_goals", "goals": "sub_goals", "subgoals": "sub_goals",
            "outcomes": "end_goals", "endgoals": "end_goals", "exits": "end_goals",
        ],
        advice: [
            "arrows": "write each arrow as `leads_to` in the part where it begins",
            "contexts": "write `context` in the mechanism that needs it",
        ]
    )

    static let programme = ObjectShape(
        noun: "`programme`",
        keys: [
            Key(
                "id",
                .string(.slug),
                .required,
                example: "id: first-job",
                "The short name, the same in every version."
            ),
            Key(
                "url",
                .string(.url),
                .required,
                example: "url: https://example.org/programmes/first-job",
                "The address that names it; need not lead anywhere."
            ),
            Key(
                "version",
                .string(.version),
                .required,
                example: "version: 1.0.0",
                "Semantic version."
            ),
            Key(
                "status",
                .word(Questionnaire.Status.allCases.map(\.rawValue)),
                .required,
                example: "status: active",
                "Where it is in its life."
            ),
            localized("title", .required, "What it is called."),
            localized("summary", .optional, "A sentence or two about it."),
            Key(
                "languages",
                .list(of: .string(.language), atLeast: 1),
                .required,
                example: "languages: [da, en]",
                "The languages every text is given in, the one to begin with first."
            ),
        ],
        foreign: [
            "name": "id", "key": "id", "label": "title", "description": "summary",
            "introduction": "summary", "uri": "url", "address": "url", "state": "status",
            "language": "languages", "lang": "languages",
        ],
        advice: ["default_language": "put it first in `languages`"]
    )

    static let targetGroup = ObjectShape(
        noun: "`target_group`",
        keys: [
            localized("text", .required, "Whom it is for, in words."),
            Key(
                "groups",
                names,
                example: "groups: [Aktivitetsparate]",
                "The municipality's own names of the target groups that count; all unless said."
            ),
        ],
        foreign: ["label": "text", "title": "text", "target_groups": "groups", "names": "groups"]
    )

    static let effort = ObjectShape(
        noun: "an effort",
        keys: [
            partID,
            localized("text", .required, "What is done."),
            Key(
                "kinds",
                names,
                example: "kinds: [Virksomhedspraktik]",
                "The municipality's own names of the events that count as it."
            ),
            leadsTo("mechanisms"),
        ],
        foreign: partNames.merging(["events": "kinds", "kind": "kinds", "type": "kinds"]) { $1 }
    )

    static let mechanism = ObjectShape(
        noun: "a mechanism",
        keys: [
            partID,
            localized("text", .required, "What is set going."),
            localized("context", .optional, "What must be in place for it."),
            Key(
                "item",
                .object(.programmeItem),
                example: "item: {questionnaire: network, id: talks}",
                "The question that tells of it, if one does."
            ),
            leadsTo("sub_goals"),
        ],
        foreign: partNames.merging(["needs": "context", "conditions": "context"]) { $1 },
        advice: ["factor": "write it in the sub-goal that should move"]
    )

    static let subGoal = ObjectShape(
        noun: "a sub-goal",
        keys: [
            partID,
            localized("text", .required, "What should move."),
            Key(
                "factor",
                .word(Factor.allCases.map(\.rawValue)),
                example: "factor: network",
                "The factor whose score tells whether it moved."
            ),
            Key(
                "item",
                .object(.programmeItem),
                example: "item: {questionnaire: network, id: talks}",
                "The question whose answers tell whether it moved."
            ),
            leadsTo("end_goals"),
        ],
        foreign: partNames.merging(["measure": "factor", "question": "item"]) { $1 }
    )

    static let endGoal = ObjectShape(
        noun: "an end goal",
        keys: [
            partID,
            localized("text", .required, "Where the course should end."),
            Key(
                "exits",
                names,
                example: "exits: [Ordinært job]",
                "The municipality's own names of the exits that count as it."
            ),
        ],
        foreign: partNames.merging(["kinds": "exits", "exit": "exits", "events": "exits"]) { $1 },
        advice: ["leads_to": "nothing comes after an end goal: remove it"]
    )

    static let programmeItem = ObjectShape(
        noun: "`item`",
        keys: [
            Key(
                "questionnaire",
                .string(.slug),
                .required,
                example: "questionnaire: network",
                "The id of the questionnaire."
            ),
            Key(
                "id",
                .string(.identifier),
                .required,
                example: "id: talks",
                "The question's id there."
            ),
            Key(
                "direction",
                .word(["higher_is_better", "lower_is_better"]),
                example: "direction: lower_is_better",
                "Which way is better; higher unless said."
            ),
        ],
        foreign: [
            "instrument": "questionnaire", "file": "questionnaire", "name": "id", "item": "id",
            "question": "id", "better": "direction",
        ]
    )
}

extension FormatTable {
    private static let names = Shape.list(of: .string(.line), atLeast: 1)

    private static let partID = Key(
        "id",
        .string(.identifier),
        .required,
        example: "id: placement",
        "Names the part; no two parts share one."
    )

    private static let partNames = [
        "name": "id", "key": "id", "code": "id", "label": "text", "title": "text",
        "description": "text", "leads": "leads_to", "to": "leads_to", "then": "leads_to",
        "next": "leads_to", "arrows": "leads_to",
    ]

    private static func localized(_ name: String, _ need: Key.Need, _ summary: String) -> Key {
        Key(name, .text, need, example: "\(name): {da: …, en: …}", summary)
    }

    private static func leadsTo(_ parts: String) -> Key {
        Key(
            "leads_to",
            .list(of: .string(.identifier), atLeast: 1),
            .required,
            example: "leads_to: […]",
            "The ids of the `\(parts)` that the theory expects to follow."
        )
    }
}
