import FoundationEssentials
import Progression
import WebPages

/// The caseworker's list and the citizen's course, in all their states.
extension SamplePages {
    static let caseworker =
        lists + [
            ("citizen-alerts", citizen(danish, SampleCitizens.falling)),
            ("citizen-apart-english", citizen(inEnglish, SampleCitizens.apart)),
            ("citizen-agreed", CitizenPage(context: danish, file: Sample.file()).render()),
            (
                "citizen-agreed-english",
                CitizenPage(context: inEnglish, file: Sample.fullFile(Sample.manyGoals)).render()
            ),
            ("citizen-among-all", amongAll(danish)),
            ("citizen-among-all-english", amongAll(inEnglish)),
            (
                "course-among-all",
                CoursePage(
                    context: Sample.context(),
                    citizen: Sample.ane,
                    course: Sample.course,
                    picture: CoursePicture(population: Sample.population)
                ).render()
            ),
            ("measurements", measurements(danish, Sample.file())),
            ("measurements-english", measurements(inEnglish, Sample.file(Sample.longCourse))),
            (
                "measurements-second",
                measurements(
                    danish,
                    Sample.file(Sample.twoYearsOfWeeks, book: AnswerBook()),
                    from: 40
                )
            ),
            ("measurements-none", measurements(danish, Sample.emptyFile)),
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

    private static func amongAll(_ context: PageContext) -> String {
        CitizenPage(
            context: context,
            file: Sample.file(Sample.course, theCase: Sample.openCase, book: AnswerBook()),
            population: Sample.population
        ).render()
    }

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
        _ file: CitizenDossier,
        from: Int = 0
    ) -> String {
        MeasurementsPage(context: context, file: file, from: from).render()
    }
}
