import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import Testing

@testable import SyncServer

/// Who somebody is here that the provider knows.
@Suite struct ProviderPeopleTests {
    @Test func `what changed at the provider changes here, and ends the sessions before`()
        async throws
    {
        let town = try await ProviderTown()
        let store = try town.town.world.store
        try await town.serving { server in
            let first = try await town.walk(server)
            let cookie = try #require(first.cookies.first { $0.hasPrefix("__Host-skridt=") })
            town.provider.change { $0.claims["name"] = "Ida Lund-Holm" }
            town.provider.change { $0.claims["preferred_username"] = "ida.holm@nordby.example" }
            #expect(ProviderTown.isIn(try await town.walk(server)))
            let ida = try #require(try await store.employee("ida.lund"))
            #expect(ida.name == "Ida Lund-Holm", "the id stays")
            #expect(try await store.employee("ida.holm") == nil)
            #expect(try await server.get("/citizens", [.cookie: cookie]).status == .seeOther)
            town.provider.change { $0.claims["realm_access"] = ["roles": ["Skridt-Mentor"]] }
            let mentor = try await town.walk(server)
            #expect(ProviderTown.isOut(mentor) && mentor.text.contains("Som mentor"))
            #expect(try await store.employee("ida.lund")?.role == .mentor)
        }
    }

    @Test func `whoever has a passphrase here cannot be taken over from the provider`()
        async throws
    {
        let town = try await ProviderTown()
        let store = try town.town.world.store
        try await town.serving { server in
            let before = try await store.employee("karen")
            town.provider.change { $0.claims["preferred_username"] = "karen@nordby.example" }
            let answer = try await town.walk(server)
            #expect(
                ProviderTown.isOut(answer) && answer.text.contains("allerede en adgangssætning")
            )
            #expect(try await store.employee("karen") == before)
            // The negative control: ole has none, and becomes what the provider says.
            town.provider.change { $0.claims["preferred_username"] = "Ole@nordby.example" }
            #expect(ProviderTown.isIn(try await town.walk(server)))
            #expect(try await store.employee("ole")?.role == .caseworker)
            // Another person there who says to be ole is not.
            town.provider.change { $0.claims["sub"] = "another" }
            let other = try await town.walk(server)
            #expect(ProviderTown.isOut(other) && other.text.contains("en anden bruger"))
            try await store.leaveToProvider("ole")
            #expect(ProviderTown.isIn(try await town.walk(server)), "the operator said so")
        }
    }

    @Test func `the operator hands somebody with a passphrase over to the provider`() async throws {
        let town = try await ProviderTown()
        let store = try town.town.world.store
        try await town.serving { server in
            town.provider.change { $0.claims["preferred_username"] = "karen@nordby.example" }
            let before: HTTPFields = [.cookie: try await server.cookie(of: "karen")]
            #expect(ProviderTown.isOut(try await town.walk(server)))
            #expect(try await server.get("/citizens", before).status == .ok)
            try await store.leaveToProvider("karen")
            #expect(try await server.get("/citizens", before).status == .seeOther)
            #expect(try await server.signIn("karen", Town.passphrase).status == .forbidden)
            let answer = try await town.walk(server)
            #expect(ProviderTown.isIn(answer))
            let session = try #require(answer.cookies.first { $0.hasPrefix("__Host-skridt=") })
            let asta = try await server.get(
                "/citizens/\(town.town.asta.rawValue)",
                [.cookie: session]
            )
            #expect(asta.status == .ok, "her citizens are hers")
        }
    }

    /// What is changed of the claims, and what the page says then.
    static let refused: [(changes: [String: JSONValue], says: String, reason: String)] = [
        (["realm_access": ["roles": ["offline"]]], "Bed din leder om den.", "noRole"),
        (["realm_access": "Skridt-Analyse"], "Bed din leder om den.", "noRole"),
        (["organisation": "87654321"], "Din kommune bruger ikke", "unknownMunicipality"),
        (["organisation": "9"], "Din kommune bruger ikke", "unknownMunicipality"),
        (["preferred_username": "ida"], "fortæller ikke", "incomplete"),
        (["preferred_username": "ida@evil.example"], "fortæller ikke", "incomplete"),
        (["preferred_username": "@nordby.example"], "fortæller ikke", "incomplete"),
        (["preferred_username": "i da@nordby.example"], "fortæller ikke", "incomplete"),
        (
            ["preferred_username": ["a@nordby.example", "b@nordby.example"]], "fortæller",
            "incomplete"
        ),
        (["name": " "], "fortæller ikke", "incomplete"),
        (["name": "Ida\u{7}"], "fortæller ikke", "incomplete"),
        (["preferred_username": "sofie@nordby.example"], "i en anden kommune", "otherMunicipality"),
    ]

    @Test(arguments: refused.indices)
    func `who does not belong here is told why, kindly`(_ index: Int) async throws {
        let (changes, says, reason) = Self.refused[index]
        let town = try await ProviderTown()
        let store = try town.town.world.store
        try await town.serving { server in
            let before = try await store.employees()
            town.provider.change { $0.claims.merge(changes) { $1 } }
            let answer = try await town.walk(server)
            #expect(ProviderTown.isOut(answer) && answer.text.contains(says), "\(answer.text)")
            #expect(town.lastLine.contains("employee: \(reason)"))
            #expect(try await store.employees() == before)
        }
    }

    @Test func `the first row of the table that fits counts, and an analyst belongs nowhere`()
        async throws
    {
        let town = try await ProviderTown()
        town.provider.change {
            $0.claims["realm_access"] = ["roles": ["Skridt-Sagsbehandler", "Skridt-Analyse"]]
            $0.claims["organisation"] = nil
        }
        try await town.serving { server in
            #expect(ProviderTown.isIn(try await town.walk(server)))
            let ida = try await town.town.world.store.employee("ida.lund")
            #expect(ida?.role == .analyst && ida?.tenant == nil)
        }
    }

    @Test func `the unit is read, for those who will ask for it`() async throws {
        let mapping = try await ProviderTown().signIn.settings.mapping
        let known = try mapping.identity(issuer: "i", subject: "s", claims: FakeProvider.person)
        #expect(known.unit == "unge")
        var claims = FakeProvider.person
        claims["department"] = "Andre"
        let other = try mapping.identity(issuer: "i", subject: "s", claims: claims)
        #expect(other.unit == nil)
    }
}
