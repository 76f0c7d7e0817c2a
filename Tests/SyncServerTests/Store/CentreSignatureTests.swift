import Foundation
import GRDB
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// The device by which the server itself signs for an employee.
@Suite struct CentreSignatureTests {
    let town: Town

    init() async throws {
        town = try await Town()
    }

    private func enter(_ answer: Int, by name: String = "karen") async throws -> ItemResult {
        let karen = try #require(try await town.world.store.employee(name))
        let now = town.world.clock.now
        let response = Response(
            id: UUID(),
            visit: Visit(
                occasion: UUID(),
                citizen: town.asta,
                informant: .staff,
                language: .danish,
                author: name,
                started: now
            ),
            instrument: TestForm.readiness.questionnaire.reference,
            respondent: .caseworker,
            answers: [ItemAnswer(item: "a", answer: .integer(answer))],
            finished: now
        )
        return try await town.world.store.enter(response, by: karen)
    }

    /// The envelopes as they are stored, in the order they came, each with its own key and signature.
    private func stored() async throws -> [(sealed: SealedEnvelope, key: Data)] {
        let store = try town.world.store
        return try await store.read { db in
            let sql = """
                SELECT submission.*, public_key FROM submission JOIN device ON device.id = device
                ORDER BY log_seq
                """
            return try Row.fetchAll(db, sql: sql).map { row in
                let (tenant, citizen): (String, String) = (row["tenant"], row["citizen"])
                let key = try #require(try store.citizenKey(tenant, citizen, in: db))
                let label = SealLabel.submission(tenant, row["id"])
                let opened = try SealedEnvelope(opening: row["sealed"], under: key, label: label)
                return (opened, row["public_key"])
            }
        }
    }

    @Test func `what is written is signed, and one chain over a restart`() async throws {
        _ = try await enter(3)
        _ = try await enter(4)
        try town.world.restart()
        #expect(try await enter(5).flags == nil)
        let stored = try await stored()
        let envelopes = try stored.map { sealed, key in
            let signed = SignedEnvelope(body: sealed.body, signature: sealed.signature)
            return try #require(signed).verified(by: key)
        }
        #expect(envelopes.map(\.origin.sequence) == [1, 2, 3])
        #expect(Set(envelopes.map(\.origin.incarnation)) == [try town.world.store.epoch])
        #expect(Set(envelopes.map(\.origin.device)).count == 1)
        let hashes = stored.map { ContentHash.hex(of: $0.sealed.body) }
        #expect(envelopes.map(\.origin.previous) == [nil, hashes[0], hashes[1]])
        #expect(envelopes.map(\.author) == ["karen", "karen", "karen"])
        #expect(envelopes.allSatisfy { $0.informant == .staff && $0.respondent == .caseworker })
    }

    @Test func `a signature by another key is not taken`() async throws {
        let signatory = CentreSignatory(
            key: DeviceKey(),
            employee: "karen",
            tenant: "nord",
            incarnation: UUID()
        )
        _ = try await enter(3)
        let genuine = try #require(try await stored().first)
        let forged = try #require(
            SignedEnvelope(body: genuine.sealed.body, signature: genuine.sealed.signature)
        )
        let item = ReceivedItem(forged, from: signatory.device)
        #expect(item.fault == .wrongSignature)
    }

    @Test func `nobody begins a session with it, lists it, revokes it or enrols it`() async throws {
        _ = try await enter(3)
        let store = try town.world.store
        let key = try store.vault.centreKey(of: "karen", "nord")
        #expect(try await store.device(key.device) == nil)
        #expect(try await !store.devices().map(\.id).contains(key.device))
        await #expect(throws: ServerError.self) { try await store.revokeDevice(key.device) }
        await #expect(throws: ServerError.self) {
            try await store.noteContact(of: key.device)
        }
        try await town.world.serving { server in
            let hello = try await server.get("/v1/hello").message(Hello.self)
            let asked = try SessionRequest(answering: hello.challenge, with: key)
            let answer = try await server.post("/v1/session", asked)
            #expect(answer.problem?.code == .deviceUnknown)
        }
        let code = EnrolmentCodes.mint(town.world.environment)
        let hash = EnrolmentCodes.hash(code)
        try await store.addEnrolmentCode(
            hash: hash,
            for: "karen",
            expires: town.world.clock.now.addingTimeInterval(600)
        )
        let enrolling = EnrolRequest(code: code.text, publicKey: key.publicKey, name: "Bærbar")
        await #expect(throws: (any Error).self) {
            _ = try await store.enrol(codeHash: hash, enrolling)
        }
        #expect(try await enter(4).status == .accepted)
    }

    @Test func `each employee has a key of their own, and each server other ones`() throws {
        let vault = try town.world.store.vault
        let keys = try [("karen", "nord"), ("kim", "nord"), ("karen", "syd")].map {
            try vault.centreKey(of: $0.0, $0.1).device
        }
        #expect(Set(keys).count == 3)
        let other = Vault(master: Data(repeating: 9, count: 32))
        #expect(try other.centreKey(of: "karen", "nord").device != keys[0])
    }
}
