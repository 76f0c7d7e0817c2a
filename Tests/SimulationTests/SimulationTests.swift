import Foundation
import Simulation
import Testing

/// One after another: each takes all cores.
@Suite(.serialized) struct SimulationTests {
    static let histories: UInt64 = 20_000

    @Test
    func `20,000 histories break no law`() async throws {
        let seeds = 1..<(1 + Self.histories)
        let result = try await Campaign(seeds: seeds).result()
        print("simulation: \(result.histories) histories, seeds \(seeds)")
        #expect(result.histories == Int(Self.histories))
        let first = result.first.map { "seed \($0.seed): \($0.breach)" }
        #expect(result.broken.isEmpty, "\(first ?? "")")
    }

    @Test(arguments: PlantedBug.allCases)
    func `a planted bug is found within 1,000 seeds`(_ bug: PlantedBug) async throws {
        let campaign = Campaign(seeds: 1..<1_001, bug: bug)
        let first = try await campaign.result(stopping: true).first
        let found = try #require(first, "not found: \(bug.sentence)")
        print(
            "simulation: \(bug.rawValue) breaks law \(found.breach.law.rawValue) with \(found.seed)"
        )
    }

    @Test
    func `there are at least 25 planted bugs, each with a sentence of its own`() {
        #expect(PlantedBug.allCases.count >= 25)
        #expect(Set(PlantedBug.allCases.map(\.sentence)).count == PlantedBug.allCases.count)
    }

    @Test
    func `a seed is lived the same way twice`() async throws {
        for seed in UInt64(1)...20 {
            let first = try Simulation(seed: seed).outcome(isTraced: true)
            let second = try Simulation(seed: seed).outcome(isTraced: true)
            #expect(first.hash == second.hash)
            #expect(first.trace == second.trace)
            #expect(!first.trace.isEmpty)
        }
    }

    @Test
    func `a failing history is made smaller and fails still`() async throws {
        let bug = PlantedBug.forgetsOnAcknowledgement
        let found = try await Campaign(seeds: 1..<1_001, bug: bug).result(stopping: true).first
        let seed = try #require(found?.seed)
        let shrunk = try Simulation(seed: seed, bug: bug).shrunk()
        let small = try #require(shrunk)
        #expect(small.steps < 12)
        #expect(!small.outcome.breaches.isEmpty)
    }

    /// `SKRIDT_SIMULATION_SEED=7 swift test --filter SimulationTests` tells what happens with seed 7.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SKRIDT_SIMULATION_SEED"] != nil))
    func `one seed is told`() async throws {
        let environment = ProcessInfo.processInfo.environment
        let seed = try #require(environment["SKRIDT_SIMULATION_SEED"].flatMap(UInt64.init))
        let bug = environment["SKRIDT_SIMULATION_BUG"].flatMap(PlantedBug.init)
        let outcome = try Simulation(seed: seed, bug: bug).outcome(isTraced: true)
        print(outcome.trace.joined(separator: "\n"))
        for breach in outcome.breaches { print(breach) }
    }
}
