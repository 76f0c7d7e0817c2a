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
        case teamLeader, otherLeader, officer, administrator, foreignAdministrator

        /// Who signs in as whom; laptops and nobody do not.
        var employee: String? {
            switch self {
            case .nobody, .ownLaptop, .foreignLaptop, .revokedLaptop: nil
            case .caseworker: "karen"
            case .colleague: "kim"
            case .foreignCaseworker: "sara"
            case .analyst: "anna"
            case .teamLeader: "lea"
            case .otherLeader: "leo"
            case .officer: "dina"
            case .administrator: "adam"
            case .foreignAdministrator: "aksel"
            }
        }

        static let staff = Set(allCases.filter { $0.employee != nil })
        static let caseworkers: Set<Who> = [.caseworker, .colleague, .foreignCaseworker]
        static let administrators: Set<Who> = [.administrator, .foreignAdministrator]
        static let office = administrators.union([.officer])
        static let leading = office.union([.teamLeader, .otherLeader])
    }

    /// One row of the table: everybody it does not name gets what it says of others.
    struct Row: Sendable, CustomTestStringConvertible {
        var method = HTTPRequest.Method.get
        let uri: String
        let expected: [Int: Set<Who>]
        let others: Int
        /// Those who are not signed in.
        let outside: Int
        /// What a form holds besides its token.
        var fields: [String: String] = [:]

        var testDescription: String { "\(method) \(uri)" }

        /// `ASTA` stands for her reference, `FORM` for a question file, `SENT` for a submission, `EVENT` for
        /// what karen recorded of her.
        static func get(
            _ uri: String,
            _ expected: [Int: Set<Who>],
            others: Int,
            outside: Int? = nil
        ) -> Row {
            Row(uri: uri, expected: expected, others: others, outside: outside ?? others)
        }

        /// A page: 303 is the way to the sign-in page, 403 means another role.
        static func page(_ uri: String, _ expected: [Int: Set<Who>]) -> Row {
            get(uri, expected, others: 403, outside: 303)
        }

        /// A page about ASTA: her caseworker's, and to other caseworkers as if there were none.
        static func own(_ path: String) -> Row {
            page(
                "/citizens/ASTA" + path,
                [200: [.caseworker], 404: [.colleague, .foreignCaseworker]]
            )
        }

        /// A form sent with the session's own token, so that only the role decides.
        static func form(
            _ uri: String,
            _ expected: [Int: Set<Who>],
            _ fields: [String: String] = [:]
        ) -> Row {
            Row(
                method: .post,
                uri: uri,
                expected: expected,
                others: 403,
                outside: 303,
                fields: fields
            )
        }

        /// An empty message posted to the laptops' interface.
        static func post(_ uri: String, _ expected: [Int: Set<Who>], others: Int) -> Row {
            Row(method: .post, uri: uri, expected: expected, others: others, outside: others)
        }

        func status(for who: Who) -> Int {
            expected.first { $0.value.contains(who) }?.key
                ?? (who.employee == nil ? outside : others)
        }

        /// Whether this row is about a route of the router, whose parameters stand in braces.
        func covers(_ method: HTTPRequest.Method, _ path: String) -> Bool {
            let (own, asked) = (uri.split(separator: "/"), path.split(separator: "/"))
            return self.method == method && own.count == asked.count
                && zip(own, asked).allSatisfy { $0 == $1 || $1.hasPrefix("{") }
        }
    }

    private static let own: Set<Who> = [.ownLaptop]
    private static let laptops: Set<Who> = [.ownLaptop, .foreignLaptop]

    static let rows = forLaptops + pages + office + forms

    private static let forLaptops: [Row] = [
        .get("/health/live", [:], others: 200),
        .get("/v1/hello", [:], others: 200),
        .get("/v1/feed", [200: laptops.union([.revokedLaptop])], others: 401),
        .get(
            "/v1/receipts/SENT",
            [200: own, 404: [.foreignLaptop], 403: [.revokedLaptop]],
            others: 401
        ),
        .get("/v1/receipts/none", [404: laptops, 403: [.revokedLaptop]], others: 401),
        .get("/v1/questionnaires/FORM", [200: laptops, 403: [.revokedLaptop]], others: 401),
        .get("/v1/questionnaires/none", [404: laptops, 403: [.revokedLaptop]], others: 401),
        .get(
            "/v1/citizens/ASTA/trend",
            [
                200: own.union([.caseworker]), 403: [.revokedLaptop],
                404: [.foreignLaptop, .colleague, .foreignCaseworker],
            ],
            others: 401
        ),
        .get(
            "/v1/citizens/none/trend",
            [404: laptops.union(Who.caseworkers), 403: [.revokedLaptop]],
            others: 401
        ),
        // 400 comes from whoever let it in.
        .post("/v1/devices", [:], others: 400),
        .post("/v1/session", [:], others: 400),
        .post(
            "/v1/submissions:batch",
            [400: laptops.union([.revokedLaptop])],
            others: 401
        ),
        .post("/v1/submissions:status", [400: laptops, 403: [.revokedLaptop]], others: 401),
    ]

    private static let pages: [Row] = [
        .page("/citizens", [200: Who.caseworkers]),
        .own(""),
        .own("/case"),
        .own("/events"),
        .own("/events/EVENT"),
        .page("/citizens/ASTA/events/none", [404: Who.caseworkers]),
        .own("/meeting"),
        .own("/steps"),
        .own("/star"),
        .own("/journal"),
        .page("/citizens/none/journal", [404: Who.caseworkers]),
        .own("/assessment"),
        .page("/citizens/none/assessment", [404: Who.caseworkers]),
        .page("/citizens/none", [404: Who.caseworkers]),
        .own("/measurements"),
        .form("/citizens", [200: Who.caseworkers], ["query": "a"]),
        .page("/central", [200: [.analyst]]),
        .get("/", [:], others: 303),
        .get("/sign-in", [:], others: 200),
        .get("/welcome", [:], others: 200),
        // Without a mapping file there is no such page; with one the tests of OpenID are about it.
        .get("/sign-in/openid", [:], others: 404),
        .get("/sign-in/openid/answer", [:], others: 404),
        .page("/account", [200: Who.staff]),
        // Who waits for a code is nobody yet: the tests of signing in are about them.
        .get("/sign-in/code", [:], others: 303),
        .get("/sign-in/set-up", [:], others: 303),
        .get("/style.css", [:], others: 200),
        .get("/openapi.json", [:], others: 200),
        .get("/nothing", [:], others: 404),
        Row(method: .delete, uri: "/citizens/ASTA", expected: [:], others: 405, outside: 405),
    ]

    private static let office: [Row] = [
        .page("/people", [200: Who.leading]),
        .page("/people/import", [200: Who.administrators]),
        .page("/team", [200: Who.administrators.union([.teamLeader, .otherLeader])]),
        .page("/team/network", [200: Who.administrators.union([.teamLeader, .otherLeader])]),
        .page("/calibration", [200: Who.caseworkers]),
        .form("/calibration", [200: Who.caseworkers], ["step": "save"]),
        .page(
            "/calibration/sheet",
            [200: Who.administrators.union([.teamLeader, .otherLeader])]
        ),
        .page("/team/luck", [404: Who.administrators.union([.teamLeader, .otherLeader])]),
        .page("/units", [200: Who.office]),
        .page("/laptops", [200: Who.office]),
        .page("/instruments", [200: Who.office]),
        .form("/instruments", [422: Who.administrators]),
        .page(
            "/person/karen",
            [
                200: [.teamLeader, .officer, .administrator],
                404: [.otherLeader, .foreignAdministrator],
            ]
        ),
        .page(
            "/person/kim",
            [
                200: [.otherLeader, .officer, .administrator],
                404: [.teamLeader, .foreignAdministrator],
            ]
        ),
        .page(
            "/person/sara",
            [
                200: [.foreignAdministrator],
                404: [.teamLeader, .otherLeader, .officer, .administrator],
            ]
        ),
        .page("/person/nobody", [404: Who.leading]),
        .form("/people/add", [422: Who.administrators]),
        .form("/people/import", [422: Who.administrators]),
        .form("/units", [422: Who.administrators]),
        .form("/laptops/revoke", [404: Who.administrators], ["laptop": "none"]),
        .form(
            "/person/mette",
            [422: [.administrator], 404: [.foreignAdministrator]],
            ["name": ""]
        ),
        .form(
            "/person/karen/hand-over",
            [422: [.teamLeader, .administrator], 404: [.otherLeader, .foreignAdministrator]]
        ),
        .form(
            "/person/mette/stand-in",
            [
                200: [.teamLeader, .administrator], 404: [.otherLeader, .foreignAdministrator],
            ],
            ["stand-in": ""]
        ),
        .form("/person/karen/invite", [200: [.administrator], 404: [.foreignAdministrator]]),
        .form("/person/mette/enrol", [200: [.administrator], 404: [.foreignAdministrator]]),
        .form("/person/mette/reset-code", [200: [.administrator], 404: [.foreignAdministrator]]),
        .form("/person/ole/block", [200: [.administrator], 404: [.foreignAdministrator]]),
        .form("/person/ole/unblock", [200: [.administrator], 404: [.foreignAdministrator]]),
    ]

    private static let forms: [Row] = [
        .form(
            "/citizens/ASTA/hand-over",
            [422: [.caseworker], 404: [.colleague, .foreignCaseworker]]
        ),
        .form(
            "/citizens/ASTA/close",
            [200: [.caseworker], 404: [.colleague, .foreignCaseworker]],
            ["step": "reopen"]
        ),
        .form(
            "/citizens/ASTA/events",
            [422: [.caseworker], 404: [.colleague, .foreignCaseworker]]
        ),
        .form(
            "/citizens/ASTA/events/EVENT",
            [422: [.caseworker], 404: [.colleague, .foreignCaseworker]]
        ),
        .form("/citizens/ASTA/events/none", [404: Who.caseworkers]),
        .form(
            "/citizens/ASTA/assessment",
            [422: [.caseworker], 404: [.colleague, .foreignCaseworker]]
        ),
        .form("/citizens/none/assessment", [404: Who.caseworkers], ["reason": "refused"]),
        .form("/account/passphrase", [422: Who.staff]),
        .form("/account/codes", [422: Who.staff]),
        Row(method: .post, uri: "/sign-in", expected: [:], others: 403, outside: 403),
        Row(method: .post, uri: "/welcome", expected: [:], others: 403, outside: 403),
        Row(method: .post, uri: "/sign-in/code", expected: [:], others: 303, outside: 303),
        Row(method: .post, uri: "/sign-in/set-up", expected: [:], others: 303, outside: 303),
        // The last two, for they end the session.
        .form("/account/sessions", [200: Who.staff]),
        .form("/sign-out", [303: Who.staff]),
    ]

    @Test func `a route that is not in the table fails here`() async throws {
        let world = try World()
        let router = try world.routes().router()
        #expect(router.routes.count >= 40)
        for route in router.routes {
            let path = route.path.description
            let isCovered = Self.rows.contains { $0.covers(route.method, path) }
            #expect(isCovered, "\(route) is not in the table")
        }
        // The negative control: a new page would not be overlooked.
        #expect(!Self.rows.contains { $0.covers(.get, "/citizens/{citizen}/forecast") })
        #expect(!Self.rows.contains { $0.covers(.post, "/central") })
    }

    @Test(arguments: Who.allCases)
    func `each route answers each of them as the table says`(who: Who) async throws {
        let town = try await Town()
        try await town.addOffice()
        let draft = town.mette.draft(about: town.asta, at: town.world.clock.now)
        _ = try await town.accept([town.mette.sign(draft)], from: town.mette)
        let stolen = Laptop(tenant: "nord", employee: "mette")
        try await town.enrol(stolen)
        try await town.world.store.revokeDevice(stolen.key.device)
        let form = TestForm.network.questionnaire.reference.sha256
        let event = try await town.recordEvent()
        try await town.world.serving { server in
            var headers = try await credentials(of: who, town, stolen, server)
            for row in Self.rows {
                let uri = row.uri
                    .replacing("ASTA", with: town.asta.rawValue)
                    .replacing("FORM", with: form)
                    .replacing("SENT", with: draft.id.uuidString)
                    .replacing("EVENT", with: event.uuidString)
                let answer =
                    row.others == 403 && row.method == .post
                    ? try await submit(row, uri, headers, server)
                    : try await server.knock(row.method, uri, headers)
                #expect(
                    Int(answer.status.code) == row.status(for: who),
                    "\(row.testDescription) by \(who)"
                )
                if row.uri == "/account/sessions", let renewed = answer.cookies.first {
                    headers[.cookie] = renewed
                }
            }
        }
    }

    /// A form with the token of the session it is sent in.
    private func submit(
        _ row: Row,
        _ uri: String,
        _ headers: HTTPFields,
        _ server: Caller
    ) async throws -> TestResponse {
        let token = try await server.get("/account", headers).formToken
        let fields = row.fields.merging(["token": token]) { first, _ in first }
        return try await server.submit(uri, fields, cookie: headers[.cookie])
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
        default: [.cookie: try await server.cookie(of: who.employee ?? "")]
        }
    }
}
