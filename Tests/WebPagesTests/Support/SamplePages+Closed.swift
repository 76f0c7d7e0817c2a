import Foundation
import Progression
import WebPages

extension SamplePages {
    private static let english = Sample.context(language: .english)

    private static let sending = SendingStatus(
        waiting: 0,
        putAside: 0,
        lastSent: Sample.moment("2024-11-20T14:40:00Z")
    )

    /// Closed yesterday: one has been asked a last time, the other not for a long time.
    private static let closed: [DeskCaseloadPage.CitizenLine] = [
        (Sample.bo, "2024-11-20T09:00:00Z"), (Sample.ane, "2024-08-10T09:00:00Z"),
    ].map { citizen, lastMeasured in
        let last = Sample.moment(lastMeasured)
        let zone = Sample.context().zone
        return DeskCaseloadPage.CitizenLine(
            citizen: citizen,
            lastMeasured: last,
            due: DueStatus(lastMeasured: last, schedule: nil, now: Sample.now),
            lastMeasurement: LastMeasurement(
                closed: CalendarDay(year: 2_024, month: 11, day: 20),
                lastMeasured: zone.day(of: last)
            )
        )
    }

    /// What the laptop says of cases that are closed.
    static let ended: [(name: String, html: String)] = [
        ("today-closed", todayClosed(Sample.context())),
        ("today-closed-english", todayClosed(english)),
        ("visit-closed", visitClosed(Sample.context(), .wanted)),
        ("visit-closed-english", visitClosed(english, .wanted)),
        ("visit-closed-measured", visitClosed(Sample.context(), .taken)),
    ]

    private static func todayClosed(_ context: PageContext) -> String {
        DeskCaseloadPage(context: context, sending: sending, drafts: [], citizens: closed).render()
    }

    private static func visitClosed(_ context: PageContext, _ last: LastMeasurement) -> String {
        VisitStartPage(
            context: context,
            citizen: Sample.ane,
            lastMeasured: Sample.moment("2024-08-10T09:00:00Z"),
            drafts: [],
            survey: VisitStartPage.Survey(
                languages: [.danish, .english],
                suggested: .danish,
                questions: 18
            ),
            assessment: nil,
            lastMeasurement: last
        ).render()
    }
}
