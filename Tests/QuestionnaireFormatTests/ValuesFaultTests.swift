import Testing

/// What an author reads about values, word for word.
@Suite struct ValuesFaultTests {
    static let cases = [
        FaultCase(
            "a quoted number",
            .replace(["    min: 0": "    min: '0'"]),
            """
            demo.yaml:39:10: error: `min` takes a whole number, but this is a text in quotes — write it without the quotes
                min: '0'
                     ^
            """
        ),
        FaultCase(
            "a word for a number",
            .replace(["    max: 7": "    max: seven"]),
            """
            demo.yaml:40:10: error: `max` takes a whole number, but this is `seven` — write `max: 3` or another whole number
                max: seven
                     ^
            """
        ),
        FaultCase(
            "a wrong yes",
            .replace(["    type: boolean": "    type: boolean\n    required: ja"]),
            """
            demo.yaml:34:15: error: `required` takes true or false, but this is `ja` — write `required: true` or `required: false`
                required: ja
                          ^
            """
        ),
        FaultCase(
            "an empty value",
            .replace(["    max: 7": "    max:"]),
            """
            demo.yaml:40:9: error: `max` is empty — give it a value, or remove the key
                max:
                    ^
            """
        ),
        FaultCase(
            "a list where one word is due",
            .replace(["  status: active": "  status: [active]"]),
            """
            demo.yaml:5:11: error: `status` takes one word, but this is a list — write one of `draft`, `active`, `retired`
              status: [active]
                      ^
            """
        ),
        FaultCase(
            "a word where a list is due",
            .replace(["  languages: [da, en]": "  languages: da"]),
            """
            demo.yaml:8:14: error: `languages` takes a list, but this is `da` — write one entry a line, each begun with `- `
              languages: da
                         ^
            """
        ),
        FaultCase(
            "a list where a formula is due",
            .replace([
                "    relevant: {all: [{question: q1, operator: '>=', answer: 3}]}":
                    "    relevant: [q1]"
            ]),
            """
            demo.yaml:35:15: error: `relevant` takes a formula, but this is a list — write it as text, such as `relevant: ${item} >= 3`
                relevant: [q1]
                          ^
            """
        ),
        FaultCase(
            "a status that does not exist",
            .replace(["  status: active": "  status: activ"]),
            """
            demo.yaml:5:11: error: `status` cannot be `activ` — did you mean `active`?
              status: activ
                      ^
            """
        ),
        FaultCase(
            "a respondent that does not exist",
            .replace(["answered_by: citizen": "answered_by: borger"]),
            """
            demo.yaml:7:16: error: `answered_by` cannot be `borger` — write one of `citizen`, `caseworker`, `mentor`
              answered_by: borger
                           ^
            """
        ),
        FaultCase(
            "a type of another format",
            .replace(["    type: choices": "    type: select_multiple"]),
            """
            demo.yaml:29:11: error: `type` cannot be `select_multiple` — did you mean `choices`?
                type: select_multiple
                      ^
            """
        ),
        FaultCase(
            "a repeating group of another format",
            .replace(["    type: boolean": "    type: begin_repeat"]),
            """
            demo.yaml:33:11: error: `type` cannot be `begin_repeat` — did you mean `group`?
                type: begin_repeat
                      ^
            """
        ),
        FaultCase(
            "a calculated item of another format",
            .replace(["    type: boolean": "    type: expression"]),
            """
            demo.yaml:33:11: error: `type` cannot be `expression` — did you mean `calculate`?
                type: expression
                      ^
            """
        ),
        FaultCase(
            "a bad period",
            .replace(["  interval: P6W": "  recall_period: two weeks\n  interval: P6W"]),
            """
            demo.yaml:9:18: error: `recall_period`: `two weeks` is not a period — write P, a whole number and D, W, M or Y, such as P2W for two weeks
              recall_period: two weeks
                             ^
            """
        ),
        FaultCase(
            "a status of a translation that does not exist",
            .replace(["  interval: P6W": "  translation_status: {en: unchecked}\n  interval: P6W"]),
            """
            demo.yaml:9:28: error: `en` cannot be `unchecked` — write one of `unvalidated`, `validated`
              translation_status: {en: unchecked}
                                       ^
            """
        ),
        FaultCase(
            "the status of a language that is not declared",
            .replace(["  interval: P6W": "  translation_status: {tr: unvalidated}\n  interval: P6W"]
            ),
            """
            demo.yaml:9:24: error: `tr` is not among `languages` — write one of `da`, `en`, or remove it
              translation_status: {tr: unvalidated}
                                   ^
            """
        ),
        FaultCase(
            "a bad version",
            .replace(["version: 1.0.0": "version: 1.0"]),
            """
            demo.yaml:4:12: error: `version`: `1.0` is not a version number — write three whole numbers, such as 1.0.0
              version: 1.0
                       ^
            """
        ),
        FaultCase(
            "a bad address",
            .replace(["url: https://example.org/questionnaires/demo": "url: network"]),
            """
            demo.yaml:3:8: error: `url`: `network` is not an address — write a full address, such as https://example.org/questionnaires/network
              url: network
                   ^
            """
        ),
        FaultCase(
            "a bad id",
            .replace(["  - id: q6": "  - id: 6-q"]),
            """
            demo.yaml:41:9: error: `id`: `6-q` is not a name — write letters a–z, digits and `_`, beginning with a letter
              - id: 6-q
                    ^
            """
        ),
        FaultCase(
            "a bad interval",
            .replace(["interval: P6W": "interval: 6 weeks"]),
            """
            demo.yaml:9:13: error: `interval`: `6 weeks` is not a number of weeks — write P, a whole number of weeks and W, such as P6W
              interval: 6 weeks
                        ^
            """
        ),
        FaultCase(
            "a bad grace",
            .replace(["grace: P2W": "grace: P14D"]),
            """
            demo.yaml:10:10: error: `grace`: `P14D` is not a number of weeks — write P, a whole number of weeks and W, such as P6W
              grace: P14D
                     ^
            """
        ),
        FaultCase(
            "a grace without interval",
            .replace(["  interval: P6W\n": ""]),
            """
            demo.yaml:9:3: error: `grace` stands without `interval` — add `interval: P6W`, or remove `grace`
              grace: P2W
              ^
            """
        ),
        FaultCase(
            "an interval of nothing",
            .replace(["interval: P6W": "interval: P0W"]),
            """
            demo.yaml:9:13: error: `interval` cannot be `P0W` — write at least `P1W`
              interval: P0W
                        ^
            """
        ),
        FaultCase(
            "a default language that is not declared",
            .replace(["  interval: P6W": "  default_language: sv\n  interval: P6W"]),
            """
            demo.yaml:9:21: error: `default_language: sv` is not among `languages` — write one of `da`, `en`
              default_language: sv
                                ^
            """
        ),
        FaultCase(
            "a language twice",
            .replace(["languages: [da, en]": "languages: [da, en, da]"]),
            """
            demo.yaml:8:23: error: `da` stands here twice — keep one of the two
              languages: [da, en, da]
                                  ^
            """
        ),
        FaultCase(
            "a day that is none",
            .replace([
                "    type: integer": "    type: date",
                "    min: 0\n    max: 7": "    min: 2026-02-30\n    max: 31.12.2026",
            ]),
            """
            demo.yaml:39:10: error: `min`: `2026-02-30` is not a day of the calendar — write year, month and day, such as 2026-01-31
                min: 2026-02-30
                     ^
            demo.yaml:40:10: error: `max`: `31.12.2026` is not a day of the calendar — write year, month and day, such as 2026-01-31
                max: 31.12.2026
                     ^
            """
        ),
        FaultCase(
            "a limit with decimals for a whole number",
            .replace(["    max: 7": "    max: 7.5"]),
            """
            demo.yaml:40:10: error: `max` takes a whole number, but this is `7.5` — write `max: 3` or another whole number
                max: 7.5
                     ^
            """
        ),
        FaultCase(
            "a limit no number reaches",
            .replace([
                "    type: integer": "    type: decimal", "    max: 7": "    max: 1000000001",
            ]),
            """
            demo.yaml:40:10: error: `max` cannot be `1000000001` — write a number from -1000000000 to 1000000000
                max: 1000000001
                     ^
            """
        ),
        FaultCase(
            "a last day before the first",
            .replace([
                "    type: integer": "    type: date",
                "    min: 0\n    max: 7": "    min: 2026-02-28\n    max: 2026-01-31",
            ]),
            """
            demo.yaml:40:10: error: `max: 2026-01-31` is not above `min: 2026-02-28` — let `max` be the greater of the two
                max: 2026-01-31
                     ^
            """
        ),
        FaultCase(
            "max below min",
            .replace(["    max: 7": "    max: 0"]),
            """
            demo.yaml:40:10: error: `max: 0` is not above `min: 0` — let `max` be the greater of the two
                max: 0
                     ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
