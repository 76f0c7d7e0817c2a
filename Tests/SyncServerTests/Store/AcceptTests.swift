import Foundation
import GRDB
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

@Suite struct AcceptTests {
    @Test func `a new envelope is accepted with the next number of the log`() async throws {
        let town = try await Town()
        let now = town.world.clock.now
        let items = try (0..<3).map { _ in try town.mette.finished(about: town.asta, at: now) }
        let results = try await town.accept(items, from: town.mette)
        #expect(results.map(\.status) == [.accepted, .accepted, .accepted])
        #expect(results.map(\.sha256) == items.map(\.sha256))
        let numbers = results.compactMap(\.logSequence)
        #expect(numbers == numbers.sorted() && Set(numbers).count == 3)
    }

    @Test func `the same envelope again gets the same receipt`() async throws {
        let town = try await Town()
        let item = try town.mette.finished(about: town.asta, at: town.world.clock.now)
        let first = try await town.accept([item], from: town.mette)
        let second = try await town.accept([item, item], from: town.mette)
        #expect(second.map(\.status) == [.exists, .exists])
        #expect(second.map(\.logSequence) == [first[0].logSequence, first[0].logSequence])
        #expect(try await town.world.store.submissions().count == 1)
    }

    @Test func `five parallel sends of one batch store every envelope once`() async throws {
        let town = try await Town()
        let now = town.world.clock.now
        let items = try (0..<20).map { _ in try town.mette.finished(about: town.asta, at: now) }
        let results = try await withThrowingTaskGroup(of: [ItemResult].self) { group in
            for _ in 0..<5 { group.addTask { try await town.accept(items, from: town.mette) } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(results.count { $0.status == .accepted } == 20)
        #expect(results.count { $0.status == .exists } == 80)
        #expect(try await town.world.store.submissions().count == 20)
    }

    @Test func `the same id with other bytes goes to quarantine and both are kept`() async throws {
        let town = try await Town()
        var draft = town.mette.draft(about: town.asta, at: town.world.clock.now)
        let first = try town.mette.sign(draft)
        draft.answer = 9
        let second = try town.mette.sign(draft)
        let results = try await town.accept([first, second], from: town.mette)
        #expect(results.map(\.status) == [.accepted, .quarantined])
        #expect(results[1].problem == .idTaken)
        let kept = try await town.world.store.quarantined()
        #expect(kept.map(\.sha256) == [second.sha256])
        #expect(kept.map(\.reason) == [.idTaken])
    }

    enum Fault: String, CaseIterable {
        case unreadable, tooLarge, wrongSignature, foreignKey, otherDevice, otherTenant
        case unknownCitizen, foreignCitizen, colleaguesCitizen, newerVersion

        var code: Problem.Code {
            switch self {
            case .unreadable, .newerVersion: .unreadableEnvelope
            case .tooLarge: .envelopeTooLarge
            case .wrongSignature, .foreignKey, .otherDevice: .wrongSignature
            case .otherTenant, .unknownCitizen, .foreignCitizen, .colleaguesCitizen: .notYourCitizen
            }
        }
    }

    @Test(arguments: Fault.allCases)
    func `what cannot be accepted is put aside with its reason`(fault: Fault) async throws {
        let town = try await Town()
        let item = try faulty(fault, town)
        let results = try await town.accept([item], from: town.mette)
        #expect(results[0].status == .quarantined)
        #expect(results[0].problem == fault.code)
        #expect(results[0].sha256 == item.sha256)
        #expect(try await town.world.store.submissions().isEmpty)
        #expect(try await town.world.store.quarantined().map(\.reason) == [fault.code])
        // Sent again, it is not kept twice.
        _ = try await town.accept([item], from: town.mette)
        #expect(try await town.world.store.quarantined().count == 1)
    }

    private func faulty(_ fault: Fault, _ town: Town) throws -> SignedEnvelope {
        let now = town.world.clock.now
        var draft = town.mette.draft(about: town.asta, at: now)
        switch fault {
        case .unreadable: return try signed("{\"version\":1}", town.mette)
        case .newerVersion:
            let body = try town.mette.sign(draft).body
            return try signed(
                body.replacing("\"version\":1}", with: "\"version\":2}"),
                town.mette
            )
        case .tooLarge: draft.text = String(repeating: "x", count: WireLimit.envelopeBytes)
        case .wrongSignature:
            let good = try town.mette.sign(draft)
            return SignedEnvelope(body: good.body + " ", signature: good.signature)
        case .foreignKey: return try town.sofie.sign(draft)
        case .otherDevice: draft.device = town.sofie.key.device
        case .otherTenant: draft.tenant = "syd"
        case .unknownCitizen: draft.citizen = CitizenReference(rawValue: "nobody")
        case .foreignCitizen: draft.citizen = town.carla
        case .colleaguesCitizen: draft.citizen = town.bo
        }
        return try town.mette.sign(draft)
    }

    private func signed(_ body: String, _ laptop: Laptop) throws -> SignedEnvelope {
        SignedEnvelope(body: body, signature: try laptop.key.sign(Data(body.utf8)))
    }

    @Test func `a poison item between good ones holds up nothing`() async throws {
        let town = try await Town()
        let now = town.world.clock.now
        var poison = town.mette.draft(about: town.asta, at: now)
        poison.citizen = town.carla
        let items = [
            try town.mette.finished(about: town.asta, at: now),
            SignedEnvelope(body: "\u{0}", signature: Data()),
            try town.mette.sign(poison),
            try town.mette.finished(about: town.asta, at: now),
        ]
        let results = try await town.accept(items, from: town.mette)
        #expect(results.map(\.status) == [.accepted, .quarantined, .quarantined, .accepted])
        #expect(results[1].id == nil)
        #expect(try await town.world.store.submissions().count == 2)
    }

    @Test func `a citizen whose key is damaged holds up nobody else`() async throws {
        let town = try await Town()
        let store = try town.world.store
        let now = town.world.clock.now
        let other = try await store.addCitizens([
            Town.row(9, "nord", "Dan Prøve", "karen", ["mette"])
        ])[0]
        try await store.write { [asta = town.asta.rawValue] db in
            let sql = "UPDATE citizen SET wrapped_key = zeroblob(60) WHERE reference = ?"
            try db.execute(sql: sql, arguments: [asta])
        }
        let items = try [town.asta, other].map { try town.mette.finished(about: $0, at: now) }
        let results = try await town.accept(items, from: town.mette)
        #expect(results.map(\.status) == [.quarantined, .accepted])
        #expect(try await store.quarantined().count == 1)
    }

    @Test func `a receipt is given again though the citizen has left the caseload`() async throws {
        let town = try await Town()
        let item = try town.mette.finished(about: town.asta, at: town.world.clock.now)
        _ = try await town.accept([item], from: town.mette)
        try await town.world.store.revoke(town.asta, from: "mette")
        let again = try await town.accept([item], from: town.mette)
        #expect(again.map(\.status) == [.exists])
    }

    @Test func `one place in the chain taken twice is accepted and flagged`() async throws {
        let town = try await Town()
        var draft = town.mette.draft(about: town.asta, at: town.world.clock.now)
        let first = try town.mette.sign(draft)
        draft.id = UUID()
        let second = try town.mette.sign(draft)
        let results = try await town.accept([first, second], from: town.mette)
        #expect(results.map(\.status) == [.accepted, .accepted])
        #expect(try await town.world.store.submissions().map(\.flags) == [[], ["fork"]])
    }

    static let clocks: [(offset: Double, ahead: Double, flags: [String])] = [
        (0, 0, []), (86_399, 0, []), (86_401, 0, ["clock"]), (-86_401, 0, ["clock"]),
        (0, 86_399, []), (0, 86_401, ["clock"]), (0, -40 * 86_400, []),
    ]

    @Test(arguments: clocks)
    func `a clock more than a day off is flagged, weeks offline are not`(
        offset: Double,
        ahead: Double,
        flags: [String]
    ) async throws {
        let town = try await Town()
        let date = town.world.clock.now.addingTimeInterval(ahead)
        var draft = town.mette.draft(about: town.asta, at: date)
        draft.serverOffset = offset
        _ = try await town.accept([try town.mette.sign(draft)], from: town.mette)
        #expect(try await town.world.store.submissions().map(\.flags) == [flags])
    }

    @Test func `an answer outside the scale is kept, flagged and not measured`() async throws {
        let town = try await Town()
        let item = try town.mette.finished(about: town.asta, at: town.world.clock.now, answer: 900)
        let results = try await town.accept([item], from: town.mette)
        #expect(results.map(\.status) == [.accepted])
        #expect(try await town.world.store.submissions().map(\.flags) == [["odd"]])
        let measured = try await town.world.store.measurements(of: town.asta, tenant: "nord")
        #expect(measured.isEmpty)
    }

    @Test func `bytes and signature come back exactly as they were sent`() async throws {
        let town = try await Town()
        let item = try town.mette.finished(about: town.asta, at: town.world.clock.now)
        _ = try await town.accept([item], from: town.mette)
        let store = try town.world.store
        let opened = try await store.read { db in
            let row = try #require(try Row.fetchOne(db, sql: "SELECT id, sealed FROM submission"))
            let key = try #require(try store.citizenKey("nord", town.asta.rawValue, in: db))
            let label = SealLabel.submission("nord", row["id"])
            return try SealedEnvelope(opening: row["sealed"], under: key, label: label)
        }
        #expect(opened.body == item.bytes)
        #expect(opened.signature == item.signature)
    }
}
