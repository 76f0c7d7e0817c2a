import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// What the routes of SYNC/1 add to the store: nonces, limits, signatures, who is let in.
@Suite struct SyncRouteTests {
    @Test func `status answers each item in order and echoes the nonce`() async throws {
        let town = try await Town()
        let now = town.world.clock.now
        let sent = try town.mette.finished(about: town.asta, at: now)
        let aside = try town.mette.finished(about: town.bo, at: now)
        let unsent = try town.mette.finished(about: town.asta, at: now)
        _ = try await town.accept([sent, aside], from: town.mette)
        let keys = try [unsent, aside, sent].map { try $0.key }
        try await town.world.serving { server in
            let token = try await server.token(of: town.mette)
            let asked = StatusRequest(nonce: "n7", items: keys)
            let answer = try await server.post("/v1/submissions:status", asked, token: token)
                .message(StatusResult.self)
            #expect(answer.nonce == "n7")
            #expect(answer.epoch == (try town.world.store.epoch))
            #expect(answer.results.map(\.key) == keys)
            #expect(answer.results.map(\.state) == [.unknown, .quarantined, .accepted])
            #expect(answer.results.map(\.problem) == [nil, .notYourCitizen, nil])
            let foreign = try await server.token(of: town.sofie)
            let theirs = try await server.post("/v1/submissions:status", asked, token: foreign)
                .message(StatusResult.self)
            #expect(theirs.results.map(\.state) == [.unknown, .unknown, .unknown])
        }
    }

    @Test(arguments: [(0, Problem.Code.unreadableRequest), (101, .batchTooLarge)])
    func `status is asked of one to a hundred items`(count: Int, code: Problem.Code) async throws {
        let town = try await Town()
        let key = SubmissionKey(id: UUID(), sha256: "x")
        let asked = StatusRequest(nonce: "n", items: Array(repeating: key, count: count))
        let answer = try await town.world.serving { server in
            let token = try await server.token(of: town.mette)
            return try await server.post("/v1/submissions:status", asked, token: token)
        }
        #expect(answer.problem == Problem(code))
    }

    @Test func `a receipt is signed by the key the laptop got when it was enrolled`() async throws {
        let town = try await Town()
        let laptop = Laptop(tenant: "nord", employee: "ole")
        let code = EnrolmentCodes.mint(town.world.environment)
        try await town.world.store.addEnrolmentCode(
            hash: EnrolmentCodes.hash(code),
            for: "ole",
            expires: town.world.clock.now.addingTimeInterval(60)
        )
        let sent = try town.mette.finished(about: town.asta, at: town.world.clock.now)
        let accepted = try await town.accept([sent], from: town.mette)
        let key = try sent.key
        try await town.world.serving { server in
            let asked = EnrolRequest(
                code: code.text,
                publicKey: laptop.key.publicKey,
                name: "x"
            )
            let record = try await server.post("/v1/devices", asked).message(DeviceRecord.self)
            let bearer = try await server.token(of: laptop)
            let receipt = try await server.get(
                "/v1/receipts/\(key.id.uuidString)",
                [.authorization: "Bearer \(bearer)"]
            )
            .message(SyncProtocol.Receipt.self)
            let statement = try receipt.statement(by: #require(record.receiptKey))
            #expect(statement.key == key)
            #expect(statement.logSequence == accepted[0].logSequence)
            #expect(statement.received == town.world.clock.now)
            #expect(throws: Problem(.wrongSignature)) {
                try receipt.statement(by: DeviceKey().publicKey)
            }
        }
    }

    @Test func `the receipt key outlasts a restart`() async throws {
        let town = try await Town()
        let before = try town.world.receiptKey.publicKey
        try town.world.restart()
        #expect(try town.world.receiptKey.publicKey == before)
        #expect(try World(seed: 9).receiptKey.publicKey != before)
    }

