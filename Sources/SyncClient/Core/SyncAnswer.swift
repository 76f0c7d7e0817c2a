package import FoundationEssentials
package import ResponseStore
package import SyncProtocol

/// Decides what of a server's answer is believed.
package enum SyncAnswer {
    /// What is believed of one submission.
    package struct Item: Hashable, Sendable {
        /// The server's word for it.
        package let status: ItemResult.Status
        /// What is noted of it.
        package let outcome: Outcome
        /// Whether another submission has its place in the laptop's chain.
        package let isFork: Bool
    }

    /// The outcomes `result` proves for the submissions `sent`.
    ///
    /// An acknowledgement counts only with the submission's own id and hash and a commit number.
    /// Being put aside counts without an id too: the server may not have been able to read it.
    ///
    /// - Parameters:
    ///   - result: the server's answer.
    ///   - sent: what it is an answer to.
    ///   - time: the time by the server's clock.
    ///   - checks: the safeguards in force.
    /// - Returns: what is believed, at most one for each submission.
    package static func believed(
        _ result: BatchResult,
        for sent: [OutboxItem],
        at time: Date,
        checks: Checks = .all
    ) -> [Item] {
        let byHash = Dictionary(
            result.results.map { ($0.sha256, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return sent.enumerated().compactMap { index, item in
            let inPlace = index < result.results.count ? result.results[index] : nil
            guard let answer = checks.contains(.hashesMatch) ? byHash[item.sha256] : inPlace,
                answer.isAbout(item, checks),
                let state = answer.state(in: result.epoch, at: time)
            else { return nil }
            let isFork = answer.flags?.contains(.fork) ?? false
            let outcome = Outcome(id: item.id, state: state)
            return Item(status: answer.status, outcome: outcome, isFork: isFork)
        }
    }

    /// What `result` proves of the submissions `asked` about; one the server has never heard of waits
    /// again.
    ///
    /// - Parameters:
    ///   - result: the server's answer.
    ///   - asked: what it is an answer to.
    ///   - time: the time by the server's clock.
    /// - Returns: what is believed, at most one for each submission.
    package static func believed(
        _ result: StatusResult,
        for asked: [SubmissionKey],
        at time: Date
    ) -> [Outcome] {
        let byKey = Dictionary(
            result.results.map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return asked.compactMap { key in
            byKey[key]?.state(in: result.epoch, at: time).map { Outcome(id: key.id, state: $0) }
        }
    }
}

extension ItemResult {
    fileprivate func isAbout(_ item: OutboxItem, _ checks: Checks) -> Bool {
        id == item.id || (status == .quarantined && id == nil) || !checks.contains(.idsMatch)
    }

    fileprivate func state(in epoch: UUID, at time: Date) -> DeliveryState? {
        switch status {
        case .accepted, .exists:
            logSequence.map { .accepted(.init(logSequence: $0, epoch: epoch, at: time)) }
        case .quarantined: .quarantined(reason: problem?.rawValue ?? "unknown", epoch: epoch)
        case .erased: .erased
        }
    }
}

extension SubmissionStatus {
    fileprivate func state(in epoch: UUID, at time: Date) -> DeliveryState? {
        switch state {
        case .accepted:
            logSequence.map { .accepted(.init(logSequence: $0, epoch: epoch, at: time)) }
        case .quarantined: .quarantined(reason: problem?.rawValue ?? "unknown", epoch: epoch)
        case .erased: .erased
        case .unknown: .pending
        }
    }
}
