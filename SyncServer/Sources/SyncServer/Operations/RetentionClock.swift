import Logging
import ServiceLifecycle

/// Erases closed cases on time, while the server runs: at its start, and every hour.
struct RetentionClock: Service {
    let desk: AdminDesk
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await strike()
                try? await Task.sleep(for: .seconds(3_600))
            }
        }
    }

    private func strike() async {
        do {
            let count = try await desk.eraseEndedCases()
            if count > 0 { logger.info("erased closed cases", metadata: ["cases": "\(count)"]) }
        } catch {
            logger.note(error, during: "retention")
        }
    }
}
