internal import FoundationEssentials
internal import Progression
internal import ResponseStore
internal import SyncProtocol
internal import WebPages

/// The desk while it is unlocked: the open store and what is known from it.
actor Workplace {
    let store: ResponseStore
    let environment: DeskEnvironment
    /// One change of a visit at a time.
    let turnstile = Turnstile()
    /// What the store holds, as of the last change.
    private(set) var knowledge: Knowledge
    /// Who the laptop is, and when it last met its server.
    private(set) var standing: DeskEnvironment.Standing
    private var outcome: SendingStatus.Outcome?

    init(store: ResponseStore, environment: DeskEnvironment) async throws {
        self.store = store
        self.environment = environment
        standing = try await environment.laptop.standing(store)
        knowledge = try await Knowledge.read(from: store)
    }

    /// Closes the store; nothing works afterwards.
    func close() async {
        try? await store.close()
    }

    /// All clocks, the server's as far as it is known.
    func clock() -> ClockReading {
        let reading = environment.clock()
        return ClockReading(
            wall: reading.wall,
            utcOffset: reading.utcOffset,
            monotonic: reading.monotonic,
            boot: reading.boot,
            serverOffset: standing.serverOffset
        )
    }

    /// Adds finished responses to what is known.
    func learn(_ responses: [Response]) {
        for response in responses { knowledge.add(response) }
    }

    /// Sends and fetches; what it came to is kept for the next look at the caseload.
    func sync() async throws {
        outcome = await environment.laptop.sync(store)
        standing = try await environment.laptop.standing(store)
        knowledge = try await Knowledge.read(from: store)
    }

    /// The queue, with what the last sync came to, told once.
    func sendingStatus() async throws -> SendingStatus {
        let queue = try await store.queue()
        defer { outcome = nil }
        return SendingStatus(
            waiting: queue.pending,
            putAside: queue.quarantined,
            lastSent: standing.lastContact,
            outcome: outcome
        )
    }
}
