import Foundation
import Progression
import Testing

@testable import SyncServer

/// Every fault of a mapping file is told with its place, and what to do.
@Suite struct MappingFileTests {
    private static func read(_ text: String) throws -> OpenIDSettings {
        try OpenIDSettings(Data(text.utf8), file: "openid.json")
    }

    /// A mapping file that names no other file.
    private static let file = ProviderTown.file.replacing(#", "secret_file": "secret""#, with: "")

    @Test func `a whole file is read, and a short one has the usual values`() throws {
        let whole = try Self.read(Self.file)
        #expect(whole.client.secret == nil && whole.label.danish == "Nordby Kommune")
        #expect(whole.mapping.role.rows.map(\.meaning) == [.analyst, .caseworker, .mentor])
        let short = try Self.read(
            """
            {"issuer": "http://127.0.0.1:9400", "client": {"id": "s"},
             "redirect": "https://skridt.example:8443/sign-in/openid/answer",
             "label": {"da": "N", "en": "N"},
             "claims": {"employee": "sub", "name": "name", "tenant": {"always": "nord"},
               "role": {"claim": "role", "values": [["c", "caseworker"]]}}}
            """
        )
        #expect(short.scopes == ["openid", "profile"] && short.rules.strengths.isEmpty)
        #expect(short.rules.algorithms == [.rs256, .ps256, .es256])
        #expect(short.mapping.tenant == .always("nord") && short.mapping.unit == nil)
    }

    /// What is put in the place of what, and what is said then.
    static let faults: [(old: String, new: String, says: String)] = [
        ("\"issuer\"", "\"isuer\"", "“isuer” is not known; what can stand there is issuer, "),
        ("https://login", "http://login", "“issuer” is no address that can be used"),
        ("realms/kommune\"", "realms/kommune?a=b\"", "“issuer” is no address"),
        ("{\"id\": \"skridt\"}", "{\"id\": \"\"}", "“client.id” is to be a text in quotes"),
        ("{\"id\": \"skridt\"}", "{}", "“client.id” is missing; give the id"),
        ("{\"id\": \"skridt\"}", "7", "“client” is to be an object in {}."),
        ("\"skridt\"}", "\"skridt\", \"secret_file\": \"no\"}", "“client.secret_file” names no,"),
        ("\"skridt\"}", "\"skridt\", \"authentication\": \"post\"}", "needs a “secret_file”"),
        ("/answer", "/other", "“redirect” is to be https://your.server/sign-in/openid/answer"),
        ("https://localhost", "http://localhost", "“redirect” is to be https://"),
        ("\"openid\", ", "", "“scopes” lacks “openid”"),
        ("[\"openid\", \"profile\"]", "\"openid\"", "“scopes” is to be a list in []"),
        ("\"en\": \"the", "\"de\": \"the", "“label.de” is not known"),
        ("\"RS256\"", "\"none\"", "“algorithms” has “none”; what is safe here is RS256, "),
        ("\"RS256\"", "\"HS256\"", "“algorithms” has “HS256”"),
        ("[\"strong\"]", "[7]", "“acr” is to hold texts in quotes only"),
        ("\"name\": \"name\",", "", "“claims.name” is missing"),
        (
            "\"analyst\"", "\"boss\"",
            "“claims.role.values[1]” says “boss”, which is no role: mentor"
        ),
        ("\"Skridt-Mentor\"", "\"Skridt-Analyse\"", "values[3]” repeats “Skridt-Analyse”"),
        ("[\"9\", \"vest\"]", "[\"9\"]", "“claims.tenant.values[2]” is to be a pair of texts"),
        ("\"vest\"", "\"Vest!\"", "says “Vest!”, which is no id of a municipality."),
        ("\"claim\": \"organisation\"", "\"always\": \"nord\"", "stands beside a claim"),
        ("\"claim\": \"department\",", "", "“claims.unit.claim” is missing"),
        ("\"name\": \"name\",", "\"name\": [],", "“claims.name” is to be a list in []"),
        ("{\n", "{{\n", "is not JSON that can be read"),
    ]

    @Test(arguments: faults.indices)
    func `a fault is told where it is`(_ index: Int) throws {
        let (old, new, says) = Self.faults[index]
        let broken = Self.file.replacing(old, with: new)
        try #require(broken != Self.file)
        let error = #expect(throws: ServerError.self) { try Self.read(broken) }
        #expect(error?.message.contains(says) == true, "\(error?.message ?? "")")
        #expect(error?.message.hasPrefix("openid.json") == true)
        #expect(error?.kind == .badInput)
    }

    @Test func `without a municipality only analysts come by a provider`() throws {
        let without = Self.file.replacing(/"tenant": .*\n/, with: "")
        let error = #expect(throws: ServerError.self) { try Self.read(without) }
        #expect(error?.message.contains("a caseworker belongs to a municipality") == true)
        let analysts = without.replacing("caseworker", with: "analyst")
            .replacing("\"mentor\"", with: "\"analyst\"")
        #expect(try Self.read(analysts).mapping.tenant == .none)
    }

    @Test func `a municipality that is not here is told with its place, and what to do`()
        async throws
    {
        let settings = try Self.read(Self.file)
        let error = await #expect(throws: ServerError.self) {
            try await settings.checkMunicipalities { $0 == "nord" }
        }
        #expect(error?.kind == .configuration)
        #expect(
            error?.message
                == "openid.json: “claims.tenant.values[2]” names the municipality `vest`, which "
                + "is not here; add it with `skridt-server tenant add vest`, or mend the file."
        )
        try await settings.checkMunicipalities { _ in true }
    }

    @Test func `a file that is not there is told so`() {
        let error = #expect(throws: ServerError.self) { try OpenIDSettings.read("no/openid.json") }
        #expect(error?.kind == .notThere)
        #expect(error?.message == "no/openid.json is not there; --openid takes a mapping file.")
    }

    @Test(arguments: [
        ("https://a.example", true), ("https://a.example:8443/b?c=d", true),
        ("http://localhost:1/", true), ("http://[::1]:80", true), ("http://127.0.0.1", true),
        ("http://a.example", false), ("http://localhost.evil.example", false),
        ("https://", false), ("https://a@b.example", false), ("https://a.example/#b", false),
        ("https://a.example/ b", false), ("https://a.example:b", false), ("ftp://a.example", false),
        ("https://a.example\\@b", false), ("HTTPS://a.example", false),
        ("https://æ.example", false),
        ("http://127.0.0.1@evil.example", false), ("http://127.0.0.1.evil.example", false),
    ])
    func `an address is by HTTPS, or on this machine`(_ text: String, _ isGood: Bool) {
        #expect((WebAddress(text) != nil) == isGood)
    }
}
