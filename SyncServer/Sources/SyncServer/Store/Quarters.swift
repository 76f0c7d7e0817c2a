import FoundationEssentials

/// Whole quarters of a year: no finer time leaves for the central unit.
enum Quarters {
    /// From the first day of the quarter of `first` to the last day of that of `last`, each at noon
    /// UTC: the same day all over Europe.
    static func around(_ first: Date, _ last: Date) -> DateInterval? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let day: TimeInterval = 86_400
        guard let start = firstDay(0, after: first, calendar),
            let next = firstDay(1, after: last, calendar), start < next
        else { return nil }
        return DateInterval(
            start: start.addingTimeInterval(day / 2),
            end: next.addingTimeInterval(-day / 2)
        )
    }

    /// The first day of the quarter so many quarters after that of `date`.
    private static func firstDay(_ quarters: Int, after date: Date, _ calendar: Calendar) -> Date? {
        let parts = calendar.dateComponents([.year, .month], from: date)
        guard let year = parts.year, let month = parts.month else { return nil }
        let months = (month - 1) / 3 * 3 + quarters * 3
        return calendar.date(
            from: DateComponents(year: year + months / 12, month: months % 12 + 1, day: 1)
        )
    }
}
