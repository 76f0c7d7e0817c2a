import Foundation
import Progression
import SyncProtocol
import Synchronization
import Testing

@testable import SyncClient

/// Last night's models, as a laptop comes by them and keeps them.
@Suite struct PopulationTests {
    private static func models(_ night: Double) throws -> PopulationModels {
        let sums = (0..<200).map { person in
            SeriesSums(
                of: (0..<3).map { time in
                    let noise = Double((person * 31 + time * 17) % 11)
                    return (time: Double(time), value: 40 + Double(person % 7 * time) + noise)
                }
            )
        }
        let asOf = Date(timeIntervalSince1970: night)
        return PopulationModels(asOf: asOf, models: [.network: try GrowthModel(of: sums)])
    }

    @Test func `a sync keeps the newest models there are, and none takes them away`() async throws {
        try await Laptop.run { laptop in
            _ = try await laptop.engine.enrol(
                code: EnrolmentTests.typed,
                deviceName: "x",
                authority: nil
            )
            #expect(try await KnownPopulation.last(in: laptop.store) == nil)
            for (told, kept) in [(2, 2), (1, 2), (nil, 2), (3, 3)] as [(Double?, Double)] {
                let models = try told.map(Self.models)
                laptop.server.state.withLock { $0.population = models }
                _ = await laptop.engine.sync { _ in }
                #expect(try await KnownPopulation.last(in: laptop.store) == Self.models(kept))
            }
        }
    }

    @Test func `a revoked laptop is told nothing of them`() throws {
        let token = SessionToken(
            challenge: "c",
            token: "t",
            expires: .distantFuture,
            scope: .handIn
        )
        #expect(token.with(population: try Self.models(1)).population == nil)
    }

    @Test func `a token of an older server has none`() throws {
        let old = Data(
            #"{"challenge":"c","token":"t","expires":"2026-01-01T00:00:00.000Z","scope":"full"}"#
                .utf8
        )
        #expect(try WireFormat.decode(SessionToken.self, from: old).population == nil)
    }
}
