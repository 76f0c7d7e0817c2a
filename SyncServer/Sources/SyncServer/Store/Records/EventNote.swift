import FoundationEssentials
import Progression

/// What a professional says of an event in a course, to be kept or taken back.
struct EventNote: Hashable, Sendable {
    let change: Change
    /// The id of the caseworker who says it; `nil` for the operator.
    let by: String?
    /// Whether what is unusual of it was confirmed.
    var isConfirmed = false

    enum Change: Hashable, Sendable {
        /// Recorded, or put right under the id it has.
        case keep(EventContent, UUID)
        /// It was a mistake: what it said goes, that it was there stays.
        case takeBack(UUID)
    }
}

/// What is said of an event; sealed as a whole, for a kind may tell of an illness.
struct EventContent: Hashable, Sendable, Codable {
    /// The number of the kind.
    let kind: Int
    let start: CalendarDay
    let end: CalendarDay?

    /// The event this is, if its kind is known.
    func event(_ id: UUID, among kinds: [EventKind]) -> RecordedEvent? {
        kinds.first { $0.id == kind }.map {
            RecordedEvent(id: id, kind: $0, start: start, end: end)
        }
    }
}

extension EventContent {
    init(_ event: RecordedEvent) {
        self.init(kind: event.kind.id, start: event.start, end: event.end)
    }
}

/// What is known that bears on a note; every store judges by it alike.
struct EventFacts {
    let citizen: CitizenRecord?
    let kinds: [EventKind]
    let recorded: [RecordedEvent]
    /// The ids of events that were taken back.
    let takenBack: Set<UUID>
    let rules: EventRules

    /// Refuses a note that cannot be taken.
    ///
    /// - Throws: ``ServerError``; for somebody else's citizen as for an unknown one.
    func check(_ note: EventNote, of reference: String) throws(ServerError) {
        guard let responsible = citizen?.responsible, note.by == nil || note.by == responsible
        else { throw .noCitizen(reference) }
        switch note.change {
        case .takeBack(let id):
            guard recorded.contains(where: { $0.id == id }) else { throw .noEvent }
        case .keep(let content, let id):
            guard !takenBack.contains(id) else { throw .noEvent }
            let event = content.event(id, among: kinds)
            let before = recorded.first { $0.id == id }
            guard let event, !event.kind.isRetired || before?.kind.id == event.kind.id else {
                throw .noEventKind
            }
            if let fault = rules.faults(in: event).first { throw .event(fault) }
            if !note.isConfirmed, let doubt = rules.doubts(about: event).first {
                throw .doubtful(doubt)
            }
        }
    }
}

/// The names of kinds of events: configuration, shown to people as they are.
enum EventKindName {
    static func check(_ name: String) throws(ServerError) {
        let isOneLine = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard (1...64).contains(name.count), isOneLine, trimmed(name) == name else {
            throw .badEventKind
        }
    }

    /// Refuses a kind whose name another of its category has.
    static func check(_ kind: EventKind, among kinds: [EventKind]) throws(ServerError) {
        try check(kind.name)
        let isTaken = kinds.contains {
            $0.id != kind.id && $0.category == kind.category && $0.name == kind.name
        }
        if isTaken { throw .eventKindTaken(kind.name) }
    }
}

extension [EventKind] {
    /// In the order in which people are offered them.
    var ordered: [EventKind] {
        let place = { (kind: EventKind) in
            (EventKind.Category.allCases.firstIndex(of: kind.category) ?? 0, kind.id)
        }
        return sorted { place($0) < place($1) }
    }
}

extension [RecordedEvent] {
    /// In the order of time.
    var ordered: [RecordedEvent] {
        sorted { ($0.start, $0.id.uuidString) < ($1.start, $1.id.uuidString) }
    }
}

extension [CourseEvent] {
    /// How often the case was opened again.
    var reopenings: Int { count { $0.kind == .reopened } }
}
