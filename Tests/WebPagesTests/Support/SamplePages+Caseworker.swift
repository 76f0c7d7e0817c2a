import FoundationEssentials
import Progression
import WebPages

/// The caseworker's list and the citizen's course, in all their states.
extension SamplePages {
    static let caseworker =
        lists + [
            ("citizen-alerts", citizen(danish, SampleCitizens.falling)),
            ("citizen-apart-english", citizen(inEnglish, SampleCitizens.apart)),
            ("measurements", measurements(danish, Sample.course)),
            ("measurements-english", measurements(inEnglish, Sample.longCourse)),
            ("measurements-second", measurements(danish, Sample.twoYearsOfWeeks, from: 40)),
            ("measurements-none", measurements(danish, Course(of: []))),
        ]

    private static let lists = [
        ("caseload", list(danish, SampleCitizens.few)),
        ("caseload-english", list(inEnglish, SampleCitizens.few)),
        ("caseload-empty", list(danish, [])),
        ("caseload-many", list(danish, SampleCitizens.many)),
        ("caseload-last", list(danish, SampleCitizens.many, from: 80)),
        ("caseload-look", list(danish, SampleCitizens.few, .kind(.look))),
        ("caseload-none-of-kind", list(danish, [], .kind(.closed))),
        ("caseload-named", list(danish, SampleCitizens.many, .named("testesen langenavn 42"))),
        ("caseload-not-found", list(danish, SampleCitizens.few, .named("<b>Ib"))),
    ]

    private static let danish = Sample.context(Sample.employee)
    private static let inEnglish = Sample.context(Sample.employee, language: .english)

    private static func list(
        _ context: PageContext,
        _ rows: [SampleCitizens.Row],
        _ part: CaseloadPart = .everybody,
        from: Int = 0
    ) -> String {
        CaseworkerCaseloadPage(context: context, citizens: rows, part: part, from: from).render()
    }

    private static func measurements(
        _ context: PageContext,
        _ course: Course,
        from: Int = 0
    ) -> String {
        MeasurementsPage(
            context: context,
            citizen: Sample.ane,
            course: course,
            theCase: Sample.openCase,
            from: from
        ).render()
    }
}
