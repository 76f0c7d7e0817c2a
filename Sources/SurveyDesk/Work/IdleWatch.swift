internal import ServiceLifecycle

/// Looks from time to time whether the desk was left alone, so that the keys do not stay in memory
/// until the next request.
struct IdleWatch: Service {
    let door: Door
    let pause: @Sendable (Duration) async throws -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while await rested() { await door.lockIfIdle() }
        }
    }

    /// Waits a while; false when it is time to go.
    private func rested() async -> Bool {
        do {
            try await pause(.seconds(15))
            return true
        } catch {
            return false
        }
    }
}
