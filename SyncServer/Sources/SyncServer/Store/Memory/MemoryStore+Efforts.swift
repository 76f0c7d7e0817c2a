import FoundationEssentials
import Progression
import WebPages

extension MemoryStore {
    func eventKinds(of tenant: String) throws -> [EventKind] {
        try read { state throws(ServerError) in try state.tenant(tenant).eventKinds.ordered }
    }

    func addEventKind(
        _ name: String,
        _ category: EventKind.Category,
        in tenant: String
    ) throws {
        try change { state throws(ServerError) in
            let kinds = try state.tenant(tenant).eventKinds
            let kind = EventKind(id: kinds.count + 1, category: category, name: name)
            try EventKindName.check(kind, among: kinds)
            state.tenants[tenant]?.eventKinds.append(kind)
        }
    }

    func amendEventKind(_ kind: EventKind, in tenant: String) throws {
        try change { state throws(ServerError) in
            let kinds = try state.tenant(tenant).eventKinds
            let place = kinds.firstIndex { $0.id == kind.id && $0.category == kind.category }
            guard let place else { throw .noEventKind }
            try EventKindName.check(kind, among: kinds)
            state.tenants[tenant]?.eventKinds[place] = kind
        }
    }

    func note(_ note: EventNote, of citizen: CitizenReference, in tenant: String) throws {
        let day = today
        try change { state throws(ServerError) in
            try state.facts(of: citizen, in: tenant, on: day).check(note, of: citizen.rawValue)
            switch note.change {
            case .keep(let content, let id): state.citizens[citizen]?.recorded[id] = content
            case .takeBack(let id):
                state.citizens[citizen]?.recorded[id] = nil
                state.citizens[citizen]?.takenBack.insert(id)
            }
        }
    }
}

extension MemoryState {
    /// What is recorded in a citizen's course, in the order of time.
    func recorded(of citizen: CitizenReference) -> [RecordedEvent] {
        guard let known = citizens[citizen] else { return [] }
        let kinds = tenants[known.tenant]?.eventKinds ?? []
        return known.recorded.compactMap { $0.value.event($0.key, among: kinds) }.ordered
    }

    fileprivate func facts(
        of citizen: CitizenReference,
        in tenant: String,
        on day: CalendarDay
    ) -> EventFacts {
        let known = citizens[citizen].flatMap { $0.tenant == tenant ? $0 : nil }
        let recorded = known == nil ? [] : recorded(of: citizen)
        let measured = (measurements[citizen] ?? []).map(\.measurement.date).min()
        return EventFacts(
            citizen: known.flatMap { _ in record(of: citizen) },
            kinds: tenants[tenant]?.eventKinds ?? [],
            recorded: recorded,
            takenBack: known?.takenBack ?? [],
            rules: EventRules(
                today: day,
                firstMeasured: measured.map(TimeZoneRule.danish.day),
                recorded: recorded,
                reopenings: known?.events.reopenings ?? 0
            )
        )
    }
}

extension MemoryState.Tenant {
    /// The kinds of events a municipality begins with.
    static var usualEventKinds: [EventKind] {
        UsualEventKinds.danish.enumerated().map {
            EventKind(id: $0.offset + 1, category: $0.element.category, name: $0.element.name)
        }
    }
}
