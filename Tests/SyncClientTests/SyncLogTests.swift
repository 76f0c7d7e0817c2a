import FoundationEssentials
import HTTPTransport
import ResponseStore
import SyncProtocol
import Testing

@testable import SyncClient

/// What is kept of the last syncs.
@Suite struct SyncLogTests {
    private func moment(_ number: Int) -> Date { Laptop.now.addingTimeInterval(Double(number)) }

    private func report(sent: Int = 0, _ problem: SyncProblem.Kind? = nil) -> SyncReport {
        var report = SyncReport()
        report.accepted = sent
        report.problem = problem.map { SyncProblem($0, server: "s") }
        return report
    }

    @Test func `a sync is noted with what it did, whether it succeeds or not`() async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(2)
            laptop.server.fail("/v1/hello", .transport(.unreachable))
            _ = await laptop.sync()
            _ = await laptop.sync()
            let entries = try await SyncLog.load(from: laptop.store).entries
            #expect(entries.map(\.problem) == [nil, "unreachable"])
            #expect(entries.map(\.sent) == [2, 0])
            #expect(entries.map(\.first) == [Laptop.now, Laptop.now])
        }
    }

    @Test func `attempts in a row that came to the same nothing are one entry`() {
        var log = SyncLog()
        log.add(report(sent: 1), at: moment(0))
        for number in 1...50 { log.add(report(.transport(.unreachable)), at: moment(number)) }
        log.add(report(.transport(.timedOut)), at: moment(51))
        #expect(log.entries.map(\.times) == [1, 50, 1])
        #expect(log.entries[1].first == moment(1) && log.entries[1].last == moment(50))
        log.add(report(sent: 1, .transport(.timedOut)), at: moment(52))
        log.add(report(sent: 1, .transport(.timedOut)), at: moment(53))
        #expect(log.entries.count == 5)
    }

    @Test func `no more than thirty entries are kept, the last ones`() {
        var log = SyncLog()
        for number in 0..<100 { log.add(report(sent: 1), at: moment(number)) }
        #expect(log.entries.count == SyncLog.limit)
        #expect(log.entries.first?.last == moment(99))
    }

    @Test func `a log that cannot be read any more is an empty one`() async throws {
        try await Laptop.run { laptop in
            try await laptop.store.setSetting(.syncLog, Data("{}".utf8))
            #expect(try await SyncLog.load(from: laptop.store).entries.isEmpty)
        }
    }

    @Test func `every problem has a word of its own, without anything from outside`() {
        let transports = TransportError.Kind.allCases.map(SyncProblem.Kind.transport)
        let refusals = Problem.Code.allCases.map(SyncProblem.Kind.refused)
        let plain: [SyncProblem.Kind] = [
            .notOurServer, .doubtfulAnswer, .sessionRefused, .deviceUnknown, .deviceRevoked,
            .forked, .badReceipt, .codeWrong, .busy(retryAfter: 9), .serverFault, .serverFull,
            .programTooOld, .instrument(sha256: "kanariefugl"),
            .store(.notThere(path: "kanariefugl")),
        ]
        let words = (transports + refusals + plain).map(\.word)
        #expect(Set(words).count == words.count)
        #expect(
            words.allSatisfy {
                $0.allSatisfy { $0.isLowercase || $0.isNumber || "-.".contains($0) }
            }
        )
        #expect(!words.contains { $0.contains("kanariefugl") })
    }
}
