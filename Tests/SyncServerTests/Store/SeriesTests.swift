import FoundationEssentials
import GRDB
import Progression
import Testing

@testable import SyncServer

/// Measurements keep which earlier versions their series continues.
@Suite struct SeriesTests {
    @Test func `measurements stored before the column continue nothing`() throws {
        let database = try DatabaseQueue()
        try Schema.migrator.migrate(database, upTo: "v1")
        try database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO measurement VALUES
                        ('t', 'c', 'network', 's', 'o', 1, 'h', 'citizen', 0, 50, 4, 4, NULL, NULL)
                    """
            )
        }
        try Schema.migrator.migrate(database)
        let continued = try database.read {
            try String.fetchAll($0, sql: "SELECT continues FROM measurement")
        }
        #expect(continued == [""])
    }

    @Test(arguments: [[], [1], [2, 1]])
    func `what a measurement continues is kept`(_ majors: [Int]) async throws {
        let town = try await Town()
        let store = try town.world.store
        let measurement = Measurement(
            submission: UUID(),
            occasion: UUID(),
            citizen: town.asta,
            factor: .network,
            instrument: TestForm.network.questionnaire.reference,
            informant: .citizen,
            date: Date(timeIntervalSince1970: 0),
            score: ScaleScore(value: 50, answered: 4, total: 4),
            precision: nil,
            continues: majors
        )
        try await store.write {
            let citizen = town.asta.rawValue
            try store.insert([measurement], of: citizen, tenant: "nord", sequence: 1, in: $0)
        }
        let stored = try await store.measurements(of: town.asta, tenant: "nord")
        #expect(stored.map(\.continues) == [majors])
    }
}
