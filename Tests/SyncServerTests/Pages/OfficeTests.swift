import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// The pages of those who look after a municipality's people.
@Suite struct OfficeTests {
    let town: Town

    init() async throws {
        town = try await Town()
        try await town.addOffice()
    }

    /// Somebody signed in, who can look at pages and send the forms on them.
    struct Visitor: Sendable {
        let server: Caller
        let cookie: String

        func get(_ uri: String) async throws -> TestResponse {
            try await server.get(uri, [.cookie: cookie])
        }

        func submit(_ uri: String, _ fields: [(String, String)]) async throws -> TestResponse {
            let token = try await get("/account").formToken
            return try await server.submit(uri, [("token", token)] + fields, cookie: cookie)
        }
    }

    private func visitor(_ employee: String, _ server: Caller) async throws -> Visitor {
        Visitor(server: server, cookie: try await server.cookie(of: employee))
    }

    private func code(in page: String) throws -> String {
        let match = try #require(
            page.firstMatch(of: /<code>([0-9A-Z]{4}(?:-[0-9A-Z]{4})+)<\/code>/)
        )
        return String(match.1)
    }

    /// Chooses a passphrase as somebody invited does.
    private func choose(
        _ passphrase: String,
        as employee: String,
        by code: String,
        again: String? = nil,
        _ server: Caller
    ) async throws -> TestResponse {
        let page = try await server.get("/welcome")
        return try await server.submit(
            "/welcome",
            [
                "token": page.formToken, "employee": employee, "code": code,
                "new-passphrase": passphrase, "new-passphrase-again": again ?? passphrase,
            ]
        )
    }

    @Test func `who is added gets a code, chooses a passphrase by it, and is in`() async throws {
        try await town.world.serving { server in
            let adam = try await visitor("adam", server)
            let added = try await adam.submit(
                "/people/add",
                [
                    ("name", "Ida Ny"), ("employee", "Ida.Ny"), ("role", "caseworker"),
                    ("unit", "team-a"),
                ]
            )
            #expect(added.status == .ok)
            let code = try code(in: added.text)
            let known = try await town.world.store.employee("ida.ny")
            #expect(known?.unit == "team-a" && known?.tenant == "nord")
            let refused = try await choose("en ny cykel i dag", as: "karen", by: code, server)
            #expect(refused.status == .forbidden)
            let short = try await choose("kort", as: "ida.ny", by: code, server)
            #expect(short.status == .unprocessableContent)
            let apart = try await choose(
                "en ny cykel i dag",
                as: "ida.ny",
                by: code,
                again: "en anden cykel",
                server
            )
            #expect(apart.status == .unprocessableContent)
            let chosen = try await choose("en ny cykel i dag", as: " IDA.ny ", by: code, server)
            #expect(chosen.status == .seeOther)
            let cookie = try #require(chosen.cookies.first)
            #expect(try await server.get("/citizens", [.cookie: cookie]).status == .ok)
            let twice = try await choose("en tredje cykel", as: "ida.ny", by: code, server)
            #expect(twice.status == .forbidden)
            #expect(try await server.signIn("ida.ny", "en ny cykel i dag").status == .seeOther)
        }
    }

    @Test func `guessing codes must wait, and locks out nobody who has a passphrase`()
        async throws
    {
        try await town.world.serving { server in
            let wrong = EnrolmentCodes.mint(town.world.environment).text
            var statuses: [HTTPResponse.Status] = []
            for _ in 0..<6 {
                let answer = try await choose("en ny cykel i dag", as: "karen", by: wrong, server)
                statuses.append(answer.status)
            }
            #expect(statuses.last == .tooManyRequests)
            #expect(statuses.first == .forbidden)
            #expect(try await server.signIn("karen", Town.passphrase).status == .seeOther)
        }
    }

    @Test(arguments: [
        (["name": "", "employee": "x", "role": "mentor"], "Skriv et navn"),
        (["name": "X", "employee": "", "role": "mentor"], "Skriv et brugernavn"),
        (["name": "X", "employee": "x", "role": ""], "Vælg en rolle"),
        (["name": "X", "employee": "Ø Ø", "role": "mentor"], "Brug kun små bogstaver"),
        (["name": "X", "employee": "karen", "role": "mentor"], "Brugernavnet er taget"),
        (["name": "X", "employee": "sara", "role": "mentor"], "Brugernavnet er taget"),
        (["name": "X", "employee": "x", "role": "analyst"], "kan ikke vælges mere"),
        (["name": "X", "employee": "x", "role": "mentor", "unit": "nowhere"], "kan ikke vælges"),
    ])
    func `a new employee that will not do is told what is wrong, and what was typed stays`(
        fields: [String: String],
        words: String
    ) async throws {
        try await town.world.serving { server in
            let adam = try await visitor("adam", server)
            let answer = try await adam.submit("/people/add", fields.map { ($0.key, $0.value) })
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(words))
            #expect(answer.text.contains("<title>Fejl: "))
            #expect(answer.text.contains("value=\"\(fields["name"] ?? "")\""))
        }
    }

    @Test
    func `a page that answers a form leads to the other language, but codes are left by no link`()
        async throws
    {
        try await town.world.serving { server in
            let adam = try await visitor("adam", server)
            let forms: [(from: String, to: String, fields: [(String, String)])] = [
                ("/people", "/people/add", [("name", "")]),
                ("/people/import", "/people/import", [("subject", "citizens"), ("list", "x")]),
                ("/person/karen", "/person/karen/hand-over", []),
                ("/units", "/units", [("step", "add")]),
                ("/instruments", "/instruments", [("step", "publish"), ("list", "x: 1")]),
                ("/account", "/account/passphrase", []),
            ]
            for (page, address, fields) in forms {
                let answer = try await adam.submit(address, fields)
                #expect(answer.status == .unprocessableContent, "\(address)")
                for language in ["da", "en"] {
                    let link = "href=\"\(page)?language=\(language)\""
                    let button = "form=\"typed\" formaction=\"\(address)?language=\(language)\""
                    #expect(
                        answer.text.contains(link) || answer.text.contains(button),
                        "\(address)"
                    )
                }
            }
            let code = try await adam.submit("/person/karen/invite", [])
            #expect(code.status == .ok && !code.text.contains("?language="))
        }
    }

    @Test func `a team leader hands citizens over, and it stands in their course`() async throws {
        try await town.world.serving { server in
            let karen = try await visitor("karen", server)
            #expect(try await karen.get("/citizens").text.contains("Asta Prøve"))
            let lea = try await visitor("lea", server)
            let page = try await lea.get("/person/karen")
            #expect(page.text.contains("Asta Prøve"))
            let done = try await lea.submit(
                "/person/karen/hand-over",
                [("citizen", town.asta.rawValue), ("stand-in", "kim")]
            )
            #expect(done.status == .ok && done.text.contains("1 borger har nu Kim"))
            #expect(try await !karen.get("/citizens").text.contains("Asta Prøve"))
            let kim = try await visitor("kim", server)
            let asta = try await kim.get("/citizens/\(town.asta.rawValue)").text
            #expect(asta.contains("Sagsbehandler skiftede fra Karen Medarbejder til Kim"))
            let again = try await lea.submit(
                "/person/karen/hand-over",
                [("citizen", town.asta.rawValue), ("stand-in", "kim")]
            )
            #expect(again.status == .unprocessableContent)
        }
    }

    @Test(arguments: ["sara", "mette", "adam", "nobody", "karen"])
    func `nobody who cannot is made responsible`(receiver: String) async throws {
        try await town.world.serving { server in
            let adam = try await visitor("adam", server)
            let answer = try await adam.submit(
                "/person/karen/hand-over",
                [("citizen", town.asta.rawValue), ("stand-in", receiver)]
            )
            #expect(answer.status == .unprocessableContent)
            let karen = try await visitor("karen", server)
            #expect(try await karen.get("/citizens").text.contains("Asta Prøve"))
        }
    }

    @Test func `a citizen of another caseworker is not handed over along the way`() async throws {
        try await town.world.serving { server in
            let lea = try await visitor("lea", server)
            for citizen in [town.bo, town.carla] {
                let answer = try await lea.submit(
                    "/person/karen/hand-over",
                    [
                        ("citizen", town.asta.rawValue), ("citizen", citizen.rawValue),
                        ("stand-in", "kim"),
                    ]
                )
                #expect(answer.status == .unprocessableContent)
            }
            let karen = try await visitor("karen", server)
            #expect(try await karen.get("/citizens").text.contains("Asta Prøve"))
        }
    }

    @Test func `a caseworker hands an own citizen over and loses sight of it`() async throws {
        try await town.world.serving { server in
            let karen = try await visitor("karen", server)
            let address = "/citizens/\(town.asta.rawValue)"
            let done = try await karen.submit(address + "/hand-over", [("stand-in", "kim")])
            #expect(done.status == .ok)
            #expect(done.text.contains("Asta Prøve har nu Kim Medarbejder som sagsbehandler"))
            #expect(try await karen.get(address).status == .notFound)
            let late = try await karen.submit(address + "/hand-over", [("stand-in", "kim")])
            #expect(late.status == .notFound)
        }
    }

    @Test func `who stands in sees the citizens, and the page says for whom`() async throws {
        try await town.world.serving { server in
            let adam = try await visitor("adam", server)
            let away = try await adam.submit("/person/karen/stand-in", [("stand-in", "kim")])
            #expect(away.status == .ok && away.text.contains("Kim Medarbejder ser til borgerne"))
            let kim = try await visitor("kim", server)
            let asta = try await kim.get("/citizens/\(town.asta.rawValue)")
            #expect(
                asta.status == .ok && asta.text.contains("Sagsbehandler: <bdi>Karen Medarbejder")
            )
            // Standing in is looking: the case is handed over or closed by who is responsible.
            let taken = try await kim.submit(
                "/citizens/\(town.asta.rawValue)/close",
                [("step", "close")]
            )
            #expect(taken.status == .notFound)
            _ = try await adam.submit("/person/karen/stand-in", [("stand-in", "")])
            #expect(try await kim.get("/citizens/\(town.asta.rawValue)").status == .notFound)
        }
    }

    @Test func `a closed case says when it is erased, and then it is`() async throws {
        let store = try town.world.store
        try await town.world.serving { server in
            let karen = try await visitor("karen", server)
            let address = "/citizens/\(town.asta.rawValue)"
            let closed = try await karen.submit(address + "/close", [("step", "close")])
            #expect(closed.text.contains("Sagen blev lukket"))
            #expect(closed.text.contains("Der mangler en sidste måling"))
        }
        let desk = try town.world.desk()
        #expect(try await desk.eraseEndedCases() == 0)
        town.world.clock.advance(by: TimeInterval(CaseEnding.usualRetention) * 86_400)
        #expect(try await desk.eraseEndedCases() == 0, "a clock nobody lived by")
        try await store.setPolicy(LaptopPolicy(), tenant: "syd")
        #expect(try await desk.eraseEndedCases() == 1)
        #expect(try await desk.eraseEndedCases() == 0)
        let karen = try #require(try await store.employee("karen"))
        #expect(try await store.caseload(of: karen).isEmpty)
        // A restored backup does not bring the citizen back.
        #expect(try desk.register.entries().count == 1)
    }
}
