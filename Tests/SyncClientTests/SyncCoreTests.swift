import Foundation
import HTTPTransport
import ResponseStore
import SyncProtocol
import Testing

@testable import SyncClient

/// The state machine by itself: an event in, an effect out.
@Suite struct SyncCoreTests {
    static let epoch = UUID()
    static let hello = Hello(
        nonce: "nonce",
        time: Date(timeIntervalSince1970: 0),
        epoch: epoch,
        protocols: ClosedProtocolRange(min: 1, max: 1),
        challenge: "challenge"
    )

    static let session = session()

    static func session(
        answering challenge: String = "challenge",
        highest: Int? = nil
    ) -> OpenedSession {
        OpenedSession(
            challenge: challenge,
            scope: .full,
            highestSequence: highest,
            ownSequence: 0
        )
    }

    static func items(_ count: Int) -> [OutboxItem] {
        (0..<count).map { _ in
            OutboxItem(id: UUID(), sha256: "hash", body: Data("{}".utf8), signature: Data())
        }
    }

    static func page(epoch: UUID = epoch, from: Int, next: Int, more: Bool = false) -> FeedPage {
        FeedPage(epoch: epoch, from: from, next: next, items: [], more: more)
    }

    /// A core that has a session and asks for the outbox.
    static func loading() -> SyncCore {
        var core = SyncCore(server: "vig.example")
        for event in [
            SyncCore.Event.begun, .greeted(hello, nonce: "nonce"), .sessionOpened(session),
            .rewound,
        ] {
            _ = core.handle(event)
        }
        return core
    }

    /// A core that has an empty outbox and asks for the feed from its cursor.
    static func feeding(cursor: FeedCursor?) -> SyncCore {
        var core = loading()
        _ = core.handle(.loaded([]))
        _ = core.handle(.quarantinedRead([]))
        _ = core.handle(.cursorRead(cursor))
        return core
    }

