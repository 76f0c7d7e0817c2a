public import Progression

/// A programme on paper: the picture of its theory, its parts and arrows as tables, and what courses say of it if that is
/// known.
public struct PrintedProgramme: Sendable {
    /// What is printed.
    public let programme: Programme
    /// The language of its texts and ours.
    public let language: Language
    /// What courses say of it, if anybody has looked.
    public let evaluation: ProgrammeEvaluation?

    /// A sheet of given parts.
    public init(
        of programme: Programme,
        in language: Language,
        evaluation: ProgrammeEvaluation? = nil
    ) {
        self.programme = programme
        self.language = language
        self.evaluation = evaluation
    }

    private var sentences: ProgrammeSentences {
        ProgrammeSentences(programme: programme, language: language, evaluation: evaluation)
    }

    private var words: Wording.ProgrammeWords { sentences.wording.programme }

    /// The whole document.
    public func render() -> String {
        let title = sentences.text(programme.title)
        let picture = ProgrammePicture(of: programme, in: language, evaluation: evaluation)
        let reference = programme.reference
        let document: HTML = """
            <!doctype html>
            <html lang="\(language.rawValue)" dir="\(language.direction.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(words.picture(title))</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>
            <h1>\(title)</h1>
            \(programme.summary.map { "<p>\(sentences.text($0))</p>\n" as HTML })\
            <p class="small">\(words.status(programme.status)) · \(words.version(reference.version)) · \
            \(String(reference.sha256.prefix(8)))</p>
            <p>\(evaluation == nil ? words.theory : "\(words.theory) \(words.howToRead)")</p>
            <figure tabindex="0">\(picture.svg)\(evaluation.map { _ in caption })</figure>
            \(findings)\(arrows)\(parts)</main>
            </body>
            </html>

            """
        return document.markup
    }

    private var caption: HTML { "<figcaption class=\"small\">\(words.finding.legend)</figcaption>" }

    private var findings: HTML? {
        guard evaluation != nil else { return nil }
        let parts = sentences.findings.map { part -> HTML in
            let lines = part.lines.map { line -> HTML in "<li>\(line)</li>" }
            return "<h3>\(part.head)</h3>\n<ul>\(lines)</ul>\n"
        }
        return """
            <section><h2>\(words.seenTitle)</h2>
            \(parts)<p class="small">\(words.small(GroupRule().peopleForCount))</p></section>

            """
    }

    /// Each arrow on a line, with what the courses say.
    private var arrows: HTML {
        let numbers = Self.numbers(of: programme, letters: words.letters)
        let rows = programme.arrows.enumerated().map { index, arrow -> HTML in
            let said = evaluation.flatMap { evaluation in
                evaluation.arrows.indices.contains(index) ? evaluation.arrows[index] : nil
            }
            let seen = said.map { finding -> HTML in
                "<td>\(sentences.sentence(finding, isFirst: arrow.from == .targetGroup))</td>"
            }
            return """
                <tr><td>\(numbers[arrow.from] ?? "") \(sentences.text(of: arrow.from))</td>\
                <td>\(numbers[arrow.to] ?? "") \(sentences.text(of: arrow.to))</td>\(seen)</tr>

                """
        }
        let head: HTML? = evaluation.map { _ in "<th scope=\"col\">\(words.seenTitle)</th>" }
        return """
            <section><h2>\(words.arrowsTitle)</h2>
            <table><thead><tr><th scope="col">\(words.from)</th><th scope="col">\(words.to)</th>\(head)</tr></thead>
            <tbody>
            \(rows)</tbody></table></section>

            """
    }

    /// Each part with what it is known by.
    private var parts: HTML {
        let numbers = Self.numbers(of: programme, letters: words.letters)
        let columns = zip(words.columns, ProgrammeLayout.columns(of: programme))
        let rows = columns.map { head, parts -> HTML in
            let lines = parts.map { part -> HTML in
                let context = sentences.context(of: part).map { text -> HTML in
                    "<br><span class=\"small\">\(words.context): \(text)</span>"
                }
                return """
                    <tr><td>\(numbers[part] ?? "") \(sentences.text(of: part))\(context)</td>\
                    <td>\(sentences.sign(of: part))</td></tr>

                    """
            }
            return
                "<tbody><tr><th scope=\"rowgroup\" colspan=\"2\">\(head)</th></tr>\n\(lines)</tbody>\n"
        }
        return """
            <section><h2>\(words.partsTitle)</h2>
            <table><thead><tr><th scope="col">\(words.part)</th><th scope="col">\(words.knownBy)</th></tr></thead>
            \(rows)</table></section>

            """
    }

    /// What each part is numbered in picture and tables.
    static func numbers(
        of programme: Programme,
        letters: [String]
    ) -> [ProgrammeArrow.Part: String] {
        let columns = zip(letters, ProgrammeLayout.columns(of: programme).dropFirst())
        let numbered = columns.flatMap { letter, parts in
            parts.enumerated().map { ($0.element, "\(letter)\($0.offset + 1)") }
        }
        return Dictionary(numbered, uniquingKeysWith: { first, _ in first })
    }

    private static let style: HTML = """
        @page{size:A4 landscape;margin:12mm}:root{color-scheme:light dark}*{box-sizing:border-box}\
        html{font:100%/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;\
        background:light-dark(#fff,#15191a);color:light-dark(#1d2427,#eceeea)}\
        body{margin:0}main{max-inline-size:84rem;margin-inline:auto;padding:1rem}\
        h1,h2,h3{line-height:1.25;break-after:avoid;margin-block:1.2em .4em}h1{margin-block-start:0}h3{font-size:1rem}p{max-inline-size:45rem;margin-block:.5em}\
        figure{margin:1rem 0;overflow-x:auto}figure svg{display:block;inline-size:100%;min-inline-size:60rem}\
        ul{margin:0;padding-inline-start:1.25rem}.small{font-size:.9rem;color:light-dark(#535f63,#b1bab9)}\
        table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;overflow-wrap:anywhere;hyphens:auto;vertical-align:top;padding:.35rem .75rem .35rem 0;\
        border-block-end:1px solid light-dark(#c9cbc4,#3b4445)}th[scope=rowgroup]{padding-block-start:1rem}tr{break-inside:avoid}\
        @media print{html{font-size:10pt;background:#fff;color:#000}figure svg{min-inline-size:0}main{padding:0;max-inline-size:none}}
        """
}
