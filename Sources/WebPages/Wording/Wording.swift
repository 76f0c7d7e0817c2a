import Progression

/// Every word the pages say, in one language; a language is complete or does not compile.
struct Wording: Sendable {
    var language: Language
    let decimalMark: String
    var common: Common
    var dates: Dates
    let unlock: Unlock
    let keys: Keys
    let sending: Sending
    let today: Today
    let people: People
    let queue: Queue
    let newcomer: NewcomerWords
    let visit: Visit
    var question: Question
    var review: Review
    var respondent: Respondent
    var settings: Settings
    let terminal: Terminal
    let preview: Preview
    let records: Records
    let print: Print
    var factors: Factors
    var verdicts: Verdicts
    var chart: Chart
    let course: Course
    var picture: Picture
    var goals: Goals
    let signIn: SignIn
    let code: Code
    let account: Account
    let staff: Staff
    let imports: Imports
    let office: Office
    let team: Team
    let calibration: Calibration
    let units: Units
    let laptops: Laptops
    let firstTime: FirstTime
    let caseWords: CaseWords
    let events: EventWords
    let programme: ProgrammeWords
    var meeting: Meeting
    let answers: Answers
    let journal: Journal
    let instruments: Instruments
    let caseload: Caseload
    let alerts: Alerts
    let assessment: Assessment
    let citizen: Citizen
    let central: Central
    let message: @Sendable (MessagePage.Message) -> Message

    /// The words in `language`; Danish where there are none.
    static func of(_ language: Language) -> Wording {
        let primary = language.rawValue.split(separator: "-").first
        return primary == "en" ? .english : .danish
    }

    /// All languages the pages speak.
    static let all: [Wording] = [.danish, .english]

    /// A number with all its decimals, with the language's decimal mark.
    func decimal(_ value: Double) -> String {
        let isWhole = value == value.rounded() && abs(value) < 1e15
        return isWhole ? "\(Int(value))" : "\(value)".replacing(".", with: decimalMark)
    }

    /// A number with so many decimals at most, with the language's decimal mark.
    func number(_ value: Double, decimals: Int) -> String {
        let scale = decimals == 0 ? 1.0 : 10.0
        let rounded = Int((abs(value) * scale).rounded())
        let sign = value < 0 && rounded > 0 ? "\u{2212}" : ""
        if decimals == 0 { return sign + String(rounded) }
        return sign + String(rounded / 10) + decimalMark + String(rounded % 10)
    }

    /// A change: with a sign, a true minus, and no sign at nought.
    func signed(_ value: Double, decimals: Int) -> String {
        let text = number(value, decimals: decimals)
        let isNought = !text.contains { $0 >= "1" && $0 <= "9" }
        return value > 0 && !isNought ? "+" + text : text
    }

    /// Words on every page.
    struct Common: Sendable {
        let skipLink: String
        let languageSwitch: String
        let errorPrefix: String
        let errorTitle: String
        let lock: String
        let signOut: String
        let helpTitle: String
        let deskHelp: String
        let serverHelp: String
        let backToToday: String
        let goOn: String
    }

    /// Days and times.
    struct Dates: Sendable {
        let today: String
        let yesterday: String
        let daysAgo: @Sendable (Int) -> String
        let weeksAgo: @Sendable (Int) -> String
        let monthsAgo: @Sendable (Int) -> String
        let clock: @Sendable (Int, Int) -> String
        let day: @Sendable (CalendarDay) -> String
        /// The whole day in plain words, for answers and limits.
        var whole: @Sendable (CalendarDay) -> String
        let short: @Sendable (CalendarDay) -> String
        let shortMonth: @Sendable (CalendarDay) -> String
        let month: @Sendable (CalendarDay) -> String
        let monthAndYear: @Sendable (CalendarDay) -> String
        let dayAndMonth: @Sendable (CalendarDay) -> String
    }

    /// A title with a text.
    struct Message: Sendable {
        let title: String
        let text: String
    }
}
