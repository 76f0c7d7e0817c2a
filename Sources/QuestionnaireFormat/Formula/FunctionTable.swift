/// The functions of formulas.
enum Function: String, CaseIterable {
    case answered
    case coalesce
    case choose = "if"
    case selected
    case countAnswered = "count_answered"
    case sum
    case mean
    case min
    case max
    case round
    case today
    case dateDifference = "date_diff"
    case length
    case matches
    case not

    /// How many arguments it takes.
    var arity: ClosedRange<Int> {
        switch self {
        case .today: 0...0
        case .answered, .length, .not: 1...1
        case .round: 1...2
        case .selected, .dateDifference, .matches: 2...2
        case .choose: 3...3
        case .coalesce: 2...FormulaParser.sizeLimit
        case .countAnswered, .sum, .mean, .min, .max: 1...FormulaParser.sizeLimit
        }
    }

    /// How it is written.
    var example: String {
        switch self {
        case .answered: "answered(${item})"
        case .coalesce: "coalesce(${item}, 0)"
        case .choose: "if(condition, one, other)"
        case .selected: "selected(${choices}, 'code')"
        case .countAnswered: "count_answered(${a}, ${b})"
        case .sum: "sum(${a}, ${b})"
        case .mean: "mean(${a}, ${b}, min_answered: 1)"
        case .min: "min(${a}, ${b})"
        case .max: "max(${a}, ${b})"
        case .round: "round(${a}, 1)"
        case .today: "today()"
        case .dateDifference: "date_diff(${from}, today())"
        case .length: "length(${text})"
        case .matches: "matches(${text}, 'pattern')"
        case .not: "not(condition)"
        }
    }

    /// How many arguments it takes, in words.
    var arityWording: String {
        switch arity {
        case 0...0: "nothing in its brackets"
        case 1...1: "one argument"
        case 1...2: "one or two arguments"
        case 2...2: "two arguments"
        case 3...3: "three arguments"
        default: arity.lowerBound == 1 ? "at least one argument" : "at least two arguments"
        }
    }

    /// Whether it takes `min_answered: 2` as its last argument.
    var takesMinAnswered: Bool { self == .sum || self == .mean }

    /// Whether it takes the answers of all rounds of a repeating group.
    var takesRounds: Bool {
        switch self {
        case .countAnswered, .sum, .mean, .min, .max: true
        default: false
        }
    }

    static let takingRounds = allCases.filter(\.takesRounds).map(\.rawValue)
}
