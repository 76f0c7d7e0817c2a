import Progression

/// The options of a question as buttons, with those for no answer where only one can be chosen.
struct ChoiceField {
    let item: Item
    let texts: ItemTexts
    let wording: Wording
    /// The values chosen.
    let chosen: Set<String>
    /// Whether one of the buttons asks for the focus.
    let takesFocus: Bool

    var html: HTML {
        let options = options
        let focused =
            options.firstIndex { chosen.contains($0.value) } ?? (givenReason == nil ? 0 : nil)
        let isOne = item.kind.isOneOfSeveral
        let several: HTML? = isOne ? nil : "<p class=\"hint\">\(wording.question.several)</p>\n"
        let radios = options.enumerated().map { index, option in
            Radio(
                field: .answer,
                value: option.value,
                identifier: "answer-\(index + 1)",
                isChecked: chosen.contains(option.value),
                isBox: !isOne,
                takesFocus: takesFocus && index == focused
            ).html(option.text)
        }
        return "\(several)\(radios)\(isOne ? missingOptions : nil)"
    }

    private var options: [(value: String, text: HTML)] {
        switch item.kind {
        case .scale(let points):
            points.map { point in
                let text = point.text.map { texts.html($0, on: wording.language) }
                return (String(point.value), text ?? "\(point.value)")
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

    private var givenReason: MissingReason? {
        item.offered.first { chosen.contains(SubmittedAnswer.value(of: $0)) }
    }

    private var missingOptions: HTML {
        let radios = item.offered.map { reason in
            Radio(
                field: .answer,
                value: SubmittedAnswer.value(of: reason),
                identifier: "missing-\(reason.rawValue)",
                isChecked: givenReason == reason,
                takesFocus: takesFocus && givenReason == reason
            ).html(HTML(text: wording.question.missing(reason)))
        }
        return "<p class=\"or\">\(wording.question.or)</p>\n\(radios)"
    }
}
