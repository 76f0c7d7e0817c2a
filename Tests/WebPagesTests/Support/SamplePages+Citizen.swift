import FoundationEssentials
import Progression
import WebPages

extension SamplePages {
    /// The pages before a meeting.
    static let citizenPages: [(name: String, html: String)] = meetings + journals + steps + stars

    private static let danish = Sample.context(Sample.employee)
    private static let inEnglish = Sample.context(Sample.employee, language: .english)

    private static let onlyOnce = Course(
        of: Factor.allCases.map {
            Sample.measurement($0, on: Sample.dates[6], score: 50, occasion: 1)
        }
    )

    private static let meetings = [
        ("meeting", meeting(danish)),
        ("meeting-english", meeting(inEnglish, Sample.file(language: .english))),
        (
            "meeting-in-english",
            MeetingPage(
                context: danish,
                file: Sample.file(),
                language: .english,
                charts: [.readiness, .network]
            ).render()
        ),
        ("meeting-full", meeting(danish, Sample.fullFile(Sample.manyGoals))),
        ("meeting-eight", meeting(danish, Sample.fullFile(Sample.eightGoals))),
        ("meeting-arabic", meeting(danish, Sample.file(language: Language(rawValue: "ar-SY")))),
        ("meeting-empty", meeting(danish, Sample.emptyFile)),
        ("meeting-first", meeting(danish, Sample.file(onlyOnce, book: AnswerBook()))),
        ("meeting-closed", meeting(danish, Sample.file(theCase: Sample.closedCase))),
    ]

    private static let journals = [
        ("journal", journal(danish)),
        ("journal-english", journal(inEnglish)),
        ("journal-empty", journal(danish, Sample.emptyFile)),
        ("journal-first", journal(danish, Sample.file(onlyOnce, theCase: Sample.closedCase))),
        ("journal-long", journal(danish, Sample.fullFile(Sample.manyGoals))),
    ]

    private static let steps = [
        ("steps", answers(danish)),
        ("steps-english", answers(inEnglish)),
        ("steps-empty", answers(danish, Sample.emptyFile)),
        ("steps-long", answers(danish, Sample.file(book: Sample.longBook))),
    ]

    private static let stars = [
        ("star", StarPage(context: danish, file: Sample.file()).render()),
        (
            "star-english",
            StarPage(
                context: inEnglish,
                file: Sample.file(),
                visits: [Sample.id(29), Sample.id(59)]
            ).render()
        ),
        ("star-empty", StarPage(context: danish, file: Sample.emptyFile).render()),
    ]

    private static func meeting(
        _ context: PageContext,
        _ file: CitizenDossier = Sample.file()
    ) -> String {
        MeetingPage(context: context, file: file).render()
    }

    private static func journal(
        _ context: PageContext,
        _ file: CitizenDossier = Sample.file()
    ) -> String {
        JournalPage(context: context, file: file).render()
    }

    private static func answers(
        _ context: PageContext,
        _ file: CitizenDossier = Sample.file()
    ) -> String {
        StepsPage(context: context, file: file).render()
    }
}
