import Testing

/// What an author reads about keys, word for word.
@Suite struct KeysFaultTests {
    static let cases = [
        FaultCase(
            "a foreign key gets our name for it",
            .replace(["    text: {da: Hvor tit ler du?": "    label: {da: Hvor tit ler du?"]),
            """
            demo.yaml:22:5: error: `label` is not a key of an item — did you mean `text`?
                label: {da: Hvor tit ler du?, en: How often do you laugh?}
                ^
            """
        ),
        FaultCase(
            "a misspelt key gets the one meant",
            .replace(["    min: 0": "    mn: 0"]),
            """
            demo.yaml:39:5: error: `mn` is not a key of an item — did you mean `min`?
                mn: 0
                ^
            """
        ),
        FaultCase(
            "visibleIf is relevant",
            .replace(["    relevant: {all:": "    visibleIf: {all:"]),
            """
            demo.yaml:35:5: error: `visibleIf` is not a key of an item — did you mean `relevant`?
                visibleIf: {all: [{question: q1, operator: '>=', answer: 3}]}
                ^
            """
        ),
        FaultCase(
            "a key like no other gets the list of keys",
            .replace(["  interval: P6W": "  wibble: P6W"]),
            """
            demo.yaml:9:3: error: `wibble` is not a key of `questionnaire` — the keys are `id`, `url`, `version`, `status`, `title`, `introduction`, `answered_by`, `languages`, `default_language`, `translation_status`, `recall_period`, `interval`, `grace`
              wibble: P6W
              ^
            demo.yaml:10:3: error: `grace` stands without `interval` — add `interval: P6W`, or remove `grace`
              grace: P2W
              ^
            """
        ),
        FaultCase(
            "a key twice",
            .replace(["    type: boolean": "    type: boolean\n    type: boolean"]),
            """
            demo.yaml:34:5: error: the key `type` stands here a second time — keep one of the two
                type: boolean
                ^
            """
        ),
        FaultCase(
            "an entry without its dash",
            .replace(["  - id: q4": "    id: q4"]),
            """
            demo.yaml:32:5: error: the key `id` stands here a second time — begin the next entry with `- `, or keep one of the two
                id: q4
                ^
            """
        ),
        FaultCase(
            "a key twice in one line",
            .replace(["title: {da: Prøve, en: Trial}": "title: {da: Prøve, da: Test, en: Trial}"]),
            """
            demo.yaml:6:22: error: the key `da` stands here a second time — keep one of the two
              title: {da: Prøve, da: Test, en: Trial}
                                 ^
            """
        ),
        FaultCase(
            "a key of another format that no key of ours stands for",
            .replace(["    min: 0": "    translation_status: {da: validated}\n    min: 0"]),
            """
            demo.yaml:39:5: error: `translation_status` is not a key of an item — write it under `questionnaire`
                translation_status: {da: validated}
                ^
            """
        ),
        FaultCase(
            "a key of XLSForm",
            .replace(["    type: boolean": "    type: boolean\n    calculate: 3"]),
            """
            demo.yaml:34:5: error: `calculate` is not a key of an item — did you mean `calculation`?
                calculate: 3
                ^
            """
        ),
        FaultCase(
            "a key of FHIR",
            .replace(["    type: boolean": "    type: boolean\n    maxOccurs: 3"]),
            """
            demo.yaml:34:5: error: `maxOccurs` is not a key of an item — did you mean `repeats`?
                maxOccurs: 3
                ^
            """
        ),
        FaultCase(
            "a calculation in a question",
            .replace(["    type: boolean": "    type: boolean\n    calculation: 3"]),
            """
            demo.yaml:34:5: error: `calculation` does not belong to an item of type `boolean` — remove it, or make the item a `calculate`
                calculation: 3
                ^
            """
        ),
        FaultCase(
            "nothing to calculate",
            .replace(["    type: boolean": "    type: calculate"]),
            """
            demo.yaml:32:5: error: item `q4` lacks `calculation` — add `calculation: ${weight} div (${height} * ${height})`
              - id: q4
                ^
            """
        ),
        FaultCase(
            "a note without words",
            .replace([
                "    type: integer": "    type: note",
                "    text: {da: Hvor mange dage?, en: How many days?}\n    min: 0\n    max: 7\n":
                    "",
            ]),
            """
            demo.yaml:36:5: error: item `q5` lacks `text` — add `text: {da: …, en: …}`
              - id: q5
                ^
            """
        ),
        FaultCase(
            "a required key missing",
            .replace(["    method: mean\n": ""]),
            """
            demo.yaml:45:5: error: score `demo` lacks `method` — add `method: mean`
              - id: demo
                ^
            """
        ),
        FaultCase(
            "a required key of the head missing",
            .replace(["  url: https://example.org/questionnaires/demo\n": ""]),
            """
            demo.yaml:2:3: error: `questionnaire` lacks `url` — add `url: https://example.org/questionnaires/network`
              id: demo
              ^
            """
        ),
        FaultCase(
            "a scale without anchors",
            .replace([
                "    text: {da: Hvor tit ler du?, en: How often do you laugh?}\n    anchors: often":
                    "    text: {da: Hvor tit ler du?, en: How often do you laugh?}"
            ]),
            """
            demo.yaml:20:5: error: item `q1` lacks `anchors` — add `anchors: {1: {da: …, en: …}, 5: {da: …, en: …}}`
              - id: q1
                ^
            """
        ),
        FaultCase(
            "a key that belongs to another type",
            .replace(["    type: boolean": "    type: boolean\n    max_length: 5"]),
            """
            demo.yaml:34:5: error: `max_length` does not belong to an item of type `boolean` — remove it, or make the item a `text`
                max_length: 5
                ^
            """
        ),
        FaultCase(
            "a limit where there is nothing to limit",
            .replace(["    type: boolean": "    type: boolean\n    max: 5"]),
            """
            demo.yaml:34:5: error: `max` does not belong to an item of type `boolean` — remove it, or make the item one of `integer`, `decimal`, `date`
                max: 5
                ^
            """
        ),
        FaultCase(
            "a note that must be answered",
            .replace(["    type: boolean": "    type: note\n    required: true"]),
            """
            demo.yaml:34:5: error: `required` does not belong to an item of type `note` — remove it
                required: true
                ^
            """
        ),
        FaultCase(
            "no items at all",
            .items("items: []\n"),
            """
            demo.yaml:19:8: error: `items` is empty — give it at least one entry
            items: []
                   ^
            """
        ),
        FaultCase(
            "no items key",
            .items(""),
            """
            demo.yaml:1:1: error: a question file lacks `items` — add `items: [{id: …, type: …, text: …}]`
            questionnaire:
            ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
