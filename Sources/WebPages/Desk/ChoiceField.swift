import Progression

/// The options of a question as buttons, with those for no answer where only one can be chosen.
struct ChoiceField {
    let item: Item
    let texts: ItemTexts
    let wording: Wording
    /// The values chosen.
    let chosen: Set<String>
    /// Whether what is chosen asks for the focus.
    let takesFocus: Bool
    /// What comes before ids and names, where a page asks several questions.
    var prefix = ""
    /// The reasons for no answer among the buttons; `nil` for those without a button of their own.
    var reasons: [MissingReason]?

    var html: HTML {
        let isOne = item.kind.isOneOfSeveral
        let several: HTML? =
            isOne ? nil : "<p class=\"hint say\">\(wording.question.several)</p>\n"
        let radios = radios
        let row: HTML = "\(anchors)<div class=\"numbers\">\n\(radios)</div>\n"
        return "\(several)\(isRow ? row : HTML(radios))\(isOne ? missingOptions : nil)"
    }

    private var radios: [HTML] {
        let options = options
        let focused = options.firstIndex { chosen.contains($0.value) }
        return options.enumerated().map { index, option in
            Radio(
                field: .answer,
                value: option.value,
                identifier: "answer-\(index + 1)",
                isChecked: chosen.contains(option.value),
                isBox: !item.kind.isOneOfSeveral,
                takesFocus: takesFocus && index == focused,
                key: item.kind.isScale ? option.value : "\(index + 1)",
                showsKey: !isRow,
                prefix: prefix
            ).html(option.text)
        }
    }

    /// A scale of which only some points have words is a row of numbers, with the words above it.
    private var isRow: Bool {
        guard case .scale(let points) = item.kind else { return false }
        return points.contains { $0.text == nil }
    }

    private var anchors: HTML? {
        guard case .scale(let points) = item.kind else { return nil }
        let words = points.compactMap { point -> HTML? in
            point.text.map { text in
                "<span>\(point.value) = \(texts.html(text, on: wording.language))</span>\n"
            }
        }
        return words.isEmpty ? nil : "<p class=\"anchors\">\n\(words)</p>\n"
    }

    private var options: [(value: String, text: HTML)] {
        switch item.kind {
        case .scale(let points):
            points.map { point in
                let text = point.text.map { texts.html($0, on: wording.language) }
                return (String(point.value), isRow ? number(point.value, text) : text ?? .none)
            }
        case .choice(let options), .choices(let options):
            options.map { ($0.code, texts.html($0.text, on: wording.language)) }
        case .boolean:
            [
                ("yes", HTML(text: wording.question.yes)),
                ("no", HTML(text: wording.question.no)),
            ]
        case .integer, .decimal, .text, .date, .note, .calculate: []
        }
    }

    /// What stands above the row is said again to those who do not see it.
    private func number(_ value: Int, _ text: HTML?) -> HTML {
        "\(value)\(text.map { "<span class=\"hidden\"> \($0)</span>" as HTML })"
    }

    private var shownReasons: [MissingReason] { reasons ?? item.reasonsBeside }

    private var givenReason: MissingReason? {
        shownReasons.first { chosen.contains(SubmittedAnswer.value(of: $0)) }
    }

    private var missingOptions: HTML? {
        if shownReasons.isEmpty { return nil }
        let radios = shownReasons.map { reason in
            Radio(
                field: .answer,
                value: SubmittedAnswer.value(of: reason),
                identifier: "missing-\(reason.rawValue)",
                isChecked: givenReason == reason,
                takesFocus: takesFocus && givenReason == reason,
                prefix: prefix
            ).html(HTML(text: wording.question.missing(reason)))
        }
        return "<p class=\"or\">\(wording.question.or)</p>\n\(radios)"
    }
}
