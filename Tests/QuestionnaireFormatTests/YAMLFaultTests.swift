import Testing

/// What an author reads about YAML itself, word for word.
@Suite struct YAMLFaultTests {
    static let cases = [
        FaultCase(
            "a tab",
            .replace(["    min: 0": "\tmin: 0"]),
            """
            demo.yaml:39:1: error: here is a tab where spaces belong — indent with spaces, never with tabs
            	min: 0
            ^
            """
        ),
        FaultCase(
            "a colon in a text",
            .replace(["{da: Gæt, en: Guess}": "\n      da: Gæt: ja\n      en: Guess"]),
            """
            demo.yaml:53:14: error: no key can stand before this colon — put a text that has a colon in it in quotes, and check the indentation
                  da: Gæt: ja
                         ^
            """
        ),
        FaultCase(
            "a text that begins with a sign",
            .replace(["title: {da: Prøve, en: Trial}": "title: {da: @Prøve, en: Trial}"]),
            """
            demo.yaml:6:15: error: a text cannot begin with `@` — put the text in quotes
              title: {da: @Prøve, en: Trial}
                          ^
            """
        ),
        FaultCase(
            "a quote left open",
            .replace(["{da: Gæt, en: Guess}": "{da: 'Gæt, en: Guess}"]),
            """
            demo.yaml:52:22: error: this quote is never closed — close it where the text ends
                provenance: {da: 'Gæt, en: Guess}
                                 ^
            """
        ),
        FaultCase(
            "half a character",
            .replace(["{da: Gæt, en: Guess}": "{da: \"G\\ud83d\", en: Guess}"]),
            """
            demo.yaml:52:26: error: this `\\u…` is no whole character — write the character itself
                provenance: {da: "G\\ud83d", en: Guess}
                                     ^
            """
        ),
        FaultCase(
            "a colon in a text inside braces",
            .replace(["{da: Gæt, en: Guess}": "{da: Husk: et gæt, en: Guess}"]),
            """
            demo.yaml:52:26: error: no key can stand before this colon — put a text that has a colon in it in quotes, or a comma before the key
                provenance: {da: Husk: et gæt, en: Guess}
                                     ^
            """
        ),
        FaultCase(
            "a comma left out inside braces",
            .replace(["{da: Gæt, en: Guess}": "{da: Gæt en: Guess}"]),
            """
            demo.yaml:52:28: error: no key can stand before this colon — put a text that has a colon in it in quotes, or a comma before the key
                provenance: {da: Gæt en: Guess}
                                       ^
            """
        ),
        FaultCase(
            "a quote left open that a later line closes",
            .replace([
                "{da: Gæt, en: Guess}": "\n      da: 'Gæt\n      en: It is a guess, isn't it"
            ]),
            """
            demo.yaml:53:11: error: this quote is closed only on line 54, where more follows — close it where the text ends
                  da: 'Gæt
                      ^
            """
        ),
        FaultCase(
            "a double quote left open before another",
            .replace(["{da: Gæt, en: Guess}": "\n      da: \"Gæt\n      en: \"Guess\""]),
            """
            demo.yaml:53:11: error: this quote is closed only on line 54, where more follows — close it where the text ends
                  da: "Gæt
                      ^
            """
        ),
        FaultCase(
            "a space that cannot break",
            .replace(["    min: 0": "    min:\u{A0}0"]),
            """
            demo.yaml:39:9: error: here is a space that cannot break, which YAML takes for a letter — write it anew with the space bar
                min:\u{A0}0
                    ^
            """
        ),
        FaultCase(
            "an item in braces without its sign",
            .replace(["{all: [{question: q1, operator: '>=', answer: 3}]}": "{q1} > 3"]),
            """
            demo.yaml:35:22: error: `{q1}` is not how an item is named — write `${q1}`
                relevant: {q1} > 3
                                 ^
            """
        ),
        FaultCase(
            "a formula that begins with a sign of YAML",
            .replace(["{all: [{question: q1, operator: '>=', answer: 3}]}": "> 3"]),
            """
            demo.yaml:35:17: error: to YAML a `>` or `|` before this begins a block of text — put the text or the formula in quotes
                relevant: > 3
                            ^
            """
        ),
        FaultCase(
            "a quote left open after others on its line",
            .replace([
                "{da: Gæt, en: Guess}": "{da: 'Gæt', en: 'Guess}\n    bands: [{from: 0, text: 'x'}]"
            ]),
            """
            demo.yaml:52:33: error: this quote is closed only on line 53, where more follows — close it where the text ends
                provenance: {da: 'Gæt', en: 'Guess}
                                            ^
            """
        ),
        FaultCase(
            "a wrong indentation",
            .replace(["    min: 0": "   min: 0"]),
            """
            demo.yaml:39:4: error: a list breaks off here — check the indentation, quotes and brackets here and on the line above
               min: 0
               ^
            """
        ),
        FaultCase(
            "a text that begins with a star",
            .replace(["title: {da: Prøve, en: Trial}": "title: {da: *Prøve, en: Trial}"]),
            """
            demo.yaml:6:15: error: to YAML this `*` or `&` begins a name — put a text that begins with * or & in quotes
              title: {da: *Prøve, en: Trial}
                          ^
            """
        ),
        FaultCase(
            "a star before a word",
            .replace(["title: {da: Prøve, en: Trial}": "title: {da: *note, en: Trial}"]),
            """
            demo.yaml:6:15: error: to YAML this `*` begins a name — put a text that begins with * in quotes
              title: {da: *note, en: Trial}
                          ^
            """
        ),
        FaultCase(
            "a backslash",
            .replace(["title: {da: Prøve, en: Trial}": "title: {da: \"Prø\\qve\", en: Trial}"]),
            """
            demo.yaml:6:19: error: YAML does not know this `\\` — put the text in single quotes instead
              title: {da: "Prø\\qve", en: Trial}
                              ^
            """
        ),
        FaultCase(
            "a hexadecimal backslash",
            .replace(["title: {da: Prøve, en: Trial}": "title: {da: \"Prø\\xve\", en: Trial}"]),
            """
            demo.yaml:6:21: error: YAML does not know this `\\` — put the text in single quotes instead
              title: {da: "Prø\\xve", en: Trial}
                                ^
            """
        ),
        FaultCase(
            "a word without a colon",
            .replace(["  status: active": "  status active"]),
            """
            demo.yaml:5:3: error: this is no key with a value — write `key: value`, with a colon and a space
              status active
              ^
            """
        ),
        FaultCase(
            "a comma left out",
            .replace(["{da: Prøve, en: Trial}": "{da: 'Prøve' en: Trial}"]),
            """
            demo.yaml:6:23: error: a comma is missing here, or a bracket is not closed — check commas, quotes and brackets
              title: {da: 'Prøve' en: Trial}
                                  ^
            """
        ),
        FaultCase(
            "a bracket left open",
            .replace(["{da: Gæt, en: Guess}": "{da: Gæt, en: Guess"]),
            """
            demo.yaml:52:17: error: a comma is missing here, or a bracket is not closed — check commas, quotes and brackets
                provenance: {da: Gæt, en: Guess
                            ^
            """
        ),
        FaultCase(
            "a list in the line of its key",
            .replace(["languages: [da, en]": "languages: - da"]),
            """
            demo.yaml:8:14: error: a list cannot begin here — begin it on a line of its own, with `- `
              languages: - da
                         ^
            """
        ),
        FaultCase(
            "a key too far to the left",
            .replace(["  interval: P6W": " interval: P6W"]),
            """
            demo.yaml:9:2: error: a row of keys breaks off here — check the indentation, quotes and brackets here and on the line above
             interval: P6W
             ^
            """
        ),
        FaultCase(
            "a quote open before a new document",
            .replace(["    text: {da: Har du venner?, en": "    text: {da: 'Har du\n---\n, en"]),
            """
            demo.yaml:26:16: error: this quote is not closed before a line `---` — close it where the text ends
                text: {da: 'Har du
                           ^
            """
        ),
        FaultCase(
            "a comma too many",
            .replace(["languages: [da, en]": "languages: [da,, en]"]),
            """
            demo.yaml:8:18: error: a value is missing here — write it, or remove the comma
              languages: [da,, en]
                             ^
            """
        ),
        FaultCase(
            "keys after a list",
            .whole("- one\nkey: two\n"),
            """
            demo.yaml:2:1: error: a list breaks off here — check the indentation, quotes and brackets here and on the line above
            key: two
            ^
            """
        ),
        FaultCase(
            "a control character",
            .replace(["Prøve, en": "Pr\u{7}øve, en"]),
            """
            demo.yaml:6:17: error: there is a control character in the file — remove it
              title: {da: Pr\u{FFFD}øve, en: Trial}
                            ^
            """
        ),
        FaultCase(
            "a formula in braces without quotes",
            .replace(["{all: [{question: q1, operator: '>=', answer: 3}]}": "{all: ${q1} >= 3}"]),
            """
            demo.yaml:35:22: error: inside `{ }` and `[ ]` YAML takes the braces of `${…}` for its own — put the text or the formula in quotes
                relevant: {all: ${q1} >= 3}
                                 ^
            """
        ),
        FaultCase(
            "an earlier answer in braces without quotes",
            .replace(["{da: Går du ture?, en": "{da: Går du ${q2}?, en"]),
            """
            demo.yaml:34:24: error: inside `{ }` and `[ ]` YAML takes the braces of `${…}` for its own — put the text or the formula in quotes
                text: {da: Går du ${q2}?, en: Do you go for walks?}
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
