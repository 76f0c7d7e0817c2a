public import Progression

/// What an operator can ask of the events in courses: a part of ``AdminCommand``.
public enum AdminEvents: Hashable, Sendable, Codable {
    /// Lists the kinds a municipality knows.
    case listKinds(tenant: String)
    /// Adds a kind.
    case addKind(String, EventKind.Category, tenant: String)
    /// Gives a kind another name; what was recorded of it has the new one too.
    case renameKind(EventKindChoice, to: String, tenant: String)
    /// Says whether a kind is offered.
    case retireKind(EventKindChoice, Bool, tenant: String)
    /// Records an event in a citizen's course.
    case record(EventOrder)
}

/// A kind of event as people name it.
public struct EventKindChoice: Hashable, Sendable, Codable {
    /// What it is called.
    public let name: String
    /// Its category; needed only where kinds of several are called the same.
    public let category: EventKind.Category?

    /// A choice of given parts.
    public init(name: String, category: EventKind.Category?) {
        self.name = name
        self.category = category
    }

    /// The one kind that is meant.
    func kind(among kinds: [EventKind]) throws(ServerError) -> EventKind {
        let meant = kinds.filter {
            $0.name == name && (category == nil || $0.category == category)
        }
        if meant.count > 1 { throw .severalEventKinds(name) }
        guard let kind = meant.first else { throw .noEventKind }
        return kind
    }
}

/// An event to be recorded in a citizen's course.
public struct EventOrder: Hashable, Sendable, Codable {
    /// The citizen.
    public let citizen: CitizenReference
    /// The citizen's municipality.
    public let tenant: String
    /// What it is.
    public let kind: EventKindChoice
    /// The first day.
    public let start: CalendarDay
    /// The last day; `nil` while it goes on.
    public let end: CalendarDay?
    /// Whether what is unusual of it was confirmed.
    public let isConfirmed: Bool

    /// An order of given parts.
    public init(
        citizen: CitizenReference,
        tenant: String,
        kind: EventKindChoice,
        days: (start: CalendarDay, end: CalendarDay?),
        isConfirmed: Bool
    ) {
        self.citizen = citizen
        self.tenant = tenant
        self.kind = kind
        start = days.start
        end = days.end
        self.isConfirmed = isConfirmed
    }
}
