import FoundationEssentials
import HTTPTransport
import Progression
import ResponseStore
import SyncProtocol
import Testing

@testable import SyncClient

/// Every safeguard makes a difference: with it switched off, the core does another thing.
@Suite struct ChecksTests {
    /// Plays events to a core that has a session and what waits is to be read.
    private func effects(
        without check: Checks,
        session: OpenedSession = SyncCoreTests.session,
        _ events: [SyncCore.Event]
    ) -> (without: [String], with: [String]) {
        func play(_ checks: Checks) -> [String] {
            var core = SyncCore(server: "vig.example", checks: checks)
            let begin: [SyncCore.Event] = [.begun, .greeted(SyncCoreTests.hello, nonce: "nonce")]
            return (begin + [.sessionOpened(session)] + events).map { "\(core.handle($0))" }
        }
        return (play(.all.subtracting(check)), play(.all))
    }

    @Test func `each of them is there for something`() throws {
        let items = SyncCoreTests.items(2)
        let one = [items[0]]
        let epoch = SyncCoreTests.epoch
        let good = ItemResult(id: one[0].id, sha256: "hash", status: .accepted, logSequence: 1)
        let otherID = ItemResult(id: UUID(), sha256: "hash", status: .accepted, logSequence: 1)
        let otherHash = ItemResult(
            id: one[0].id,
            sha256: "other",
            status: .accepted,
            logSequence: 1
        )
        func answer(_ result: ItemResult, nonce: String = "n") -> SyncCore.Event {
            .answered(BatchResult(nonce: nonce, epoch: epoch, results: [result]), nonce: "n")
        }
        func page(_ items: [FeedItem], from: Int = 0, more: Bool = false) -> SyncCore.Event {
            .pageCame(
                FeedPage(epoch: epoch, from: from, next: 9, items: items, more: more)
            )
        }
        let toFeed: [SyncCore.Event] = [
            .rewound, .loaded([]), .quarantinedRead([]), .cursorRead(nil),
        ]
        let sent: [SyncCore.Event] = [.rewound, .loaded(one)]
        let rows: [(Checks, [SyncCore.Event])] = [
            (.nonceEchoed, sent + [answer(good, nonce: "other")]),
            (.idsMatch, sent + [answer(otherID)]),
            (.hashesMatch, sent + [answer(otherHash)]),
            (.epochRewinds, []),
            (.cursorJoins, toFeed + [page([], from: 3)]),
            (.sessionRenewed, sent + [.failed(.sessionRefused)]),
            (.batchesHalve, [.rewound, .loaded(items), .failed(.transport(.timedOut))]),
            (.poisonSetAside, sent + [.failed(.serverFault)]),
            (.erasureObeyed, toFeed + [page([.erase(.submission(one[0].id))])]),
            (.wipeObeyed, toFeed + [page([.wipe])]),
            (.statusAsked, [.rewound, .loaded([])]),
            (.safeSequence, toFeed + [page([]), .pageApplied(true)]),
            (.retention, toFeed + [page([]), .pageApplied(true)]),
            (.withdrawalObeyed, toFeed + [page([.withdraw(submission: one[0].id)])]),
            (.feedToTheEnd, toFeed + [page([], more: true), .pageApplied(true)]),
        ]
        for (check, events) in rows {
            let (without, with) = effects(without: check, events)
            #expect(without.last != with.last, "\(check)")
            #expect(without.dropLast() == with.dropLast(), "\(check)")
        }
        let tried = (rows.map(\.0) + Self.sessions.map(\.0)).reduce(into: Checks.greetingEchoed) {
            $0.formUnion($1)
        }
        #expect(tried == .all)
    }

    @Test func `a greeting is looked at`() {
        for (checks, isBelieved) in [
            (Checks.all.subtracting(.greetingEchoed), true), (.all, false),
        ] {
            var core = SyncCore(server: "vig.example", checks: checks)
            _ = core.handle(.begun)
            let next = core.handle(.greeted(SyncCoreTests.hello, nonce: "of another request"))
            #expect("\(next)".hasPrefix("openSession") == isBelieved)
        }
    }

    static let sessions: [(check: Checks, session: OpenedSession)] = [
        (.incarnationBegun, SyncCoreTests.session(highest: 5)),
        (.challengeEchoed, SyncCoreTests.session(answering: "an old challenge")),
    ]

    @Test(arguments: sessions)
    func `a session is looked at`(_ check: Checks, _ session: OpenedSession) {
        let (without, with) = effects(without: check, session: session, [])
        #expect(without.last != with.last)
    }
}
