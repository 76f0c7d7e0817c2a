import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// Lists of people, units, and laptops on the pages of the office.
@Suite struct OfficeAffairsTests {
    let town: Town

    init() async throws {
        town = try await Town()
        try await town.addOffice()
    }

    private func adam(_ server: Caller) async throws -> OfficeTests.Visitor {
        OfficeTests.Visitor(server: server, cookie: try await server.cookie(of: "adam"))
    }

    private static let list = """
        brugernavn\tnavn\trolle\tenhed
        ida\tIda Ny\tsagsbehandler\tteam-a
        per\tPer Ny\tmentor\t
        """

    @Test func `a list is tried out first, and nothing is saved until it is imported`()
        async throws
    {
        let store = try town.world.store
        try await town.world.serving { server in
            let adam = try await adam(server)
            let fields = [("subject", "employees"), ("list", Self.list)]
            let tried = try await adam.submit("/people/import", fields + [("step", "try")])
            #expect(tried.status == .ok && tried.text.contains("Alle 2 linjer kan indlæses"))
            #expect(try await store.employee("ida") == nil)
            let done = try await adam.submit("/people/import", fields + [("step", "import")])
            #expect(done.status == .ok)
            #expect(done.text.matches(of: /[0-9A-Z]{4}(-[0-9A-Z]{4}){5}/).count == 1)
            #expect(try await store.employee("ida")?.unit == "team-a")
            #expect(try await store.employee("per")?.role == .mentor)
            let again = try await adam.submit("/people/import", fields + [("step", "import")])
            #expect(again.status == .unprocessableContent)
            #expect(again.text.contains("Linje 2: brugernavnet ”ida” er taget"))
            #expect(again.text.contains("Linje 3: brugernavnet ”per” er taget"))
        }
    }

