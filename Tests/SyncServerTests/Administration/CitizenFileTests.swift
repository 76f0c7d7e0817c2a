import Foundation
import Progression
import Testing

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
        let rows = try CitizenFile.read(text)
        #expect(rows.map(\.line) == [2, 4])
        #expect(rows.map(\.name) == ["Prøve, Asta", "Carla \"Calle\" Prøve"])
        #expect(rows.map(\.mentors) == [["mette", "ole"], []])
        #expect(rows.map(\.language) == ["da", "ar"])
    }

    @Test(arguments: [
        ("", "line 1: the header must be `tenant,name,language,caseworker,mentors`"),
        ("name,tenant\n", "line 1: the header must be `tenant,name,language,caseworker,mentors`"),
        (
            header + "nord,A,da,karen\nnord,,da,karen,\n",
            "line 2: 4 fields where 5 belong\nline 3: `name` is empty"
        ),
        (header + "nord,\"A,da,karen,\n", "line 2: a quotation mark is not closed"),
    ])
    func `every fault is told with its line`(text: String, message: String) {
        let error = #expect(throws: ServerError.self) { try CitizenFile.read(text) }
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
                line 3: there is no caseworker `sara` in `nord`
                line 3: there is no mentor `nobody` in `nord`
                line 4: there is no municipality with the id `vest`
                line 5: there is no caseworker `mette` in `nord`
                line 5: there is no mentor `karen` in `nord`
                """
        )
        let after = try await store.caseload(of: try #require(try await store.employee("karen")))
        #expect(after == before)
    }

    @Test func `two hundred at once get two hundred references, in the order of the file`()
        async throws
    {
        let town = try await Town()
        let store = try town.world.store
        let rows = (0..<200).map { Town.row($0 + 2, "nord", "Prøve \($0)", "kim", ["ole"]) }
        let references = try await store.addCitizens(rows)
        #expect(Set(references).count == 200)
        let last = try await store.citizen(references[199], inCaseloadOf: "ole", tenant: "nord")
        #expect(last?.name == "Prøve 199")
    }
}
