import Progression

/// The texts of a questionnaire in the interview's language, with a fallback.
struct ItemTexts {
    let fallback: Language
    let language: Language

    init(fallback: Language, language: Language) {
        self.fallback = fallback
        self.language = language
    }

    init(questionnaire: Questionnaire, language: Language) {
        self.init(fallback: questionnaire.defaultLanguage, language: language)
    }

    func plain(_ text: LocalizedText) -> String {
        text.text(in: language, fallback: fallback)
    }

    /// The text, marked with its language where that is not the page's.
    func html(_ text: LocalizedText, on page: Language) -> HTML {
        HTML.text(plain(text), in: shown(text), on: page)
    }

    /// A longer text: an empty line begins a new paragraph.
    func paragraphs(_ text: LocalizedText, on page: Language) -> HTML {
        let language = shown(text)
        let lines = plain(text).split(separator: "\n", omittingEmptySubsequences: false)
        let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }.map { lines -> HTML in
            "<p>\(HTML.text(lines.joined(separator: "\n"), in: language, on: page))</p>\n"
        }
        return HTML(paragraphs)
    }

    func hint(_ text: LocalizedText, on page: Language) -> HTML {
        "<p class=\"hint say\" id=\"hint\">\(html(text, on: page))</p>\n"
    }

    /// The headings of groups, with the round where there are several: "Dit barn · 2".
    func heading(_ headings: [Heading], wording: Wording) -> HTML {
        let parts = headings.flatMap { heading -> [HTML] in
            [html(heading.text, on: wording.language)] + (heading.round.map { ["\($0)"] } ?? [])
        }
        return HTML(parts.enumerated().map { $0.offset == 0 ? $0.element : " · \($0.element)" })
    }

    private func shown(_ text: LocalizedText) -> Language {
        text.texts[language] == nil ? fallback : language
    }
}
