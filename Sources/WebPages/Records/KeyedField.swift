import Progression

/// One question of a printed form as it is keyed in: one field to write or choose in by keys.
struct KeyedField {
    let part: Int
    let item: Item
    let number: Int?
    let texts: ItemTexts
    let wording: Wording
    /// What was just sent for the item.
    let form: SubmittedForm
    var problem: QuestionProblem?
    var takesFocus = false

    private var identifier: String { KeyedForm.name(part, item.id) }

    private func name(_ field: FormField) -> String { "\(identifier):\(field.rawValue)" }

    /// The question with its field, for the page on which a form is keyed.
    var html: HTML {
        let wrong: HTML = problem == nil ? "" : " wrong"
        let state: HTML = problem == nil ? "" : " class=\"wrong\""
        let isGrouped =
            switch item.kind {
            case .choices, .date: true
            default: false
            }
        let error = problem.map { problem -> HTML in
            "<p class=\"error\">\(wording.problem(problem))</p>\n"
        }
        if isGrouped {
            return """
                <fieldset\(state) id="\(identifier)"><legend>\(label)</legend>
                \(error)\(control)\(reasons)</fieldset>

                """
        }
        return """
            <div class="field\(wrong)"><label for="\(identifier)">\(label)</label>
            \(error)\(control)\(reasons)</div>

            """
    }

    private var label: HTML {
        let text = texts.html(item.text, on: wording.language)
        return number.map { "\($0). \(text)" as HTML } ?? text
    }

    /// The field alone.
    var control: HTML {
        switch item.kind {
        case .scale(let points):
            select(
                points.map { point in
                    let text = point.text.map { " – " + texts.plain($0) } ?? ""
                    return ("\(point.value)", "\(point.value)" + text)
                }
            )
        case .choice(let options): select(options.map { ($0.code, texts.plain($0.text)) })
        case .boolean: select([("yes", wording.question.yes), ("no", wording.question.no)])
        case .choices(let options): boxes(options)
        case .date: date
        case .integer, .decimal, .text:
            """
            <input type="text" id="\(identifier)" name="\(name(.answer))" \
            value="\(form[.answer] ?? "")" dir="auto"\(focus)>
            """
        case .note, .calculate: .none
        }
    }

    private var focus: HTML { takesFocus ? " autofocus" : "" }

    private func select(_ options: [(value: String, text: String)]) -> HTML {
        let reasons = item.offered.map {
            (SubmittedAnswer.value(of: $0), wording.question.missing($0))
        }
        return choice(identifier, name(.answer), options + reasons, form[.answer])
    }

    private func choice(
        _ id: String,
        _ name: String,
        _ options: [(value: String, text: String)],
        _ chosen: String?
    ) -> HTML {
        let isFirst = id == identifier
        let all = [("", isFirst ? wording.records.paper.choose : "–")] + options
        let lines = all.map { value, text -> HTML in
            let selected: HTML = value == chosen && !value.isEmpty ? " selected" : ""
            return "<option value=\"\(value)\"\(selected)>\(text)</option>\n"
        }
        return """
            <select id="\(id)" name="\(name)"\(isFirst ? focus : "")>
            \(lines)</select>
            """
    }

    /// "Ved ikke" beside a field that has no list of its own.
    private var reasons: HTML? {
        // An empty field is "Vil ikke svare" already.
        let reasons = item.reasonsBeside
        if item.kind.isOneOfSeveral || reasons.isEmpty { return nil }
        let id = identifier + ":why"
        let options = reasons.map { ($0.rawValue, wording.question.missing($0)) }
        return """

            <label class="hint" for="\(id)">\(wording.question.or)\
            <span class="hidden">: \(label)</span></label>
            \(choice(id, name(.missing), options, form[.missing]))
            """
    }

    private func boxes(_ options: [Option]) -> HTML {
        let chosen = Set(form.all(.answer))
        let boxes = options.enumerated().map { index, option -> HTML in
            let id = "\(identifier):\(index + 1)"
            let checked: HTML = chosen.contains(option.code) ? " checked" : ""
            return """
                <label class="option" for="\(id)"><input type="checkbox" id="\(id)" \
                name="\(name(.answer))" value="\(option.code)"\(checked)\(index == 0 ? focus : "")> \
                <span>\(texts.html(option.text, on: wording.language))</span></label>

                """
        }
        return HTML(boxes)
    }

    private var date: HTML {
        DateFields(
            words: wording.question,
            values: { form[$0] ?? "" },
            identifier: name,
            name: name,
            state: { $0 == .day ? focus : "" }
        ).html
    }
}
