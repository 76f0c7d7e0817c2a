import Progression

/// A radio button or a box with its label: one target of at least 48 px.
struct Radio {
    let field: FormField
    let value: String
    let identifier: String
    var isChecked = false
    var isBox = false
    var takesFocus = false
    /// The digits that choose it.
    var key: String?
    /// Whether they are shown; not where the label is the number itself.
    var showsKey = false
    /// What comes before id and name, where a page asks several questions.
    var prefix = ""

    func html(_ label: HTML) -> HTML {
        let type: HTML = isBox ? "checkbox" : "radio"
        let checked: HTML = isChecked ? " checked" : ""
        let focus: HTML = takesFocus ? " autofocus" : ""
        let digits: HTML = key.map { " data-key=\"\($0)\"" } ?? ""
        let shown: HTML? = showsKey ? key.map { "<kbd aria-hidden=\"true\">\($0)</kbd>" } : nil
        return """
            <label class="option" for="\(prefix)\(identifier)"><input type="\(type)" id="\(prefix)\(identifier)" \
            name="\(prefix)\(field.rawValue)" value="\(value)"\(digits)\(checked)\(focus)> <span>\(label)</span>\(shown)</label>

            """
    }
}

extension Radio {
    /// Who gives the answers, one button each; `chosen` is the code of one.
    static func informants(chosen: String?, wording: Wording) -> [HTML] {
        Informant.allCases.map { informant in
            Radio(
                field: .informant,
                value: informant.rawValue,
                identifier: "informant-" + informant.rawValue,
                isChecked: informant.rawValue == chosen
            ).html(HTML(text: wording.visit.informant(informant)))
        }
    }
}
