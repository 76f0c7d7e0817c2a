/// A radio button or a box with its label: one target of at least 48 px.
struct Radio {
    let field: FormField
    let value: String
    let identifier: String
    var isChecked = false
    var isBox = false
    var takesFocus = false

    func html(_ label: HTML) -> HTML {
        let type: HTML = isBox ? "checkbox" : "radio"
        let checked: HTML = isChecked ? " checked" : ""
        let focus: HTML = takesFocus ? " autofocus" : ""
        return """
            <label class="option" for="\(identifier)"><input type="\(type)" id="\(identifier)" \
            name="\(field.rawValue)" value="\(value)"\(checked)\(focus)> <span>\(label)</span></label>

            """
    }
}
