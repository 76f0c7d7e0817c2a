import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

@Suite struct WireTests {
    @Test func `hello needs no login and tells time, epoch and version`() async throws {
        let town = try await Town()
        let hello = try await town.world.serving { try await $0.get("/v1/hello") }
            .message(Hello.self)
        #expect(hello.time == town.world.clock.now)
        #expect(hello.epoch == (try town.world.store.epoch))
        #expect(hello.protocols == ClosedProtocolRange(min: 1, max: 1))
        #expect(hello.nonce == nil)
    }

    @Test func `greeting and session name what they answer, so that no old one passes for them`()
        async throws
    {
        let town = try await Town()
        try await town.world.serving { server in
            let hello = try await server.get("/v1/hello?nonce=n-7").message(Hello.self)
            #expect(hello.nonce == "n-7")
            let asked = try SessionRequest(answering: hello.challenge, with: town.mette.key)
            let session = try await server.post("/v1/session", asked).message(SessionToken.self)
            #expect(session.challenge == hello.challenge)
        }
    }

    @Test func `a laptop enrols, begins a session, sends, and fetches`() async throws {
        let town = try await Town()
        let laptop = Laptop(tenant: "nord", employee: "ole")
        let code = EnrolmentCodes.mint(town.world.environment)
        try await addCode(code, for: "ole", town)
        try await town.world.store.grant(town.bo, to: "ole")
        let item = try laptop.finished(about: town.bo, at: town.world.clock.now)
        try await town.world.serving { server in
            let asked = EnrolRequest(
                code: code.text.lowercased(),
                publicKey: laptop.key.publicKey,
                name: "Oles bærbare"
            )
            let record = try await server.post("/v1/devices", asked).message(DeviceRecord.self)
            #expect(record.device == laptop.key.device)
            #expect([record.tenant, record.tenantName] == ["nord", "Nordby"])
            #expect([record.employee, record.employeeName] == ["ole", "Ole Medarbejder"])

            let token = try await server.token(of: laptop)
            let batch = SubmissionBatch(nonce: "n1", items: [item])
            let result = try await server.post("/v1/submissions:batch", batch, token: token)
                .message(BatchResult.self)
            #expect(result.nonce == "n1")
            #expect(result.results.map(\.status) == [.accepted])

            let bearer: HTTPFields = [.authorization: "Bearer \(token)"]
            let page = try await server.get("/v1/feed?cursor=0&limit=500", bearer)
                .message(FeedPage.self)
            let sha256 = try #require(page.instruments.first)
            let file = try await server.get("/v1/questionnaires/\(sha256)", bearer)
            #expect(ContentHash.hex(of: Data(file.body.readableBytesView)) == sha256)
        }
    }

    @Test func `a code is good once, for ten minutes, and for its own laptop`() async throws {
        let town = try await Town()
        let (used, old) = (
            EnrolmentCodes.mint(town.world.environment),
            EnrolmentCodes.mint(town.world.environment)
        )
        try await addCode(used, for: "ole", town)
        try await addCode(old, for: "ole", town)
        try await town.world.serving { server in
            let first = DeviceKey()
            func enrol(_ code: String, _ key: DeviceKey) async throws -> TestResponse {
                let asked = EnrolRequest(code: code, publicKey: key.publicKey, name: "x")
                return try await server.post("/v1/devices", asked)
            }
            let answer = try await enrol(used.text, first)
            #expect(answer.status == .ok)
            // The answer may have been lost: the same laptop may ask again.
            #expect(try await enrol(used.text, first).status == .ok)
            let refused = Problem(.enrolmentCode)
            #expect(try await enrol(used.text, DeviceKey()).problem == refused)
            #expect(try await enrol("never made", first).problem == refused)
            town.world.clock.advance(by: 601)
            #expect(try await enrol(old.text, DeviceKey()).problem == refused)
        }
    }

    @Test func `nobody moves a known laptop to another employee`() async throws {
        let town = try await Town()
        let code = EnrolmentCodes.mint(town.world.environment)
        try await addCode(code, for: "ole", town)
        let asked = EnrolRequest(
            code: code.text,
            publicKey: town.mette.key.publicKey,
            name: "x"
        )
        let answer = try await town.world.serving { try await $0.post("/v1/devices", asked) }
        #expect(answer.problem == Problem(.enrolmentCode))
        #expect(try await town.world.store.device(town.mette.key.device)?.employee == "mette")
    }

