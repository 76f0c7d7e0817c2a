import FoundationEssentials
import Progression
import WebPages

/// Every page in the states people meet, by the name of its golden file.
enum SamplePages {
    static let all: [(name: String, html: String)] =
        desk + ended + questions + kinds + previews
        + centre + messages + series + occasional + picture + queues + records + paper + code
        + office + events + caseworker + team + citizenPages
        + respondent

    static func named(_ name: String) -> String {
        all.first { $0.name == name }?.html ?? ""
    }

    private static let switches = [
        LanguageLink(language: .danish, address: "?language=da"),
        LanguageLink(language: .english, address: "?language=en"),
    ]

    private static let english = Sample.context(language: .english, languages: switches)

    private static let lastSent = Sample.moment("2024-11-20T14:40:00Z")

    private static let sending = SendingStatus(waiting: 3, putAside: 0, lastSent: lastSent)

    private static let drafts = [
        DraftLine(
            occasion: Sample.id(7),
            citizen: Sample.bo,
            kind: .citizen,
            progress: Interview.Progress(number: 7, total: 18)
        ),
        DraftLine(
            occasion: Sample.id(9),
            citizen: Sample.ane,
            kind: .citizen,
            title: Sample.preparation.title,
            progress: Interview.Progress(number: 3, total: 10)
        ),
    ]

    private static func line(
        _ citizen: NamedCitizen,
        _ lastMeasured: String?
    ) -> DeskCaseloadPage.CitizenLine {
        let last = lastMeasured.map(Sample.moment)
        return DeskCaseloadPage.CitizenLine(
            citizen: citizen,
            lastMeasured: last,
            due: DueStatus(lastMeasured: last, schedule: nil, now: Sample.now)
        )
    }

    private static let citizens = [
        line(Sample.bo, "2024-11-20T09:00:00Z"),
        line(Sample.ane, "2024-10-10T09:00:00Z"),
        line(Sample.hostile, nil),
        line(
            NamedCitizen(reference: CitizenReference(rawValue: "c-dina"), name: "Dina Øvelund"),
            "2024-08-08T09:00:00Z"
        ),
    ]

    private static func today(_ context: PageContext, _ status: SendingStatus) -> String {
        DeskCaseloadPage(context: context, sending: status, drafts: drafts, citizens: citizens)
            .render()
    }

    private static func visit(_ context: PageContext, _ chosen: VisitStartPage.Choice?) -> String {
        VisitStartPage(
            context: context,
            citizen: Sample.ane,
            lastMeasured: Sample.moment("2024-10-10T09:00:00Z"),
            drafts: chosen == nil ? drafts : [],
            survey: VisitStartPage.Survey(
                languages: [.danish, .english, Sample.arabic],
                suggested: .danish,
                questions: 18,
                unvalidated: [Sample.arabic]
            ),
            assessment: VisitStartPage.Survey(
                languages: [.danish, .english],
                suggested: nil,
                questions: 5
            ),
            chosen: chosen
        ).render()
    }

    private static func course(_ context: PageContext, _ course: Course) -> String {
        CoursePage(
            context: context,
            citizen: Sample.ane,
            course: course,
            receipt: CoursePage.Receipt(occasion: Sample.id(79), saved: Sample.now)
        ).render()
    }

