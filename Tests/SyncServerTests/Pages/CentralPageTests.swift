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
