import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// What team leaders and administrators see of their units.
@Suite struct TeamRouteTests {
    let town: Town

    init() async throws {
        town = try await Town()
        try await town.addOffice()
    }

    /// Citizens of a caseworker, each measured once, a week ago.
    private func measure(_ count: Int, of caseworker: String) async throws {
        let rows = (0..<count).map {
            Town.row($0, "nord", "Prøve \(caseworker) \($0)", caseworker, ["mette"])
        }
        let date = town.world.clock.now.addingTimeInterval(-7 * 86_400)
        for citizen in try await town.world.store.addCitizens(rows) {
            let item = try town.mette.finished(about: citizen, at: date, answer: 5)
            let results = try await town.accept([item], from: town.mette)
            try #require(results.allSatisfy { $0.status == .accepted })
        }
    }

    private func page(_ uri: String = "/team", of employee: String) async throws -> String {
        try await town.world.serving { server in
            let cookie = try await server.cookie(of: employee)
            return try await server.get(uri, [.cookie: cookie]).text
        }
    }

    @Test func `a leader sees the own unit, an administrator all, and nobody a name`() async throws
    {
        try await measure(12, of: "karen")
        try await measure(20, of: "kim")
        let (own, all) = (try await page(of: "lea"), try await page(of: "adam"))
        #expect(own.contains("Team-A") && !own.contains("Team-B"))
        #expect(all.contains("Team-A") && all.contains("Team-B") && all.contains("Uden enhed"))
        // Asta and Bo are in no measurement.
        #expect(own.contains("<span>13</span>") && all.contains("<span>21</span>"))
        let factor = try await page("/team/network", of: "adam")
        for text in [own, all, factor] {
            for name in ["Prøve", "Karen", "Kim", "karen"] { #expect(!text.contains(name)) }
        }
        #expect(factor.contains("<span>20</span>"))
        #expect(!(try await page(of: "aksel")).contains("Team-A"))
    }

    @Test func `today's visit changes nothing before Monday`() async throws {
        try await measure(12, of: "karen")
        func cells() async throws -> [Substring] {
            try await page("/team/network", of: "lea").split(separator: "<td").dropFirst().map {
                $0
            }
        }
        let before = try await cells()
        let item = try town.mette.finished(about: town.asta, at: town.world.clock.now, answer: 5)
        let results = try await town.accept([item], from: town.mette)
        #expect(results.allSatisfy { $0.status == .accepted })
        #expect(try await cells() == before)
        town.world.clock.advance(by: 7 * 86_400)
        #expect(try await cells() != before)
    }

    @Test func `a leader who belongs to no unit is told so, and sees nothing`() async throws {
        try await measure(12, of: "karen")
        let store = try town.world.store
        try await store.amend("lea", EmployeeChange("Lea", .teamLeader))
        let page = try await page(of: "lea")
        #expect(page.contains("Du hører ikke til en enhed endnu") && !page.contains("<table"))
    }
}