    private static let desk: [(name: String, html: String)] = [
        ("unlock", UnlockPage(context: Sample.context(.lockedDesk, languages: switches)).render()),
        (
            "unlock-wrong",
            UnlockPage(context: Sample.context(.lockedDesk), problem: .wrongPassphrase).render()
        ),
        (
            "unlock-attempts",
            UnlockPage(
                context: Sample.context(.lockedDesk),
                problem: .wrongPassphrase,
                attemptsLeft: 3
            ).render()
        ),
        ("unlock-emptied", UnlockPage(context: english, attemptsLeft: 0).render()),
        ("passphrase", PassphrasePage(context: Sample.context()).render()),
        (
            "passphrase-measured",
            PassphrasePage(context: Sample.context(), outcome: .measured(.weak)).render()
        ),
        (
            "passphrase-refused",
            PassphrasePage(context: english, outcome: .refused(.tooShort)).render()
        ),
        (
            "passphrase-changed",
            PassphrasePage(context: Sample.context(), outcome: .changed(.strong)).render()
        ),
        (
            "today-emptied",
            DeskCaseloadPage(
                context: Sample.context(),
                sending: sending,
                drafts: [],
                citizens: [],
                emptiness: .forgotten
            ).render()
        ),
        ("today", today(Sample.context(languages: switches), sending)),
        ("today-english", today(english, sending)),
        (
            "today-failed",
            today(
                Sample.context(),
                SendingStatus(
                    waiting: 1,
                    putAside: 1,
                    lastSent: nil,
                    outcome: .failed(.unreachable)
                )
            )
        ),
        (
            "today-on-the-road",
            today(
                Sample.context(),
                SendingStatus(waiting: 1, putAside: 0, lastSent: nil, trouble: .unreachable)
            )
        ),
        (
            "today-empty",
            DeskCaseloadPage(
                context: Sample.context(),
                sending: SendingStatus(waiting: 0, putAside: 0, lastSent: nil),
                drafts: [],
                citizens: []
            ).render()
        ),
        ("visit", visit(Sample.context(), nil)),
        (
            "visit-missing",
            visit(Sample.context(), VisitStartPage.Choice(language: .english, informant: nil))
        ),
        (
            "review",
            ReviewPage(
                context: Sample.context(),
                interview: Sample.interview(Sample.allAnswers)
            ).render()
        ),
        (
            "review-open",
            ReviewPage(
                context: Sample.context(),
                interview: Sample.interview(Array(Sample.allAnswers.prefix(4))),
                triedToFinish: true
            ).render()
        ),
        ("course", course(Sample.context(), Sample.course)),
        ("course-english", course(english, Sample.course)),
        ("course-empty", course(Sample.context(), Course(of: []))),
    ]

    private static let questions: [(name: String, html: String)] = [
        ("question-scale", Sample.question(Sample.scale)),
        ("question-scale-given", Sample.question(Sample.scale, given: .integer(2))),
        ("question-scale-error", Sample.question(Sample.scale, problem: .nothing)),
        ("question-scale-first", Sample.question(Sample.scale, number: 1)),
        ("question-english", Sample.question(Sample.scale, language: .english)),
        ("question-arabic", Sample.question(Sample.scale, language: Sample.arabic)),
        ("question-choice", Sample.question(Sample.choice, given: .missing(.refused))),
        ("question-choices", Sample.question(Sample.choices, given: .codes(["home"]))),
        ("question-boolean", Sample.question(Sample.boolean)),
        ("question-integer", Sample.question(Sample.integer, problem: limits, typed: typed("9"))),
        ("question-text", Sample.question(Sample.note, given: .text("<b>& fred</b>"))),
    ]

    private static let limits = QuestionProblem.outOfRange(.integers(min: 0, max: 7))

    private static func typed(_ answer: String) -> [(name: String, value: String)] {
        [("answer", answer)]
    }

    private static let kinds: [(name: String, html: String)] = [
        ("question-decimal", Sample.question(Sample.decimal, given: .decimal(7.5))),
        (
            "question-decimal-limits",
            Sample.question(
                Sample.decimal,
                problem: .outOfRange(.decimals(min: 0, max: 24)),
                typed: typed("24,5")
            )
        ),
        (
            "question-date",
            Sample.question(
                Sample.birthday,
                given: .date(CalendarDay(year: 2019, month: 4, day: 1))
            )
        ),
        (
            "question-date-wrong",
            Sample.question(
                Sample.birthday,
                problem: .noSuchDay,
                typed: [("day", "31"), ("month", "2"), ("year", "2020")]
            )
        ),
        ("question-note", Sample.question(Sample.reading)),
        (
            "question-pattern",
            Sample.question(Sample.postcode, problem: .wrongForm, typed: typed("28OO"))
        ),
        (
            "question-violated",
            Sample.question(Sample.hours(.error), problem: .violated, typed: typed("18"))
        ),
        (
            "question-unconfirmed",
            Sample.question(Sample.hours(.warning), problem: .unconfirmed, typed: typed("18"))
        ),
        ("question-group", Sample.question(Sample.school, groups: [Sample.children])),
        ("review-groups", review(Sample.family())),
        (
            "course-receipt",
            CoursePage(
                context: Sample.context(),
                citizen: Sample.ane,
                course: Course(of: []),
                receipt: CoursePage.Receipt(occasion: Sample.id(79), saved: Sample.now),
                messages: Sample.family().sessions.compactMap { session in
                    session.receipt.map {
                        FinishedReceipt(text: $0.text, of: session.questionnaire)
                    }
                }
            ).render()
        ),
    ]

