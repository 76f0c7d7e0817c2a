/// Which events can be meant, given what is known of a course.
public struct EventRules: Hashable, Sendable {
    /// The day it is.
    public let today: CalendarDay
    /// The day anything was first measured; `nil` if nothing has been.
    public let firstMeasured: CalendarDay?
    /// What is recorded already.
    public let recorded: [RecordedEvent]
    /// How often the case was opened again.
    public let reopenings: Int

    /// Years before today an event may have begun.
    public static let yearsBack = 10
    /// Days after today an event may begin: what is agreed may be recorded.
    public static let daysAhead = 366
    /// Years after today an event may end.
    public static let yearsAhead = 5

    /// The rules for a course of which so much is known.
    public init(
        today: CalendarDay,
        firstMeasured: CalendarDay?,
        recorded: [RecordedEvent],
        reopenings: Int
    ) {
        self.today = today
        self.firstMeasured = firstMeasured
        self.recorded = recorded
        self.reopenings = reopenings
    }

    /// What makes an event impossible, in the order of its parts; what is recorded under the same id is
    /// what it takes the place of.
    public func faults(in event: RecordedEvent) -> [EventFault] {
        let others = recorded.filter { $0.id != event.id }
        var faults: [EventFault] = []
        if event.kind.category == .exit {
            let exits = others.filter { $0.kind.category == .exit }.sorted { $0.start < $1.start }
            if let known = exits.last, exits.count > reopenings {
                faults.append(.exitTwice(known.start))
            } else if let same = exits.first(where: { $0.start == event.start }) {
                faults.append(.exitTwice(same.start))
            }
        }
        if event.start.daysSince1970 < yearsFromToday(-Self.yearsBack) {
            faults.append(.startTooEarly)
        }
        if event.start.daysSince1970 > today.daysSince1970 + Self.daysAhead {
            faults.append(.startTooLate)
        }
        if let end = event.end { faults += endFaults(of: event, end) }
        return faults
    }

    /// What is unusual of a possible event, and taken once somebody has confirmed it.
    public func doubts(about event: RecordedEvent) -> [EventDoubt] {
        let others = recorded.filter { $0.id != event.id }
        var doubts: [EventDoubt] = []
        if event.kind.category == .exit {
            if let first = firstMeasured {
                if event.start < first { doubts.append(.exitBeforeMeasuring(first)) }
            } else {
                doubts.append(.exitUnmeasured)
            }
        } else if let same = others.first(where: {
            $0.kind.id == event.kind.id && $0.overlaps(event)
        }) {
            doubts.append(.sameAlready(same.start))
        }
        return doubts
    }

    private func endFaults(of event: RecordedEvent, _ end: CalendarDay) -> [EventFault] {
        if !event.kind.category.lasts { return [.exitWithEnd] }
        if end < event.start { return [.endBeforeStart] }
        return end.daysSince1970 > yearsFromToday(Self.yearsAhead) ? [.endTooLate] : []
    }

    /// Whole years, counted by 365.25 days: no rule hangs on a single day.
    private func yearsFromToday(_ years: Int) -> Int {
        today.daysSince1970 + Int((Double(years) * 365.25).rounded())
    }
}

/// Why an event cannot be recorded.
public enum EventFault: Hashable, Sendable {
    /// It would end before it began.
    case endBeforeStart
    /// It began more than ``EventRules/yearsBack`` years ago.
    case startTooEarly
    /// It begins more than ``EventRules/daysAhead`` days from now.
    case startTooLate
    /// It ends more than ``EventRules/yearsAhead`` years from now.
    case endTooLate
    /// An exit has one day.
    case exitWithEnd
    /// There is an exit on this day already, and the case was not opened again since.
    case exitTwice(CalendarDay)
}

/// What is asked about before an event is recorded.
public enum EventDoubt: Hashable, Sendable {
    /// The exit is before anything was measured; when that was.
    case exitBeforeMeasuring(CalendarDay)
    /// An exit, and nothing was ever measured.
    case exitUnmeasured
    /// The same kind is recorded for the same time; since when.
    case sameAlready(CalendarDay)
}
