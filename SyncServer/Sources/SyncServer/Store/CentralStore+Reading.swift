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

extension CentralStore {
    /// An employee right after one change of how they sign in; `nil` if there has been another since.
    func employee(after before: Employee) async throws -> Employee? {
        let now = try await employee(before.id)
        return now?.generation == before.generation + 1 ? now : nil
    }
}
