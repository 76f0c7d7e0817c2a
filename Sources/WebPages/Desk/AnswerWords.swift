import Progression

/// An answer in the words it was given in.
struct AnswerWords {
    let item: Item
    let texts: ItemTexts
    let wording: Wording

    func html(_ answer: Answer?) -> HTML {
        switch answer {
        case nil: "<span class=\"none\">\(wording.review.unanswered)</span>"
        case .missing(.refused): "<span class=\"none\">\(wording.respondent.skipped)</span>"
        case .missing(let reason):
            "<span class=\"none\">\(wording.question.missing(reason))</span>"
        case .boolean(let value): HTML(text: value ? wording.question.yes : wording.question.no)
        case .text(let text): HTML.name(text)
        case .code(let code): option(code)
        case .codes(let codes):
            "<ul>\(codes.map { code -> HTML in "<li>\(option(code))</li>" })</ul>"
        case .integer(let value): point(value)
        case .decimal(let value): HTML(text: wording.decimal(value))
        case .date(let day): HTML(text: wording.dates.whole(day))
        }
    }

    private func point(_ value: Int) -> HTML {
        guard case .scale(let points) = item.kind,
            let text = points.first(where: { $0.value == value })?.text
        else { return "\(value)" }
        return texts.html(text, on: wording.language)
    }

    private func option(_ code: String) -> HTML {
        switch item.kind {
        case .choice(let options), .choices(let options):
            options.first { $0.code == code }.map { texts.html($0.text, on: wording.language) }
                ?? HTML(text: code)
        default: HTML(text: code)
        }
    }
}

extension AnswerWords {
    /// The same without markup.
    func plain(_ answer: Answer?) -> String {
        switch answer {
        case nil: wording.review.unanswered
        case .missing(let reason): wording.question.missing(reason)
        case .boolean(let value): value ? wording.question.yes : wording.question.no
        case .text(let text): text
        case .code(let code): plainOption(code)
        case .codes(let codes): codes.map(plainOption).joined(separator: ", ")
        case .integer(let value): plainPoint(value)
        case .decimal(let value): wording.decimal(value)
        case .date(let day): wording.dates.whole(day)
        }
    }

    private func plainPoint(_ value: Int) -> String {
        guard case .scale(let points) = item.kind,
            let text = points.first(where: { $0.value == value })?.text
        else { return "\(value)" }
        return texts.plain(text)
    }

    private func plainOption(_ code: String) -> String {
        switch item.kind {
        case .choice(let options), .choices(let options):
            options.first { $0.code == code }.map { texts.plain($0.text) } ?? code
        default: code
        }
    }
}

/// The questions under the same headings, one after the other.
struct AnswerPart {
    let headings: [Heading]
    private(set) var items: [Item]

    /// The relevant questions of a session, by the groups they stand in.
    static func of(_ session: SurveySession) -> [AnswerPart] {
        session.relevantItems.reduce(into: []) { parts, item in
            let headings = session.headings(of: item.id)
            if let last = parts.indices.last, parts[last].headings == headings {
                parts[last].items.append(item)
            } else {
                parts.append(AnswerPart(headings: headings, items: [item]))
            }
        }
    }

    func heading(_ texts: ItemTexts, _ wording: Wording) -> HTML? {
        headings.isEmpty ? nil : "<h3>\(texts.heading(headings, wording: wording))</h3>\n"
    }
}
