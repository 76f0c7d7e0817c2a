public import FoundationEssentials

/// Something a professional has recorded of what happened around a course.
///
/// It stands beside the measurements as their context, and nothing is computed from it.
public struct RecordedEvent: Hashable, Sendable, Codable, Identifiable {
    /// Random.
    public let id: UUID
    /// What it is.
    public let kind: EventKind
    /// The first day; of an exit the only one.
    public let start: CalendarDay
    /// The last day; `nil` while it goes on, and for an exit.
    public let end: CalendarDay?

    /// An event of given parts.
    public init(id: UUID, kind: EventKind, start: CalendarDay, end: CalendarDay? = nil) {
        self.id = id
        self.kind = kind
        self.start = start
        self.end = end
    }

    /// Whether it has no end yet and is one that has an end.
    public var goesOn: Bool { kind.category.lasts && end == nil }

    /// Whether a day is one of its days.
    public func covers(_ day: CalendarDay) -> Bool {
        day >= start && (goesOn || day <= end ?? start)
    }

    /// Whether the two have a day in common.
    public func overlaps(_ other: RecordedEvent) -> Bool {
        covers(other.start) || other.covers(start)
    }
}
