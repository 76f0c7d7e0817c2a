import Foundation
import Progression

@testable import ResponseStore

/// What a laptop's store promises, as a plain value on the same transitions.
struct ModelStore {
    /// A way in which a model can be wrong: the controls of the suite.
    enum Slip: CaseIterable {
        case droppedComesBack
        case erasedComesBack
        case pageWithGap
        case wipeTakesOutbox
        case retentionIgnored
        case withdrawalForgotten
    }

    struct Entry: Hashable {
        let id: UUID
        let sha256: String
        let finished: Date
        var citizen: CitizenReference?
        var state: DeliveryState
    }

    var slip: Slip?
    var entries: [Entry] = []
    var drafts: [CitizenReference] = []
    var caseload: [CitizenReference] = []
    var history: [CitizenReference: [UUID]] = [:]
    var memory: [CitizenReference: [UUID]] = [:]
    var cursor: FeedCursor?
    var rules = LaptopRules()
    var chain: ChainPosition

    init(chain: ChainPosition, slip: Slip? = nil) {
        self.chain = chain
        self.slip = slip
    }

    mutating func finish(_ stored: StoredSubmission, finished: Date) {
        chain = ChainPosition(incarnation: chain.incarnation, sequence: chain.sequence + 1)
        entries.append(
            Entry(
                id: stored.id,
                sha256: stored.sha256,
                finished: finished,
                citizen: stored.citizen,
                state: .pending
            )
        )
    }

    mutating func record(_ outcome: Outcome) {
        for index in entries.indices where entries[index].id == outcome.id {
            let isRevived = slip == .erasedComesBack && entries[index].state == .erased
            let state = entries[index].state.moved(to: outcome.state)
            entries[index].state = isRevived ? outcome.state : state
        }
        forgetCitizens()
    }

    mutating func rewind(to epoch: UUID) {
        for index in entries.indices {
            let isRevived = slip == .droppedComesBack && entries[index].state.word == .dropped
            entries[index].state = isRevived ? .pending : entries[index].state.rewound(to: epoch)
        }
    }

    mutating func sweep(safe: Int, epoch: UUID, now: Date) {
        let days = slip == .retentionIgnored ? 30 : rules.retentionDays
        entries.removeAll { $0.state.isForgotten(at: now) }
        for index in entries.indices {
            let state = entries[index].state.safe(through: safe, in: epoch)
            entries[index].state = state.aged(now: now, retentionDays: days)
        }
        forgetCitizens()
    }

    mutating func apply(_ changes: [CacheChange], from: Int, to next: FeedCursor) -> Bool {
        if let own = cursor, own.epoch == next.epoch {
            guard from <= own.next || slip == .pageWithGap, own.next < next.next else {
                return false
            }
        } else {
            guard from == 0 else { return false }
            (caseload, history, memory, rules) = ([], [:], [:], LaptopRules())
        }
        for change in changes { apply(change) }
        cursor = next
        return true
    }

    mutating func wipe() {
        (caseload, history, memory, cursor, rules) = ([], [:], [:], nil, LaptopRules())
        if slip == .wipeTakesOutbox { entries.removeAll { $0.state == .pending } }
    }

    private mutating func apply(_ change: CacheChange) {
        switch change {
        case .grant(let entry, let known):
            // Who is there already keeps the place; all memories here are words on sub-goals.
            if !caseload.contains(entry.citizen) { caseload.append(entry.citizen) }
            memory[entry.citizen] = nil
            history[entry.citizen] = known.map(\.submission)
        case .revoke(let citizen): revoke(citizen)
        case .measurement(let measurement):
            guard caseload.contains(measurement.citizen) else { return }
            withdraw(measurement.submission)
            history[measurement.citizen, default: []].append(measurement.submission)
        case .subgoal(let event):
            guard caseload.contains(event.citizen) else { return }
            for citizen in caseload { memory[citizen]?.removeAll { $0 == event.submission } }
            memory[event.citizen, default: []].append(event.submission)
        case .withdraw(let submission):
            if slip != .withdrawalForgotten { withdraw(submission) }
        case .eraseSubmission(let submission):
            withdraw(submission)
            erase { $0.id == submission }
        case .eraseCitizen(let citizen):
            revoke(citizen)
            drafts.removeAll { $0 == citizen }
            erase { $0.citizen == citizen }
        case .rules(let rules): self.rules = rules
        case .instrument, .retire: break
        }
    }

    private mutating func revoke(_ citizen: CitizenReference) {
        caseload.removeAll { $0 == citizen }
        history[citizen] = nil
        memory[citizen] = nil
    }

    private mutating func withdraw(_ submission: UUID) {
        for citizen in caseload {
            history[citizen]?.removeAll { $0 == submission }
            memory[citizen]?.removeAll { $0 == submission }
        }
    }

    private mutating func erase(where isMeant: (Entry) -> Bool) {
        for index in entries.indices where isMeant(entries[index]) {
            entries[index].state = entries[index].state.moved(to: .erased)
        }
        forgetCitizens()
    }

    private mutating func forgetCitizens() {
        for index in entries.indices where !entries[index].state.hasPayload {
            entries[index].citizen = nil
        }
    }
}

/// All that can be seen of a store.
struct Sight: Equatable {
    var items: [DeliveryItem] = []
    var waiting: [UUID] = []
    var counts: [DeliveryState.Word: Int] = [:]
    var about: [[UUID]] = []
    var caseload: [CitizenReference] = []
    var history: [Set<UUID>] = []
    var memory: [Set<UUID>] = []
    var drafts: [CitizenReference] = []
    var cursor: FeedCursor?
    var rules = LaptopRules()
    var chain: ChainPosition?

    static let citizens = (1...3).map(Sample.citizen)

    init(_ store: ResponseStore) async throws {
        items = try await store.items()
        waiting = try await store.outbox(limit: 99).map(\.id)
        counts = try await store.queue().counts
        for citizen in Self.citizens {
            about.append(try await store.submissions(about: citizen).map(\.id))
            history.append(Set(try await store.history(of: citizen).map(\.submission)))
            let memories = try await store.memories().filter { $0.citizen == citizen }
            memory.append(Set(memories.map(\.submission)))
        }
        caseload = try await store.caseload().map(\.citizen)
        drafts = try await store.drafts().map(\.visit.citizen)
        cursor = try await store.cursor()
        rules = try await store.rules()
        chain = try await store.chain()
    }

    init(_ model: ModelStore) {
        items = model.entries.map {
            let finished = $0.state.hasPayload ? $0.finished : nil
            return DeliveryItem(id: $0.id, sha256: $0.sha256, state: $0.state, finished: finished)
        }
        waiting = model.entries.filter { $0.state == .pending }.map(\.id)
        counts = model.entries.reduce(into: [:]) { $0[$1.state.word, default: 0] += 1 }
        for citizen in Self.citizens {
            about.append(model.entries.filter { $0.citizen == citizen }.map(\.id))
            history.append(Set(model.history[citizen] ?? []))
            memory.append(Set(model.memory[citizen] ?? []))
        }
        caseload = model.caseload
        drafts = model.drafts
        cursor = model.cursor
        rules = model.rules
        chain = model.chain
    }
}
