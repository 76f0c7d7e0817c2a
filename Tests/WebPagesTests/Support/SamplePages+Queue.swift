import FoundationEssentials
import Progression
import WebPages

/// The caseload looked through, the queue, and somebody who is not on the list.
extension SamplePages {
    static let queues: [(name: String, html: String)] = caseloads + sendings + newcomers

    private static let english = Sample.context(language: .english)
    private static let calm = SendingStatus(waiting: 0, putAside: 0, lastSent: Sample.now)

    private static func caseload(
        _ lines: [DeskCaseloadPage.CitizenLine] = mixed,
        drafts: [DraftLine] = [],
        search: CaseloadSearch = .everybody,
        emptiness: EmptyCaseload = .neverFetched,
        context: PageContext = Sample.context()
    ) -> String {
        DeskCaseloadPage(
            context: context,
            sending: calm,
            drafts: drafts,
            citizens: lines,
            search: search,
            emptiness: emptiness
        ).render()
    }

    private static let mixed =
        SampleCaseload.lines + [
            SampleCaseload.line("أحمد الخطيب", weeks: 8, waiting: 1, isProvisional: true),
            SampleCaseload.line(
                "Maximiliane-Charlotte Østergaard-Hohenlohe von und zu Langenskiold",
                weeks: 70
            ),
        ]

    private static let draft = DraftLine(
        occasion: Sample.id(7),
        citizen: SampleCaseload.lines[1].citizen,
        kind: .citizen,
        progress: Interview.Progress(number: 7, total: 18)
    )

    private static let caseloads: [(name: String, html: String)] = [
        ("today-sections", caseload(drafts: [draft])),
        ("today-sections-english", caseload(drafts: [draft], context: english)),
        ("today-search", caseload(search: .named("ahmed أحمد"))),
        ("today-overdue", caseload(search: .kind(.overdue))),
        ("today-not-found", caseload(search: .named("<b>Ib"))),
        ("today-nobody-due", caseload([SampleCaseload.line("Eva", weeks: 5)])),
        ("today-nobody", caseload([], emptiness: .nobody)),
        ("today-revoked", caseload([], emptiness: .revoked)),
        ("today-forgotten", caseload([], emptiness: .forgotten)),
    ]

    private static let full = QueueView(
        status: SendingStatus(
            waiting: 3,
            putAside: 2,
            lastSent: Sample.moment("2024-11-20T14:40:00Z"),
            trouble: .unreachable
        ),
        oldest: Sample.moment("2024-11-19T08:12:00Z"),
        bytes: 3_412,
        places: [
            .waiting: 3, .atServer: 12, .inBackup: 40, .onlyThere: 107, .aside: 2, .erased: 1,
        ],
        damaged: 1,
        aside: [
            AsideLine(
                citizen: Sample.bo,
                finished: Sample.moment("2024-11-18T10:00:00Z"),
                reason: .notYourCitizen
            ),
            AsideLine(
                citizen: Sample.hostile,
                finished: Sample.moment("2024-11-17T10:00:00Z"),
                reason: .idTaken
            ),
        ],
        log: [
            SyncLogLine(
                first: Sample.moment("2024-11-21T06:10:00Z"),
                last: Sample.moment("2024-11-21T12:55:00Z"),
                times: 31,
                problem: .unreachable
            ),
            SyncLogLine(
                first: Sample.moment("2024-11-20T14:40:00Z"),
                last: Sample.moment("2024-11-20T14:40:00Z"),
                sent: 4,
                putAside: 1,
                fetched: 12
            ),
        ]
    )

    private static let sendings: [(name: String, html: String)] = [
        ("queue", QueuePage(context: Sample.context(), queue: full).render()),
        ("queue-english", QueuePage(context: english, queue: full).render()),
        (
            "queue-empty",
            QueuePage(context: Sample.context(), queue: QueueView(status: calm)).render()
        ),
        (
            "queue-under-way",
            QueuePage(
                context: Sample.context(),
                queue: QueueView(
                    status: SendingStatus(waiting: 1, putAside: 0, lastSent: nil),
                    oldest: Sample.now,
                    bytes: 812,
                    places: [.waiting: 1],
                    isUnderWay: true,
                    canExport: false
                )
            ).render()
        ),
    ]

    private static let languages: [Language] = [.danish, .english, Sample.arabic]

    private static let newcomers: [(name: String, html: String)] = [
        ("newcomer", NewcomerPage(context: Sample.context(), languages: languages).render()),
        (
            "newcomer-civil-number",
            NewcomerPage(
                context: Sample.context(),
                languages: languages,
                written: ("710190-1234", Sample.arabic),
                problem: .civilNumber
            ).render()
        ),
        (
            "newcomer-language",
            NewcomerPage(
                context: english,
                languages: languages,
                written: ("Amina", nil),
                problem: .noLanguage
            ).render()
        ),
    ]
}
