import Progression

/// The question with what it is answered by: a fieldset whose legend is the page's heading, or one field
/// whose label is.
struct AnswerField {
    let page: QuestionPage
    let wording: Wording
    let texts: ItemTexts

    var item: Item { page.item }

    var values: FieldValues {
        FieldValues(form: page.form, given: page.interview.answerGiven, wording: wording)
    }

    /// The messages on top of the page.
    var errors: [(text: HTML, target: String)] {
        message.map { [($0, firstIdentifier)] } ?? []
    }

    var html: HTML {
        let heading = texts.html(item.text, on: wording.language)
        let wrong: HTML = message == nil ? "" : " wrong"
        if item.kind.isWritten {
            return """
                <div class="question\(wrong)">
                <h1><label for="answer">\(heading)</label></h1>
                \(hint)\(error)\(written)
                </div>
                """
        }
        return """
            <fieldset class="question\(wrong)"\(describedBy)\(groupFocus)>
            <legend><h1>\(heading)</h1></legend>
            \(hint)\(error)\(item.kind.isDate ? date : choices)
            </fieldset>
            """
    }

    /// "Ved ikke" as a button, where the field has no radio buttons for it.
    var missingButtons: HTML? {
        if item.kind.isOneOfSeveral { return nil }
        let reasons = item.reasonsBeside
        if reasons.isEmpty { return nil }
        let buttons = reasons.map { reason -> HTML in
            let isGiven = page.interview.answerGiven == .missing(reason)
            let current: HTML = isGiven ? " aria-current=\"true\"" : ""
            return """
                <button class="second" name="\(FormField.missing.rawValue)" \
                value="\(reason.rawValue)"\(current)>\(wording.question.missing(reason))</button>

                """
        }
        return "<p class=\"or\">\(wording.question.or)</p>\n<div class=\"buttons\">\(buttons)</div>"
    }

    /// What is wrong, in the file's words where it has some.
    var message: HTML? {
        guard let problem = page.problem else { return nil }
        if problem.isTheFiles, let own = item.constraint?.message {
            return texts.html(own, on: wording.language)
        }
        return HTML(text: wording.problem(problem))
    }

    private var error: HTML? { message.map { Notice.error($0, wording: wording) } }

    private var hint: HTML? { item.hint.map { texts.hint($0, on: wording.language) } }

    private var describedBy: HTML {
        let parts = [item.hint == nil ? nil : "hint", message == nil ? nil : "error"]
            .compactMap { $0 }
        return parts.isEmpty ? "" : " aria-describedby=\"\(parts.joined(separator: " "))\""
    }

    private var firstIdentifier: String {
        item.kind.isWritten ? "answer" : item.kind.isDate ? "answer-day" : "answer-1"
    }

    private var choices: HTML {
        ChoiceField(
            item: item,
            texts: texts,
            wording: wording,
            chosen: Set(values.all),
            takesFocus: message == nil && !values.all.isEmpty
        ).html
    }

    private var invalid: HTML { message == nil ? "" : " aria-invalid=\"true\"" }

    private var focus: HTML { message == nil ? " autofocus" : "" }

    /// Until something is chosen the group has the focus: a ring around its first option would look like
    /// a suggestion.
    private var groupFocus: HTML {
        if item.kind.isDate || message != nil || !values.all.isEmpty { return "" }
        return " tabindex=\"-1\" autofocus"
    }

    private var written: HTML {
        if case .text(let maxLength, nil) = item.kind, maxLength > 100 {
            return """
                <textarea id="answer" name="answer" rows="5" dir="auto"\(describedBy)\(invalid)\(focus)>
                \(values.written)</textarea>
                """
        }
        return """
            <input type="text" id="answer" name="answer" value="\(values.written)" dir="auto"\
            \(item.kind.keyboard)\(describedBy)\(invalid)\(focus)>
            """
    }

    private var date: HTML {
        DateFields(
            words: wording.question,
            values: values.part,
            identifier: { "answer-\($0.rawValue)" },
            state: { "\(invalid)\($0 == .day ? focus : "")" }
        ).html
    }
}

extension Item {
    /// The reasons for no answer, in the order of the question file, `refused` last.
    var offered: [MissingReason] { reasonsBeside + [.refused] }

    /// The same without `refused`, which has a button of its own on every page: to skip.
    var reasonsBeside: [MissingReason] { missing.filter { $0 != .refused } }
}

extension Item.Kind {
    /// Whether it is answered in one field one writes in.
    var isWritten: Bool {
        switch self {
        case .integer, .decimal, .text: true
        case .scale, .choice, .choices, .boolean, .date, .note, .calculate: false
        }
    }

    /// Whether it is a day.
    var isDate: Bool {
        if case .date = self { true } else { false }
    }

    /// Whether it is a point of a scale.
    var isScale: Bool { if case .scale = self { true } else { false } }

    /// Which keys a screen keyboard shows, and how wide the field is.
    fileprivate var keyboard: HTML {
        switch self {
        case .integer: " inputmode=\"numeric\" class=\"short\""
        case .decimal: " inputmode=\"decimal\" class=\"short\""
        default: ""
        }
    }
}
