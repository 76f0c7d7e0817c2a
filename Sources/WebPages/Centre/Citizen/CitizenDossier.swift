internal import FoundationEssentials
public import Progression

/// What the pages before a meeting are made of: one citizen with everything that is known.
public struct CitizenDossier: Sendable {
    /// Who it is.
    public let citizen: NamedCitizen
    /// The language the citizen is asked in.
    public let language: Language
    /// All measurements.
    public let course: Course
    /// Whether it is time to measure again.
    public let due: DueStatus
    /// What asks for a look; nothing does once the case is closed.
    let alerts: [CourseAlert]
    /// The case besides its measurements.
    public let theCase: CitizenPage.Case
    /// The answers, sub-goals and question files.
    public let book: AnswerBook
    /// The names of those who measured, by their user names.
    public let people: [String: String]

    /// A file of given parts.
    public init(
        of row: CaseworkerCaseloadPage.CitizenRow,
        language: Language,
        theCase: CitizenPage.Case,
        book: AnswerBook = AnswerBook(),
        people: [String: String] = [:]
    ) {
        citizen = row.citizen
        course = row.course
        due = row.due
        alerts = row.alerts
        self.language = language
        self.theCase = theCase
        self.book = book
        self.people = people
    }

    /// The sub-goals with the questions they are set on.
    var goals: [GoalLine] {
        SubGoals(of: book.goals).all.map { standing in
            let file = book.questionnaires[standing.instrument.sha256]
            return GoalLine(standing: standing, item: file?.item(standing.goal.item))
        }
    }

    /// When the visit before the latest was measured; `nil` with fewer than two.
    var measuredBefore: Date? {
        course.visits.dropFirst().first.flatMap { visit in
            course.series.lazy.flatMap(\.measurements).filter { $0.occasion == visit }.map(\.date)
                .max()
        }
    }
}
