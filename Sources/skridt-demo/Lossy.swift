import HTTPTransport
import SeededNumbers
import Synchronization

/// A connection that sometimes breaks after the request has arrived and before the answer has: the
/// case in which a careless client sends everything twice.
final class LossyExchange: HTTPExchange {
    private let carrier: any HTTPExchange
    private let random: Mutex<SeededNumbers>
    private let share: Double
    private let lost = Atomic(0)

    /// Loses the answers to so large a share of the submissions sent.
    init(over carrier: any HTTPExchange, losing share: Double, seed: UInt64) {
        self.carrier = carrier
        self.share = share
        random = Mutex(SeededNumbers(seed: seed))
    }

    /// How many answers were lost.
    var answersLost: Int { lost.load(ordering: .relaxed) }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let response = try await carrier.send(request)
        let isLost = random.withLock { $0.chance(share) }
        guard request.url.hasSuffix("submissions:batch"), isLost else { return response }
        lost.add(1, ordering: .relaxed)
        throw TransportError(.interrupted, server: "localhost")
    }
}
