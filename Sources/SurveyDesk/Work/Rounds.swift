internal import ServiceLifecycle

/// Looks after something again and again while the desk runs.
struct Rounds: Service {
    let every: Duration
    let pause: @Sendable (Duration) async throws -> Void
    let look: @Sendable () async -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while await rested() { await look() }
        }
    }

    /// Waits a while; false when it is time to go.
    private func rested() async -> Bool {
        do {
            try await pause(every)
            return true
        } catch {
            return false
        }
    }
}
