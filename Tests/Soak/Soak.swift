import Foundation
import Simulation

/// Lives many histories, and finds every planted bug among a thousand each; prints one table.
///
/// `SOAK_HISTORIES` (2,000,000), `SOAK_SECONDS` (no limit) and `SOAK_SEED` (1) bound it. Ends with an
/// error if a law is broken or a bug is not found. `SKRIDT_SIMULATION_SEED` tells one history instead, with
/// the bug `SKRIDT_SIMULATION_BUG` planted in it.
@main
struct Soak {
    static func main() async throws {
        if let seed = ProcessInfo.processInfo.environment["SKRIDT_SIMULATION_SEED"] {
            return try tell(UInt64(seed) ?? 1)
        }
        let first = UInt64(setting("SOAK_SEED", 1))
        let wanted = UInt64(setting("SOAK_HISTORIES", 2_000_000))
        let end = ContinuousClock.now + .seconds(setting("SOAK_SECONDS", .max / 2_000_000_000))
        let lanes = ProcessInfo.processInfo.activeProcessorCount
        var sound = Campaign.Result()
        var next = first
        while next < first + wanted, ContinuousClock.now < end {
            let last = min(next + 10_000, first + wanted)
            sound.add(try await Campaign(seeds: next..<last, lanes: lanes).result())
            next = last
        }
        var found: [(bug: PlantedBug, failure: Campaign.Failure?)] = []
        for bug in PlantedBug.allCases {
            let campaign = Campaign(seeds: 1..<1_001, bug: bug, lanes: lanes)
            found.append((bug, try await campaign.result(stopping: true).first))
        }
        let report = SoakReport(sound: sound, seeds: first..<next, found: found)
        print(report.text)
        if !report.isFine { exit(1) }
    }

    /// Tells one history, made as small as it can be if it breaks a law.
    private static func tell(_ seed: UInt64) throws {
        let name = ProcessInfo.processInfo.environment["SKRIDT_SIMULATION_BUG"]
        let simulation = try Simulation(seed: seed, bug: name.flatMap(PlantedBug.init))
        let outcome = try simulation.shrunk()?.outcome ?? simulation.outcome(isTraced: true)
        for line in outcome.trace { print(line) }
        for breach in outcome.breaches { print(breach) }
    }

    private static func setting(_ name: String, _ usual: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual
    }
}
