import Foundation
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// Two small municipalities with their people: `nord` (mette, ole, karen, kim) and `syd` (sofie, sara).
struct Town: Sendable {
    static let passphrase = "grøn cykel på vejen"
    let world: World
    /// Mentor mette and caseworker karen have her in the caseload.
    let asta: CitizenReference
    /// Only caseworker kim has him.
    let bo: CitizenReference
    /// In the other municipality: mentor sofie and caseworker sara.
    let carla: CitizenReference
    let mette: Laptop
    let sofie: Laptop

    init(seed: UInt64 = 1, isAssessmentFirst: Bool = false) async throws {
        world = try World(seed: seed)
        let store = try world.store
        try await store.addTenant("nord", name: "Nordby")
        try await store.addTenant("syd", name: "Sydby")
        // Most tests are not about it: their caseworkers see answers at once.
        for tenant in ["nord", "syd"] {
            try await store.setAssessmentFirst(isAssessmentFirst, tenant: tenant)
        }
        for id in ["mette", "ole"] { try await Self.add(id, .mentor, "nord", to: world) }
        for id in ["karen", "kim"] { try await Self.add(id, .caseworker, "nord", to: world) }
        try await Self.add("sofie", .mentor, "syd", to: world)
        try await Self.add("sara", .caseworker, "syd", to: world)
        try await Self.add("anna", .analyst, nil, to: world)
        let references = try await store.addCitizens([
            Self.row(2, "nord", "Asta Prøve", "karen", ["mette"]),
            Self.row(3, "nord", "Bo Prøve", "kim", []),
            Self.row(4, "syd", "Carla Prøve", "sara", ["sofie"]),
        ])
        (asta, bo, carla) = (references[0], references[1], references[2])
        mette = Laptop(tenant: "nord", employee: "mette")
        sofie = Laptop(tenant: "syd", employee: "sofie")
        try await enrol(mette)
        try await enrol(sofie)
        _ = try await store.publish([TestForm.network.file, TestForm.readiness.file])
    }

    func enrol(_ laptop: Laptop) async throws {
        let store = try world.store
        let code = EnrolmentCodes.mint(world.environment)
        let hash = EnrolmentCodes.hash(code)
        try await store.addEnrolmentCode(
            hash: hash,
            for: laptop.employee,
            expires: world.clock.now.addingTimeInterval(600)
        )
        let asked = EnrolRequest(code: code.text, publicKey: laptop.key.publicKey, name: "Bærbar")
        _ = try #require(try await store.enrol(codeHash: hash, asked))
    }

    /// Hands envelopes to the store as a session of the laptop would.
    func accept(_ items: [SignedEnvelope], from laptop: Laptop) async throws -> [ItemResult] {
        let received = items.map { ReceivedItem($0, from: laptop.device) }
        let batch = ReceivedBatch(device: laptop.device, items: received)
        return try await world.store.append([batch])[0]
    }

    /// One finished, signed questionnaire about asta, by mette's laptop.
    func finished() throws -> SignedEnvelope {
        try mette.finished(about: asta, at: world.clock.now)
    }

    /// Lets karen record a company placement of asta's, going on since 30 days ago.
    func recordEvent() async throws -> UUID {
        let id = world.environment.uuid()
        let today = TimeZoneRule.danish.day(of: world.clock.now).daysSince1970
        let start = CalendarDay(daysSince1970: today - 30)
        let content = EventContent(kind: 1, start: start, end: nil)
        let note = EventNote(change: .keep(content, id), by: "karen")
        try await world.store.note(note, of: asta, in: "nord")
        return id
    }

    /// Everything the laptop would know after following the feed from the beginning.
    func feed(for laptop: Laptop) async throws -> FeedPage {
        try await world.store.feed(for: laptop.device, after: .beginning, limit: 500)
    }

    static func row(
        _ line: Int,
        _ tenant: String,
        _ name: String,
        _ caseworker: String,
        _ mentors: [String]
    ) -> CitizenRow {
        CitizenRow(
            line: line,
            tenant: tenant,
            name: name,
            language: "da",
            caseworker: caseworker,
            mentors: mentors
        )
    }

    static func add(_ id: String, _ role: Role, _ tenant: String?, to world: World) async throws {
        let new = NewEmployee(
            id: id,
            name: id.capitalized + " Medarbejder",
            role: role,
            tenant: tenant,
            passphrase: role == .mentor ? nil : passphrase
        )
        let hasher = PassphraseHasher(environment: world.environment)
        let record = role == .mentor ? nil : try await hasher.record(of: passphrase)
        try await world.store.addEmployee(new, passphrase: record)
    }
}
