import FoundationEssentials
import Progression
import ResponseStore
import SyncProtocol

extension Material {
    /// An envelope as a laptop writes it.
    static func envelope(of response: Response, key: DeviceKey) -> Envelope {
        let clock = ClockReading(
            wall: response.finished,
            utcOffset: 7_200,
            monotonic: 5_000,
            boot: "boot",
            serverOffset: 0
        )
        let origin = Origin(
            device: key.device,
            installation: id(3),
            incarnation: id(4),
            sequence: 1,
            previous: nil
        )
        return Envelope(of: response, tenant: "municipality", clock: clock, origin: origin)
    }

    /// Lends a fresh store in a temporary folder, and removes it.
    static func withStore(_ body: (ResponseStore) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let cost = ScryptCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
        let store = try await ResponseStore.create(
            at: folder.appending(path: "laptop.sqlite").path,
            passphrase: "en lang sætning uden mening",
            options: .init(installation: id(3), incarnation: id(4), cost: cost)
        )
        do {
            try await body(store)
        } catch {
            try? await store.close()
            throw error
        }
        try await store.close()
    }
}
