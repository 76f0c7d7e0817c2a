public import FoundationEssentials

/// How a moment becomes a day and an hour where the people are, without a time-zone database.
public enum TimeZoneRule: Hashable, Sendable {
    /// Denmark: one hour before UTC, two from the last Sunday of March to the last of October, both
    /// at 01.00 UTC (directive 2000/84/EC).
    case danish
    /// Always as many seconds before UTC.
    case fixed(seconds: Int)

    /// How many seconds local time is before UTC at `moment`.
    public func offset(at moment: Date) -> Int {
        switch self {
        case .fixed(let seconds): return seconds
        case .danish:
            let year = CalendarDay(daysSince1970: Self.days(of: moment, offset: 0)).year
            let start = Self.change(month: 3, year: year)
            let end = Self.change(month: 10, year: year)
            let seconds = moment.timeIntervalSince1970
            return seconds >= start && seconds < end ? 7_200 : 3_600
        }
    }

    /// The local day of `moment`.
    public func day(of moment: Date) -> CalendarDay {
        CalendarDay(daysSince1970: Self.days(of: moment, offset: offset(at: moment)))
    }

    /// The local hour and minute of `moment`.
    public func time(of moment: Date) -> (hour: Int, minute: Int) {
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down)) + offset(at: moment)
        let minutes = ((seconds % 86_400) + 86_400) % 86_400 / 60
        return (minutes / 60, minutes % 60)
    }

    /// Twelve o'clock local time on `day`.
    public func noon(of day: CalendarDay) -> Date {
        let noon = Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400 + 43_200)
        return noon.addingTimeInterval(-Double(offset(at: noon)))
    }

    private static func days(of moment: Date, offset: Int) -> Int {
        let seconds = moment.timeIntervalSince1970 + Double(offset)
        return Int((seconds / 86_400).rounded(.down))
    }

    /// 01.00 UTC of the last Sunday of a month of 31 days, in seconds since 1970.
    private static func change(month: Int, year: Int) -> Double {
        let last = CalendarDay(year: year, month: month, day: 31)
        let sunday = last.daysSince1970 - last.weekday % 7
        return Double(sunday) * 86_400 + 3_600
    }
}
