import Testing

/// What an author reads about texts and languages, word for word.
@Suite struct TextsFaultTests {
    static let cases = [
        FaultCase(
            "a missing translation",
            .replace(["title: {da: Prøve, en: Trial}": "title: {da: Prøve}"]),
            """
            demo.yaml:6:10: error: `title` has no text in `en` — add `en: …`
              title: {da: Prøve}
                     ^
            """
        ),
        FaultCase(
            "a missing translation of an option",
            .replace(["text: {da: Nogle, en: Some}": "text: {en: Some}"]),
            """
            demo.yaml:14:26: error: `text` has no text in `da` — add `da: …`
                - {code: some, text: {en: Some}, score: 1}
                                     ^
            """
        ),
        FaultCase(
            "a missing translation of an anchor",
            .replace(["    5: {da: Tit, en: Often}": "    5: {da: Tit}"]),
            """
            demo.yaml:18:8: error: `5` has no text in `en` — add `en: …`
                5: {da: Tit}
                   ^
            """
        ),
        FaultCase(
            "a comma in a text without quotes",
            .replace(["title: {da: Prøve, en": "title: {da: Prøve og øve, lære og gøre, en"]),
            """
            demo.yaml:6:29: error: `title`: a comma before `lære og gøre` ends the text — put a text that has a comma in it in quotes
              title: {da: Prøve og øve, lære og gøre, en: Trial}
                                        ^
            """
        ),
        FaultCase(
            "a language that is not declared",
            .replace(["title: {da: Prøve, en: Trial}": "title: {da: Prøve, en: Trial, tr: Deneme}"]
            ),
            """
            demo.yaml:6:33: error: `title` has a text in `tr`, which is not among `languages` — add it to `languages`, or remove the text
              title: {da: Prøve, en: Trial, tr: Deneme}
                                            ^
            """
        ),
        FaultCase(
            "a country for a language",
            .replace(["title: {da: Prøve, en: Trial}": "title: {dk: Prøve, en: Trial}"]),
            """
            demo.yaml:6:11: error: `title` has a text in `dk`, which is not among `languages` — did you mean `da`?
              title: {dk: Prøve, en: Trial}
                      ^
            """
        ),
        FaultCase(
            "a text without languages",
            .replace(["title: {da: Prøve, en: Trial}": "title: Prøve"]),
            """
            demo.yaml:6:10: error: `title` takes a text for each language, but this is `Prøve` — write `title: {da: …, en: …}`
              title: Prøve
                     ^
            """
        ),
        FaultCase(
            "an empty text",
            .replace(["title: {da: Prøve, en: Trial}": "title: {da: '', en: Trial}"]),
            """
            demo.yaml:6:15: error: `title` has an empty text in `da` — write the text
              title: {da: '', en: Trial}
                          ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
