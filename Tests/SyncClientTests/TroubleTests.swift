import FoundationEssentials
import HTTPTransport
import ResponseStore
import SyncProtocol
import Synchronization
import Testing

@testable import SyncClient

@Suite struct TroubleTests {
    @Test(arguments: [Problem.Code.serverFault, .batchTooLarge, .unreadableRequest])
    func `one submission that cannot get through does not hold up the others`(
        code: Problem.Code
    ) async throws {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(120)
            laptop.server.state.withLock { $0.poison[ids[17]] = .problem(code) }
            let report = await laptop.sync()
            #expect(report.accepted == 119)
            #expect(report.waiting == 1)
            #expect(report.problem != nil)
            #expect(try await Ledger(laptop).violations.isEmpty)
            laptop.server.state.withLock { $0.poison = [:] }
            let next = await laptop.sync()
            #expect(next.accepted == 1)
            #expect(next.waiting == 0)
        }
    }

    @Test func `nor do several in a row at the head of the queue`() async throws {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(30)
            laptop.server.state.withLock { state in
                for id in ids.prefix(12) { state.poison[id] = .problem(.serverFault) }
            }
            let report = await laptop.sync()
            #expect(report.accepted == 18)
            #expect(report.waiting == 12)
            #expect(report.problem?.kind == .serverFault)
            let violations = try await Ledger(laptop).violations
            #expect(violations.isEmpty)
        }
    }

    @Test func `silence is borne three times, not for every submission`() async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(50)
            for _ in 0..<50 { laptop.server.fail("/v1/submissions", .transport(.timedOut)) }
            let report = await laptop.sync()
            #expect(report.problem?.kind == .transport(.timedOut))
            #expect(report.waiting == 50)
            #expect(laptop.server.paths.count < 12)
        }
    }

    @Test func `a server restored in the middle of a sync gets everything in that sync`()
        async throws
    {
        try await Laptop.run { laptop in
            try await laptop.finish(150)
            let server = laptop.server
            server.fail("/v1/submissions", .changed { $0 })
            server.fail(
                "/v1/submissions",
                .changed { result in
                    BatchResult(
                        nonce: result.nonce,
                        epoch: server.restore(keepingLast: result.results),
                        results: result.results
                    )
                }
            )
            let report = await laptop.sync()
            #expect(report.problem == nil)
            #expect(report.waiting == 0)
            #expect(server.received.count == 150)
            let violations = try await Ledger(laptop).violations
            #expect(violations.isEmpty)
        }
    }

    @Test func `a batch is halved until it gets through`() async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(10)
            laptop.server.state.withLock { $0.mostItems = 1 }
            let report = await laptop.sync()
            #expect(report.accepted == 10)
            #expect(report.problem == nil)
            #expect(laptop.server.batches.prefix(4) == [10, 5, 2, 1])
        }
    }

    @Test func `timeouts halve the batch down to one`() async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(8)
            for _ in 0..<3 { laptop.server.fail("/v1/submissions:batch", .transport(.timedOut)) }
            let report = await laptop.sync()
            #expect(report.accepted == 8)
            #expect(report.problem == nil)
            #expect(laptop.server.batches.first == 1)
        }
    }

    @Test func `a server that fails at everything is left in peace soon`() async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(100)
            for _ in 0..<50 { laptop.server.fail("/v1/submissions:batch", .problem(.serverFault)) }
            let report = await laptop.sync()
            #expect(report.problem?.kind == .serverFault)
            #expect(report.waiting == 100)
            #expect(laptop.server.paths.count < 32)
        }
    }

    /// The same words over and over pack so well that they would pass for a bomb.
    @Test(arguments: [true, false])
    func `large answers travel in batches below the limits`(isMonotonous: Bool) async throws {
        try await Laptop.run { laptop in
            let words = (0..<9_000).map { isMonotonous ? "\"ø\"" : "\($0 &* 7_919 % 10_007)" }
            try await laptop.finish(100, text: words.joined(separator: " "))
            let report = await laptop.sync()
            #expect(report.accepted == 100)
            #expect(report.problem == nil)
            let packed = laptop.server.state.withLock { $0.packed }
            #expect(packed.allSatisfy { $0 <= WireLimit.batchBytes })
        }
    }

    @Test func `an expired token costs one new session, not the queue`() async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(3)
            laptop.server.fail("/v1/submissions:batch", .problem(.tokenExpired))
            laptop.server.fail("/v1/feed", .problem(.tokenExpired))
            let report = await laptop.sync()
            #expect(report.problem == nil)
            #expect(report.accepted == 3)
            #expect(laptop.server.paths.filter { $0 == "/v1/session" }.count == 3)
        }
    }

    @Test func `a second refusal in a row is said, and nothing is final`() async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(3)
            for _ in 0..<2 { laptop.server.fail("/v1/submissions:batch", .problem(.tokenExpired)) }
            let report = await laptop.sync()
            #expect(report.problem?.kind == .sessionRefused)
            #expect(report.waiting == 3)
            #expect(await laptop.sync().accepted == 3)
        }
    }

    @Test func `what the server puts aside is seen, and the others go on`() async throws {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(5)
            laptop.server.state.withLock { $0.quarantine[ids[1]] = .notYourCitizen }
            let report = await laptop.sync()
            #expect(report.quarantined == 1)
            #expect(report.accepted == 4)
            #expect(report.waiting == 0)
            let expected = DeliveryState.quarantined(reason: "403.2", epoch: laptop.server.epoch)
            #expect(try await laptop.store.submissions()[1].state == expected)
        }
    }

    @Test func `a server restored from a backup gets everything back`() async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(5)
            _ = await laptop.sync()
            laptop.server.state.withLock {
                $0.epoch = UUID()
                $0.received = [:]
            }
            let report = await laptop.sync()
            #expect(report.accepted == 5)
            #expect(laptop.server.received.count == 5)
            #expect(try await Ledger(laptop).violations.isEmpty)
            #expect(try await laptop.store.cursor()?.epoch == laptop.server.epoch)
        }
    }

    struct Refusal: Sendable {
        let fault: FakeServer.Fault
        let kind: SyncProblem.Kind

        init(_ fault: FakeServer.Fault, _ kind: SyncProblem.Kind) {
            self.fault = fault
            self.kind = kind
        }
    }

    static let refusals = [
        Refusal(.problem(.deviceUnknown), .deviceUnknown),
        Refusal(.problem(.tooMany), .busy(retryAfter: 90)),
        Refusal(.problem(.storageFull), .serverFull),
        Refusal(.problem(.clientTooOld), .programTooOld),
        Refusal(.problem(.notFound), .refused(.notFound)),
        Refusal(.answer(HTTPResponse(status: 503)), .busy(retryAfter: nil)),
        Refusal(.answer(HTTPResponse(status: 500)), .serverFault),
        Refusal(.answer(HTTPResponse(status: 302)), .notOurServer),
        Refusal(.answer(HTTPResponse(status: 403)), .notOurServer),
        Refusal(.answer(HTTPResponse(status: 204)), .notOurServer),
    ]

    @Test(arguments: refusals.indices)
    func `every refusal has its meaning, and the queue stays`(index: Int) async throws {
        let refusal = Self.refusals[index]
        try await Laptop.run { laptop in
            try await laptop.finish(1)
            laptop.server.fail("/v1/session", refusal.fault)
            let report = await laptop.sync()
            #expect(report.problem?.kind == refusal.kind)
            #expect(report.waiting == 1)
        }
    }
}
