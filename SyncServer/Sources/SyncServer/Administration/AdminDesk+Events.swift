import Progression

extension AdminDesk {
    /// Carries out a command on events in courses.
    func perform(_ command: AdminEvents) async throws -> AdminAnswer {
        switch command {
        case .listKinds(let tenant):
            let id = try await store.tenant(called: tenant)
            return .eventKinds(try await store.eventKinds(of: id))
        case .addKind(let name, let category, let tenant):
            try await store.addEventKind(name, category, in: tenant)
        case .renameKind(let choice, let name, let tenant):
            let kind = try await kind(choice, tenant)
            let named = EventKind(
                id: kind.id,
                category: kind.category,
                name: name,
                isRetired: kind.isRetired
            )
            try await store.amendEventKind(named, in: tenant)
        case .retireKind(let choice, let isRetired, let tenant):
            let kind = try await kind(choice, tenant)
            let retired = EventKind(
                id: kind.id,
                category: kind.category,
                name: kind.name,
                isRetired: isRetired
            )
            try await store.amendEventKind(retired, in: tenant)
        case .record(let order): try await record(order)
        }
        return .done
    }

    private func kind(_ choice: EventKindChoice, _ tenant: String) async throws -> EventKind {
        try choice.kind(among: try await store.eventKinds(of: tenant))
    }

    private func record(_ order: EventOrder) async throws {
        let kinds = try await store.eventKinds(of: order.tenant).filter { !$0.isRetired }
        let content = EventContent(
            kind: try order.kind.kind(among: kinds).id,
            start: order.start,
            end: order.end
        )
        let note = EventNote(
            change: .keep(content, store.environment.uuid()),
            by: nil,
            isConfirmed: order.isConfirmed
        )
        try await store.note(note, of: order.citizen, in: order.tenant)
    }
}
