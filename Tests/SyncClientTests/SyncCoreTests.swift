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
        time: Date(timeIntervalSince1970: 0),
        epoch: epoch,
        protocols: ClosedProtocolRange(min: 1, max: 1),
        challenge: "challenge"
    )

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
        for event in [SyncCore.Event.begun, .greeted(hello), .sessionOpened, .rewound] {
            _ = core.handle(event)
        }
        return core
    }

    /// A core that has an empty outbox and asks for the feed from its cursor.
    static func feeding(cursor: FeedCursor?) -> SyncCore {
        var core = loading()
        _ = core.handle(.loaded([]))
        _ = core.handle(.cursorRead(cursor))
        return core
    }

    @Test func `hello, session, outbox, feed, in this order`() {
        var core = SyncCore(server: "vig.example")
        let steps: [(SyncCore.Event, String)] = [
            (.begun, "greet"), (.greeted(Self.hello), "openSession"), (.sessionOpened, "rewind"),
            (.rewound, "load 100"), (.loaded([]), "readCursor"), (.cursorRead(nil), "fetchPage 0"),
            (.pageCame(Self.page(from: 0, next: 0)), "apply"), (.pageApplied(true), "finish"),
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
        #expect(core.setAside == [waiting[0].id])
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
        _ = core.handle(.answered([], epoch: other))
        guard case .rewind(let epoch) = core.handle(.recorded) else {
            Issue.record("no rewind")
            return
        }
        #expect(epoch == other)
    }

    @Test func `a page joins on to the cursor or is not believed`() {
        let cursor = FeedCursor(epoch: Self.epoch, next: 7)
        for (page, expected) in [
            (Self.page(from: 7, next: 9), "apply"), (Self.page(from: 7, next: 7), "finish"),
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
        let foreign = FeedCursor(epoch: UUID(), next: 7)
        #expect(core.handle(.cursorRead(foreign)).name == "fetchPage 0")
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
        case .fetchPage(let from, _): "fetchPage \(from)"
        case .apply: "apply"
        case .finish: "finish"
        }
    }
}
