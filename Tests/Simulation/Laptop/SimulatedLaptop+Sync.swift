import FoundationEssentials
import HTTPTransport
import ResponseStore
import SyncClient
import SyncProtocol

extension SimulatedLaptop {
    /// Begins an attempt.
    mutating func begin(in world: inout Surroundings) -> Move {
        core = SyncCore(server: "server", checks: bug?.clientChecks ?? .all)
        token = nil
        return advance(.begun, in: &world)
    }

    /// Takes what came, or did not come, and goes on until something is to be asked.
    mutating func take(_ answer: Answer, in world: inout Surroundings) -> Move {
        let asked = awaited?.since ?? world.now
        awaited = nil
        if bug == .sessionRefusalIsFinal, answer == .problem(.tokenExpired) { giveUp() }
        return advance(event(of: answer, asked: asked), in: &world)
    }

    private mutating func advance(_ first: SyncCore.Event, in world: inout Surroundings) -> Move {
        var event = first
        while let effect = core?.handle(event) {
            switch perform(effect, in: &world) {
            case .next(let next): event = next
            case .ask(let request): return .ask(request)
            case .finish: return end()
            case .died: return .died
            }
        }
        return .died
    }

    private mutating func end() -> Move {
        let report = core?.report ?? SyncReport()
        core = nil
        token = nil
        return .finished(report)
    }

    /// A log-in page taken for the server's word on what was sent.
    private func believed(_ sent: [OutboxItem]) -> SyncCore.Event? {
        guard bug == .believesPortal, let epoch = disk.cursor?.epoch, !sent.isEmpty else {
            return nil
        }
        let results = sent.map {
            ItemResult(id: $0.id, sha256: $0.sha256, status: .accepted, logSequence: 1)
        }
        let result = BatchResult(nonce: nonce ?? "", epoch: epoch, results: results)
        return .answered(result, nonce: nonce ?? "")
    }

    /// What an answer means to the core.
    private mutating func event(of answer: Answer, asked: Instant) -> SyncCore.Event {
        switch answer {
        case .hello(let hello): return .greeted(hello, nonce: nonce ?? "")
        case .session(let session):
            token = session.token
            return .sessionOpened(
                OpenedSession(
                    challenge: session.challenge,
                    scope: session.scope,
                    highestSequence: session.highestSequence,
                    ownSequence: disk.place.sequence - 1
                )
            )
        case .batch(let result):
            // Only a session that was believed leads so far.
            hasMetServer = true
            lastAsked = asked
            return .answered(result, nonce: nonce ?? "")
        case .status(let result):
            lastAsked = asked
            return .statusCame(result, nonce: nonce ?? "")
        case .page(let page):
            hasMetServer = true
            return .pageCame(page)
        case .problem(let code, let pause): return .failed(.init(code, retryAfter: pause))
        case .portal: return believed(sent) ?? .failed(.notOurServer)
        case .cut: return .failed(.transport(.interrupted))
        case .unreachable: return .failed(.transport(.unreachable))
        case .nothing: return .failed(.transport(.timedOut))
        }
    }
}

/// What a laptop gets from around it while it syncs.
struct Surroundings {
    let now: Instant
    var history: History
    var chance: Chance
    let library: Library
}
