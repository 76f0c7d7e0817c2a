internal import FoundationEssentials
internal import ResponseStore
internal import SyncProtocol

/// Decides what of an answer to a batch is believed.
enum SyncAnswer {
    /// What is believed of one submission.
    struct Item: Hashable, Sendable {
        let status: ItemResult.Status
        let outcome: Outcome
    }

    /// The outcomes `result` proves for the submissions `sent`.
    ///
    /// An acknowledgement counts only with the submission's own id and hash and a commit number.
    /// Being put aside counts without an id too: the server may not have been able to read it.
    static func believed(_ result: BatchResult, for sent: [OutboxItem], at time: Date) -> [Item] {
        let byHash = Dictionary(
            result.results.map { ($0.sha256, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return sent.compactMap { item in
            guard let answer = byHash[item.sha256],
                let state = state(answer, of: item, epoch: result.epoch, at: time)
            else { return nil }
            return Item(status: answer.status, outcome: Outcome(id: item.id, state: state))
        }
    }

    private static func state(
        _ answer: ItemResult,
        of item: OutboxItem,
        epoch: UUID,
        at time: Date
    ) -> DeliveryState? {
        switch answer.status {
        case .accepted, .exists:
            guard answer.id == item.id, let number = answer.logSequence else { return nil }
            return .accepted(DeliveryState.Commit(logSequence: number, epoch: epoch, at: time))
        case .quarantined:
            guard answer.id == item.id || answer.id == nil else { return nil }
            return .quarantined(reason: answer.problem?.rawValue ?? "unknown", epoch: epoch)
        case .erased: return nil
        }
    }
}
