import FoundationEssentials
import Progression
import WebPages

extension Sample {
    static let kinds = [
        EventKind(id: 1, category: .effort, name: "Virksomhedspraktik"),
        EventKind(id: 2, category: .effort, name: "Mentor"),
        EventKind(
            id: 3,
            category: .effort,
            name: "Særligt tilrettelagt brobygning på Ærø med støtte, øvelse og åben rådgivning"
        ),
        EventKind(id: 4, category: .effort, name: "<b>Motion</b> & \"kost\""),
        EventKind(id: 5, category: .pause, name: "Sygdom"),
        EventKind(id: 6, category: .exit, name: "Ordinært job"),
    ]

    static func event(
        _ number: Int,
        _ kind: Int,
        _ start: String,
        _ end: String? = nil
    ) -> RecordedEvent {
        RecordedEvent(
            id: id(500 + number),
            kind: kinds[kind - 1],
            start: day(start),
            end: end.map(day)
        )
    }

    static func day(_ text: String) -> CalendarDay {
        CalendarDay(iso: text) ?? CalendarDay(daysSince1970: 0)
    }

    /// Three efforts side by side, one before the first measurement, one planned, a pause and an exit.
    static let recorded = [
        event(1, 4, "2023-11-01", "2024-01-31"), event(2, 2, "2024-01-15"),
        event(3, 1, "2024-03-04", "2024-05-31"), event(4, 3, "2024-04-02", "2024-08-16"),
        event(5, 5, "2024-06-10", "2024-07-19"), event(6, 1, "2024-08-19", "2024-10-18"),
        event(7, 6, "2024-11-18"), event(8, 1, "2024-12-02"),
    ]

    /// Fourteen efforts, most of them at the same time.
    static let crowded = (0..<14).map { index in
        let start = CalendarDay(daysSince1970: day("2024-02-26").daysSince1970 + 11 * index)
        return RecordedEvent(
            id: id(600 + index),
            kind: kinds[index % 4],
            start: start,
            end: index % 3 == 0
                ? nil : CalendarDay(daysSince1970: start.daysSince1970 + 30 + 7 * index)
        )
    }

    static func eventful(_ recorded: [RecordedEvent]) -> CitizenPage.Case {
        CitizenPage.Case(
            number: openCase.number,
            caseworker: openCase.caseworker,
            isOwn: true,
            closed: nil,
            events: openCase.events,
            recorded: recorded
        )
    }

    static let eventRules = EventRules(
        today: day("2024-11-21"),
        firstMeasured: day("2024-02-20"),
        recorded: recorded,
        reopenings: 0
    )

    static func submitted(
        _ fields: [(FormField, String)],
        _ rules: EventRules = eventRules,
        about event: RecordedEvent? = nil,
        language: Language = .danish
    ) -> SubmittedEvent {
        SubmittedEvent(
            SubmittedForm(fields: fields.map { ($0.0.rawValue, $0.1) }),
            id: event?.id ?? id(599),
            kinds: kinds,
            rules: rules,
            language: language
        )
    }
}

extension SamplePages {
    /// What happened around a course: drawn, listed, recorded and put right.
    static let events: [(name: String, html: String)] = pictures + lists + single

    private static let danish = Sample.context(Sample.employee)
    private static let inEnglish = Sample.context(Sample.employee, language: .english)

    private static let pictures = [
        ("citizen-events", citizen(danish, Sample.recorded)),
        ("citizen-events-english", citizen(inEnglish, Sample.recorded)),
        ("citizen-events-many", citizen(danish, Sample.crowded)),
        ("citizen-events-unmeasured", citizen(danish, Sample.recorded, Course(of: []))),
    ]

    private static let lists = [
        ("events", list(danish)),
        ("events-english", list(inEnglish, outcome: .recorded)),
        ("events-none", list(danish, [])),
        ("events-removed", list(danish, outcome: .removed)),
        (
            "events-wrong",
            list(danish, outcome: .refused(Sample.submitted([(.day, "31"), (.month, "2")])))
        ),
        (
            "events-wrong-end",
            list(
                danish,
                outcome: .refused(
                    Sample.submitted([
                        (.eventKind, "1"), (.day, "4"), (.month, "3"), (.year, "2024"),
                        (.endDay, "1"), (.endMonth, "marts"), (.endYear, "2024"),
                    ])
                )
            )
        ),
        (
            "events-doubt",
            list(danish, outcome: .refused(Sample.submitted(doubtful)))
        ),
        (
            "events-doubt-english",
            list(
                inEnglish,
                outcome: .refused(
                    Sample.submitted(
                        doubtful,
                        EventRules(
                            today: Sample.eventRules.today,
                            firstMeasured: nil,
                            recorded: [],
                            reopenings: 0
                        ),
                        language: .english
                    )
                )
            )
        ),
    ]

    private static let doubtful: [(FormField, String)] = [
        (.eventKind, "2"), (.day, "1.2.2024"), (.endDay, ""),
    ]

    private static let single = [
        ("event", one(danish, Sample.recorded[1])),
        ("event-english", one(inEnglish, Sample.recorded[2])),
        (
            "event-wrong",
            one(
                danish,
                Sample.recorded[6],
                Sample.submitted(
                    [
                        (.eventKind, "6"), (.day, "18"), (.month, "11"), (.year, "2024"),
                        (.endDay, "19"), (.endMonth, "11"), (.endYear, "2024"),
                    ],
                    about: Sample.recorded[6]
                )
            )
        ),
    ]

    private static func citizen(
        _ context: PageContext,
        _ recorded: [RecordedEvent],
        _ course: Course = Sample.course
    ) -> String {
        CitizenPage(
            context: context,
            file: Sample.file(
                course,
                due: .due,
                theCase: Sample.eventful(recorded),
                book: AnswerBook()
            )
        ).render()
    }

    private static func list(
        _ context: PageContext,
        _ recorded: [RecordedEvent] = Sample.recorded,
        outcome: EventsPage.Outcome = .none
    ) -> String {
        EventsPage(
            of: EventsPage.Found(context: context, citizen: Sample.ane, recorded: recorded),
            kinds: Sample.kinds,
            next: Sample.id(599),
            outcome: outcome
        ).render()
    }

    private static func one(
        _ context: PageContext,
        _ event: RecordedEvent,
        _ sent: SubmittedEvent? = nil
    ) -> String {
        EventPage(
            context: context,
            citizen: Sample.ane,
            event: event,
            kinds: Sample.kinds,
            sent: sent
        ).render()
    }
}
