/// What XPath, FHIRPath, SurveyJS, spreadsheets and programming languages say, with what to write here.
enum ForeignWords {
    /// Operators that are words elsewhere.
    static let infix: [String: Syntax.Infix] = [
        "eq": .equal, "equals": .equal, "is": .equal, "ne": .notEqual, "neq": .notEqual,
        "gt": .greater, "lt": .less, "ge": .greaterOrEqual, "gte": .greaterOrEqual,
        "le": .lessOrEqual, "lte": .lessOrEqual, "plus": .add, "minus": .subtract,
        "times": .multiply,
    ]

    /// Operators elsewhere that ask whether an option is chosen.
    static let membership: Set<String> = [
        "contains", "in", "includes", "anyof", "allof", "contain", "has",
    ]

    /// Words elsewhere for the two answers of a `boolean`.
    static let truths = ["yes": true, "no": false, "ja": true, "nej": false]

    /// Words elsewhere for the lack of an answer.
    static let absence: Set<String> = ["null", "nil", "undefined", "empty", "nan", "missing"]

    /// Remedies for functions of other languages, by their name in small letters.
    static let functions: [String: String] = [
        "iif": "write `if(condition, one, other)`", "ifelse": "write `if(condition, one, other)`",
        "ternary": "write `if(condition, one, other)`",
        "count-selected": "write `length(${choices})`",
        "count_selected": "write `length(${choices})`",
        "string-length": "write `length(${text})`", "len": "write `length(${text})`",
        "strlen": "write `length(${text})`", "size": "write `length(${choices})`",
        "regex": "write `matches(${text}, 'pattern')`",
        "regexp": "write `matches(${text}, 'pattern')`",
        "test": "write `matches(${text}, 'pattern')`",
        "contains": "write `selected(${choices}, 'code')` or `matches(${text}, '.*word.*')`",
        "includes": "write `selected(${choices}, 'code')`",
        "anyof": "write `selected(${choices}, 'code')` for each code, with `or` between",
        "allof": "write `selected(${choices}, 'code')` for each code, with `and` between",
        "starts-with": "write `matches(${text}, 'word.*')`",
        "startswith": "write `matches(${text}, 'word.*')`",
        "ends-with": "write `matches(${text}, '.*word')`",
        "endswith": "write `matches(${text}, '.*word')`",
        "exists": "write `answered(${item})`", "hasvalue": "write `answered(${item})`",
        "notempty": "write `answered(${item})`", "isempty": "write `not(answered(${item}))`",
        "empty": "write `not(answered(${item}))`", "isnull": "write `not(answered(${item}))`",
        "count": "write `count_answered(${item}, …)`",
        "count-non-empty": "write `count_answered(${item}, …)`",
        "avg": "write `mean(…)`", "average": "write `mean(…)`",
        "now": "write `today()`", "currentdate": "write `today()`", "getdate": "write `today()`",
        "age": "write `date_diff(${born}, today()) div 365.25`",
        "datediff": "write `date_diff(from, to)`", "date-diff": "write `date_diff(from, to)`",
        "days": "write `date_diff(from, to)`",
        "date": "write the date in quotes: `'2026-01-31'`",
        "true": "write `true`", "false": "write `false`",
        "number": "leave it out: the item's type decides",
        "int": "leave it out, or write `round(x)`",
        "string": "leave it out: the item's type decides",
        "boolean": "compare instead, as in `${a} = 1`",
        "floor": "write `round(x - 0.5)`", "ceiling": "write `round(x + 0.5)`",
        "abs": "write `max(x, -x)`", "pow": "write the product out: `x * x`",
        "concat": "show answers in a text with `${item}` instead",
        "jr:choice-name": "show the chosen option in a text with `${item}` instead",
        "choice-label": "show the chosen option in a text with `${item}` instead",
        "pulldata": "put what is needed into the file: nothing is looked up elsewhere",
        "instance": "put what is needed into the file: nothing is looked up elsewhere",
        "indexed-repeat": "look at all rounds at once, with `sum`, `mean`, `min`, `max` or "
            + "`count_answered`",
        "position": "leave it out: rounds have no number in formulas",
        "once": "leave it out: nothing is left to chance",
        "random": "leave it out: nothing is left to chance",
        "uuid": "leave it out: nothing is left to chance",
        "selected-at": "write `selected(${choices}, 'code')`",
        "where": "write `if(condition, one, other)`", "between": "write `${a} >= 1 and ${a} <= 5`",
    ]
}
