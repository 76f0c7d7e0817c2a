import Foundation
import Progression
import Testing

@Suite struct RecordedEventTests {
    private static let placement = EventKind(id: 1, category: .effort, name: "Virksomhedspraktik")
    private static let mentor = EventKind(id: 2, category: .effort, name: "Mentor")
    private static let illness = EventKind(id: 3, category: .pause, name: "Sygdom")
    private static let job = EventKind(id: 4, category: .exit, name: "Ordinært job")

    private static func day(_ text: String) -> CalendarDay {
        CalendarDay(iso: text) ?? CalendarDay(daysSince1970: 0)
    }

    private static func event(
        _ kind: EventKind,
        _ start: String,
        _ end: String? = nil,
        id: Int = 0
    ) -> RecordedEvent {
        let digits = String(repeating: "0", count: 11) + "\(id)"
        return RecordedEvent(
            id: UUID(uuidString: "5C0A7E11-0000-4000-8000-\(digits)") ?? UUID(),
            kind: kind,
            start: day(start),
            end: end.map(day)
        )
    }

    /// A Thursday in 2024, a first measurement in February.
    private static func rules(
        _ recorded: [RecordedEvent] = [],
        measured: String? = "2024-02-20",
        reopenings: Int = 0
    ) -> EventRules {
        EventRules(
            today: day("2024-11-21"),
            firstMeasured: measured.map(day),
            recorded: recorded,
            reopenings: reopenings
        )
    }

    @Test(
        arguments: [
            (event(placement, "2024-03-04", "2024-05-31"), []),
            (event(placement, "2024-03-04", "2024-03-04"), []),
            (event(mentor, "2024-03-04"), []),
            (event(illness, "2024-03-04", "2024-03-03"), [.endBeforeStart]),
            (event(placement, "2014-11-21"), []),
            (event(placement, "1924-03-04"), [.startTooEarly]),
            (event(placement, "2025-11-22"), []),
            (event(placement, "2025-11-23"), [.startTooLate]),
            (event(placement, "2024-03-04", "2030-01-01"), [.endTooLate]),
            (event(job, "2024-11-20"), []),
            (event(job, "2024-11-20", "2024-11-20"), [.exitWithEnd]),
            (event(placement, "1924-03-04", "1923-01-01"), [.startTooEarly, .endBeforeStart]),
        ] as [(RecordedEvent, [EventFault])]
    )
    func `what cannot be is refused, and why`(event: RecordedEvent, faults: [EventFault]) {
        #expect(Self.rules().faults(in: event) == faults)
    }

    @Test func `there is one exit more than the case was opened again, and one a day`() {
        let first = Self.event(Self.job, "2024-05-01", id: 1)
        let second = Self.event(Self.job, "2024-11-01", id: 2)
        #expect(Self.rules([first]).faults(in: second) == [.exitTwice(first.start)])
        #expect(Self.rules([first], reopenings: 1).faults(in: second) == [])
        let same = Self.event(Self.job, "2024-05-01", id: 3)
        #expect(Self.rules([first], reopenings: 1).faults(in: same) == [.exitTwice(first.start)])
        let corrected = Self.event(Self.job, "2024-05-02", id: 1)
        #expect(Self.rules([first]).faults(in: corrected) == [])
        let other = Self.event(Self.mentor, "2024-05-01", id: 1)
        #expect(Self.rules([first]).faults(in: other) == [])
    }

    @Test func `an exit before the first measurement, or without one, is asked about`() {
        let early = Self.event(Self.job, "2024-02-19")
        let first = Self.day("2024-02-20")
        #expect(Self.rules().doubts(about: early) == [.exitBeforeMeasuring(first)])
        #expect(Self.rules().doubts(about: Self.event(Self.job, "2024-02-20")) == [])
        #expect(Self.rules(measured: nil).doubts(about: early) == [.exitUnmeasured])
        #expect(Self.rules().doubts(about: Self.event(Self.mentor, "2024-01-01")) == [])
    }

    @Test func `the same kind at the same time is asked about, others go side by side`() {
        let running = Self.event(Self.placement, "2024-03-04", id: 1)
        let again = Self.event(Self.placement, "2024-08-01", "2024-08-31", id: 2)
        #expect(Self.rules([running]).doubts(about: again) == [.sameAlready(running.start)])
        #expect(Self.rules([running]).doubts(about: running) == [])
        #expect(Self.rules([running]).doubts(about: Self.event(Self.mentor, "2024-03-04")) == [])
        let ended = Self.event(Self.placement, "2024-03-04", "2024-07-31", id: 1)
        #expect(Self.rules([ended]).doubts(about: again) == [])
    }

    @Test func `an event covers its days, an open one all that follow, an exit its one`() {
        let open = Self.event(Self.mentor, "2024-03-04")
        #expect(open.goesOn && open.covers(Self.day("2030-01-01")))
        #expect(!open.covers(Self.day("2024-03-03")))
        let exit = Self.event(Self.job, "2024-03-04")
        #expect(!exit.goesOn && exit.covers(exit.start) && !exit.covers(Self.day("2024-03-05")))
    }

    @Test func `an event survives its way through JSON`() throws {
        let event = Self.event(Self.placement, "2024-03-04", "2024-05-31")
        let bytes = try JSONEncoder().encode(event)
        #expect(try JSONDecoder().decode(RecordedEvent.self, from: bytes) == event)
    }
}
