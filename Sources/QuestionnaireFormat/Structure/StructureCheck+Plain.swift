extension StructureCheck {
    /// Checks a value that must be one word or number.
    mutating func checkPlain(_ value: Value, _ shape: Shape, key: String) {
        if case .word = shape, key == "factor", case .list = value.content {
            faults.error(
                at: value.place,
                "a score measures one factor, but here is a list",
                "keep one, and declare another score for the other"
            )
            return
        }
        if case .anything = shape, case .object = value.content {
            reportType(value, "one value", "write it without keys", key: key)
            return
        }
        if case .anything = shape { return }
        if case .formula = shape, value.scalar != nil { return }
        guard let text = value.scalar else {
            let wanted = Self.wording(of: shape)
            reportType(value, wanted.takes, wanted.remedy(key), key: key)
            return
        }
        switch shape {
        case .string(let form): checkForm(text, form, value, key: key)
        case .word(let words): checkWord(text, words, value, key: key)
        default: checkNumber(value, shape, key: key)
        }
    }

    private mutating func checkForm(_ text: String, _ form: Form, _ value: Value, key: String) {
        guard !form.accepts(text) else { return }
        faults.error(
            at: value.place,
            "`\(key)`: \(value.described) is not \(form.wording)",
            form.remedy
        )
    }

    private mutating func checkWord(_ text: String, _ words: [String], _ value: Value, key: String)
    {
        guard !words.contains(text) else { return }
        let meant =
            switch key {
            case "type": ForeignTypes.ours[text]
            case "operator": ForeignOperators.ours[text.lowercased()]
            default: String?.none
            }
        let nearest = meant ?? Suggestion.nearest(to: text, among: words)
        faults.error(
            at: value.place,
            "`\(key)` cannot be \(value.described)",
            nearest.map { "did you mean `\($0)`?" } ?? "write one of \(Suggestion.list(words))"
        )
    }

    private mutating func checkNumber(_ value: Value, _ shape: Shape, key: String) {
        let wanted = Self.wording(of: shape)
        switch shape {
        case .boolean where value.boolean != nil: return
        case .integer(let range):
            guard let number = value.integer else { break }
            if !range.contains(number) { reportLimits(value, wanted.limits, key: key) }
            return
        case .number(let limits):
            guard let number = value.number else { break }
            if !limits.accepts(number) { reportLimits(value, limits.wording, key: key) }
            return
        default: break
        }
        reportType(value, wanted.takes, wanted.remedy(key), key: key)
    }

    private mutating func reportLimits(_ value: Value, _ limits: String, key: String) {
        faults.error(
            at: value.place,
            "`\(key)` cannot be \(value.described)",
            "write a number \(limits)"
        )
    }

    private mutating func reportType(
        _ value: Value,
        _ takes: String,
        _ remedy: String,
        key: String
    ) {
        if case .scalar(let scalar) = value.content, scalar.isQuoted {
            faults.error(
                at: value.place,
                "`\(key)` takes \(takes), but this is a text in quotes",
                "write it without the quotes"
            )
            return
        }
        faults.error(
            at: value.place,
            "`\(key)` takes \(takes), but this is \(value.described)",
            remedy
        )
    }

    /// How messages call a plain shape.
    private static func wording(
        of shape: Shape
    ) -> (takes: String, limits: String, remedy: (String) -> String) {
        switch shape {
        case .boolean: ("true or false", "", { "write `\($0): true` or `\($0): false`" })
        case .integer(let range):
            (
                "a whole number", "from \(range.lowerBound) to \(range.upperBound)",
                {
                    "write `\($0): \(range.contains(3) ? 3 : range.lowerBound)` or another whole number"
                }
            )
        case .number:
            ("a number", "", { "write `\($0): 0.8` or another number, with a decimal point" })
        case .word(let words):
            (
                "one word", "",
                { _ in "write one of \(Suggestion.list(words))" }
            )
        case .formula: ("a formula", "", { "write it as text, such as `\($0): ${item} >= 3`" })
        default: ("one word", "", { "write `\($0): …` with one word" })
        }
    }
}

/// Names of item types in other formats, with ours.
private enum ForeignTypes {
    static let ours = [
        "select_one": "choice", "radiogroup": "choice", "radio": "choice", "dropdown": "choice",
        "select": "choice", "single": "choice", "select_multiple": "choices",
        "checkbox": "choices", "multiple": "choices", "open-choice": "choice", "bool": "boolean",
        "yesno": "boolean", "yes_no": "boolean", "int": "integer", "number": "decimal",
        "float": "decimal", "double": "decimal", "quantity": "decimal", "string": "text",
        "comment": "text", "longtext": "text", "rating": "scale",
        "likert": "scale", "slider": "scale", "range": "scale", "day": "date", "birthday": "date",
        "display": "note",
        "html": "note", "info": "note", "statictext": "note", "calculated": "calculate",
        "expression": "calculate", "computed": "calculate", "begin_group": "group",
        "begin_repeat": "group", "repeat": "group", "panel": "group", "paneldynamic": "group",
        "matrixdynamic": "group", "section": "group", "page": "group",
    ]
}

/// Operators of other formats and languages, with ours.
///
/// Some are a letter away from the opposite: `==` is no slip for `!=`.
private enum ForeignOperators {
    static let ours = [
        "==": "=", "===": "=", "eq": "=", "equals": "=", "equal": "=", "is": "=", "<>": "!=",
        "!==": "!=", "≠": "!=", "ne": "!=", "neq": "!=", "notequal": "!=", "not_equal": "!=",
        "gt": ">", "greater": ">", "lt": "<", "less": "<", "ge": ">=", "gte": ">=", "=>": ">=",
        "≥": ">=", "le": "<=", "lte": "<=", "=<": "<=", "≤": "<=", "contains": "selected",
        "includes": "selected", "in": "selected", "has": "selected", "anyof": "selected",
        "exists": "answered", "notempty": "answered",
    ]
}
