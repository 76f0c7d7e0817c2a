import FoundationEssentials
import HTTPTransport
import SyncProtocol
import Synchronization

/// What is asked about submissions that were sent earlier.
extension FakeServer {
    static let receiptKey = DeviceKey()

    func status(_ request: HTTPRequest) -> HTTPResponse {
        guard let asked = Self.message(StatusRequest.self, in: request) else {
            return Self.problem(.unreadableRequest)
        }
        return state.withLock { state in
            state.asked.append(asked.items.count)
            let results = asked.items.map { key in
                let isAside = state.quarantine[key.id] != nil
                let status = state.statuses[key.id] ?? (isAside ? .quarantined : .unknown)
                if status == .unknown { state.received[key.id] = nil }
                return SubmissionStatus(
                    key: key,
                    state: status,
                    logSequence: status == .accepted ? 77 : nil,
                    problem: status == .quarantined ? .notYourCitizen : nil
                )
            }
            return Self.answer(
                StatusResult(nonce: asked.nonce, epoch: state.epoch, results: results)
            )
        }
    }

    func receipt(_ path: String) -> HTTPResponse {
        guard let id = UUID(uuidString: String(path.split(separator: "/").last ?? "")) else {
            return Self.problem(.notFound)
        }
        let (known, epoch) = state.withLock { ($0.received[id], $0.epoch) }
        guard let known else { return Self.problem(.notFound) }
        let statement = Receipt.Statement(
            key: SubmissionKey(id: id, sha256: known.sha256),
            tenant: "aaby",
            logSequence: known.logSequence,
            epoch: epoch,
            received: Laptop.now
        )
        guard let receipt = try? Receipt(statement, signedBy: Self.receiptKey) else {
            return Self.problem(.serverFault)
        }
        return Self.answer(receipt)
    }
}
