import Progression

/// The fields of an event: what it is, and its days.
struct EventFields {
    /// The kinds that are offered.
    let kinds: [EventKind]
    let context: PageContext
    let wording: Wording
    /// The event as it stands, if it is one that is recorded.
    var event: RecordedEvent?
    /// A form that came back.
    var sent: SubmittedEvent?

    private var words: Wording.EventWords { wording.events }
    private var problems: [EventProblem] { sent?.problems ?? [] }

    /// What is to be put right, for the top of the page.
    var errors: [(text: HTML, target: String)] {
        problems.map { problem in
            (text: HTML(text: text(of: problem)), target: target(of: problem))
        }
    }

    var html: HTML {
        """
        \(kind)
        \(days(.start, words.start, words.startHint))
        \(days(.end, words.end, words.endHint))
        \(confirmation)
        """
    }

    private func target(of problem: EventProblem) -> String {
        if case .doubt = problem { return FormField.confirm.rawValue }
        return switch problem.part {
        case .kind: FormField.eventKind.rawValue
        case .start: FormField.day.rawValue
        case .end: FormField.endDay.rawValue
        }
    }

    private func text(of problem: EventProblem) -> String {
        words.problem(problem, wording.dates.whole)
    }

    /// The words for the first problem of a part, and what tells its fields of them.
    private func error(_ part: EventProblem.Part) -> (text: HTML?, state: HTML, style: HTML) {
        let found = problems.first { problem in
            if case .doubt = problem { return false }
            return problem.part == part
        }
        guard let found else { return (nil, "", "") }
        let text: HTML = """
            <p class="error" id="error-\(part.name)"><span class="hidden">\(wording.common.errorPrefix)</span> \
            \(text(of: found))</p>

            """
        return (text, " aria-invalid=\"true\" aria-describedby=\"error-\(part.name)\"", " wrong")
    }

    private var kind: HTML {
        let error = error(.kind)
        let name = FormField.eventKind.rawValue
        let chosen = sent?.form[.eventKind] ?? event.map { "\($0.kind.id)" } ?? ""
        let groups = EventKind.Category.allCases.map { category -> HTML in
            let options = kinds.filter { $0.category == category }.map { kind -> HTML in
                let selected: HTML = "\(kind.id)" == chosen ? " selected" : ""
                return "<option value=\"\(kind.id)\"\(selected)>\(kind.name)</option>\n"
            }
            if options.isEmpty { return .none }
            return "<optgroup label=\"\(words.category(category))\">\n\(options)</optgroup>\n"
        }
        return """
            <div class="field\(error.style)"><label for="\(name)">\(words.kind)</label>
            \(error.text)<select id="\(name)" name="\(name)"\(error.state)>
            <option value="">\(words.choose)</option>
            \(groups)</select></div>
            """
    }

    private func days(_ part: EventProblem.Part, _ label: String, _ hint: String) -> HTML {
        let error = error(part)
        let style: HTML = error.text == nil ? "" : " class=\"wrong\""
        let fields = DateFields(
            words: wording.question,
            values: { value($0, part) },
            identifier: { $0.named(for: part).rawValue },
            name: { $0.named(for: part).rawValue },
            state: { _ in error.state }
        )
        return """
            <fieldset\(style) aria-describedby="hint-\(part.name)"><legend>\(label)</legend>
            <p class="hint" id="hint-\(part.name)">\(hint)</p>
            \(error.text)\(fields.html)</fieldset>
            """
    }

    /// What stands in a field: as it was sent, or as it is recorded.
    private func value(_ field: FormField, _ part: EventProblem.Part) -> String {
        if let sent { return sent.form[field.named(for: part)] ?? "" }
        let day = part == .start ? event?.start : event?.end
        return day.map { day in
            switch field {
            case .day: "\(day.day)"
            case .month: "\(day.month)"
            default: "\(day.year)"
            }
        } ?? ""
    }

    /// What is unusual, to be confirmed.
    private var confirmation: HTML? {
        let doubts = problems.filter { if case .doubt = $0 { true } else { false } }
        if doubts.isEmpty, sent?.isConfirmed != true { return nil }
        let reasons = doubts.map { doubt -> HTML in "<p>\(text(of: doubt))</p>\n" }
        let box = Radio(
            field: .confirm,
            value: SubmittedAnswer.confirmed,
            identifier: FormField.confirm.rawValue,
            isChecked: sent?.isConfirmed == true,
            isBox: true
        )
        return """
            <div class="note warn">
            \(reasons)\(box.html(HTML(text: words.confirm)))</div>
            """
    }
}

extension EventProblem.Part {
    fileprivate var name: String {
        switch self {
        case .kind: "kind"
        case .start: "start"
        case .end: "end"
        }
    }
}

extension FormField {
    /// The field of a day as it is called for one part of the form.
    fileprivate func named(for part: EventProblem.Part) -> FormField {
        guard part == .end else { return self }
        return switch self {
        case .day: .endDay
        case .month: .endMonth
        default: .endYear
        }
    }
}
