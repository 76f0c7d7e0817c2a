import FoundationEssentials
import Progression
import WebPages

extension SamplePages {
    /// The picture after a visit, the sheet to take home, and the small steps.
    static let picture: [(name: String, html: String)] = [
        ("picture", page(Sample.context())),
        ("picture-english", page(Sample.context(language: .english))),
        ("picture-arabic", page(Sample.context(language: Sample.arabic))),
        ("picture-chosen", page(Sample.context(), star: [Sample.id(29), Sample.id(59)])),
        ("picture-first", page(Sample.context(), course: first, picture: CoursePicture())),
        ("sheet", sheet(Sample.context())),
        ("sheet-english", sheet(Sample.context(language: .english))),
        ("sheet-arabic-visit", sheet(Sample.context(language: Sample.arabic))),
        ("sheet-empty", sheet(Sample.context(), Course(of: []), CoursePicture())),
        ("goals", goals(Sample.context(), .reached)),
        ("goals-english", goals(Sample.context(language: .english), nil)),
        (
            "goals-empty",
            GoalsPage(context: Sample.context(), citizen: Sample.hostile, goals: []).render()
        ),
        ("goal-choice", choice([Sample.goalQuestion])),
        ("goal-choice-empty", choice([])),
        ("goal-form", form(Sample.context(), nil)),
        ("goal-form-english", form(Sample.context(language: .english), nil)),
        ("goal-form-wrong", form(Sample.context(), wrong)),
    ]

    private static let first = Course(
        of: Factor.allCases.map {
            Sample.measurement($0, on: Sample.dates[6], score: 50, occasion: 1)
        }
    )

    private static func page(
        _ context: PageContext,
        course: Course = Sample.wholeCourse,
        picture: CoursePicture = Sample.picture,
        star: [UUID] = []
    ) -> String {
        CoursePage(
            context: context,
            citizen: Sample.ane,
            course: course,
            receipt: CoursePage.Receipt(occasion: Sample.id(69), saved: Sample.now),
            picture: CoursePicture(
                steps: picture.steps,
                hasEarlierAnswers: picture.hasEarlierAnswers,
                goals: picture.goals,
                star: star
            )
        ).render()
    }

    private static func sheet(
        _ context: PageContext,
        _ course: Course = Sample.wholeCourse,
        _ picture: CoursePicture = Sample.picture
    ) -> String {
        SheetPage(context: context, citizen: Sample.ane, course: course, picture: picture).render()
    }

    private static func goals(_ context: PageContext, _ done: GoalsPage.Done?) -> String {
        GoalsPage(context: context, citizen: Sample.ane, goals: Sample.goals, done: done).render()
    }

    private static func choice(_ questions: [GoalQuestion]) -> String {
        GoalChoicePage(context: Sample.context(), citizen: Sample.ane, questions: questions)
            .render()
    }

    private static func form(_ context: PageContext, _ sent: SubmittedGoal?) -> String {
        GoalFormPage(
            context: context,
            citizen: Sample.ane,
            question: Sample.goalQuestion,
            suggested: CalendarDay(year: 2025, month: 1, day: 2),
            sent: sent
        ).render()
    }

    private static let wrong = SubmittedGoal(
        SubmittedForm(fields: [
            ("words", "Jeg er 010160-1234 <b>"), ("day", "31"), ("month", "2"), ("year", "2025"),
            ("owner", "other"),
        ]),
        about: Sample.goalQuestion,
        language: .danish,
        today: CalendarDay(year: 2024, month: 11, day: 21)
    )
}
