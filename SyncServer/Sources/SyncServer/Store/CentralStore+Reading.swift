import Progression
import SyncProtocol

extension CentralStore {
    /// The feed after a number of the current epoch.
    func feed(
        for device: EnrolledDevice,
        after cursor: Int,
        limit: Int
    ) async throws -> FeedPage {
        try await feed(for: device, after: FeedPlace(next: cursor, epoch: epoch), limit: limit)
    }
}
