import FoundationEssentials
import HTTPTransport
import Progression
import ResponseStore
import SyncProtocol
import Synchronization
import Testing

@testable import SyncClient

/// What becomes of submissions after they were sent, and of laptops.
@Suite struct AfterwardsTests {
    @Test func `what was put aside is asked about until it is released`() async throws {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(3)
            laptop.server.state.withLock { state in
                for id in ids.prefix(2) { state.quarantine[id] = .notYourCitizen }
                state.statuses = [ids[0]: .quarantined, ids[1]: .quarantined]
            }
            #expect(await laptop.sync().quarantined == 2)
            #expect(try await words(laptop) == [.quarantined, .quarantined, .accepted])
            laptop.server.state.withLock { $0.statuses[ids[0]] = .accepted }
            let report = await laptop.sync()
            #expect(report.released == 1)
            #expect(report.problem == nil)
            #expect(try await words(laptop) == [.accepted, .quarantined, .accepted])
            let commit = try await laptop.store.items()[0].state.commit
            #expect(commit?.logSequence == 77)
            #expect(commit?.at == Laptop.now.addingTimeInterval(42.5))
            #expect(laptop.server.state.withLock { $0.asked } == [2, 2])
        }
    }

    @Test func `what the server has never heard of is sent again, in the same sync`() async throws {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(1)
            laptop.server.state.withLock {
                $0.quarantine[ids[0]] = .notYourCitizen
                $0.statuses[ids[0]] = .quarantined
            }
            _ = await laptop.sync()
            laptop.server.state.withLock {
                $0.quarantine = [:]
                $0.statuses = [:]
            }
            let report = await laptop.sync()
            #expect(report.accepted == 1)
            #expect(report.problem == nil)
            #expect(try await words(laptop) == [.accepted])
        }
    }

    @Test func `hundreds put aside are asked about a hundred at a time`() async throws {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(250)
            laptop.server.state.withLock { state in
                for id in ids {
                    state.quarantine[id] = .notYourCitizen
                    state.statuses[id] = .quarantined
                }
            }
            #expect(await laptop.sync().problem == nil)
            #expect(laptop.server.state.withLock { $0.asked } == [100, 100, 50])
        }
    }

    @Test(arguments: [
        FakeServer.Fault.problem(.notFound), .problem(.serverFault), .problem(.tokenExpired),
    ])
    func `a question that is refused does not keep the feed from coming`(
        fault: FakeServer.Fault
    ) async throws {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(1)
            laptop.server.state.withLock {
                $0.quarantine[ids[0]] = .notYourCitizen
                $0.statuses[ids[0]] = .quarantined
                let items = [FeedTests.grant]
                $0.pages = [
                    FeedPage(epoch: $0.epoch, from: 0, next: 1, items: items, more: false)
                ]
            }
            laptop.server.fail("/v1/submissions:status", fault)
            let report = await laptop.sync()
            #expect(report.received == 1)
            let isRenewed = if case .problem(.tokenExpired) = fault { true } else { false }
            #expect((report.problem == nil) == isRenewed)
        }
    }

    @Test func `an erased submission is erased here, and told`() async throws {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(2)
            laptop.server.state.withLock { $0.erased = [ids[0]] }
            let report = await laptop.sync()
            #expect(report.erased == 1)
            #expect(report.accepted == 1)
            #expect(report.waiting == 0)
            #expect(report.problem == nil)
            #expect(try await words(laptop) == [.erased, .accepted])
        }
    }

    @Test func `the feed erases, withdraws and gives rules`() async throws {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(2)
            _ = await laptop.sync()
            let policy = LaptopPolicy(lockAfterMinutes: 3, retentionDays: 60)
            page(
                laptop,
                [
                    FeedTests.grant, .policy(policy), .withdraw(submission: ids[0]),
                    .erase(.submission(ids[0])),
                    .erase(.citizen(CitizenReference(rawValue: "c-1"))),
                ]
            )
            #expect(await laptop.sync().problem == nil)
            #expect(try await words(laptop) == [.erased, .erased])
            let caseload = try await laptop.store.caseload()
            #expect(caseload.isEmpty)
            let rules = try await laptop.store.rules()
            #expect(rules == LaptopRules(lockAfterMinutes: 3, retentionDays: 60))
        }
    }

    @Test func `what a backup holds is archived, and goes by the server's clock`() async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(2)
            page(laptop, [], from: 0, next: 1, safe: 1)
            _ = await laptop.sync()
            #expect(try await words(laptop) == [.archived, .accepted])
            laptop.server.state.withLock { $0.time.addTimeInterval(30 * 86_400) }
            page(laptop, [], from: 1, next: 2, safe: 1)
            #expect(await laptop.sync().problem == nil)
            #expect(try await words(laptop) == [.dropped, .accepted])
        }
    }

    @Test func `a revoked laptop hands in what waits and forgets whom it knew`() async throws {
        try await Laptop.run { laptop in
            page(laptop, [FeedTests.grant], from: 0, next: 1)
            _ = await laptop.sync()
            let ids = try await laptop.finish(1)
            laptop.server.state.withLock {
                $0.scope = .handIn
                $0.quarantine[ids[0]] = .deviceRevoked
            }
            page(laptop, [.wipe], from: 1, next: 2)
            let report = await laptop.sync()
            #expect(report.quarantined == 1)
            #expect(report.problem?.kind == .deviceRevoked)
            let caseload = try await laptop.store.caseload()
            #expect(caseload.isEmpty)
            #expect(try await words(laptop) == [.quarantined])
            #expect(laptop.server.state.withLock { $0.asked }.isEmpty)
            #expect(await laptop.sync().problem?.kind == .deviceRevoked)
        }
    }

    @Test(arguments: [(2, false), (3, true), (nil, false)] as [(Int?, Bool)])
    func `a server that knows more of this incarnation brings another about`(
        highest: Int?,
        begins: Bool
    ) async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(2)
            let before = try await laptop.store.chain()
            laptop.server.state.withLock { $0.highest = highest }
            let report = await laptop.sync()
            #expect(report.accepted == 2)
            #expect(report.problem == nil)
            let after = try await laptop.store.chain()
            #expect((after == before) == !begins)
            #expect(after.sequence == (begins ? 0 : 2))
            #expect(laptop.server.state.withLock { $0.incarnations } == [before.incarnation])
        }
    }

    @Test func `a fork asks for a new enrolment, and everything goes on`() async throws {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(2)
            laptop.server.state.withLock { $0.flags[ids[0]] = [.clock, .fork] }
            let report = await laptop.sync()
            #expect(report.accepted == 2)
            #expect(report.problem?.kind == .forked)
        }
    }

    @Test func `the cursor's proof goes back to the server, and the operator's word is told`()
        async throws
    {
        try await Laptop.run { laptop in
            laptop.server.state.withLock { $0.notice = "Closed on Friday." }
            page(laptop, [], from: 0, next: 4, proof: "0a-B_c.9")
            #expect(await laptop.sync().notice == "Closed on Friday.")
            page(laptop, [], from: 4, next: 5, proof: "a b&c=d")
            _ = await laptop.sync()
            _ = await laptop.sync()
            let feed = laptop.server.paths.filter { $0.hasPrefix("/v1/feed") }
            #expect(feed.map { $0.hasSuffix("&proof=0a-B_c.9") } == [false, true, false])
            #expect(laptop.server.state.withLock { $0.programs } == ["skridt/1.2.3"])
        }
    }

    private func words(_ laptop: Laptop) async throws -> [DeliveryState.Word] {
        try await laptop.store.items().map(\.state.word)
    }

    private func page(
        _ laptop: Laptop,
        _ items: [FeedItem],
        from: Int = 0,
        next: Int = 1,
        safe: Int = 0,
        proof: String = ""
    ) {
        laptop.server.state.withLock {
            $0.pages.append(
                FeedPage(
                    epoch: $0.epoch,
                    from: from,
                    next: next,
                    items: items,
                    more: false,
                    safeSequence: safe,
                    proof: proof
                )
            )
        }
    }
}

@Suite struct ReceiptTests {
    @Test func `a receipt is believed when the server signed it for these bytes`() async throws {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(1)
            _ = await laptop.sync()
            let verified = try await laptop.engine.receipt(
                for: ids[0],
                signedBy: FakeServer.receiptKey.publicKey
            )
            let sha256 = try await laptop.store.items()[0].sha256
            #expect(verified.statement.key == SubmissionKey(id: ids[0], sha256: sha256))
            #expect(verified.statement.logSequence == 1)
            await fails(laptop, ids[0], DeviceKey(), .badReceipt)
            await fails(laptop, UUID(), FakeServer.receiptKey, .refused(.notFound))
            laptop.server.state.withLock {
                $0.received[ids[0]] = FakeServer.Received(sha256: "00", logSequence: 1)
            }
            await fails(laptop, ids[0], FakeServer.receiptKey, .doubtfulAnswer)
        }
    }

    private func fails(
        _ laptop: Laptop,
        _ id: UUID,
        _ key: DeviceKey,
        _ kind: SyncProblem.Kind
    ) async {
        let error = await #expect(throws: SyncProblem.self) {
            try await laptop.engine.receipt(for: id, signedBy: key.publicKey)
        }
        #expect(error?.kind == kind)
    }
}
