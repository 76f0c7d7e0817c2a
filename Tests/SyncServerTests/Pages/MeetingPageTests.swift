import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// What a caseworker opens of a citizen ten minutes before a meeting.
@Suite struct MeetingPageTests {
    let town: Town

    init() async throws {
        town = try await Town()
        let start = town.world.clock.now
        for (visit, answer) in [2, 9].enumerated() {
            town.world.clock.advance(by: 42 * 86_400)
            let date = start.addingTimeInterval(Double(visit + 1) * 42 * 86_400)
            let item = try town.mette.finished(about: town.asta, at: date, answer: answer)
            _ = try await town.accept([item], from: town.mette)
        }
        try await agree("Jeg ringer til min søster")
    }

    private static let views = ["meeting", "steps", "star", "journal"]

    private func agree(_ text: String) async throws {
        let now = town.world.clock.now
        let goal = SubGoal(
            id: UUID(),
            factor: .network,
            text: text,
            item: "a",
            from: .integer(9),
            to: .integer(10),
            due: CalendarDay(daysSince1970: TimeZoneRule.danish.day(of: now).daysSince1970 + 30),
            owner: .citizen
        )
        var draft = town.mette.draft(about: town.asta, at: now)
        draft.context = Envelope.Context(subgoal: .agreed(goal))
        _ = try await town.accept([try town.mette.sign(draft)], from: town.mette)
    }

    private func text(_ view: String, of employee: String = "karen") async throws -> String {
        try await town.world.serving { server in
            let headers: HTTPFields = [.cookie: try await server.cookie(of: employee)]
            let page = try await server.get("/citizens/\(town.asta.rawValue)/\(view)", headers)
            #expect(page.status == .ok)
            return page.text
        }
    }

    @Test func `the sheet tells what moved and what is agreed`() async throws {
        let page = try await text("meeting")
        #expect(page.contains("Dit netværk giver dig mere end sidst."))
        #expect(page.contains("<bdi>Jeg ringer til min søster</bdi>"))
        let english = try await text("meeting?sheet=en&chart=network")
        #expect(english.contains("<html lang=\"da\"") && english.contains("What we have agreed"))
        let odd = try await text("meeting?sheet=%3Cscript%3E&chart=%3Cscript%3E&chart=job")
        #expect(odd.contains("Det har vi aftalt") && !odd.contains("<script>"))
    }

    @Test func `single answers stand with their visits`() async throws {
        let page = try await text("steps")
        #expect(page.matches(of: /<td data-label="Nu">9/).count == 4)
        #expect(page.matches(of: /version 1.0.0/).count == 2)
    }

    @Test func `the text for the journal names who measured, and no civil number`() async throws {
        let page = try await text("journal")
        #expect(page.contains("Måling af progression for Asta Prøve"))
        #expect(page.contains("Målt af Mette Medarbejder: på skærm, svar fra borgeren selv."))
        #expect(page.contains("90,0 (4 af 4 spørgsmål besvaret)"))
        #expect(page.contains("+70,0, tydelig fremgang"))
    }

    @Test func `a star needs three areas`() async throws {
        #expect(try await text("star?star=x").contains("mindst tre områder"))
    }

    @Test(arguments: views)
    func `who opens a page is noted once, and by its name`(view: String) async throws {
        _ = try await text(view)
        #expect(try await town.world.store.accesses(to: town.asta) == ["karen"])
    }

    @Test(arguments: views)
    func `a stand-in reads, and a colleague sees nobody there`(view: String) async throws {
        let store = try town.world.store
        try await town.world.serving { server in
            let headers: HTTPFields = [.cookie: try await server.cookie(of: "kim")]
            let address = "/citizens/\(town.asta.rawValue)/\(view)"
            #expect(try await server.get(address, headers).status == .notFound)
        }
        #expect(try await store.accesses(to: town.asta) == [], "nothing was read")
        let known = try #require(try await store.employee("karen"))
        try await store.amend("karen", .init(known.name, .caseworker, standIn: "kim"))
        let page = try await text(view, of: "kim")
        #expect(
            page.contains("Sagsbehandler:") && !page.contains("<form method=\"post\" action=\"/c")
        )
        #expect(try await store.accesses(to: town.asta) == ["kim"])
    }

    @Test(arguments: views)
    func `a foreign citizen looks exactly like an unknown one`(view: String) async throws {
        try await town.world.serving { server in
            let headers: HTTPFields = [.cookie: try await server.cookie(of: "karen")]
            let name = "aaaaaaaaaaaaaaaaaaaaaaaa"
            let foreign = try await server.get(
                "/citizens/\(town.carla.rawValue)/\(view)",
                headers
            )
            let unknown = try await server.get("/citizens/\(name)/\(view)", headers)
            #expect(foreign.status == .notFound && unknown.status == .notFound)
            #expect(foreign.text.replacing(town.carla.rawValue, with: name) == unknown.text)
        }
    }

    @Test(arguments: views)
    func `nothing measured and nothing agreed is no trouble`(view: String) async throws {
        let empty = try await Town()
        try await empty.world.serving { server in
            let headers: HTTPFields = [.cookie: try await server.cookie(of: "kim")]
            let page = try await server.get("/citizens/\(empty.bo.rawValue)/\(view)", headers)
            #expect(page.status == .ok && page.text.contains("Bo Prøve"))
        }
    }
}
