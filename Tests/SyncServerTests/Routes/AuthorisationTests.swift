import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// Every route against everybody who may knock: one table, every cell tested.
@Suite struct AuthorisationTests {
    enum Who: String, CaseIterable, Sendable {
        case nobody, ownLaptop, foreignLaptop, revokedLaptop
        case caseworker, colleague, foreignCaseworker, analyst
    }

    struct Route: Sendable, CustomTestStringConvertible {
        var method = HTTPRequest.Method.get
        let uri: String
        /// The status for each of `Who`, in order.
        let expected: [Int]
        var testDescription: String { "\(method) \(uri)" }

        /// Whether this row is about a route of the router, whose parameters stand in braces.
        func covers(_ method: HTTPRequest.Method, _ path: String) -> Bool {
            let (own, asked) = (uri.split(separator: "/"), path.split(separator: "/"))
            return self.method == method && own.count == asked.count
                && zip(own, asked).allSatisfy { $0 == $1 || $1.hasPrefix("{") }
        }
    }

    /// `ASTA` stands for her reference; 303 is the way to the sign-in page.
    static let routes = [
        //                        nobody own foreign revoked worker colleague foreign analyst
        Route(uri: "/health/live", expected: [200, 200, 200, 200, 200, 200, 200, 200]),
        Route(uri: "/v1/hello", expected: [200, 200, 200, 200, 200, 200, 200, 200]),
        Route(uri: "/v1/feed", expected: [401, 200, 200, 200, 401, 401, 401, 401]),
        Route(uri: "/v1/receipts/SENT", expected: [401, 200, 404, 403, 401, 401, 401, 401]),
        Route(uri: "/v1/receipts/none", expected: [401, 404, 404, 403, 401, 401, 401, 401]),
        Route(uri: "/v1/questionnaires/FORM", expected: [401, 200, 200, 403, 401, 401, 401, 401]),
        Route(uri: "/v1/questionnaires/none", expected: [401, 404, 404, 403, 401, 401, 401, 401]),
        Route(uri: "/v1/citizens/ASTA/trend", expected: [401, 200, 404, 403, 200, 404, 404, 401]),
        Route(uri: "/v1/citizens/none/trend", expected: [401, 404, 404, 403, 404, 404, 404, 401]),
        Route(uri: "/citizens", expected: [303, 303, 303, 303, 200, 200, 200, 403]),
        Route(uri: "/citizens/ASTA", expected: [303, 303, 303, 303, 200, 404, 404, 403]),
        Route(uri: "/citizens/none", expected: [303, 303, 303, 303, 404, 404, 404, 403]),
        Route(uri: "/central", expected: [303, 303, 303, 303, 403, 403, 403, 200]),
        Route(uri: "/", expected: [303, 303, 303, 303, 303, 303, 303, 303]),
        Route(uri: "/sign-in", expected: [200, 200, 200, 200, 200, 200, 200, 200]),
        // Without a mapping file there is no such page; with one the tests of OpenID are about it.
        Route(uri: "/sign-in/openid", expected: [404, 404, 404, 404, 404, 404, 404, 404]),
        Route(uri: "/sign-in/openid/answer", expected: [404, 404, 404, 404, 404, 404, 404, 404]),
        Route(uri: "/account", expected: [303, 303, 303, 303, 200, 200, 200, 200]),
        Route(
            method: .post,
            uri: "/account/passphrase",
            expected: [303, 303, 303, 303, 403, 403, 403, 403]
        ),
        Route(
            method: .post,
            uri: "/account/codes",
            expected: [303, 303, 303, 303, 403, 403, 403, 403]
        ),
        Route(
            method: .post,
            uri: "/account/sessions",
            expected: [303, 303, 303, 303, 403, 403, 403, 403]
        ),
        // Who waits for a code is nobody yet: the tests of signing in are about them.
        Route(uri: "/sign-in/code", expected: [303, 303, 303, 303, 303, 303, 303, 303]),
        Route(uri: "/sign-in/set-up", expected: [303, 303, 303, 303, 303, 303, 303, 303]),
        Route(
            method: .post,
            uri: "/sign-in/code",
            expected: [303, 303, 303, 303, 303, 303, 303, 303]
        ),
        Route(
            method: .post,
            uri: "/sign-in/set-up",
            expected: [303, 303, 303, 303, 303, 303, 303, 303]
        ),
        Route(uri: "/style.css", expected: [200, 200, 200, 200, 200, 200, 200, 200]),
        Route(uri: "/nothing", expected: [404, 404, 404, 404, 404, 404, 404, 404]),
        // Posted is an empty message, without an origin: 400 and 403 come from whoever let it in.
        Route(
            method: .post,
            uri: "/v1/devices",
            expected: [400, 400, 400, 400, 400, 400, 400, 400]
        ),
        Route(
            method: .post,
            uri: "/v1/session",
            expected: [400, 400, 400, 400, 400, 400, 400, 400]
        ),
        Route(
            method: .post,
            uri: "/v1/submissions:batch",
            expected: [401, 400, 400, 400, 401, 401, 401, 401]
        ),
        Route(
            method: .post,
            uri: "/v1/submissions:status",
            expected: [401, 400, 400, 403, 401, 401, 401, 401]
        ),
        Route(method: .post, uri: "/sign-in", expected: [403, 403, 403, 403, 403, 403, 403, 403]),
        Route(method: .post, uri: "/sign-out", expected: [303, 303, 303, 303, 403, 403, 403, 403]),
        Route(
            method: .delete,
            uri: "/citizens/ASTA",
            expected: [405, 405, 405, 405, 405, 405, 405, 405]
        ),
        Route(uri: "/openapi.json", expected: [200, 200, 200, 200, 200, 200, 200, 200]),
    ]

