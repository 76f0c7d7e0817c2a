internal import FoundationEssentials
internal import ResponseStore
internal import SyncProtocol

/// The lock of the desk: behind it the sealed file is open and its keys are in memory.
actor Door {
    private let environment: DeskEnvironment
    private let turnstile = Turnstile()
    private var workplace: Workplace?
    private var lastUsed: Double = 0
    private var attempts = Attempts()
    /// Whether nobody used the desk and it locked itself.
    private(set) var lockedByIdling = false

    init(environment: DeskEnvironment) {
        self.environment = environment
    }

    /// The open workplace; using it counts as being there.
    ///
    /// - Throws: ``DeskError/locked``.
    func enter() async throws -> Workplace {
        guard let workplace = await reachIn() else { throw DeskError.locked }
        lastUsed = environment.clock().monotonic
        return workplace
    }

    /// The open workplace for what needs nobody to be there, and keeps the desk open no longer; `nil` if
    /// it is locked.
    func reachIn() async -> Workplace? {
        await lockIfIdle()
        return workplace
    }

    /// Opens the sealed file; nothing happens if it is open already.
    ///
    /// - Throws: ``EmptyPassphrase``, ``Attempts/TooSoon``, or what opening the store throws.
    func unlock(passphrase: String) async throws {
        try await turnstile.pass { try await self.open(passphrase) }
    }

    /// Wrong attempts left before the caseload is deleted, once there has been one too many to be a slip;
    /// `nil` before, and while the file cannot be asked.
    func attemptsLeft() async -> Int? {
        await turnstile.pass { await self.askedAttemptsLeft() }
    }

    /// Changes the passphrase of the open file.
    ///
    /// - Throws: ``Attempts/TooSoon``, ``DeskError/locked``, or what the store throws.
    func changePassphrase(from old: String, to new: String) async throws {
        let store = try await enter().store
        try await turnstile.pass {
            try await self.attempt(old) { try await store.changePassphrase(from: old, to: new) }
        }
    }

    /// Checks the passphrase while the desk stays open; wrong ones are slowed as they are at the lock.
    ///
    /// - Returns: the open workplace.
    /// - Throws: ``DeskError/locked``, ``EmptyPassphrase``, ``Attempts/TooSoon``, or what checking throws.
    func verify(passphrase: String) async throws -> Workplace {
        await lockIfIdle()
        return try await turnstile.pass { try await self.check(passphrase) }
    }

    /// Closes the sealed file and forgets its keys.
    func lock() async {
        await turnstile.pass { await self.close() }
    }

    /// Locks if nobody has used the desk for a while.
    func lockIfIdle() async {
        guard let limit = await workplace?.idleLimit else { return }
        // Asked after the wait: somebody may have come meanwhile.
        guard environment.clock().monotonic - lastUsed > limit else { return }
        await lock()
        lockedByIdling = true
    }

    private func open(_ passphrase: String) async throws {
        guard workplace == nil else { return }
        let environment = environment
        let store = try await attempt(passphrase) { try await environment.laptop.open(passphrase) }
        workplace = try await workplace(with: store)
        lastUsed = environment.clock().monotonic
        lockedByIdling = false
    }

    private func askedAttemptsLeft() async -> Int? {
        guard workplace == nil, let failed = try? await environment.laptop.failedAttempts()
        else { return nil }
        return failed.count < Self.slips ? nil : failed.left
    }

    private static let slips = 3

    private func check(_ passphrase: String) async throws -> Workplace {
        guard let workplace else { throw DeskError.locked }
        try await attempt(passphrase) { try await workplace.store.verify(passphrase: passphrase) }
        lastUsed = environment.clock().monotonic
        return workplace
    }

    /// Tries a passphrase; wrong ones slow the next attempt down, wherever they were typed.
    private func attempt<Value: Sendable>(
        _ passphrase: String,
        _ trial: @Sendable () async throws -> Value
    ) async throws -> Value {
        guard !passphrase.isEmpty else { throw EmptyPassphrase() }
        let now = environment.clock().monotonic
        try attempts.begin(at: now)
        do {
            let value = try await trial()
            attempts = Attempts()
            return value
        } catch StoreError.wrongPassphrase {
            attempts.fail(at: now)
            throw StoreError.wrongPassphrase
        }
    }

    /// A store that opens but cannot be read is closed again: nothing is left half open.
    private func workplace(with store: ResponseStore) async throws -> Workplace {
        do {
            return try await Workplace(store: store, environment: environment)
        } catch {
            try? await store.close()
            throw error
        }
    }

    private func close() async {
        guard let open = workplace else { return }
        workplace = nil
        await open.close()
    }
}

/// Slows down whoever tries passphrases: after the fifth failure each pause is twice the one before.
struct Attempts: Hashable, Sendable {
    /// The next attempt came too early.
    struct TooSoon: Error, Hashable {}

    private var failures = 0
    private var lastFailure: Double = 0

    /// Seconds to wait after so many failures: none up to 5, then 2, 4, 8 … at most 300.
    static func pause(after failures: Int) -> Double {
        FailedAttempts(count: failures).pause
    }

    /// Begins an attempt at `now`, in seconds.
    func begin(at now: Double) throws(TooSoon) {
        guard now - lastFailure >= Self.pause(after: failures) else { throw TooSoon() }
    }

    /// Counts a failure.
    mutating func fail(at now: Double) {
        failures += 1
        lastFailure = now
    }
}

/// Nothing was written where the passphrase belongs.
struct EmptyPassphrase: Error, Hashable {}
