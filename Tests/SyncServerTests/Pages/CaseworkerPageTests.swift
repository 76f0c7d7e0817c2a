import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// The caseworker's list in parts, and all measurements of one citizen.
@Suite struct CaseworkerPageTests {
    let town: Town

    init() async throws {
        town = try await Town()
    }

    private func visiting(
        _ body: @escaping @Sendable (OfficeTests.Visitor) async throws -> Void
    ) async throws {
        try await town.world.serving { server in
            let cookie = try await server.cookie(of: "karen")
            try await body(OfficeTests.Visitor(server: server, cookie: cookie))
        }
    }

    /// Six weeks apart, the last one now.
    private func measure(_ answers: [Int]) async throws {
        for answer in answers {
            town.world.clock.advance(by: 42 * 86_400)
            let item = try town.mette.finished(
                about: town.asta,
                at: town.world.clock.now,
                answer: answer
            )
            _ = try await town.accept([item], from: town.mette)
        }
    }

    @Test func `whoever fell twice in a row is worth a look, on the list and on the page`()
        async throws
    {
        try await measure([9, 9, 1, 1])
        try await visiting { karen in
            let look = try await karen.get("/citizens?show=look").text
            #expect(look.contains("Asta Prøve") && look.contains("Værd at se på (1)"))
            #expect(look.contains("Tydeligt lavere end ved starten i netværk"))
            let progress = try await karen.get("/citizens?show=progress").text
            #expect(!progress.contains("Asta Prøve"))
            let page = try await karen.get("/citizens/\(town.asta.rawValue)").text
            #expect(page.contains("Netværk: de to seneste målinger ligger tydeligt lavere"))
            #expect(page.contains("Over alle 4 målinger: tydelig tilbagegang"))
        }
    }

    @Test func `a closed case is no longer worth a look, and stands among the closed`()
        async throws
    {
        try await measure([9, 9, 1, 1])
        try await town.world.store.setClosed(true, town.asta, of: "nord", by: "karen")
        try await visiting { karen in
            #expect(try await !karen.get("/citizens?show=look").text.contains("Asta Prøve"))
            let closed = try await karen.get("/citizens?show=closed").text
            #expect(closed.contains("Asta Prøve") && closed.contains("sagen er lukket"))
            let page = try await karen.get("/citizens/\(town.asta.rawValue)").text
            #expect(!page.contains("Værd at se på"))
        }
    }

    @Test func `somebody is looked for by name without the name standing in an address`()
        async throws
    {
        try await visiting { karen in
            let found = try await karen.submit("/citizens", [("query", "asta")])
            #expect(found.status == .ok && found.text.contains("Asta Prøve"))
            let none = try await karen.submit("/citizens", [("query", "<b>nobody")])
            #expect(none.status == .ok && !none.text.contains("Asta Prøve"))
            #expect(none.text.contains("&lt;b&gt;nobody"))
            let other = try await karen.get("/citizens?name=nobody&query=nobody").text
            #expect(other.contains("Asta Prøve"))
        }
    }

    @Test(arguments: ["-5", "999999999999999999999999", "x", "40", ""])
    func `an odd place in the list shows what there is`(from: String) async throws {
        try await measure([3, 4])
        try await visiting { karen in
            let list = try await karen.get("/citizens?from=\(from)")
            #expect(list.status == .ok && list.text.contains("Asta Prøve"))
            let page = try await karen.get(
                "/citizens/\(town.asta.rawValue)/measurements?from=\(from)"
            )
            #expect(page.status == .ok && page.text.contains("Alle målinger"))
            #expect(page.text.contains("40,0") && page.text.contains("30,0"))
        }
    }

    @Test func `looking at all measurements is noted, and the language is chosen on the same page`()
        async throws
    {
        try await visiting { karen in
            _ = try await karen.get("/citizens/\(town.asta.rawValue)/measurements")
            #expect(try await town.world.store.accesses(to: town.asta) == ["karen"])
            let list = try await karen.get("/citizens?show=look").text
            #expect(list.contains("/citizens?show=look&amp;language=en"))
        }
    }
}
