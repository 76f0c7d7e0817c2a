import Testing

@testable import Progression

@Suite struct LastMeasurementTests {
    private static let closed = CalendarDay(year: 2_027, month: 3, day: 22)

    @Test(
        arguments: [
            (nil, .wanted), (-22, .wanted), (-400, .wanted), (-21, .taken), (0, .taken),
            (30, .taken),
        ] as [(Int?, LastMeasurement)]
    )
    func `what was measured within three weeks before closing, or after, is the last measurement`(
        days: Int?,
        expected: LastMeasurement
    ) {
        let last = days.map { CalendarDay(daysSince1970: Self.closed.daysSince1970 + $0) }
        #expect(LastMeasurement(closed: Self.closed, lastMeasured: last) == expected)
    }
}
