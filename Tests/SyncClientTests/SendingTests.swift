import FoundationEssentials
import HTTPTransport
import ResponseStore
import SyncProtocol
import Synchronization
import Testing

@testable import SyncClient

@Suite struct SendingTests {
    @Test func `everything that waits arrives once, in batches of at most a hundred`() async throws
    {
        try await Laptop.run { laptop in
            try await laptop.finish(250)
            let report = await laptop.sync()
            #expect(report.problem == nil)
            #expect(report.accepted == 250)
            #expect(report.waiting == 0)
            #expect(laptop.server.batches == [100, 100, 50])
            #expect(laptop.server.received.count == 250)
            #expect(try await Ledger(laptop).violations.isEmpty)
            let again = await laptop.sync()
            #expect(again == SyncReport())
        }
    }

    @Test func `an old greeting out of a cache is believed in nothing`() async throws {
        try await Laptop.run { laptop in
            let old = Hello(
                nonce: "that of another request",
                time: Laptop.now.addingTimeInterval(-40 * 86_400),
                epoch: laptop.server.epoch,
                protocols: ClosedProtocolRange(min: 1, max: 1),
                challenge: "challenge"
            )
            laptop.server.fail("/v1/hello", .answer(FakeServer.answer(old)))
            let report = await laptop.sync()
            #expect(report.problem?.kind == .notOurServer)
            let offset = try await ServerContact.offset(in: laptop.store)
            #expect(offset == nil)
            #expect(await laptop.sync().problem == nil)
        }
    }

    @Test func `the clock's offset to the server is remembered`() async throws {
        try await Laptop.run { laptop in
            let before = try await ServerContact.offset(in: laptop.store)
            #expect(before == nil)
            _ = await laptop.sync()
            let after = try await ServerContact.offset(in: laptop.store)
            #expect(after == 42.5)
        }
    }

    @Test func `when the server was last reached is remembered, and only then`() async throws {
        try await Laptop.run { laptop in
            laptop.server.fail("/v1/hello", .transport(.unreachable))
            _ = await laptop.sync()
            let before = try await ServerContact.last(in: laptop.store)
            #expect(before == nil)
            _ = await laptop.sync()
            let after = try await ServerContact.last(in: laptop.store)
            #expect(after != nil)
        }
    }

    static let paths = ["/v1/hello", "/v1/session", "/v1/submissions:batch", "/v1/feed"]
    static let kinds: [TransportError.Kind] = [
        .unreachable, .timedOut, .untrustedCertificate, .noSecureConnection, .interrupted,
        .tooLarge,
        .cancelled, .failed,
    ]

    @Test(arguments: paths, kinds)
    func `whatever breaks wherever, nothing is lost and the next sync delivers`(
        path: String,
        kind: TransportError.Kind
    ) async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(1)
            laptop.server.fail(path, .transport(kind))
            let report = await laptop.sync()
            #expect(report.problem?.kind == .transport(kind))
            #expect(!"\(report)".contains(Laptop.canary))
            #expect(report.accepted + report.waiting == 1)
            #expect(try await Ledger(laptop).violations.isEmpty)
            let next = await laptop.sync()
            #expect(next.problem == nil)
            #expect(next.waiting == 0)
            #expect(laptop.server.received.count == 1)
            #expect(try await Ledger(laptop).violations.isEmpty)
        }
    }

    @Test(arguments: paths)
    func `a captive portal's page is believed nowhere`(path: String) async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(3)
            let page = HTTPResponse(
                status: 200,
                headers: ["Content-Type": "text/html"],
                body: Data("<html>Welcome to the café".utf8)
            )
            laptop.server.fail(path, .answer(page))
            let report = await laptop.sync()
            #expect(report.problem?.kind == .notOurServer)
            #expect(report.waiting == (path == "/v1/feed" ? 0 : 3))
            #expect(try await Ledger(laptop).violations.isEmpty)
        }
    }

    @Test func `an answer lost on its way gives the same receipt the next time`() async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(1)
            laptop.server.fail("/v1/submissions:batch", .answerLost)
            let first = await laptop.sync()
            #expect(first.waiting == 1)
            let before = laptop.server.received
            let second = await laptop.sync()
            #expect(second.alreadyThere == 1)
            #expect(second.accepted == 0)
            #expect(laptop.server.received == before)
            let state = try await laptop.store.submissions()[0].state
            let commit = DeliveryState.Commit(
                logSequence: 1,
                epoch: laptop.server.epoch,
                at: Laptop.now.addingTimeInterval(42.5)
            )
            #expect(state == .accepted(commit))
        }
    }

    static let distortions: [@Sendable (BatchResult) -> BatchResult] = [
        { BatchResult(nonce: "another", epoch: $0.epoch, results: $0.results) },
        { BatchResult(nonce: $0.nonce, epoch: $0.epoch, results: []) },
        { $0.changing { ItemResult(id: UUID(), copying: $0) } },
        { $0.changing { ItemResult(id: nil, copying: $0) } },
        { $0.changing { ItemResult(id: $0.id, sha256: "00", status: .accepted, logSequence: 1) } },
        { $0.changing { ItemResult(id: $0.id, sha256: $0.sha256, status: .accepted) } },
    ]

    @Test(arguments: distortions.indices)
    func `an acknowledgement that does not fit is not believed`(index: Int) async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(2)
            laptop.server.fail("/v1/submissions:batch", .changed(Self.distortions[index]))
            let report = await laptop.sync()
            #expect(report.accepted == 0)
            #expect(report.waiting == 2)
            #expect([.notOurServer, .doubtfulAnswer].contains(report.problem?.kind))
            let next = await laptop.sync()
            #expect(next.alreadyThere == 2)
            #expect(next.problem == nil)
        }
    }

    @Test func `the checker of these tests notices a lost item and one stored twice`() async throws
    {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(3)
            _ = await laptop.sync()
            #expect(try await Ledger(laptop).violations.isEmpty)
            let copy = laptop.server.state.withLock { state in
                let copy = state.received[ids[2]]
                state.received[ids[0]] = nil
                state.received[UUID()] = copy
                return copy
            }
            #expect(copy != nil)
            #expect(try await Ledger(laptop).violations.sorted() == ["lost", "twice"])
        }
    }
}

extension BatchResult {
    fileprivate func changing(_ change: (ItemResult) -> ItemResult) -> BatchResult {
        BatchResult(nonce: nonce, epoch: epoch, results: results.map(change))
    }
}

extension ItemResult {
    fileprivate init(id: UUID?, copying other: ItemResult) {
        self.init(
            id: id,
            sha256: other.sha256,
            status: other.status,
            logSequence: other.logSequence
        )
    }
}
