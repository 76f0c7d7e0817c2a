import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import Testing

@testable import SyncServer

/// What is typed outlives a change of language, and nothing else is done by it.
@Suite struct LanguageTests {
    let town: Town

    init() async throws {
        town = try await Town()
        try await town.addOffice()
    }

    private func asking(
        _ body: @escaping @Sendable (OfficeTests.Visitor) async throws -> Void
    ) async throws {
        try await town.world.serving { server in
            let cookie = try await server.cookie(of: "adam")
            try await body(OfficeTests.Visitor(server: server, cookie: cookie))
        }
    }

    @Test func `a new employee stays typed, and is added by the button alone`() async throws {
        try await asking { adam in
            let wrong = [("name", "Ida Ny"), ("employee", ""), ("role", "mentor"), ("unit", "")]
            let danish = try await adam.submit("/people/add", wrong)
            #expect(danish.text.contains("formaction=\"/people/add?language=en\""))
            let english = try await adam.submit("/people/add?language=en", wrong)
            #expect(english.text.contains("<html lang=\"en\""))
            #expect(english.text.contains("value=\"Ida Ny\""))
            #expect(english.text.contains("<title>Error: "))
            let right = [("name", "Ida Ny"), ("employee", "ida"), ("role", "mentor"), ("unit", "")]
            let shown = try await adam.submit("/people/add?language=da", right)
            #expect(shown.status == .ok && shown.text.contains("value=\"Ida Ny\""))
            #expect(try await town.world.store.employee("ida") == nil)
            _ = try await adam.submit("/people/add", right)
            #expect(try await town.world.store.employee("ida") != nil)
        }
    }

    @Test func `a new unit and a pasted list stay typed, and nothing is saved`() async throws {
        try await asking { adam in
            let unit = [("name", "Nyt team"), ("unit", ""), ("within", ""), ("step", "add")]
            #expect(try await adam.submit("/units", unit).text.contains("/units?language=en"))
            let again = [("name", "Nyt team"), ("unit", "nyt"), ("within", "")]
            let shown = try await adam.submit("/units?language=en", again)
            #expect(shown.status == .ok && shown.text.contains("value=\"Nyt team\""))
            #expect(try await !town.world.store.units(of: "nord").contains { $0.id == "nyt" })
            let list = "id,name,role\nida,Ida,mentor\n"
            let fields = [("subject", "employees"), ("list", list), ("step", "import")]
            let tried = try await adam.submit("/people/import?language=en", fields)
            #expect(tried.text.contains("ida,Ida,mentor"))
            #expect(tried.text.contains("The line can be imported."))
            #expect(try await town.world.store.employee("ida") == nil)
        }
    }

    @Test func `whoever is invited keeps the user name, and no secret comes back`() async throws {
        try await town.world.serving { server in
            let page = try await server.get("/welcome")
            let fields = [
                "token": page.formToken, "employee": "karen", "code": "HEMM-ELIG",
                "new-passphrase": "en hemmelig sætning", "new-passphrase-again": "en anden",
            ]
            let shown = try await server.submit("/welcome?language=en", fields)
            #expect(shown.text.contains("value=\"karen\""))
            #expect(shown.text.contains("<html lang=\"en\""))
            #expect(!shown.text.contains("HEMM") && !shown.text.contains("hemmelig"))
        }
    }
}
