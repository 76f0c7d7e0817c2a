import Foundation
import Progression
import Testing
import WebPages

@testable import SyncServer

@Suite struct CitizenFileTests {
    static let header = "tenant,name,language,caseworker,mentors\n"

    @Test func `a file becomes rows with their lines`() throws {
        let text = """
            \u{FEFF}tenant,name,language,caseworker,mentors\r
            nord,"Prøve, Asta",da,karen,mette; ole\r
            \r
            syd,"Carla ""Calle"" Prøve",ar,sara,\r

            """
        let rows = try CitizenFile.read(text).whole()
        #expect(rows.map(\.line) == [2, 4])
        #expect(rows.map(\.name) == ["Prøve, Asta", "Carla \"Calle\" Prøve"])
        #expect(rows.map(\.mentors) == [["mette", "ole"], []])
        #expect(rows.map(\.language) == ["da", "ar"])
    }

    @Test(arguments: [
        ("", "line 1: these headings are missing: tenant, name, language, caseworker"),
        ("name,tenant\n", "line 1: these headings are missing: language, caseworker"),
        (
            "tenant,name,language,caseworker,shoes\n",
            "line 1: the heading `shoes` is not used here"
        ),
        (
            "navn;name;kommune;sprog;sagsbehandler\n",
            "line 1: `name` is on line 1 too"
        ),
        (
            "tenant\tname\tlanguage\tcaseworker\tcpr\nnord\tA\tda\tkaren\t310299-1111\n",
            "line 2: the CPR number does not begin with a real date"
        ),
        (
            header + "nord,A,da,karen\nnord,,da,karen,\n",
            "line 2: 4 fields where 5 belong\nline 3: `name` is empty"
        ),
        (header + "nord,\"A,da,karen,\n", "line 2: a quotation mark is not closed"),
    ])
    func `every fault is told with its line`(text: String, message: String) {
        let error = #expect(throws: ServerError.self) { try CitizenFile.read(text).whole() }
        #expect(error?.message == message)
        #expect(error?.kind == .badInput)
    }

    @Test func `unknown people are told with their lines, and nobody is added`() async throws {
        let town = try await Town()
        let store = try town.world.store
        let before = try await store.caseload(of: try #require(try await store.employee("karen")))
        let error = await #expect(throws: ServerError.self) {
            try await store.addCitizens([
                Town.row(2, "nord", "Good", "karen", ["mette"]),
                Town.row(3, "nord", "Foreign", "sara", ["nobody"]),
                Town.row(4, "vest", "Lost", "karen", []),
                Town.row(5, "nord", "Swapped", "mette", ["karen"]),
            ])
        }
        #expect(
            error?.message == """
                line 3: there is no caseworker `sara` in the municipality
                line 3: there is no mentor `nobody` in the municipality
                line 4: there is no municipality with the id `vest`
                line 5: `mette` has the role mentor and not caseworker: write a caseworker's user name, and mentors under `mentors`
                line 5: `karen` has the role caseworker and not mentor: write a mentor's user name, or leave the field empty
                """
        )
        let after = try await store.caseload(of: try #require(try await store.employee("karen")))
        #expect(after == before)
    }

    @Test func `what a Danish spreadsheet writes is read as well, in any order`() throws {
        let text =
            "Mentorer;Navn;Sagsbehandler;CPR;Sprog\nmette ole;Asta Prøve;karen;611280-1111;da\n"
        let rows = try CitizenFile.read(text, about: "nord").whole()
        #expect(rows.map(\.tenant) == ["nord"])
        #expect(rows.map(\.mentors) == [["mette", "ole"]])
        #expect(rows.map { $0.number?.masked } == ["611280-****"])
        let foreign = CitizenFile.read(
            "kommune;navn;sprog;sagsbehandler\nsyd;A;da;sara\n",
            about: "nord"
        )
        #expect(foreign.complaints.map(\.fault) == [.foreignTenant("syd")])
    }

    @Test func `a list too long to keep others waiting for is refused where it is too long`() {
        let line = "nord,A,da,karen,\n"
        let most = TableFile.mostLines
        let fits = CitizenFile.read(Self.header + String(repeating: line, count: most))
        #expect(fits.rows.count == most && fits.complaints.isEmpty)
        let long = CitizenFile.read(Self.header + String(repeating: line, count: most + 1))
        #expect(long.rows.isEmpty)
        #expect(long.complaints == [.init(line: most + 2, .tooManyLines(most))])
    }