    @Test func `a route that is not in the table fails here`() async throws {
        let world = try World()
        let router = try world.routes().router()
        #expect(router.routes.count >= 18)
        for route in router.routes {
            let path = route.path.description
            let isCovered = Self.routes.contains { $0.covers(route.method, path) }
            #expect(isCovered, "\(route) is not in the table")
        }
        // The negative control: a new page would not be overlooked.
        #expect(!Self.routes.contains { $0.covers(.get, "/citizens/{citizen}/journal") })
        #expect(!Self.routes.contains { $0.covers(.post, "/central") })
    }

    @Test func `each route answers each of them as the table says`() async throws {
        let town = try await Town()
        let form = TestForm.network.questionnaire.reference.sha256
        let draft = town.mette.draft(about: town.asta, at: town.world.clock.now)
        _ = try await town.accept([town.mette.sign(draft)], from: town.mette)
        let stolen = Laptop(tenant: "nord", employee: "mette")
        try await town.enrol(stolen)
        try await town.world.store.revokeDevice(stolen.key.device)
        try await town.world.serving { server in
            for who in Who.allCases {
                let headers = try await credentials(of: who, town, stolen, server)
                for route in Self.routes {
                    let uri = route.uri
                        .replacing("ASTA", with: town.asta.rawValue)
                        .replacing("FORM", with: form)
                        .replacing("SENT", with: draft.id.uuidString)
                    let status = try await server.knock(route.method, uri, headers).status.code
                    let index = try #require(Who.allCases.firstIndex(of: who))
                    #expect(status == route.expected[index], "\(route.testDescription) by \(who)")
                }
            }
        }
    }

    @Test(arguments: ["/v1/submissions:batch", "/v1/submissions:status"])
    func `what is posted needs a token too`(uri: String) async throws {
        let town = try await Town()
        let batch = SubmissionBatch(nonce: "n", items: [])
        try await town.world.serving { server in
            for token in [nil, "", "wrong"] {
                let answer = try await server.post(uri, batch, token: token)
                #expect(answer.problem == Problem(.tokenExpired))
            }
        }
    }

    @Test func `a foreign citizen looks exactly like an unknown one`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let headers: HTTPFields = [.cookie: try await server.cookie(of: "karen")]
            let foreign = try await server.get("/citizens/\(town.carla.rawValue)", headers)
            let unknown = try await server.get("/citizens/aaaaaaaaaaaaaaaaaaaaaaaa", headers)
            #expect(foreign.status == unknown.status)
            let name = "aaaaaaaaaaaaaaaaaaaaaaaa"
            #expect(foreign.text.replacing(town.carla.rawValue, with: name) == unknown.text)
        }
    }

    private func credentials(
        of who: Who,
        _ town: Town,
        _ stolen: Laptop,
        _ server: Caller
    ) async throws -> HTTPFields {
        switch who {
        case .nobody: [:]
        case .ownLaptop:
            [.authorization: "Bearer \(try await server.token(of: town.mette))"]
        case .foreignLaptop:
            [.authorization: "Bearer \(try await server.token(of: town.sofie))"]
        case .revokedLaptop:
            [.authorization: "Bearer \(try await server.token(of: stolen))"]
        case .caseworker: [.cookie: try await server.cookie(of: "karen")]
        case .colleague: [.cookie: try await server.cookie(of: "kim")]
        case .foreignCaseworker: [.cookie: try await server.cookie(of: "sara")]
        case .analyst: [.cookie: try await server.cookie(of: "anna")]
        }
    }
}
