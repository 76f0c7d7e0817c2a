import Progression

/// An answer that is unusual: shown in words, and taken when it is confirmed.
///
/// What is confirmed is what is shown, since it cannot be changed here.
struct ConfirmField {
    let field: AnswerField

    var html: HTML {
        let words = field.wording.question
        let hidden = field.values.hidden.map { name, value -> HTML in
            "<input type=\"hidden\" name=\"\(name.rawValue)\" value=\"\(value)\">"
        }
        let question = field.texts.html(field.item.text, on: field.wording.language)
        return """
            \(hidden)
            <h1>\(question)</h1>
            <div class="given"><p class="hint">\(words.yourAnswer)</p>
            \(answer)</div>
            <div class="note warn" role="alert" tabindex="-1" autofocus>
            <h2>\(words.confirmTitle)</h2>
            <p>\(field.message)</p>
            </div>
            <div class="buttons">\(button(words.edit, SubmittedAnswer.edited, style: " class=\"main\""))
            \(button(words.confirm, SubmittedAnswer.confirmed))</div>
            """
    }

    private var answer: HTML {
        let submitted = SubmittedAnswer(
            SubmittedForm(fields: field.values.hidden.map { ($0.0.rawValue, $0.1) }),
            for: field.item,
            in: field.wording.language
        )
        let answer: Answer? = if case .answer(let answer) = submitted { answer } else { nil }
        return AnswerWords(item: field.item, texts: field.texts, wording: field.wording).html(
            answer
        )
    }

    private func button(_ label: String, _ value: String, style: HTML = "") -> HTML {
        """
        <button\(style) name="\(FormField.confirm.rawValue)" value="\(value)">\(label)</button>
        """
    }
}
