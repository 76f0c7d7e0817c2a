import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// What a caseworker records of what happens around a course.
@Suite struct EventsPageTests {
    let town: Town

    init() async throws {
        town = try await Town()
        _ = try await town.accept([town.finished()], from: town.mette)
    }

    private var address: String { "/citizens/\(town.asta.rawValue)/events" }

    private func visitor(_ employee: String, _ server: Caller) async throws -> OfficeTests.Visitor {
        OfficeTests.Visitor(server: server, cookie: try await server.cookie(of: employee))
    }

    /// A day so many days from today, as it is typed in one field.
    private func day(_ days: Int) -> String {
        let today = TimeZoneRule.danish.day(of: town.world.clock.now).daysSince1970
        let day = CalendarDay(daysSince1970: today + days)
        return "\(day.day).\(day.month).\(day.year)"
    }

    private func recorded() async throws -> [RecordedEvent] {
        let karen = try #require(try await town.world.store.employee("karen"))
        let course = try await town.world.store.course(of: town.asta, readBy: karen, what: "x")
        return try #require(course).recorded
    }

    private func kind(_ category: EventKind.Category) async throws -> String {
        let kinds = try await town.world.store.eventKinds(of: "nord")
        return "\(try #require(kinds.first { $0.category == category }).id)"
    }

    @Test func `an effort is recorded, drawn, ended and taken back`() async throws {
        try await town.world.serving { server in
            let karen = try await visitor("karen", server)
            let id = town.world.environment.uuid()
            let fields = [
                ("event", id.uuidString), ("event-kind", try await kind(.effort)),
                ("day", day(-40)),
            ]
            let saved = try await karen.submit(address, fields)
            #expect(saved.status == .ok && saved.text.contains("Det er gemt."))
            #expect(try await karen.submit(address, fields).status == .ok)
            #expect(try await recorded().map(\.id) == [id])
            let page = try await karen.get("/citizens/\(town.asta.rawValue)")
            #expect(page.text.contains("<bdi>Virksomhedspraktik</bdi>, siden "))
            #expect(page.text.contains("class=\"bar\""))
            #expect(page.text.contains("Figuren viser ikke, om de er årsag til en ændring."))
            let one = "\(address)/\(id.uuidString.lowercased())"
            #expect(try await karen.get(one).text.contains("Afslut eller ret"))
            let ended = try await karen.submit(one, fields + [("end-day", day(-3))])
            #expect(ended.text.contains("Det er rettet."))
            #expect(try await recorded().map(\.goesOn) == [false])
            let removed = try await karen.submit(one, [("step", "remove")])
            #expect(removed.text.contains("Det er slettet."))
            #expect(try await recorded() == [])
            #expect(try await karen.get(one).status == .notFound)
            #expect(try await karen.submit(one, fields).status == .notFound)
        }
    }

    @Test func `who goes back and writes another one writes nothing over`() async throws {
        try await town.world.serving { server in
            let karen = try await visitor("karen", server)
            let id = town.world.environment.uuid().uuidString
            let kind = try await kind(.effort)
            for start in [day(-90), day(-20)] {
                let fields = [
                    ("event", id), ("event-kind", kind), ("day", start), ("end-day", day(-10)),
                    ("confirm", "yes"),
                ]
                #expect(try await karen.submit(address, fields).status == .ok)
            }
            #expect(try await recorded().count == 2)
        }
    }

    @Test func `an exit before the first measurement is asked about, and kept when it is right`()
        async throws
    {
        try await town.world.serving { server in
            let karen = try await visitor("karen", server)
            let fields = [("event-kind", try await kind(.exit)), ("day", day(-1))]
            let asked = try await karen.submit(address, fields)
            #expect(asked.status == .unprocessableContent)
            #expect(asked.text.contains("Afgangen er før den første måling"))
            #expect(asked.text.contains("value=\"\(day(-1))\""))
            #expect(try await recorded() == [])
            let confirmed = asked.text.firstMatch(of: /name="confirm" value="([^"]+)"/)
            let value = String(try #require(confirmed).1)
            let kept = try await karen.submit(address, fields + [("confirm", value)])
            #expect(kept.status == .ok)
            let twice = try await karen.submit(
                address,
                [("event-kind", try await kind(.exit)), ("day", day(0)), ("confirm", value)]
            )
            #expect(twice.text.contains("Der er allerede en afgang"))
        }
    }

    @Test func `a stand-in sees what is recorded and changes nothing`() async throws {
        let id = try await town.recordEvent()
        let store = try town.world.store
        let known = try #require(try await store.employee("karen"))
        try await store.amend("karen", .init(known.name, .caseworker, standIn: "kim"))
        try await town.world.serving { server in
            let kim = try await visitor("kim", server)
            let page = try await kim.get("/citizens/\(town.asta.rawValue)")
            #expect(page.status == .ok && page.text.contains("Virksomhedspraktik"))
            #expect(!page.text.contains(address))
            #expect(try await kim.get(address).status == .notFound)
            let one = "\(address)/\(id.uuidString.lowercased())"
            #expect(try await kim.submit(one, [("step", "remove")]).status == .notFound)
        }
        #expect(try await recorded().map(\.id) == [id])
    }

    @Test func `the trend tells what happened, and who reads it is noted`() async throws {
        _ = try await town.recordEvent()
        try await town.world.store.setClosed(true, town.asta, of: "nord", by: "karen")
        let uri = "/v1/citizens/\(town.asta.rawValue)/trend"
        let trend = try await town.world.serving { server in
            try await server.get(uri, [.cookie: try await server.cookie(of: "karen")])
                .message(TrendAnswer.self)
        }
        #expect(trend.events.map(\.category) == [.effort, .closed])
        #expect(trend.events.map(\.name) == ["Virksomhedspraktik", nil])
        #expect(try await town.world.store.accesses(to: town.asta) == ["karen"])
    }
}
