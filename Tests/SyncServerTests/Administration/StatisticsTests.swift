import Foundation
import GRDB
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// What all courses come to, as an operator asks for it.
@Suite struct StatisticsTests {
    /// A town in which twelve people were measured four times each.
    private func town() async throws -> Town {
        let town = try await Town()
        let store = try town.world.store
        try await store.addUnit(OrganisationUnit(id: "unge", name: "Ungehuset"), of: "nord")
        let rows = (0..<12).map { Town.row(2 + $0, "nord", "Person \($0)", "karen", ["mette"]) }
        let citizens = try await store.addCitizens(rows)
        for visit in 0..<4 {
            town.world.clock.advance(by: 42 * 86_400)
            let items = try citizens.enumerated().map { number, citizen in
                try town.mette.finished(
                    about: citizen,
                    at: town.world.clock.now,
                    answer: min(10, 2 + visit + (number * 7 + visit * 3) % 4)
                )
            }
            _ = try await town.accept(items, from: town.mette)
        }
        return town
    }

    private func report(
        _ town: Town,
        _ municipality: String?,
        growth: Bool = true
    ) async throws
        -> PopulationReport
    {
        let desk = try town.world.desk()
        let answer = await desk.answer(
            .statistics(municipality: municipality, fitsGrowth: growth)
        )
        guard case .statistics(let report) = answer else { throw NotThere() }
        return report
    }

    @Test(arguments: [nil, "nord", "Nordby"])
    func `an operator is told what the courses come to, of all or of one municipality`(
        municipality: String?
    ) async throws {
        let report = try await report(try await town(), municipality)
        let network = try #require(report.factors.first { $0.series.factor == .network })
        #expect(network.series.citizens == .shown(10))
        #expect(network.series.scores == .shown(50))
        #expect(network.growth?.isSettled == true)
        #expect(report.groups.map(\.group.unit).prefix(2) == [[], ["Ungehuset"]])
        #expect(report.groups.count == (municipality == nil ? 3 : 2))
        #expect(report.groups[0].factors.map(\.factor) == [.network])
        #expect(report.groups[0].factors[0].citizens == .shown(10))
        #expect(report.groups[1].factors.isEmpty)
    }

    @Test(arguments: [true, false])
    func `the report is written as an encoder writes it`(growth: Bool) async throws {
        let report = try await report(try await town(), nil, growth: growth)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(Data(report.json) == (try encoder.encode(report)))
    }

    @Test func `growth models are left out where they are not wanted`() async throws {
        let report = try await report(try await town(), nil, growth: false)
        #expect(report.factors.allSatisfy { $0.growth == nil })
        #expect(report.factors[2].series.citizens == .shown(10))
    }

    @Test func `the answer names nobody, and goes through the socket as it is`() async throws {
        let town = try await town()
        let answer = AdminAnswer.statistics(try await report(town, nil))
        let data = try JSONEncoder().encode(answer)
        #expect(try JSONDecoder().decode(AdminAnswer.self, from: data) == answer)
        let text = String(decoding: data, as: UTF8.self)
        for word in ["Person", "karen", "mette", town.asta.rawValue] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func `a municipality that is not there is refused by its name`() async throws {
        let desk = try await Town().world.desk()
        let answer = await desk.answer(.statistics(municipality: "Vestby", fitsGrowth: false))
        #expect(answer == .refused(.noMunicipality("Vestby")))
    }

    @Test func `an operator is told whether the packed courses are right`() async throws {
        let town = try await town()
        let desk = try town.world.desk()
        guard case .checked(let check) = await desk.answer(.checkMeasurements) else {
            throw NotThere()
        }
        #expect(check.courses == 12 && check.differing.isEmpty)
        let store = try town.world.store
        try await store.write {
            try $0.execute(sql: "DELETE FROM packed_course WHERE rowid = 3")
        }
        guard case .checked(let again) = await desk.answer(.checkMeasurements) else {
            throw NotThere()
        }
        #expect(again.courses == 12 && again.differing.map(\.tenant) == ["nord"])
        #expect(await desk.answer(.rebuildMeasurements) == .done)
        #expect(await desk.answer(.checkMeasurements) == .checked(check))
    }
}
