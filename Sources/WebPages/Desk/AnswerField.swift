import Progression

/// The question with what it is answered by: a fieldset whose legend is the page's heading.
struct AnswerField {
    let page: QuestionPage
    let wording: Wording
    let texts: ItemTexts

    /// The messages on top of the page.
    var errors: [(text: String, target: String)] {
        message.map { [($0, firstIdentifier)] } ?? []
    }

    var html: HTML {
        let heading = texts.html(page.item.text, on: wording.language)
        let wrong: HTML = message == nil ? "" : " wrong"
        if page.item.kind.isWritten {
            return """
                <div class="question\(wrong)">
                <h1><label for="answer">\(heading)</label></h1>
                \(hint)\(error)\(written)
                </div>
                """
        }
        return """
            <fieldset class="question\(wrong)"\(describedBy)>
            <legend><h1>\(heading)</h1></legend>
            \(hint)\(error)\(options)\(missingOptions)
            </fieldset>
            """
    }

    /// "Ved ikke" and "Vil ikke svare" as buttons, where the field has no radio buttons for them.
    var missingButtons: HTML? {
        if page.item.kind.isOneOfSeveral { return nil }
        let buttons = offered.map { reason -> HTML in
            let current: HTML = page.given == .missing(reason) ? " aria-current=\"true\"" : ""
            return """
                <button class="second" name="\(FormField.missing.rawValue)" \
                value="\(reason.rawValue)"\(current)>\(wording.question.missing(reason))</button>

                """
        }
        return "<p class=\"or\">\(wording.question.or)</p>\n<div class=\"buttons\">\(buttons)</div>"
    }

    private var message: String? { page.problem.map(wording.question.problem) }

    private var error: HTML? { message.map { Notice.error($0, wording: wording) } }

    private var hint: HTML? {
        page.item.hint.map {
            "<p class=\"hint\" id=\"hint\">\(texts.html($0, on: wording.language))</p>\n"
        }
    }

    private var describedBy: HTML {
        let parts = [page.item.hint == nil ? nil : "hint", message == nil ? nil : "error"]
            .compactMap { $0 }
        return parts.isEmpty ? "" : " aria-describedby=\"\(parts.joined(separator: " "))\""
    }

    /// The reasons for no answer, in the order of the question file, `refused` last.
    private var offered: [MissingReason] {
        page.item.missing.filter { $0 != .refused } + [.refused]
    }

    private var firstIdentifier: String { page.item.kind.isWritten ? "answer" : "answer-1" }

    private var choices: [(value: String, text: HTML, isChosen: Bool)] {
        let given = page.given
        switch page.item.kind {
        case .scale(let points):
            return points.map { point in
                let text = point.text.map { texts.html($0, on: wording.language) }
                return (
                    String(point.value), text ?? "\(point.value)", given == .integer(point.value)
                )
            }
        case .choice(let options):
            return options.map {
                ($0.code, texts.html($0.text, on: wording.language), given == .code($0.code))
            }
        case .choices(let options):
            let codes: [String] = if case .codes(let codes) = given { codes } else { [] }
            return options.map {
                ($0.code, texts.html($0.text, on: wording.language), codes.contains($0.code))
            }
        case .boolean:
            return [
                ("yes", HTML(text: wording.question.yes), given == .boolean(true)),
                ("no", HTML(text: wording.question.no), given == .boolean(false)),
            ]
        case .integer, .decimal, .text, .date, .note, .calculate: return []
        }
    }

    private var options: HTML {
        let choices = choices
        let chosen = choices.firstIndex { $0.isChosen } ?? (givenReason == nil ? 0 : nil)
        let several: HTML? =
            page.item.kind.isOneOfSeveral
            ? nil : "<p class=\"hint\">\(wording.question.several)</p>\n"
        let radios = choices.enumerated().map { index, choice in
            Radio(
                field: .answer,
                value: choice.value,
                identifier: "answer-\(index + 1)",
                isChecked: choice.isChosen,
                isBox: !page.item.kind.isOneOfSeveral,
                takesFocus: index == chosen && message == nil
            ).html(choice.text)
        }
        return "\(several)\(radios)"
    }

    private var givenReason: MissingReason? {
        if case .missing(let reason) = page.given { reason } else { nil }
    }

    private var missingOptions: HTML? {
        guard page.item.kind.isOneOfSeveral else { return nil }
        let radios = offered.map { reason in
            Radio(
                field: .answer,
                value: SubmittedAnswer.value(of: reason),
                identifier: "missing-\(reason.rawValue)",
                isChecked: givenReason == reason,
                takesFocus: givenReason == reason && message == nil
            ).html(HTML(text: wording.question.missing(reason)))
        }
        return "<p class=\"or\">\(wording.question.or)</p>\n\(radios)"
    }

    private var written: HTML {
        let value = page.typed ?? givenText
        let invalid: HTML = message == nil ? "" : " aria-invalid=\"true\""
        let focus: HTML = message == nil ? " autofocus" : ""
        if case .text(let maxLength, _) = page.item.kind, maxLength > 100 {
            return """
                <textarea id="answer" name="answer" rows="5" dir="auto"\(describedBy)\(invalid)\(focus)>
                \(value)</textarea>
                """
        }
        let numeric: HTML = page.item.kind.isNumber ? " inputmode=\"numeric\" class=\"short\"" : ""
        return """
            <input type="text" id="answer" name="answer" value="\(value)" dir="auto" \
            autocomplete="off"\(numeric)\(describedBy)\(invalid)\(focus)>
            """
    }

    private var givenText: String {
        switch page.given {
        case .integer(let value): String(value)
        case .decimal(let value): wording.decimal(value)
        case .text(let text): text
        case .date(let day): day.iso
        default: ""
        }
    }
}

extension Item.Kind {
    /// Whether it is answered in a field one writes in.
    var isWritten: Bool {
        switch self {
        case .integer, .decimal, .text, .date: true
        case .scale, .choice, .choices, .boolean, .note, .calculate: false
        }
    }

    /// Whether it is a number to be written.
    var isNumber: Bool {
        switch self {
        case .integer, .decimal: true
        default: false
        }
    }
}
