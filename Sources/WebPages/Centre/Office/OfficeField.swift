/// A labelled field of the office's forms.
struct OfficeField {
    let field: FormField
    let label: String
    var hint: String?
    var value = ""
    /// What is wrong with it, if it is.
    var problem: String?
    /// Unlike the field's name where a page has several forms.
    var identifier: String?

    private var id: String { identifier ?? field.rawValue }

    /// One line of text.
    func text(_ attributes: HTML = " spellcheck=\"false\"") -> HTML {
        frame(
            """
            <input type="text" id="\(id)" name="\(field.rawValue)" value="\(value)"\(state)\(attributes)>
            """
        )
    }

    /// Several lines of text.
    func area(rows: Int) -> HTML {
        frame(
            """
            <textarea id="\(id)" name="\(field.rawValue)" rows="\(rows)" spellcheck="false"\(state)>
            \(value)</textarea>
            """
        )
    }

    /// A choice of one; `none` is the words for no choice at all, where there may be none.
    func choice(_ options: [(value: String, text: String)], none: String? = nil) -> HTML {
        choice(of: [OptionGroup(label: nil, options: options)], none: none)
    }

    /// A choice of one, the options under what they have in common.
    func choice(of groups: [OptionGroup], none: String? = nil) -> HTML {
        let parts = groups.map { group -> HTML in
            let lines = HTML(group.options.map { option($0.value, $0.text) })
            return group.label.map { "<optgroup label=\"\($0)\">\n\(lines)</optgroup>\n" } ?? lines
        }
        return frame(
            """
            <select id="\(id)" name="\(field.rawValue)"\(state)>
            \(none.map { option("", $0) })\(parts)</select>
            """
        )
    }

    private func option(_ option: String, _ text: String) -> HTML {
        let chosen: HTML = option == value ? " selected" : ""
        return "<option value=\"\(option)\"\(chosen)>\(text)</option>\n"
    }

    private var state: HTML {
        let ids = [hint.map { _ in "\(id)-hint" }, problem.map { _ in "\(id)-error" }]
        let described = ids.compactMap { $0 }.joined(separator: " ")
        let wrong: HTML = problem == nil ? "" : " aria-invalid=\"true\""
        return described.isEmpty ? wrong : " aria-describedby=\"\(described)\"\(wrong)"
    }

    private func frame(_ control: HTML) -> HTML {
        let hint = hint.map { text -> HTML in "<p class=\"hint\" id=\"\(id)-hint\">\(text)</p>\n" }
        let error = problem.map { text -> HTML in
            "<p class=\"error\" id=\"\(id)-error\">\(text)</p>\n"
        }
        return """
            <div class="field\(problem == nil ? "" : " wrong")">
            <label for="\(id)">\(label)</label>
            \(hint)\(error)\(control)
            </div>

            """
    }
}

/// Options that have something in common, which is said above them.
struct OptionGroup {
    let label: String?
    var options: [(value: String, text: String)]
}

/// One of several buttons of a form, each of which asks for something else.
enum StepButton {
    static func html(
        _ step: some RawRepresentable<String>,
        _ text: String,
        _ style: HTML = ""
    ) -> HTML {
        "<button name=\"\(FormField.step.rawValue)\" value=\"\(step.rawValue)\"\(style)>\(text)</button>"
    }
}

/// What was wrong with a form of the office's, and where.
public struct OfficeProblem: Hashable, Sendable {
    /// The field it is about.
    public let field: FormField
    /// What is wrong.
    public let kind: Kind

    /// A problem of given parts.
    public init(_ field: FormField, _ kind: Kind) {
        self.field = field
        self.kind = kind
    }

    /// What can be wrong.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// Nothing was filled in.
        case empty
        /// It cannot be an id.
        case badIdentifier
        /// Somebody, or something, is called that already.
        case taken
        /// It is gone, or not one of those offered.
        case notOffered
        /// There are citizens in the caseload.
        case hasCitizens
        /// People or units belong to it.
        case inUse
        /// A unit would be within itself.
        case withinItself
        /// One cannot do that to oneself.
        case oneself
        /// It was changed by somebody else meanwhile.
        case meanwhile
    }
}
