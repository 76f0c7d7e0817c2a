/// A history: the real laptop's logic and the real server's, over simulated disks, network and clocks.
///
/// ```swift
/// let outcome = try Simulation(seed: 7).outcome()
/// ```
public struct Simulation: Sendable {
    let plan: Plan
    let bug: PlantedBug?
    let town: FoundedTown

    /// The history of `seed`, with a bug planted in it, if one is named.
    public init(seed: UInt64, bug: PlantedBug? = nil) throws {
        self.init(plan: Plan(seed: seed), bug: bug, in: try .founded())
    }

    init(plan: Plan, bug: PlantedBug?, in town: FoundedTown) {
        self.town = town
        self.plan = plan
        self.bug = bug
    }

    /// What came of a history.
    public struct Outcome: Hashable, Sendable {
        /// The laws it breaks, and how; empty if it breaks none.
        public let breaches: [Breach]
        /// What happened, line by line; empty unless it was to be told.
        public let trace: [String]
        /// A number that is another for another trace.
        public let hash: UInt64
    }

    /// Lives the history.
    ///
    /// - Parameter isTraced: whether it is told line by line, which takes ten times as long.
    /// - Returns: what came of it.
    /// - Throws: what the server's store throws when it is asked something senseless.
    public func outcome(isTraced: Bool = false) throws -> Outcome {
        let world = World(plan: plan, in: town, bug: bug, isTraced: isTraced)
        let history = try world.live()
        let breaches = Law.allCases.flatMap { law in
            law.breaches(in: history).sorted().map { Breach(law: law, sentence: $0) }
        }
        return Outcome(breaches: breaches, trace: world.trace.lines, hash: world.trace.hash)
    }
}
