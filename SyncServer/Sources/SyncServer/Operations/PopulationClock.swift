import FoundationEssentials
import Logging
import Progression
import ServiceLifecycle
import Synchronization

/// Last night's models of how everybody's courses move, for whoever asks by day.
final class PopulationShelf: Sendable {
    private let models = Mutex<PopulationModels?>(nil)

    /// The latest; `nil` until the first are fitted.
    var latest: PopulationModels? { models.withLock { $0 } }

    func put(_ models: PopulationModels) {
        self.models.withLock { $0 = models }
    }
}

/// Fits the models when the server starts, and every night at three, when nobody waits for an answer.
struct PopulationClock: Service {
    let desk: AdminDesk
    let shelf: PopulationShelf
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await strike()
                let pause = Self.pause(at: desk.store.environment.now())
                try? await Task.sleep(for: .seconds(pause))
            }
        }
    }

    /// Fits the models once; a night that fails leaves those of the night before.
    func strike() async {
        do {
            shelf.put(try await desk.populationModels())
        } catch {
            logger.note(error, during: "population models")
        }
    }

    /// Seconds until three o'clock in Denmark: a minute at least, a day at most.
    static func pause(at now: Date) -> Int {
        let time = TimeZoneRule.danish.time(of: now)
        let minutes = 180 - time.hour * 60 - time.minute
        return (minutes > 0 ? minutes : minutes + 1_440) * 60
    }
}