    @Test func `all that is wrong with a line is told in one go, whoever knows of it`() async throws
    {
        let town = try await Town()
        let text = """
            tenant,name,language,caseworker,mentors,cpr
            nord,,klingon,nobody,ghost,310299-1111
            nord,B,,,,12
            nord,C,da,karen,mette,
            """
        let file = CitizenFile.read(text)
        let references = try await town.world.store.complaints(about: file.drafts)
        let error = #expect(throws: ServerError.self) { try file.whole(with: references) }
        #expect(
            error?.message == """
                line 2: `name` is empty
                line 2: the CPR number does not begin with a real date
                line 2: \(Self.noKlingon)
                line 2: there is no caseworker `nobody` in the municipality
                line 2: there is no mentor `ghost` in the municipality
                line 3: `language` is empty
                line 3: `caseworker` is empty
                line 3: the CPR number must have ten digits
                """
        )
        #expect(file.rows.map(\.line) == [4] && file.drafts.map(\.line) == [2, 3, 4])
    }

    @Test
    func
        `an unknown municipality of the whole file is told once, and every sentence names the file`()
        async throws
    {
        let town = try await Town()
        let file = CitizenFile.read(
            "name,language,caseworker\nA,da,karen\n,da,karen\nC,xx,karen\n",
            about: "vest"
        )
        let references = try await town.world.store.complaints(about: file.drafts)
        let error = #expect(throws: ServerError.self) {
            try file.whole(with: references, in: "people.csv", about: "vest")
        }
        #expect(
            error?.message == """
                people.csv: \(ServerError.noTenant("vest").message)
                people.csv: line 3: `name` is empty
                people.csv: line 4: \(Self.noKlingon.replacing("klingon", with: "xx"))
                """
        )
    }

    @Test func `a municipality that only a line names is told with the line`() async throws {
        let town = try await Town()
        let file = CitizenFile.read("tenant,name,language,caseworker\nvest,A,da,karen\n")
        let references = try await town.world.store.complaints(about: file.drafts)
        let error = #expect(throws: ServerError.self) {
            try file.whole(with: references, in: "people.csv", about: nil)
        }
        #expect(
            error?.message
                == "people.csv: line 2: there is no municipality with the id `vest`"
        )
    }

    private static let noKlingon =
        "`klingon` is the code of no language; write its code from ISO 639, as da (Danish), en (English), "
        + "ar (Arabic), fa (Persian), pl (Polish), so (Somali), ti (Tigrinya), tr (Turkish) or uk "
        + "(Ukrainian)"

    @Test func `a heading nobody knows does not keep the lines from being read`() async throws {
        let file = CitizenFile.read("name,language,caseworker,shoes\n,da,karen,42\n", about: "nord")
        #expect(file.complaints.map(\.fault) == [.unknownColumn("shoes"), .empty("name")])
    }

    @Test func `a language there is not is refused for one citizen, too`() async throws {
        let town = try await Town()
        let error = await #expect(throws: ServerError.self) {
            try await town.world.store.addCitizens([
                CitizenRow(
                    line: 1,
                    tenant: "nord",
                    name: "A",
                    language: "klingon",
                    caseworker: "karen",
                    mentors: []
                )
            ])
        }
        #expect(error?.message == "line 1: \(Self.noKlingon)")
    }

    @Test(arguments: [
        ("da", true), ("ti", true), ("prs", true), ("zh-Hans", true), ("en-GB", true), ("", false),
        ("dansk", false), ("xx", false), ("DA", false), ("da-", false), ("-da", false),
        ("da-x", false),
    ])
    func `a language is known by its code`(tag: String, isKnown: Bool) {
        #expect(LanguageCode.isKnown(tag) == isKnown)
    }

    @Test func `a spreadsheet may begin a code with a capital`() throws {
        let rows = try CitizenFile.read("navn;sprog;sagsbehandler\nA;Da;karen\n", about: "nord")
            .whole()
        #expect(rows.map(\.language) == ["da"])
    }

    @Test func `two hundred at once get two hundred references, in the order of the file`()
        async throws
    {
        let town = try await Town()
        let store = try town.world.store
        let rows = (0..<200).map { Town.row($0 + 2, "nord", "Prøve \($0)", "kim", ["ole"]) }
        let references = try await store.addCitizens(rows)
        #expect(Set(references).count == 200)
        let last = try await store.citizen(references[199], seenBy: "ole", tenant: "nord")
        #expect(last?.name == "Prøve 199")
    }
}