    @Test func `a session tells how far the server knows the laptop's chain`() async throws {
        let town = try await Town()
        let now = town.world.clock.now
        let items = try (0..<3).map { _ in try town.mette.finished(about: town.asta, at: now) }
        _ = try await town.accept(items, from: town.mette)
        try await town.world.serving { server in
            let known = try await server.session(of: town.mette, town.mette.incarnation)
            #expect(known.highestSequence == 3)
            #expect(known.scope == .full)
            #expect(try await server.session(of: town.mette, UUID()).highestSequence == nil)
            #expect(try await server.session(of: town.mette).highestSequence == nil)
        }
    }

    @Test func `a laptop revoked in the middle of its session may hand in, and is told to forget`()
        async throws
    {
        let town = try await Town()
        let item = try town.mette.finished(about: town.asta, at: town.world.clock.now)
        try await town.world.serving { server in
            let token = try await server.token(of: town.mette)
            try await town.world.store.revokeDevice(town.mette.key.device)
            let bearer: HTTPFields = [.authorization: "Bearer \(token)"]
            let batch = SubmissionBatch(nonce: "n", items: [item])
            let result = try await server.post("/v1/submissions:batch", batch, token: token)
                .message(BatchResult.self)
            #expect(result.results.map(\.problem) == [.deviceRevoked])
            let page = try await server.get("/v1/feed", bearer).message(FeedPage.self)
            #expect(page.items == [.wipe])
            let trend = try await server.get("/v1/citizens/\(town.asta.rawValue)/trend", bearer)
            #expect(trend.problem == Problem(.deviceRevoked))
            #expect(try await server.session(of: town.mette).scope == .handIn)
        }
    }

    @Test func `hello says what the operator wants everybody to know`() async throws {
        let town = try await Town()
        let notice = "Lukket fredag fra kl. 16."
        let hello = try await town.world.serving(ServerSettings(notice: notice)) {
            try await $0.get("/v1/hello").message(Hello.self)
        }
        #expect(hello.notice == notice)
    }

    @Test(arguments: [
        ("skridt/1.1.9", true), ("1.2", false), ("skridt/1.2.0", false), ("skridt/2.0.0", false),
        ("skridt/0.9.12", true), ("skridt/new", true), (nil, false),
    ])
    func `a program too old is told to update`(program: String?, isOld: Bool) async throws {
        let world = try World()
        var headers: HTTPFields = [:]
        headers[try #require(HTTPField.Name("Skridt-Program"))] = program
        let settings = ServerSettings(oldestProgram: "1.2.0")
        let answer = try await world.serving(settings) { [headers] in
            try await $0.get("/v1/hello", headers)
        }
        #expect(answer.problem == (isOld ? Problem(.clientTooOld) : nil))
        #expect((answer.status == .ok) != isOld)
    }

    @Test func `a laptop that has seen more than the database holds brings a new epoch about`()
        async throws
    {
        let town = try await Town()
        let before = try town.world.store.epoch
        let vault = Vault(
            master: try Data(contentsOf: URL(filePath: town.world.directory.masterKey))
        )
        let proof = vault.cursorProofs.proof(of: 5_000, in: before)
        try await town.world.serving { server in
            let token = try await server.token(of: town.mette)
            func feed(_ proof: String) async throws -> FeedPage {
                try await server.get(
                    "/v1/feed?cursor=5000&epoch=\(before.uuidString)&proof=\(proof)",
                    [.authorization: "Bearer \(token)"]
                )
                .message(FeedPage.self)
            }
            // Anybody can name a number: without our word for it nothing happens.
            #expect(try await feed(String(repeating: "0", count: 64)).epoch == before)
            let page = try await feed(proof)
            #expect(page.epoch != before && page.from == 0)
            #expect(page.epoch == (try town.world.store.epoch))
            #expect(try await server.get("/v1/hello").message(Hello.self).epoch == page.epoch)
        }
        #expect(town.world.journal.lines.contains { $0.hasPrefix("critical a laptop has seen") })
        let after = try town.world.store.epoch
        try town.world.restart()
        #expect(try town.world.store.epoch == after)
    }
}

extension SignedEnvelope {
    /// How it is asked about.
    var key: SubmissionKey {
        get throws {
            let id = try WireFormat.decode(Envelope.self, from: bytes).id
            return SubmissionKey(id: id, sha256: sha256)
        }
    }
}
