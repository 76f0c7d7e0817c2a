import SyncProtocol

/// Gathers the batches that arrive while a commit is under way, and appends them in the next one.
///
/// A commit waits for the disk, and the disk takes many batches as fast as one. A batch is never
/// divided, and nobody waits for company: while the disk is idle a batch goes at once. Who comes next
/// leads the next commit, so that nobody works for the others when their own answer is there.
actor GroupCommit {
    /// What somebody who waited is told.
    private enum Turn {
        case answered(Result<[ItemResult], any Error>)
        case lead
    }

    private struct Waiter {
        let batch: ReceivedBatch
        let turn: CheckedContinuation<Turn, Never>
    }

    private let store: any CentralStore
    private let itemLimit: Int
    private var waiting: [Waiter] = []
    private var isCommitting = false
    /// How many commits there were.
    private(set) var commits = 0

    /// Commits to `store`, at most so many items at a time, unless a single batch holds more.
    init(store: any CentralStore, itemLimit: Int = 4_000) {
        self.store = store
        self.itemLimit = itemLimit
    }

    /// Takes a batch in, together with those that wait beside it.
    ///
    /// - Parameter batch: what one request brought.
    /// - Returns: its own results, in order, once they are durable.
    /// - Throws: what the commit threw; nothing of it was stored then.
    func append(_ batch: ReceivedBatch) async throws -> [ItemResult] {
        guard isCommitting else { return try await lead(batch) }
        let turn = await withCheckedContinuation { turn in
            waiting.append(Waiter(batch: batch, turn: turn))
        }
        return switch turn {
        case .answered(let result): try result.get()
        case .lead: try await lead(batch)
        }
    }

    /// Commits a batch and as many others as there is room for.
    private func lead(_ batch: ReceivedBatch) async throws -> [ItemResult] {
        isCommitting = true
        defer { handOver() }
        let others = others(beside: batch)
        commits += 1
        do {
            let results = try await store.append([batch] + others.map(\.batch))
            for (other, own) in zip(others, results.dropFirst()) {
                other.turn.resume(returning: .answered(.success(own)))
            }
            return results[0]
        } catch {
            for other in others { other.turn.resume(returning: .answered(.failure(error))) }
            throw error
        }
    }

    private func others(beside batch: ReceivedBatch) -> [Waiter] {
        var room = itemLimit - batch.items.count
        let fitting = waiting.prefix { waiter in
            room -= waiter.batch.items.count
            return room >= 0
        }
        waiting.removeFirst(fitting.count)
        return Array(fitting)
    }

    private func handOver() {
        guard !waiting.isEmpty else {
            isCommitting = false
            return
        }
        waiting.removeFirst().turn.resume(returning: .lead)
    }
}
