import Progression

/// What the fields of a question hold: what was just sent, as it was typed, else the answer given before.
struct FieldValues {
    let form: SubmittedForm?
    let given: Answer?
    let wording: Wording

    /// The values of buttons and boxes that are chosen.
    var all: [String] {
        if let form { return form.all(.answer) }
        switch given {
        case .integer(let value): return [String(value)]
        case .code(let code): return [code]
        case .codes(let codes): return codes
        case .boolean(let value): return [value ? "yes" : "no"]
        case .decimal(let value): return [wording.decimal(value)]
        case .text(let text): return [text]
        case .date(let day): return [day.iso]
        case .missing(let reason): return [SubmittedAnswer.value(of: reason)]
        case nil: return []
        }
    }

    /// What stands in the one field one writes in.
    var written: String {
        if form == nil, given?.isMissing == true { return "" }
        return all.first ?? ""
    }

    /// What stands in one of the three fields of a day.
    func part(_ field: FormField) -> String {
        if let typed = form?[field] { return typed }
        let text = WrittenDate(form ?? SubmittedForm(), wording: wording)
        let day: CalendarDay? = if case .date(let day) = given { day } else { nil }
        guard let day = form == nil ? day : text.day else { return "" }
        switch field {
        case .day: return String(day.day)
        case .month: return String(day.month)
        default: return String(day.year)
        }
    }

    /// The same answer in fields nobody sees, for a page that only asks whether it is right.
    var hidden: [(FormField, String)] {
        let parts = [FormField.day, .month, .year].compactMap { field in
            form?[field].map { (field, $0) }
        }
        return parts + all.map { (.answer, $0) }
    }
}
