import Progression

/// One question of a form that is answered as a whole: its words, and buttons or a field.
///
/// Fields are named as ``KeyedForm`` reads them.
struct AssessmentField {
    let part: Int
    let item: Item
    let number: Int?
    let texts: ItemTexts
    let wording: Wording
    /// What was just sent for the item.
    let form: SubmittedForm
    var problem: QuestionProblem?
    /// That it is only asked in some cases, in words.
    var condition: HTML?

    private var name: String { KeyedForm.name(part, item.id) }
    private var prefix: String { name + ":" }

    /// Where a link to the question leads.
    var target: String {
        item.kind.isWritten ? name : prefix + (item.kind.isDate ? "day" : "answer-1")
    }

    /// What is wrong, in the file's words where it has some.
    var message: HTML? {
        guard let problem else { return nil }
        let file = problem.isTheFiles ? item.constraint?.message : nil
        let own = file.map { texts.html($0, on: wording.language) }
        switch problem {
        case .nothing: return HTML(text: wording.assessment.nothing)
        case .unconfirmed:
            return "\(own.map { "\($0) " as HTML })\(wording.assessment.unusual)"
        default: return own ?? HTML(text: wording.problem(problem))
        }
    }

    var html: HTML {
        let wrong: HTML = problem == nil ? "" : " wrong"
        let described: HTML = describedBy.map { " aria-describedby=\"\($0)\"" } ?? ""
        if item.kind.isWritten {
            return """
                <div class="question\(wrong)"><h2><label for="\(name)">\(label)</label></h2>
                \(help)\(written(described))\(reasons)</div>

                """
        }
        return """
            <fieldset class="question\(wrong)"\(described)><legend><h2>\(label)</h2></legend>
            \(help)\(item.kind.isDate ? date : choices)\(reasons)</fieldset>

            """
    }

    private var label: HTML {
        let text = texts.html(item.text, on: wording.language)
        return number.map { "\($0). \(text)" as HTML } ?? text
    }

    private var help: HTML {
        let hints = [item.hint, item.guidance].compactMap(\.self).map { hint -> HTML in
            "<p class=\"hint\">\(texts.html(hint, on: wording.language))</p>\n"
        }
        let error = message.map { message -> HTML in
            """
            <p class="error" id="\(prefix)error"><span class="hidden">\(wording.common.errorPrefix)</span> \
            \(message)</p>

            """
        }
        let all = hints.isEmpty ? nil : "<div id=\"\(prefix)hint\">\(hints)</div>\n" as HTML
        return "\(condition)\(all)\(error)"
    }

    private var describedBy: String? {
        let hint = item.hint == nil && item.guidance == nil ? nil : prefix + "hint"
        let parts = [hint, message == nil ? nil : prefix + "error"].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private var choices: HTML {
        ChoiceField(
            item: item,
            texts: texts,
            wording: wording,
            chosen: Set(form.all(.answer)),
            takesFocus: false,
            prefix: prefix,
            reasons: item.offered
        ).html
    }

    private func written(_ described: HTML) -> HTML {
        let invalid: HTML = problem == nil ? "" : " aria-invalid=\"true\""
        let state: HTML =
            "id=\"\(name)\" name=\"\(prefix)answer\" dir=\"auto\"\(described)\(invalid)"
        if case .text(let maxLength, nil) = item.kind, maxLength > 100 {
            return "<textarea \(state) rows=\"4\">\n\(form[.answer] ?? "")</textarea>\n"
        }
        return "<input type=\"text\" \(state) value=\"\(form[.answer] ?? "")\">\n"
    }

    private var date: HTML {
        DateFields(
            words: wording.question,
            values: { form[$0] ?? "" },
            identifier: { prefix + $0.rawValue },
            name: { prefix + $0.rawValue }
        ).html
    }

    /// "Ved ikke" as a box beside what has no buttons of its own; an empty field says that nobody wants
    /// to answer already, unless the question must be answered.
    private var reasons: HTML? {
        let reasons = item.isRequired ? item.offered : item.reasonsBeside
        if item.kind.isOneOfSeveral || reasons.isEmpty { return nil }
        return HTML(
            reasons.map { reason in
                Radio(
                    field: .missing,
                    value: reason.rawValue,
                    identifier: "missing-\(reason.rawValue)",
                    isChecked: form[.missing] == reason.rawValue,
                    isBox: true,
                    prefix: prefix
                ).html(HTML(text: wording.question.missing(reason)))
            }
        )
    }
}
