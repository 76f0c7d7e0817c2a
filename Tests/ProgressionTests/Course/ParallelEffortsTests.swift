import Foundation
import Progression
import Testing

@Suite struct ParallelEffortsTests {
    private static func day(_ number: Int) -> CalendarDay {
        CalendarDay(daysSince1970: 20_000 + number)
    }

    private static func event(
        _ kind: Int,
        _ start: Int,
        _ end: Int?,
        category: EventKind.Category = .effort
    ) -> RecordedEvent {
        RecordedEvent(
            id: UUID(),
            kind: EventKind(id: kind, category: category, name: "\(kind)"),
            start: day(start),
            end: end.map(day)
        )
    }

    /// Each time as its first day, its last day and its kinds.
    private static func told(_ events: [RecordedEvent]) -> [String] {
        ParallelEfforts.all(in: events).map { time in
            let end = time.end.map { "\($0.daysSince1970 - 20_000)" } ?? ""
            return "\(time.start.daysSince1970 - 20_000)–\(end) \(time.kinds.map(\.name).joined())"
        }
    }

    @Test func `two efforts are parallel on the days both have`() {
        #expect(Self.told([Self.event(1, 0, 10), Self.event(2, 5, 20)]) == ["5–10 12"])
        #expect(Self.told([Self.event(1, 0, 10), Self.event(2, 10, 20)]) == ["10–10 12"])
        #expect(Self.told([Self.event(1, 0, 10), Self.event(2, 11, 20)]) == [])
        #expect(Self.told([Self.event(1, 0, 10)]) == [])
        #expect(Self.told([]) == [])
    }

    @Test func `a third one makes a time of its own, between two of the others`() {
        let events = [Self.event(1, 0, 30), Self.event(2, 5, 25), Self.event(3, 10, 15)]
        #expect(Self.told(events) == ["5–9 12", "10–15 123", "16–25 12"])
    }

    @Test func `what goes on has no end, and neither has what goes on beside it`() {
        #expect(Self.told([Self.event(1, 0, nil), Self.event(2, 5, nil)]) == ["5– 12"])
        #expect(Self.told([Self.event(1, 0, nil), Self.event(2, 5, 9)]) == ["5–9 12"])
    }

    @Test func `pauses and exits are no efforts, and the same kind twice is one`() {
        #expect(
            Self.told([
                Self.event(1, 0, 30), Self.event(2, 5, 9, category: .pause),
                Self.event(3, 6, nil, category: .exit), Self.event(1, 3, 12),
            ]) == []
        )
    }

    @Test func `the same two kinds by other events are one time`() {
        let events = [Self.event(1, 0, 30), Self.event(2, 5, 9), Self.event(2, 10, 14)]
        #expect(Self.told(events) == ["5–14 12"])
        let apart = [Self.event(1, 0, 30), Self.event(2, 5, 9), Self.event(2, 11, 14)]
        #expect(Self.told(apart) == ["5–9 12", "11–14 12"])
    }

    /// Day by day, the slow way: on each day the kinds told are those that cover it.
    @Test(arguments: 0..<40)
    func `every day is told as it was`(_ seed: Int) {
        let events = (0..<6).map { number in
            let start = (seed * 7 + number * 13) % 40
            let length = (seed * 5 + number * 11) % 17
            return Self.event(1 + number % 4, start, number == 5 ? nil : start + length)
        }
        let times = ParallelEfforts.all(in: events)
        for number in -1...70 {
            let day = Self.day(number)
            let kinds = Set(events.filter { $0.covers(day) }.map(\.kind.id))
            let told = times.filter { $0.start <= day && ($0.end ?? Self.day(99)) >= day }
            #expect(told.count == (kinds.count > 1 ? 1 : 0))
            #expect(told.allSatisfy { Set($0.kinds.map(\.id)) == kinds })
        }
    }
}
