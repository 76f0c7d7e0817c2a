/// How it stands with the last measurement of a case that is closed.
public enum LastMeasurement: Hashable, Sendable {
    /// It is still to be taken.
    case wanted
    /// It was taken when the case was about to close, or after: nothing more is asked.
    case taken

    /// Days before closing in which a measurement counts as the last one: a visit's distance from another.
    public static let daysBefore = 21

    /// How it stands with a case closed on a day, whose citizen was last measured, or last said no, on another.
    public init(closed: CalendarDay, lastMeasured: CalendarDay?) {
        let earliest = closed.daysSince1970 - Self.daysBefore
        self = lastMeasured.map { $0.daysSince1970 >= earliest } ?? false ? .taken : .wanted
    }
}
