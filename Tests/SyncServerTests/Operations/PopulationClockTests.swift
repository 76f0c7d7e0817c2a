import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// The models of everybody's courses: fitted at night, told to laptops, seen below a citizen's figures.
@Suite struct PopulationClockTests {
    /// Models as of a day, of 200 series that rise by 2 points in six weeks.
    static let models: PopulationModels = {
        let sums = (0..<200).map { person in
            SeriesSums(
                of: (0..<4).map { time in
                    let noise = Double((person * 31 + time * 17) % 11) - 5
                    let own = Double(person % 7) / 4
                    return (time: Double(time), value: 40 + (2 + own) * Double(time) + noise)
                }
            )
        }
        let model = try? GrowthModel(of: sums)
        return PopulationModels(
            asOf: Date(timeIntervalSince1970: 1_790_000_000),
            models: model.map { [.network: $0] } ?? [:]
        )
    }()

    @Test(
        arguments: [
            ("2026-01-10T01:59:30Z", 60), ("2026-01-10T02:00:00Z", 86_400),
            ("2026-01-10T02:01:00Z", 86_340), ("2026-07-10T00:00:00Z", 3_600),
        ]
    )
    func `it strikes at three o'clock in Denmark, summer and winter`(
        moment: String,
        pause: Int
    )
        throws
    {
        #expect(try PopulationClock.pause(at: Date(moment, strategy: .iso8601)) == pause)
    }

    @Test func `a laptop's token brings them, and a citizen's page tells the line among all`()
        async throws
    {
        let town = try await Town()
        for answer in [2, 4, 6] {
            town.world.clock.advance(by: 42 * 86_400)
            let item = try town.mette.finished(
                about: town.asta,
                at: town.world.clock.now,
                answer: answer
            )
            _ = try await town.accept([item], from: town.mette)
        }
        try await town.world.serving { server in
            let address = "/citizens/\(town.asta.rawValue)"
            let cookie = try await server.cookie(of: "karen")
            let before = try await server.get(address, [.cookie: cookie]).text
            town.world.population.put(Self.models)
            let after = try await server.get(address, [.cookie: cookie]).text
            let told = "vi ser på alles forløb"
            #expect(after.contains(told) && !before.contains(told))
            let token = try await server.session(of: town.mette)
            #expect(token.population == Self.models)
        }
    }

    @Test func `too few people make no model, and nobody's course can be read from one`()
        async throws
    {
        let town = try await Town()
        let item = try town.mette.finished(about: town.asta, at: town.world.clock.now)
        _ = try await town.accept([item], from: town.mette)
        let clock = PopulationClock(
            desk: try town.world.desk(),
            shelf: town.world.population,
            logger: Logger(label: "test")
        )
        await clock.strike()
        #expect(town.world.population.latest?.factors == [])
        #expect(town.world.population.latest?.asOf == town.world.clock.now)
    }
}
