public import Progression

/// A questionnaire on paper: one HTML page that carries its own style and prints on A4.
///
/// What is answered on it is keyed in later: beside every question stand its id and the codes of its
/// answers, small and grey.
public struct PrintedQuestionnaire: Sendable {
    /// What is printed.
    public let questionnaire: Questionnaire
    /// The language of its texts.
    public let language: Language

    /// The most rounds of a repeating group that are printed; more go on another sheet.
    static let rounds = 3

    /// A questionnaire in one of its languages.
    public init(of questionnaire: Questionnaire, in language: Language) {
        self.questionnaire = questionnaire
        self.language = language
    }

    /// The whole document.
    public func render() -> String {
        let words = PrintWords(questionnaire: questionnaire, language: language)
        let document: HTML = """
            <!doctype html>
            <html lang="\(language.rawValue)" dir="\(language.direction.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(words.texts.plain(questionnaire.title))</title>
            <style>
            \(HTML(stringLiteral: String(decoding: PackageResources.print_css, as: UTF8.self)))
            \(HTML(stringLiteral: footer(words)))
            </style>
            </head>
            <body>
            <main>
            \(PrintedHead(questionnaire: questionnaire, words: words).html)
            \(PrintedBlock.all(of: questionnaire, words: words).map { $0.html(words) })
            \(PrintedReceipts(questionnaire: questionnaire, words: words).html)
            </main>
            </body>
            </html>

            """
        return document.markup
    }

    /// Title, version and the file's hash on one side, the page number on the other.
    private func footer(_ words: PrintWords) -> String {
        let reference = questionnaire.reference
        let name = words.texts.plain(questionnaire.title)
        let sheet = "\(name) · \(reference.version) · \(reference.sha256.prefix(8))"
        let (start, end) =
            language.direction == .rightToLeft ? ("right", "left") : ("left", "right")
        let page = words.wording.print.page
        return """
            @page {
              @bottom-\(start) { content: \(Self.quoted(sheet)); }
              @bottom-\(end) { content: \(Self.quoted(page.0)) counter(page) \
            \(Self.quoted(page.1)) counter(pages); }
            }
            """
    }

    /// A CSS string in which nothing can end the string or the style.
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || scalar == " "
                ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }
        return "\"\(escaped.joined())\""
    }
}

/// The texts of a sheet: the questionnaire's own in its language, and ours.
struct PrintWords {
    let wording: Wording
    let texts: ItemTexts
    let language: Language
    /// The number of each question that is printed.
    let numbers: [String: Int]

    init(questionnaire: Questionnaire, language: Language) {
        wording = Wording.of(language)
        texts = ItemTexts(questionnaire: questionnaire, language: language)
        self.language = language
        let printed = questionnaire.items.filter { $0.kind.isAnswered && $0.isPrinted }
        let numbered = printed.enumerated().map { ($0.element.id, $0.offset + 1) }
        numbers = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
    }

    /// A text of the questionnaire; where it shows an answer it says whose.
    func html(_ text: LocalizedText) -> HTML {
        texts.html(filled(text), on: language)
    }

    /// The same for a longer text.
    func paragraphs(_ text: LocalizedText) -> HTML {
        texts.paragraphs(filled(text), on: language)
    }

    /// What stands on paper for the answer to an item; a blank for what is calculated.
    func placeholder(_ id: String) -> String {
        numbers[id].map { "[\(wording.print.answerTo($0))]" } ?? "____"
    }

    /// Words of ours, which may be in another language than the sheet.
    func own(_ text: String) -> HTML {
        HTML.text(
            text,
            in: wording.language,
            on: language.isSpoken(by: wording) ? wording.language : language
        )
    }

    private func filled(_ text: LocalizedText) -> LocalizedText {
        text.filled { id, _ in placeholder(id) }
    }
}

extension Language {
    /// Whether words in `wording` are words of this language.
    fileprivate func isSpoken(by wording: Wording) -> Bool {
        rawValue.split(separator: "-").first.map(String.init) == wording.language.rawValue
    }
}

extension Item {
    /// Whether it is on the sheet: shown to somebody, and not in a round that needs another sheet.
    var isPrinted: Bool {
        kind.isShown && rounds.allSatisfy { $0 <= PrintedQuestionnaire.rounds }
    }

    /// The rounds of the repeating groups it stands in.
    private var rounds: [Int] {
        groups.flatMap { $0.split(separator: "[").dropFirst() }.compactMap { Int($0.dropLast()) }
    }
}
