import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import Testing

@testable import SyncServer

/// A town whose people sign in through a provider.
struct ProviderTown: Sendable {
    let town: Town
    let provider: FakeProvider
    let signIn: OpenIDSignIn

    init(_ change: (String) -> String = { $0 }) async throws {
        town = try await Town()
        let clock = town.world.clock
        provider = try FakeProvider { clock.now }
        let folder = try town.world.folder()
        try Data("s:cret æ\n".utf8).write(to: URL(filePath: folder + "/secret"))
        let settings = try OpenIDSettings(
            Data(change(Self.file).utf8),
            file: folder + "/openid.json"
        )
        signIn = OpenIDSignIn(settings: settings, exchange: provider)
    }

    /// A whole mapping file.
    static let file = """
        {
          "issuer": "https://login.nordby.example/realms/kommune",
          "client": {"id": "skridt", "secret_file": "secret"},
          "redirect": "https://localhost/sign-in/openid/answer",
          "scopes": ["openid", "profile"],
          "label": {"da": "Nordby Kommune", "en": "the municipality of Nordby"},
          "algorithms": ["RS256", "PS256", "ES256"],
          "acr": ["strong"],
          "claims": {
            "employee": "preferred_username",
            "employee_suffix": "@nordby.example",
            "name": "name",
            "tenant": {"claim": "organisation", "values": [["12345678", "nord"], ["9", "vest"]]},
            "role": {
              "claim": ["realm_access", "roles"],
              "values": [
                ["Skridt-Analyse", "analyst"], ["Skridt-Sagsbehandler", "caseworker"],
                ["Skridt-Mentor", "mentor"]
              ]
            },
            "unit": {"claim": "department", "values": [["Ungehuset", "unge"]]}
          }
        }
        """

    /// Runs `work` against one server process.
    func serving<Value>(
        _ work: @escaping @Sendable (Caller) async throws -> Value
    ) async throws -> Value {
        try await town.world.serving(openID: signIn, work)
    }

    /// The whole way there and back, as a browser goes it.
    func walk(_ server: Caller) async throws -> TestResponse {
        let (location, cookie) = try await begin(server)
        let (code, state) = try provider.authorise(location)
        return try await back(server, "code=\(code)&state=\(state)", cookie)
    }

    /// The way there: where the browser is sent, and the cookie it keeps.
    func begin(_ server: Caller) async throws -> (location: String, cookie: String) {
        let answer = try await server.get("/sign-in/openid")
        try #require(answer.status == .seeOther, "\(answer.text)")
        let location = try #require(answer.headers[.location])
        return (location, try #require(answer.cookies.first))
    }

    /// The way back.
    func back(_ server: Caller, _ query: String, _ cookie: String?) async throws -> TestResponse {
        var headers: HTTPFields = [:]
        headers[.cookie] = cookie
        return try await server.get("/sign-in/openid/answer?\(query)", headers)
    }

    /// Whether an answer let somebody in, and nothing else.
    static func isIn(_ answer: TestResponse) -> Bool {
        answer.status == .seeOther && answer.headers[.location] == "/"
            && answer.cookies.contains { $0.hasPrefix("__Host-skridt=") && $0.count > 40 }
    }

    /// Whether an answer let nobody in.
    static func isOut(_ answer: TestResponse) -> Bool {
        answer.status == .forbidden
            && !answer.cookies.contains { $0.hasPrefix("__Host-skridt=") }
    }

    /// What the operator read last.
    var lastLine: String { town.world.journal.lines.last ?? "" }
}
