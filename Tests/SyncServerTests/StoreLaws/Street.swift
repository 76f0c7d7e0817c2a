import Foundation
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// The stores the laws are tried against.
enum StoreKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case memory, sqlite
    var testDescription: String { rawValue }
}

/// A store with the same two small municipalities every time: `nord` (mentors mette and ole, caseworker
/// karen) and `syd` (mentor sofie, caseworker sara).
final class Street: Sendable {
    let store: any CentralStore
    let clock: TestClock
    /// Visited by mette.
    let asta: CitizenReference
    /// Visited by nobody.
    let bo: CitizenReference
    /// In `syd`, visited by sofie.
    let carla: CitizenReference
    let mette: Laptop
    let ole: Laptop
    let sofie: Laptop
    private let directory: String

    /// A fresh street, with the laptops of another one if there is one; `wrapping` puts something
    /// between the laws and the store.
    init(
        _ kind: StoreKind,
        seed: UInt64 = 1,
        like other: Street? = nil,
        wrapping: (any CentralStore) -> any CentralStore = { $0 }
    ) async throws {
        mette = other?.mette ?? Laptop(tenant: "nord", employee: "mette")
        ole = other?.ole ?? Laptop(tenant: "nord", employee: "ole")
        sofie = other?.sofie ?? Laptop(tenant: "syd", employee: "sofie")
        clock = TestClock()
        directory = NSTemporaryDirectory() + "skridt-street-\(UUID().uuidString)"
        let environment = Self.environment(clock, seed: seed)
        switch kind {
        case .memory:
            store = wrapping(MemoryStore(environment: environment, parser: TestForm.read))
        case .sqlite:
            try FileManager.default.createDirectory(
                atPath: directory,
                withIntermediateDirectories: true
            )
            store = wrapping(
                try SQLiteStore(
                    path: directory + "/store.sqlite",
                    masterKey: Data(repeating: 7, count: 32),
                    parser: TestForm.read,
                    environment: environment,
                    epoch: EpochNote(kept: nil) { _ in }
                )
            )
        }
        try await Self.people(of: store)
        let citizens = try await store.addCitizens([
            Town.row(2, "nord", "Asta Prøve", "karen", ["mette"]),
            Town.row(3, "nord", "Bo Prøve", "karen", []),
            Town.row(4, "syd", "Carla Prøve", "sara", ["sofie"]),
        ])
        (asta, bo, carla) = (citizens[0], citizens[1], citizens[2])
        for laptop in [mette, ole, sofie] { try await enrol(laptop) }
        _ = try await store.publish([TestForm.network.file])
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    /// References are drawn apart from keys, so that stores which draw other keys draw the same ones.
    private static func environment(_ clock: TestClock, seed: UInt64) -> ServerEnvironment {
        let (references, keys) = (NumberedBytes(seed: seed), NumberedBytes(seed: seed &+ 1_000))
        let names = NumberedBytes(seed: seed &+ 2_000)
        return ServerEnvironment(
            now: { clock.now },
            uuid: { names.uuid() },
            randomBytes: { $0 == 12 ? references.next($0) : keys.next($0) },
            passphraseCost: PassphraseCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
        )
    }

    private static func people(of store: any CentralStore) async throws {
        try await store.addTenant("nord", name: "Nordby")
        try await store.addTenant("syd", name: "Sydby")
        let cost = PassphraseCost(rounds: 2, blockSize: 8, parallelism: 1)
        let record = PassphraseRecord(key: Data([1]), salt: Data([2]), cost: cost)
        for (id, role, tenant) in [
            ("mette", Role.mentor, "nord"), ("ole", .mentor, "nord"),
            ("karen", .caseworker, "nord"),
            ("sofie", .mentor, "syd"), ("sara", .caseworker, "syd"),
        ] {
            let new = NewEmployee(
                id: id,
                name: id.capitalized,
                role: role,
                tenant: tenant,
                passphrase: role.signsIn ? Town.passphrase : nil
            )
            try await store.addEmployee(new, passphrase: role.signsIn ? record : nil)
        }
    }
}

extension Street {
    func enrol(_ laptop: Laptop) async throws {
        let hash = ContentHash.hex(of: laptop.key.publicKey)
        try await store.addEnrolmentCode(
            hash: hash,
            for: laptop.employee,
            expires: clock.now.addingTimeInterval(600)
        )
        let asked = EnrolRequest(code: "", publicKey: laptop.key.publicKey, name: "Bærbar")
        _ = try await store.enrol(codeHash: hash, asked)
    }

    /// One finished questionnaire, changed by `change` before it is signed.
    func finished(
        _ laptop: Laptop,
        about citizen: CitizenReference,
        _ change: (inout Laptop.Draft) -> Void = { _ in }
    ) throws -> SignedEnvelope {
        clock.advance(by: 1)
        var draft = laptop.draft(about: citizen, at: clock.now)
        change(&draft)
        return try laptop.sign(draft)
    }

    /// Hands envelopes in as a session of the laptop would.
    @discardableResult
    func send(_ items: [SignedEnvelope], from laptop: Laptop) async throws -> [ItemResult] {
        let received = items.map { ReceivedItem($0, from: laptop.device) }
        return try await store.append([ReceivedBatch(device: laptop.device, items: received)])[0]
    }

    /// Sends one finished questionnaire.
    @discardableResult
    func visit(
        _ citizen: CitizenReference,
        by laptop: Laptop,
        answer: Int = 5
    ) async throws -> SubmissionKey {
        let item = try finished(laptop, about: citizen) { $0.answer = answer }
        try await send([item], from: laptop)
        return try item.key
    }

    /// The status of one submission as a laptop is told.
    func status(_ key: SubmissionKey, _ laptop: Laptop) async throws -> SubmissionStatus? {
        try await store.status(of: [key], askedBy: laptop.device).first
    }

    /// What a laptop knows that has followed the feed from `view` on.
    func followed(
        _ laptop: Laptop,
        from view: LaptopView = LaptopView(),
        limit: Int = 500
    ) async throws -> LaptopView {
        var view = view
        while true {
            let page = try await store.feed(for: laptop.device, after: view.place, limit: limit)
            try view.apply(page)
            if !page.more { return view }
        }
    }
}
