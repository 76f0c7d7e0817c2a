import Foundation
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// A laptop's export file, taken in at the server.
@Suite struct ImportTests {
    let town: Town

    init() async throws {
        town = try await Town()
    }

    private func file(_ items: [SignedEnvelope], from laptop: Laptop) throws -> Data {
        let content = ExportContent(
            device: laptop.key.device,
            made: town.world.clock.now,
            items: items
        )
        return try ExportFile.seal(content, to: town.world.importKey.publicKey)
    }

    private func take(_ file: Data) async throws -> AdminAnswer {
        try await town.world.desk().answer(.importSubmissions(file: file))
    }

    private func report(_ items: [SignedEnvelope], from laptop: Laptop) async throws -> ImportReport
    {
        guard case .imported(let report) = try await take(try file(items, from: laptop)) else {
            throw ServerError.storeBroke
        }
        return report
    }

    @Test func `a file goes through the same intake, and a second time changes nothing`()
        async throws
    {
        let now = town.world.clock.now
        let items = [
            try town.finished(), try town.mette.finished(about: town.bo, at: now),
            try town.finished(),
        ]
        let first = try await report(items, from: town.mette)
        #expect(first.items.map(\.status) == ["accepted", "quarantined", "accepted"])
        #expect(first.items.map(\.reason) == [nil, "403.2", nil])
        #expect(first.items.map(\.sha256) == items.map(\.sha256))
        #expect(first.device == town.mette.key.device)
        let again = try await report(items, from: town.mette)
        #expect(again.items.map(\.status) == ["exists", "quarantined", "exists"])
        #expect(again.items.map(\.logSequence) == first.items.map(\.logSequence))
        #expect(try await town.world.store.submissions().count == 2)
        #expect(try await town.world.store.quarantined().count == 1)
    }

    @Test func `after a sync a file changes nothing, and a sync nothing after a file`() async throws
    {
        let items = [try town.finished(), try town.finished()]
        _ = try await town.accept([items[0]], from: town.mette)
        let report = try await report(items, from: town.mette)
        #expect(report.items.map(\.status) == ["exists", "accepted"])
        let synced = try await town.accept(items, from: town.mette)
        #expect(synced.map(\.status) == [.exists, .exists])
    }

    @Test func `more than a batch arrives whole and in order`() async throws {
        let items = try (0..<230).map { _ in try town.finished() }
        let report = try await report(items, from: town.mette)
        #expect(report.items.map(\.sha256) == items.map(\.sha256))
        #expect(report.items.allSatisfy { $0.status == "accepted" })
    }

    @Test func `the answer is the server's word for the laptop`() async throws {
        let report = try await report([try town.finished()], from: town.mette)
        let answer = try WireFormat.decode(ExportAnswer.self, from: report.answer)
        let statement = try #require(answer.statement(by: try town.world.receiptKey.publicKey))
        #expect(statement.device == town.mette.key.device)
        #expect(statement.result.epoch == (try town.world.store.epoch))
        #expect(statement.result.results.map(\.status) == [.accepted])
    }

    @Test func `what a laptop did not sign itself is put aside`() async throws {
        let foreign = try town.sofie.finished(about: town.asta, at: town.world.clock.now)
        let report = try await report([foreign, try town.finished()], from: town.mette)
        #expect(report.items.map(\.reason) == ["422.2", nil])
    }

    @Test func `a revoked laptop's file is put aside`() async throws {
        try await town.world.store.revokeDevice(town.mette.key.device)
        let report = try await report([try town.finished()], from: town.mette)
        #expect(report.items.map(\.reason) == ["403.4"])
    }

    @Test func `a file of a laptop nobody knows says what to do`() async throws {
        let stranger = Laptop(tenant: "nord", employee: "mette")
        let item = try stranger.finished(about: town.asta, at: town.world.clock.now)
        let answer = try await take(try file([item], from: stranger))
        #expect(answer == .refused(.exportOfStranger(stranger.key.device)))
    }

    @Test
    func `a damaged, short or foreign file is refused with clear words, and nothing taken in`()
        async throws
    {
        let whole = try file([try town.finished()], from: town.mette)
        var changed = whole
        changed[changed.count - 1] ^= 1
        let other = try World(seed: 9)
        let elsewhere = try ExportFile.seal(
            ExportContent(device: town.mette.key.device, made: town.world.clock.now, items: []),
            to: other.importKey.publicKey
        )
        let cases: [(Data, ExportFault)] = [
            (changed, .damaged), (whole.dropLast(), .cutShort), (elsewhere, .otherServer),
            (Data("no export".utf8), .foreign),
        ]
        for (file, fault) in cases {
            #expect(try await take(file) == .refused(.exportFile(fault)))
        }
        #expect(try await town.world.store.submissions().isEmpty)
    }

    @Test(arguments: ExportFault.allCases)
    func `each fault is told in a sentence`(fault: ExportFault) {
        let message = ServerError.exportFile(fault).message
        #expect(message.hasPrefix("The ") && message.hasSuffix("."))
    }

    @Test func `the key stays the same over a restart, and is no other server's`() throws {
        let before = try town.world.importKey.publicKey
        try town.world.restart()
        #expect(try town.world.importKey.publicKey == before)
        #expect(try World(seed: 9).importKey.publicKey != before)
        #expect(try town.world.receiptKey.publicKey != before)
    }
}