    private static func review(_ interview: Interview) -> String {
        ReviewPage(context: Sample.context(), interview: interview).render()
    }

    private static let preview = PageContext.Place.preview(file: "family.yaml")

    private static let previews: [(name: String, html: String)] = [
        (
            "preview-question",
            QuestionPage(
                context: Sample.context(preview, languages: switches),
                interview: Sample.family(2)
            )?.render() ?? ""
        ),
        (
            "preview-result",
            PreviewResultPage(
                context: Sample.context(preview, languages: switches),
                interview: Sample.family()
            ).render()
        ),
        (
            "preview-refused",
            MessagePage(context: Sample.atTheDoor(preview), message: .notThisBrowser).render()
        ),
        (
            "preview-faults",
            PreviewFaultsPage(
                context: Sample.context(preview),
                faults: "family.yaml:3:5: error: `<id>` is not a name — write `id`"
            ).render()
        ),
    ]

    /// Three municipalities: one large, one with two professionals only, one small.
    private static let changes = ChangeTable(
        of: [cohort("Prøvby", 60, 5), cohort("Eksempelkøbing", 24, 2), cohort("Testrup", 4, 1)],
        rule: DisclosureRule()
    )

    private static func cohort(_ name: String, _ size: Int, _ professionals: Int) -> Cohort {
        let members = (0..<size).map { number -> Cohort.Member in
            var changes: [Factor: Double] = [:]
            changes[.selfEfficacy] = Double(number % 11)
            changes[.network] = Double(number % 7) - 5
            changes[.selfRatedHealth] = number < 12 ? 3 : 0.2
            changes[.readiness] = number < 18 ? 2.5 : nil
            return Cohort.Member(professional: "p\(number % professionals)", changes: changes)
        }
        return Cohort(municipality: name, members: members)
    }

    private static func central(_ language: Language, _ table: ChangeTable) -> String {
        ChangeTablePage(
            context: Sample.context(Sample.employee, language: language),
            table: table,
            rule: DisclosureRule(),
            period: table.rows.isEmpty
                ? nil
                : DateInterval(
                    start: Sample.moment(Sample.dates[0]),
                    end: Sample.moment(Sample.dates[6])
                )
        ).render()
    }

    private static let centre: [(name: String, html: String)] = [
        ("sign-in", SignInPage(context: Sample.context(.signedOut, languages: switches)).render()),
        (
            "sign-in-wrong",
            SignInPage(
                context: Sample.context(.signedOut),
                problem: .wrong,
                typedEmployee: "kim"
            ).render()
        ),
        ("citizen", citizen(Sample.context(Sample.employee), Sample.course)),
        (
            "citizen-english",
            citizen(Sample.context(Sample.employee, language: .english), Sample.course)
        ),
        ("citizen-long", citizen(Sample.context(Sample.employee), Sample.longCourse)),
        ("citizen-empty", citizen(Sample.context(Sample.employee), Course(of: []))),
        ("central", central(.danish, changes)),
        ("central-english", central(.english, changes)),
        ("central-empty", central(.danish, ChangeTable(of: [], rule: DisclosureRule()))),
    ]

    private static let messages: [(name: String, html: String)] =
        MessagePage.Message.allCases.map { message in
            (
                "message-" + message.rawValue,
                MessagePage(context: Sample.context(), message: message).render()
            )
        }
}
