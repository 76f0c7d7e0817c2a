import Foundation
import Progression
import Testing
import WebPages

@testable import SyncServer

@Suite struct EmployeeFileTests {
    @Test func `all that is wrong with a line is told in one go, whoever knows of it`() async throws
    {
        let town = try await Town()
        let text = """
            brugernavn;navn;rolle;enhed;kommune
            Kim Ø;;chef;kantinen;syd
            karen;Karen;mentor;kantinen;
            ;Ingen;;;
            ida;Ida;sagsbehandler;;nord
            """
        let file = EmployeeFile.read(text, about: "nord")
        let references = try await town.world.store.complaints(about: file.drafts)
        let error = #expect(throws: ServerError.self) { try file.whole(with: references) }
        #expect(
            error?.message == """
                line 2: `name` is empty
                line 2: `Kim Ø` cannot be a user name; use small letters, digits, dots and hyphens
                line 2: there is no role `chef`
                line 2: `syd` is another municipality
                line 2: there is no unit `kantinen` in the municipality
                line 3: there is already an employee with the user name `karen`
                line 3: there is no unit `kantinen` in the municipality
                line 4: `id` is empty
                line 4: `role` is empty
                """
        )
        #expect(file.rows.map(\.employee.id) == ["karen", "ida"])
    }

    @Test(arguments: ["analyst", "Analytiker"])
    func `an analyst is no unknown role, but belongs to no list`(role: String) {
        let file = EmployeeFile.read("id,name,role\nanna,Anna,\(role)\n", about: "nord")
        #expect(file.complaints == [ImportComplaint(line: 2, .analyst)])
        #expect(file.rows.isEmpty)
        #expect(
            file.complaints.first?.sentence(in: .english)
                == "line 2: an analyst belongs to no municipality, and so to no list: whoever runs the server "
                + "adds one with `skridt-server employee add ID --name NAME --role analyst`"
        )
    }

    @Test func `what the server finds wrong is carried back as it is`() async throws {
        let town = try await Town()
        let file = EmployeeFile.read("id,name,role\nkaren,Karen,mentor\n", about: "nord")
        let answer = try await town.world.desk().answer(
            .organisation(.tryEmployees(file.drafts))
        )
        let complaint = ImportComplaint(line: 2, .taken("karen"))
        #expect(answer == .organisation(.complaints([complaint])))
        let copy = try JSONDecoder().decode(
            AdminAnswer.self,
            from: try JSONEncoder().encode(answer)
        )
        #expect(copy == answer)
    }
}