    @Test func `hello, session, outbox, what was put aside, feed, sweep, in this order`() {
        var core = SyncCore(server: "vig.example")
        let steps: [(SyncCore.Event, String)] = [
            (.begun, "greet"), (.greeted(Self.hello, nonce: "nonce"), "openSession"),
            (.sessionOpened(Self.session), "rewind"), (.rewound, "load 100"),
            (.loaded([]), "readQuarantined"), (.quarantinedRead([]), "readCursor"),
            (.cursorRead(nil), "fetchPage 0"), (.pageCame(Self.page(from: 0, next: 0)), "apply"),
            (.pageApplied(true), "sweep 0"), (.swept, "finish"),
        ]
        for (event, expected) in steps { #expect(core.handle(event).name == expected) }
        #expect(core.report == SyncReport())
    }

    @Test func `a batch that times out is halved until one submission goes alone`() {
        var core = Self.loading()
        let waiting = Self.items(100)
        var sizes: [Int] = []
        var effect = core.handle(.loaded(waiting))
        while case .send(let batch) = effect, batch.count > 1 {
            sizes.append(batch.count)
            guard case .load(let limit) = core.handle(.failed(.transport(.timedOut))) else { break }
            effect = core.handle(.loaded(Array(waiting.prefix(limit))))
        }
        #expect(sizes == [100, 50, 25, 12, 6, 3])
        #expect(effect.name == "send 1")
    }

    @Test func `a submission that fails alone is passed over, not waited for`() {
        var core = Self.loading()
        let waiting = Self.items(2)
        _ = core.handle(.loaded([waiting[0]]))
        #expect(core.handle(.failed(.serverFault)).name == "load 101")
        #expect(core.sending.setAside == [waiting[0].id])
        guard case .send(let next) = core.handle(.loaded(waiting)) else {
            Issue.record("nothing was sent")
            return
        }
        #expect(next.map(\.id) == [waiting[1].id])
        #expect(core.report.problem?.kind == .serverFault)
    }

    @Test func `a refused session is renewed once`() {
        var core = Self.loading()
        _ = core.handle(.loaded(Self.items(1)))
        #expect(core.handle(.failed(.sessionRefused)).name == "greet")
        #expect(core.handle(.failed(.sessionRefused)).name == "finish")
        #expect(core.report.problem?.kind == .sessionRefused)
    }

    @Test func `what an earlier life accepted is offered again`() {
        var core = Self.loading()
        let other = UUID()
        _ = core.handle(.loaded(Self.items(1)))
        _ = core.handle(
            .answered(BatchResult(nonce: "n", epoch: other, results: []), nonce: "n")
        )
        guard case .rewind(let epoch) = core.handle(.recorded) else {
            Issue.record("no rewind")
            return
        }
        #expect(epoch == other)
    }

    @Test func `a page joins on to the cursor or is not believed`() {
        let cursor = FeedCursor(epoch: Self.epoch, next: 7)
        for (page, expected) in [
            (Self.page(from: 7, next: 9), "apply"), (Self.page(from: 7, next: 7), "sweep 0"),
            (Self.page(from: 6, next: 9), "finish"), (Self.page(from: 8, next: 9), "finish"),
            (Self.page(from: 7, next: 7, more: true), "finish"),
            (Self.page(epoch: UUID(), from: 0, next: 3), "rewind"),
        ] {
            var core = Self.feeding(cursor: cursor)
            #expect(core.handle(.pageCame(page)).name == expected)
            let isBelieved = page.epoch != Self.epoch || (page.from == 7 && !page.more)
            #expect((core.report.problem == nil) == isBelieved)
        }
    }

    @Test func `a cursor of another life begins anew`() {
        var core = Self.loading()
        _ = core.handle(.loaded([]))
        _ = core.handle(.quarantinedRead([]))
        let foreign = FeedCursor(epoch: UUID(), next: 7)
        #expect(core.handle(.cursorRead(foreign)).name == "fetchPage 0")
    }

    @Test func `a session renewed at a server that was restored begins anew`() {
        var core = Self.feeding(cursor: nil)
        #expect(core.handle(.failed(.sessionRefused)).name == "greet")
        let hello = Hello(
            nonce: "nonce",
            time: Date(timeIntervalSince1970: 0),
            epoch: UUID(),
            protocols: ClosedProtocolRange(min: 1, max: 1),
            challenge: "challenge"
        )
        _ = core.handle(.greeted(hello, nonce: "nonce"))
        #expect(core.handle(.sessionOpened(Self.session)).name == "rewind")
        #expect(core.handle(.rewound).name == "load 100")
        #expect(core.handle(.loaded([])).name == "readQuarantined")
    }

    @Test func `a session refused while asking costs nothing that was asked`() {
        var core = Self.loading()
        _ = core.handle(.loaded([]))
        let keys = Self.items(150).map { SubmissionKey(id: $0.id, sha256: $0.sha256) }
        #expect(core.handle(.quarantinedRead(keys)).name == "askStatus 100")
        let results = keys.prefix(100).map { SubmissionStatus(key: $0, state: .erased) }
        let answer = StatusResult(nonce: "n", epoch: Self.epoch, results: results)
        #expect(core.handle(.statusCame(answer, nonce: "n")).name == "record 100")
        #expect(core.handle(.recorded).name == "askStatus 50")
        #expect(core.handle(.failed(.sessionRefused)).name == "greet")
        _ = core.handle(.greeted(Self.hello, nonce: "nonce"))
        _ = core.handle(.sessionOpened(Self.session))
        #expect(core.handle(.rewound).name == "askStatus 50")
        #expect(core.handle(.failed(.sessionRefused)).name == "finish")
    }

    @Test func `a wipe order is obeyed whatever page it stands on`() {
        for (epoch, from) in [(Self.epoch, 7), (Self.epoch, 0), (UUID(), 3)] {
            var core = Self.feeding(cursor: FeedCursor(epoch: Self.epoch, next: 7))
            let page = FeedPage(epoch: epoch, from: from, next: from, items: [.wipe], more: false)
            #expect(core.handle(.pageCame(page)).name == "wipe")
            #expect(core.handle(.wiped).name == "finish")
            #expect(core.report.problem?.kind == .deviceRevoked)
        }
    }

    @Test func `answers to something else are not believed`() {
        var core = Self.loading()
        _ = core.handle(.loaded(Self.items(1)))
        let other = BatchResult(nonce: "other", epoch: Self.epoch, results: [])
        #expect(core.handle(.answered(other, nonce: "n")).name == "finish")
        #expect(core.report.problem?.kind == .notOurServer)
    }

    @Test func `a server that keeps changing its life is left in peace`() {
        var core = Self.feeding(cursor: nil)
        var names: [String] = []
        for _ in 0..<3 {
            names.append(core.handle(.pageCame(Self.page(epoch: UUID(), from: 0, next: 1))).name)
        }
        #expect(names == ["rewind", "rewind", "finish"])
        #expect(core.report.problem?.kind == .doubtfulAnswer)
    }
}

extension SyncCore.Effect {
    /// The effect and its number, to be compared in tests.
    fileprivate var name: String {
        switch self {
        case .greet: "greet"
        case .openSession: "openSession"
        case .rewind: "rewind"
        case .load(let limit): "load \(limit)"
        case .send(let items): "send \(items.count)"
        case .record(let outcomes): "record \(outcomes.count)"
        case .readCursor: "readCursor"
        case .beginIncarnation: "beginIncarnation"
        case .readQuarantined: "readQuarantined"
        case .askStatus(let keys): "askStatus \(keys.count)"
        case .fetchPage(let cursor): "fetchPage \(cursor.next)"
        case .apply: "apply"
        case .wipe: "wipe"
        case .sweep(let safe, _, _): "sweep \(safe)"
        case .finish: "finish"
        }
    }
}