    @Test func `a challenge is good once and for two minutes`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            func begin(_ challenge: String, _ key: DeviceKey) async throws -> TestResponse {
                let asked = try SessionRequest(answering: challenge, with: key)
                return try await server.post("/v1/session", asked)
            }
            let key = town.mette.key
            let challenge = try await server.get("/v1/hello").message(Hello.self).challenge
            #expect(try await begin(challenge, DeviceKey()).problem == Problem(.deviceUnknown))
            #expect(try await begin(challenge, key).status == .ok)
            #expect(try await begin(challenge, key).problem == Problem(.tokenExpired))
            #expect(try await begin("a.9999999999.b", key).problem == Problem(.tokenExpired))
            let late = try await server.get("/v1/hello").message(Hello.self).challenge
            town.world.clock.advance(by: 121)
            #expect(try await begin(late, key).problem == Problem(.tokenExpired))
        }
    }

    @Test func `a token ends after a quarter of an hour, and with the server`() async throws {
        let town = try await Town()
        let token = try await town.world.serving { server in
            let token = try await server.token(of: town.mette)
            let bearer: HTTPFields = [.authorization: "Bearer \(token)"]
            #expect(try await server.get("/v1/feed", bearer).status == .ok)
            town.world.clock.advance(by: 901)
            #expect(try await server.get("/v1/feed", bearer).problem == Problem(.tokenExpired))
            return try await server.token(of: town.mette)
        }
        let after = try await town.world.serving {
            try await $0.get("/v1/feed", [.authorization: "Bearer \(token)"])
        }
        #expect(after.problem == Problem(.tokenExpired))
    }

    @Test func `a packed batch is unpacked, a bomb is not`() async throws {
        let town = try await Town()
        let item = try town.mette.finished(about: town.asta, at: town.world.clock.now)
        try await town.world.serving { server in
            let token = try await server.token(of: town.mette)
            let gzip: HTTPFields = [.contentEncoding: "gzip"]
            func send(_ bytes: Data, _ headers: HTTPFields) async throws -> TestResponse {
                try await server.post(
                    "/v1/submissions:batch",
                    bytes: bytes,
                    token: token,
                    headers: headers
                )
            }
            let batch = try WireFormat.encode(SubmissionBatch(nonce: "n", items: [item]))
            #expect(try await send(Gzip.pack(batch), gzip).status == .ok)
            let bomb = try Gzip.pack(Data(repeating: 0x20, count: 7 << 20))
            #expect(try await send(bomb, gzip).problem == Problem(.batchTooLarge))
            let cut = try Gzip.pack(batch).dropLast(9)
            #expect(try await send(Data(cut), gzip).problem == Problem(.wrongMediaType))
            #expect(try await send(batch, [.contentEncoding: "br"]).status.code == 415)
            #expect(try await send(batch, [.contentType: "text/html"]).status.code == 415)
            let large = Data(repeating: 0x20, count: WireLimit.batchBytes + 1)
            #expect(try await send(large, [:]).problem == Problem(.batchTooLarge))
            #expect(try await send(Data("{}".utf8), [:]).problem == Problem(.unreadableRequest))
        }
    }

    @Test func `a batch has one to a hundred items`() async throws {
        let town = try await Town()
        let item = SignedEnvelope(body: "x", signature: Data())
        try await town.world.serving { server in
            let token = try await server.token(of: town.mette)
            func send(_ count: Int) async throws -> TestResponse {
                let items = Array(repeating: item, count: count)
                let batch = SubmissionBatch(nonce: "n", items: items)
                return try await server.post("/v1/submissions:batch", batch, token: token)
            }
            #expect(try await send(0).problem == Problem(.unreadableRequest))
            #expect(try await send(100).status == .ok)
            #expect(try await send(101).problem == Problem(.batchTooLarge))
        }
    }

    @Test func `what is not there says so in a problem, word for word`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            for uri in ["/v1/nothing", "/v1", "/v1/hello/again"] {
                let answer = try await server.get(uri)
                #expect(
                    answer.text
                        == """
                        {"code":"404.1","retry":"never","status":404,"title":"There is nothing at \
                        this address."}
                        """
                )
                #expect(answer.problem == Problem(.notFound))
            }
            #expect(try await server.post("/v1/hello", ["a": 1]).problem == Problem(.wrongMethod))
            for query in ["cursor=x", "cursor=-1", "limit=0", "limit=many"] {
                let token = try await server.token(of: town.mette)
                let bearer: HTTPFields = [.authorization: "Bearer \(token)"]
                let answer = try await server.get("/v1/feed?\(query)", bearer)
                #expect(answer.problem == Problem(.unreadableRequest), "\(query)")
            }
        }
    }

    @Test func `a cursor of another epoch begins anew`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let token = try await server.token(of: town.mette)
            let bearer: HTTPFields = [.authorization: "Bearer \(token)"]
            let uri = "/v1/feed?cursor=3&epoch="
            let epoch = try town.world.store.epoch.uuidString
            let ours = try await server.get(uri + epoch, bearer).message(FeedPage.self)
            #expect(ours.from == 3)
            let other = try await server.get(uri + UUID().uuidString, bearer)
            #expect(try other.message(FeedPage.self).from == 0)
            let none = try await server.get("/v1/feed?cursor=3", bearer)
            #expect(try none.message(FeedPage.self).from == 0)
        }
    }

    private func addCode(_ code: EnrolmentCode, for employee: String, _ town: Town) async throws {
        try await town.world.store.addEnrolmentCode(
            hash: EnrolmentCodes.hash(code),
            for: employee,
            expires: town.world.clock.now.addingTimeInterval(EnrolmentCodes.lifetime)
        )
    }
}
