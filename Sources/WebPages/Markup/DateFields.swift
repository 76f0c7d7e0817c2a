/// Day, month and year each in a field: no calendar to click through for a year of birth.
struct DateFields {
    let words: Wording.Question
    /// What stands in each field.
    let values: (FormField) -> String
    /// The id of each field.
    var identifier: (FormField) -> String = { $0.rawValue }
    /// What each field posts.
    var name: (FormField) -> String = { $0.rawValue }
    /// What else each field says of itself.
    var state: (FormField) -> HTML = { _ in "" }

    var html: HTML {
        let parts = [(FormField.day, words.day), (.month, words.month), (.year, words.year)]
        let fields = parts.map { field, label -> HTML in
            """
            <div class="field"><label for="\(identifier(field))">\(label)</label>
            <input type="text" id="\(identifier(field))" name="\(name(field))" \
            value="\(values(field))" inputmode="numeric" \
            class="\(field == .year ? "year" : "two")"\(state(field))></div>

            """
        }
        return "<div class=\"date\">\n\(fields)</div>"
    }
}
