extension ProgrammeFaultTests {
    static let cases = [
        ProgrammeCase(
            "an unknown factor",
            ["factor: self-efficacy": "factor: self-eficacy"],
            """
            p.yaml:22:13: error: `factor` cannot be `self-eficacy` — did you mean `self-efficacy`?
                factor: self-eficacy
                        ^
            """
        ),
        ProgrammeCase(
            "an unknown effort",
            ["kinds: [Praktik]": "kinds: [Pratik]"],
            """
            p.yaml:13:13: error: the municipality knows no effort `Pratik` — did you mean `Praktik`?
                kinds: [Pratik]
                        ^
            """
        ),
        ProgrammeCase(
            "an effort nobody is near to",
            ["kinds: [Praktik]": "kinds: [Gartneri]"],
            """
            p.yaml:13:13: error: the municipality knows no effort `Gartneri` — name one of `Praktik`, `Mentor`
                kinds: [Gartneri]
                        ^
            """
        ),
        ProgrammeCase(
            "an exit taken for an effort",
            ["kinds: [Praktik]": "kinds: [Job]"],
            """
            p.yaml:13:13: error: `Job` is recorded as an exit, not as an effort — name an effort
                kinds: [Job]
                        ^
            """
        ),
        ProgrammeCase(
            "a pause taken for an exit",
            ["exits: [Job]": "exits: [Sygdom]"],
            """
            p.yaml:31:13: error: `Sygdom` is recorded as a pause, not as an exit — name an exit
                exits: [Sygdom]
                        ^
            """
        ),
        ProgrammeCase(
            "an unknown exit",
            ["exits: [Job]": "exits: [Uddannelse]"],
            """
            p.yaml:31:13: error: the municipality knows no exit `Uddannelse` — name one of `Job`
                exits: [Uddannelse]
                        ^
            """
        ),
        ProgrammeCase(
            "an unknown item",
            ["steps, id: gets_up": "steps, id: gets_upp"],
            """
            p.yaml:26:38: error: `steps` has no item `gets_upp` — did you mean `gets_up`?
                item: {questionnaire: steps, id: gets_upp}
                                                 ^
            """
        ),
        ProgrammeCase(
            "an item that cannot move",
            ["steps, id: gets_up": "steps, id: tells"],
            """
            p.yaml:26:38: error: the answers to `tells` have no better and worse, so nothing can move — name an item of type `scale`, `boolean`, or `choice` with scores
                item: {questionnaire: steps, id: tells}
                                                 ^
            """
        ),
        ProgrammeCase(
            "an unknown questionnaire",
            ["questionnaire: steps": "questionnaire: step"],
            """
            p.yaml:26:27: error: there is no questionnaire `step` — did you mean `steps`?
                item: {questionnaire: step, id: gets_up}
                                      ^
            """
        ),
        ProgrammeCase(
            "nothing to check an item against",
            [:],
            isAlone: true,
            """
            p.yaml:26:27: warning: whether `steps` asks `gets_up` is not checked: no questionnaires are at hand — name them with --questionnaires
                item: {questionnaire: steps, id: gets_up}
                                      ^
            """
        ),
        ProgrammeCase(
            "an arrow to nothing",
            ["leads_to: [task]": "leads_to: [tasks]"],
            """
            p.yaml:14:16: error: there is no part `tasks` in `mechanisms` — did you mean `task`?
                leads_to: [tasks]
                           ^
            """
        ),
        ProgrammeCase(
            "an arrow past a list",
            ["leads_to: [task]": "leads_to: [belief]"],
            """
            p.yaml:14:16: error: `belief` is a sub-goal, but an effort leads to a mechanism — name a mechanism, and let the arrows go from list to list
                leads_to: [belief]
                           ^
            """
        ),
        ProgrammeCase(
            "an arrow twice",
            ["leads_to: [task]": "leads_to: [task, task]"],
            """
            p.yaml:14:22: error: `task` stands here twice — keep one of the two
                leads_to: [task, task]
                                 ^
            """
        ),
        ProgrammeCase(
            "no arrow",
            ["    leads_to: [task]\n": ""],
            """
            p.yaml:11:5: error: effort `placement` lacks `leads_to` — add `leads_to: […]`
              - id: placement
                ^
            """
        ),
        ProgrammeCase(
            "an id twice",
            ["- id: belief": "- id: task"],
            """
            p.yaml:18:16: error: there is no part `belief` in `sub_goals` — add it there, or name a sub-goal that is there
                leads_to: [belief, gets_up]
                           ^
            p.yaml:20:9: error: the id `task` is used twice, first on line 16 — give each part an id of its own
              - id: task
                    ^
            """
        ),
        ProgrammeCase(
            "factor and item",
            [
                "factor: self-efficacy":
                    "factor: network\n    item: {questionnaire: steps, id: gets_up}"
            ],
            """
            p.yaml:23:5: error: the sub-goal `belief` has both `factor` and `item` — keep one, and make another sub-goal of the other
                item: {questionnaire: steps, id: gets_up}
                ^
            """
        ),
        ProgrammeCase(
            "no measure",
            ["    factor: self-efficacy\n": ""],
            """
            p.yaml:20:5: warning: nothing tells whether the sub-goal `belief` moved — add `factor: …` or `item: {questionnaire: …, id: …}`, if anything measures it
              - id: belief
                ^
            """
        ),
        ProgrammeCase(
            "no events",
            ["    kinds: [Praktik]\n": ""],
            """
            p.yaml:11:5: warning: the effort `placement` names no events, so nobody can tell whether it was there — add `kinds: […]` with the municipality's own names
              - id: placement
                ^
            """
        ),
        ProgrammeCase(
            "no exits",
            ["    exits: [Job]\n": ""],
            """
            p.yaml:29:5: warning: the end goal `job` names no events, so nobody can tell whether it was there — add `exits: […]` with the municipality's own names
              - id: job
                ^
            """
        ),
        ProgrammeCase(
            "an event twice",
            ["kinds: [Praktik]": "kinds: [Praktik, praktik]"],
            """
            p.yaml:13:22: error: `praktik` counts already as `placement` — let each name count as one part
                kinds: [Praktik, praktik]
                                 ^
            """
        ),
        ProgrammeCase(
            "nothing leads there",
            ["leads_to: [belief, gets_up]": "leads_to: [belief]"],
            """
            p.yaml:24:9: warning: nothing leads to `gets_up` — name it in a `leads_to`, or remove it
              - id: gets_up
                    ^
            """
        ),
        ProgrammeCase(
            "a language twice",
            ["languages: [da, en]": "languages: [da, en, da]"],
            """
            p.yaml:7:23: error: `da` stands here twice — keep one of the two
              languages: [da, en, da]
                                  ^
            """
        ),
        ProgrammeCase(
            "a language missing",
            ["text: {da: Unge, en: The young}": "text: {da: Unge}"],
            """
            p.yaml:9:9: error: `text` has no text in `en` — add `en: …`
              text: {da: Unge}
                    ^
            """
        ),
        ProgrammeCase(
            "a foreign key",
            ["mechanisms:\n": "active_mechanisms:\n"],
            """
            p.yaml:15:1: error: `active_mechanisms` is not a key of a programme file — did you mean `mechanisms`?
            active_mechanisms:
            ^
            """
        ),
        ProgrammeCase(
            "an arrow from an end goal",
            ["    exits: [Job]": "    exits: [Job]\n    leads_to: [job]"],
            """
            p.yaml:32:5: error: `leads_to` is not a key of an end goal — nothing comes after an end goal: remove it
                leads_to: [job]
                ^
            """
        ),
        ProgrammeCase(
            "a comma",
            ["{da: En opgave, en:": "{da: En opgave, som tæller, en:"],
            """
            p.yaml:17:27: error: `text`: a comma before `som tæller` ends the text — put a text that has a comma in it in quotes
                text: {da: En opgave, som tæller, en: A task}
                                      ^
            """
        ),
        ProgrammeCase(
            "a part that is missing",
            ["end_goals:\n  - id: job\n    text: {da: Job, en: Job}\n    exits: [Job]\n": ""],
            """
            p.yaml:1:1: error: a programme file lacks `end_goals` — add `end_goals: [{id: …, text: …, exits: […]}]`
            programme:
            ^
            """
        ),
        ProgrammeCase(
            "a wrong direction",
            ["id: gets_up}": "id: gets_up, direction: up}"],
            """
            p.yaml:26:58: error: `direction` cannot be `up` — write one of `higher_is_better`, `lower_is_better`
                item: {questionnaire: steps, id: gets_up, direction: up}
                                                                     ^
            """
        ),
    ]
}
