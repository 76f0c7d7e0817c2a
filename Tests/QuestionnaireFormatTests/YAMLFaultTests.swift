import Testing

/// What an author reads about YAML itself, word for word.
@Suite struct YAMLFaultTests {
    static let cases = [
        FaultCase(
            "a tab",
            .replace(["    min: 0": "\tmin: 0"]),
            """
            demo.yaml:39:1: error: this is not YAML: found character that cannot start any token — indent with spaces, never with tabs
            	min: 0
            ^
            """
        ),
        FaultCase(
            "a colon in a text",
            .replace(["{da: Gæt, en: Guess}": "\n      da: Gæt: ja\n      en: Guess"]),
            """
            demo.yaml:53:14: error: this is not YAML: mapping values are not allowed in this context — put a text that has a colon in it in quotes, and check the indentation
                  da: Gæt: ja
                         ^
            """
        ),
        FaultCase(
            "a text that begins with a sign",
            .replace(["title: {da: Prøve, en: Trial}": "title: {da: @Prøve, en: Trial}"]),
            """
            demo.yaml:6:15: error: this is not YAML: found character that cannot start any token — put a text that begins with a sign such as @, `, % or & in quotes
              title: {da: @Prøve, en: Trial}
                          ^
            """
        ),
        FaultCase(
            "a quote left open",
            .replace(["{da: Gæt, en: Guess}": "{da: 'Gæt, en: Guess}"]),
            """
            demo.yaml:53:1: error: this is not YAML: found unexpected end of stream — a quote or bracket above was never closed; close it

            ^
            """
        ),
        FaultCase(
            "a wrong indentation",
            .replace(["    min: 0": "   min: 0"]),
            """
            demo.yaml:39:4: error: this is not YAML: did not find expected '-' indicator — check the indentation, quotes and brackets here and on the line above
               min: 0
               ^
            """
        ),
        FaultCase(
            "an anchor",
            .replace(["    anchors: often": "    anchors: &a often"]),
            """
            demo.yaml:23:14: error: YAML anchors (`&` and `*`) are not read — share answers through `option_lists` or `anchor_lists`
                anchors: &a often
                         ^
            """
        ),
        FaultCase(
            "two documents",
            .replace(["scores:": "---\nscores:"]),
            """
            demo.yaml:44:1: error: a second document begins here — keep one questionnaire to a file; remove the `---`
            ---
            ^
            """
        ),
        FaultCase(
            "a list as a file",
            .whole("- one\n"),
            """
            demo.yaml:1:1: error: a question file is a set of keys, but this is a list — begin it with `questionnaire:`
            - one
            ^
            """
        ),
        FaultCase(
            "an empty file",
            .whole(""),
            """
            demo.yaml:1:1: error: the file is empty — begin it with `questionnaire:`

            ^
            """
        ),
        FaultCase(
            "a text as a file",
            .whole("hello\n"),
            """
            demo.yaml:1:1: error: a question file is a set of keys, but this is `hello` — begin it with `questionnaire:`
            hello
            ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
