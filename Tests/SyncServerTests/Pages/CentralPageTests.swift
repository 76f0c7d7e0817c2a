import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// A municipality of so many citizens measured twice, under so many caseworkers.
struct CentralCase: Sendable, CustomTestStringConvertible {
    let citizens: Int
    let caseworkers: Int
    let count: Figure<Int>
    let mean: Figure<Double>
    var testDescription: String { "\(citizens) citizens, \(caseworkers) caseworkers" }
}

@Suite struct CentralPageTests {
    static let cases = [
        CentralCase(
            citizens: 4,
            caseworkers: 3,
            count: .hidden(.fewCitizens),
            mean: .hidden(.fewCitizens)
        ),
        CentralCase(citizens: 19, caseworkers: 3, count: .shown(20), mean: .hidden(.fewCitizens)),
        CentralCase(
            citizens: 20,
            caseworkers: 2,
            count: .shown(20),
            mean: .hidden(.fewProfessionals)
        ),
        CentralCase(citizens: 20, caseworkers: 3, count: .shown(20), mean: .shown(30)),
    ]

    @Test(arguments: cases)
    func `small cells are hidden`(example: CentralCase) async throws {
        let town = try await Town()
        let table = try await table(of: example, town)
        let cells = table.rows.map { row in row.cells.first { $0.factor == .network } }
        #expect(table.rows.map(\.municipality) == ["Nordby", "Sydby"])
        #expect(cells[0]?.citizens == example.count)
        #expect(cells[0]?.meanChange == example.mean)
        // Nobody measured counts as few.
        #expect(cells[1]?.citizens == .hidden(.fewCitizens))

        let page = try await town.world.serving { server in
            try await server.get("/central", [.cookie: try await server.cookie(of: "anna")])
        }
        #expect(page.status == .ok)
        #expect(page.text.contains("Nordby"))
        #expect(page.text.contains("+30,0") == (example.mean == .shown(30)))
        #expect(!page.text.contains("Prøve"))
    }

    @Test func `one measurement is no change, and one without a score is no measurement`()
        async throws
    {
        let town = try await Town()
        let now = town.world.clock.now
        let first = try town.mette.finished(about: town.asta, at: now, answer: 2)
        _ = try await town.accept([first], from: town.mette)
        let members = try await town.world.store.cohorts()[0].members
        #expect(members.map(\.changes) == [[:]])
    }

    @Test func `no measurement and too few of them look the same`() async throws {
        let town = try await Town()
        let now = town.world.clock.now
        try await town.world.serving { server in
            let headers: HTTPFields = [.cookie: try await server.cookie(of: "anna")]
            let before = try await server.get("/central", headers).text
            for days in [0.0, 40] {
                let date = now.addingTimeInterval(-days * 86_400)
                let item = try town.mette.finished(
                    about: town.asta,
                    at: date,
                    answer: Int(days) / 8
                )
                let results = try await town.accept([item], from: town.mette)
                try #require(results.allSatisfy { $0.status == .accepted })
            }
            #expect(try await town.world.store.cohorts()[0].members.count == 1)
            #expect(try await server.get("/central", headers).text == before)
        }
    }

    @Test func `the page names quarters, never the day of anybody's measurement`() async throws {
        let town = try await Town()
        _ = try await table(of: Self.cases[3], town)
        // A laptop whose clock is forty years behind does not stretch the period.
        var behind = town.mette.draft(about: town.asta, at: town.world.clock.now)
        behind.date -= 40 * 365 * 86_400
        behind.serverOffset = 40 * 365 * 86_400
        var ahead = town.mette.draft(about: town.asta, at: town.world.clock.now)
        ahead.date += 400 * 86_400
        let odd = try [behind, ahead].map(town.mette.sign)
        _ = try await town.accept(odd, from: town.mette)
        let page = try await town.world.serving { server in
            try await server.get("/central", [.cookie: try await server.cookie(of: "anna")])
        }
        #expect(page.text.contains("1. jul"))
        #expect(page.text.contains("30. sep. 2026."))
        #expect(!page.text.contains("2027") && !page.text.contains("1986"))
    }

    @Test(arguments: [
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-01", "2026-03-31"),
        ("2025-12-31T23:59:59Z", "2026-12-31T23:59:59Z", "2025-10-01", "2026-12-31"),
        ("2024-02-29T12:00:00Z", "2024-06-30T12:00:00Z", "2024-01-01", "2024-06-30"),
    ])
    func `quarters are whole`(first: String, last: String, from: String, to: String) throws {
        let period = try #require(
            Quarters.around(
                try Date(first, strategy: .iso8601),
                try Date(last, strategy: .iso8601)
            )
        )
        #expect(period.start.formatted(.iso8601).hasPrefix(from))
        #expect(period.end.formatted(.iso8601).hasPrefix(to))
    }

    /// Fills the municipality and computes its table.
    private func table(of example: CentralCase, _ town: Town) async throws -> ChangeTable {
        let store = try town.world.store
        let workers = (0..<example.caseworkers).map { "worker-\($0)" }
        for worker in workers { try await Town.add(worker, .caseworker, "nord", to: town.world) }
        let rows = (0..<example.citizens).map { index in
            Town.row(index, "nord", "Prøve \(index)", workers[index % workers.count], ["mette"])
        }
        for citizen in try await store.addCitizens(rows) {
            let items = try [2, 9, 5].enumerated().map { index, answer in
                let date = town.world.clock.now.addingTimeInterval(Double(index) * 86_400)
                return try town.mette.finished(about: citizen, at: date, answer: answer)
            }
            // Arriving in any order, the first and last by date count.
            let results = try await town.accept(items.reversed(), from: town.mette)
            try #require(results.allSatisfy { $0.status == .accepted })
        }
        return ChangeTable(of: try await store.cohorts(), rule: DisclosureRule())
    }
}