    @Test(arguments: [
        ("", "overskrifterne mangler: brugernavn, navn, rolle"),
        ("brugernavn;navn;rolle\n", "Der er ingen linjer"),
        ("brugernavn;navn;rolle\nida;Ida;chef\n", "Linje 2: rollen ”chef” findes ikke"),
        ("brugernavn;navn;rolle\nida;Ida\n", "Linje 2: der er 2 felter, hvor der skal være 3"),
        ("id,name,role,tenant\nida,Ida,mentor,syd\n", "Linje 2: ”syd” er ikke din kommune"),
        ("id,name,role,unit\nida,Ida,mentor,x\n", "Linje 2: enheden ”x” findes ikke"),
        ("id,name,role\nida,Ida,mentor\nida,Ida,mentor\n", "Linje 3: ”ida” står også på linje 2"),
        (
            "id,name,role\nida,Ida,analyst\n",
            "Linje 2: en analytiker hører ikke til i nogen kommune"
        ),
    ])
    func `every fault is told with its line, and nothing is saved`(
        list: String,
        words: String
    ) async throws {
        try await town.world.serving { server in
            let answer = try await adam(server).submit(
                "/people/import",
                [("subject", "employees"), ("list", list), ("step", "import")]
            )
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(words))
            #expect(try await town.world.store.employee("ida") == nil)
        }
    }

    @Test func `citizens come with their CPR numbers, which nobody sees whole`() async throws {
        let store = try town.world.store
        try await store.addTenant("prove", name: "Prøveby", isTest: true)
        try await Town.add("alba", .administrator, "prove", to: town.world)
        try await Town.add("solveig", .caseworker, "prove", to: town.world)
        try await town.world.serving { server in
            let alba = OfficeTests.Visitor(
                server: server,
                cookie: try await server.cookie(of: "alba")
            )
            let list = "navn;sprog;sagsbehandler;cpr\nDina Prøve;da;solveig;611280-1234\n"
            let fields = [("subject", "citizens"), ("list", list)]
            let tried = try await alba.submit("/people/import", fields + [("step", "try")])
            #expect(tried.text.contains("1 linje") || tried.text.contains("Linjen kan indlæses"))
            let done = try await alba.submit("/people/import", fields + [("step", "import")])
            #expect(done.status == .ok && done.text.contains("1 linje er indlæst"))
            #expect(!done.text.contains("1234"))
            let number = try CPRNumber("6112801234", allowsTesting: true)
            let reference = try #require(
                try await store.citizen(numbered: number, of: "prove")
            )
            let page = try await server.get(
                "/citizens/\(reference.rawValue)",
                [.cookie: try await server.cookie(of: "solveig")]
            )
            #expect(page.text.contains("611280-****"))
            #expect(!page.text.contains("1234"))
        }
        try #expect(!Self.files(of: town.world).contains { $0.1.contains("611280") })
        // The negative control: what is kept in clear is found.
        try #expect(Self.files(of: town.world).contains { $0.1.contains("Prøveby") })
    }

    /// All files of the data directory as text, byte by byte.
    private static func files(of world: World) throws -> [(String, String)] {
        try FileManager.default.subpathsOfDirectory(atPath: world.directory.path).compactMap {
            name in
            FileManager.default.contents(atPath: world.directory.path + "/" + name)
                .map { (name, String(decoding: $0, as: UTF8.self)) }
        }
    }

    @Test func `units are added, renamed, moved and removed`() async throws {
        let store = try town.world.store
        try await town.world.serving { server in
            let adam = try await adam(server)
            func units(_ fields: [(String, String)]) async throws -> HTTPResponse.Status {
                try await adam.submit("/units", fields).status
            }
            let centre = [("unit", "centre"), ("name", "Jobcenter"), ("step", "add")]
            #expect(try await units(centre) == .ok)
            #expect(try await units(centre) == .unprocessableContent)
            let moved = [
                ("unit", "team-a"), ("name", "Ungeteamet"), ("within", "centre"),
                ("step", "amend"),
            ]
            #expect(try await units(moved) == .ok)
            let path = try await store.units(of: "nord").path(to: "team-a").map(\.name)
            #expect(path == ["Jobcenter", "Ungeteamet"])
            let circle = [
                ("unit", "centre"), ("name", "Jobcenter"), ("within", "team-a"), ("step", "amend"),
            ]
            #expect(try await units(circle) == .unprocessableContent)
            #expect(
                try await units([("unit", "team-a"), ("step", "remove")]) == .unprocessableContent
            )
            #expect(try await store.units(of: "syd").isEmpty)
        }
    }

    @Test func `a laptop is revoked for good, and a foreign one is not there`() async throws {
        let desk = try town.world.desk()
        try await town.world.serving { server in
            let adam = try await adam(server)
            let page = try await adam.get("/laptops").text
            #expect(page.contains("Mette Medarbejder") && !page.contains("Sofie"))
            let foreign = try await adam.submit(
                "/laptops/revoke",
                [("laptop", town.sofie.key.device)]
            )
            #expect(foreign.status == .notFound)
            #expect(try await town.world.store.device(town.sofie.key.device)?.isRevoked == false)
            let own = try await adam.submit("/laptops/revoke", [("laptop", town.mette.key.device)])
            #expect(own.status == .ok && own.text.contains("Bærbar er spærret"))
            #expect(try await town.world.store.device(town.mette.key.device)?.isRevoked == true)
            #expect(try desk.register.entries().count == 1)
        }
    }

    @Test func `a code made on the page enrols the employee's laptop once`() async throws {
        try await town.world.serving { server in
            let page = try await adam(server).submit("/person/ole/enrol", [])
            let match = try #require(page.text.firstMatch(of: /<code>([0-9A-Z-]{20,})<\/code>/))
            let laptop = Laptop(tenant: "nord", employee: "ole")
            let hash = try #require(EnrolmentCodes.hash(of: String(match.1)))
            let asked = EnrolRequest(
                code: String(match.1),
                publicKey: laptop.key.publicKey,
                name: "Ny"
            )
            let record = try await town.world.store.enrol(codeHash: hash, asked)
            #expect(record?.employee == "ole")
        }
    }

    @Test func `who is blocked is out with the next request, and nobody blocks themselves`()
        async throws
    {
        try await town.world.serving { server in
            let adam = try await adam(server)
            let karen: HTTPFields = [.cookie: try await server.cookie(of: "karen")]
            #expect(try await server.get("/citizens", karen).status == .ok)
            #expect(try await adam.submit("/person/karen/block", []).status == .ok)
            #expect(try await server.get("/citizens", karen).status == .seeOther)
            #expect(try await server.signIn("karen", Town.passphrase).status == .forbidden)
            #expect(try await adam.submit("/person/karen/unblock", []).status == .ok)
            #expect(try await server.signIn("karen", Town.passphrase).status == .seeOther)
            let oneself = try await adam.submit("/person/adam/block", [])
            #expect(oneself.status == .unprocessableContent)
            let role = try await adam.submit(
                "/person/adam",
                [("name", "Adam"), ("role", "mentor")]
            )
            #expect(role.status == .unprocessableContent)
        }
    }
}
