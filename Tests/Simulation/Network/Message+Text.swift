import FoundationEssentials
import Progression
import ResponseStore
import SyncClient
import SyncProtocol
import SyncServer

extension UUID {
    /// The first digits, enough for a trace.
    var short: String { String(uuidString.prefix(8)) }
}

extension Request {
    /// The request as a trace tells it.
    var text: String {
        switch self {
        case .hello: "hello"
        case .session(_, _, let incarnation): "session of incarnation \(incarnation.short)"
        case .batch(_, let items): "batch of \(items.map { "\($0.id.short)/\($0.sha256)" })"
        case .status(_, let keys): "status of \(keys.map(\.text))"
        case .feed(let place): "feed after \(place.next) of \(place.epoch?.short ?? "no life")"
        }
    }
}

extension Answer {
    /// The answer as a trace tells it.
    var text: String {
        switch self {
        case .hello(let hello): "hello, life \(hello.epoch.short)"
        case .session(let token):
            "\(token.token), \(token.scope.rawValue), highest \(token.highestSequence ?? 0)"
        case .batch(let result): "\(result.results.map(\.text)) in life \(result.epoch.short)"
        case .status(let result): "\(result.results.map { "\($0.key.text) \($0.state.rawValue)" })"
        case .page(let page):
            "page \(page.from) to \(page.next) of \(page.epoch.short), safe \(page.safeSequence): "
                + "\(page.items.map(\.text))"
        case .problem(let code, _): "problem \(code.rawValue)"
        case .portal: "a log-in page"
        case .cut: "half an answer"
        case .unreachable: "nobody listens"
        case .nothing: "nothing"
        }
    }
}

extension ItemResult {
    fileprivate var text: String {
        let number = logSequence.map { " \($0)" } ?? ""
        return "\(id?.short ?? "?")/\(sha256) \(status.rawValue)\(number)"
            + (problem.map { " \($0.rawValue)" } ?? "")
    }
}

extension FeedItem {
    fileprivate var text: String {
        switch self {
        case .grant(let grant): "grant \(grant.citizen.rawValue) with \(grant.history.count)"
        case .revoke(let citizen): "revoke \(citizen.rawValue)"
        case .measurement(let measurement): "measurement \(measurement.submission.short)"
        case .subgoal(let event): "sub-goal \(event.submission.short)"
        case .instrument(let sha256, _): "instrument \(sha256.prefix(6))"
        case .retire(let sha256): "retire \(sha256.prefix(6))"
        case .withdraw(let submission): "withdraw \(submission.short)"
        case .erase(.citizen(let citizen)): "erase \(citizen.rawValue)"
        case .erase(.submission(let id)): "erase \(id.short)"
        case .policy(let policy): "policy of \(policy.retentionDays) days"
        case .wipe: "wipe"
        }
    }
}

extension SyncReport {
    /// The report as a trace tells it.
    var text: String {
        let counts = "\(accepted) accepted, \(alreadyThere) there, \(quarantined) aside"
        return counts + (problem.map { ", \($0.kind)" } ?? "")
    }
}
