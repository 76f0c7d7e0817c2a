import Dispatch

/// Many histories, one seed each, side by side on several cores.
public struct Campaign: Sendable {
    /// Which seeds.
    public let seeds: Range<UInt64>
    private let bug: PlantedBug?
    private let lanes: Int

    /// The histories of `seeds`, in `lanes` threads, with a bug planted in each, if one is named.
    public init(seeds: Range<UInt64>, bug: PlantedBug? = nil, lanes: Int = 2) {
        self.seeds = seeds
        self.bug = bug
        self.lanes = lanes
    }

    /// What came of them.
    public struct Result: Hashable, Sendable {
        /// How many histories were lived.
        public var histories = 0
        /// How many of them broke each law.
        public var broken: [Law: Int] = [:]
        /// The first seed that broke each law.
        public var firsts: [Law: Failure] = [:]

        /// The first seed that broke any law; of several laws it broke, the first in the alphabet.
        public var first: Failure? {
            firsts.values.min {
                ($0.seed, $0.breach.law.rawValue) < ($1.seed, $1.breach.law.rawValue)
            }
        }

        private var lastBroken: [Law: UInt64] = [:]

        /// Nothing yet.
        public init() {}

        /// Notes that a history breaks a law; the first breach of each law counts.
        mutating func note(_ failure: Failure) {
            let law = failure.breach.law
            guard lastBroken[law] != failure.seed else { return }
            lastBroken[law] = failure.seed
            broken[law, default: 0] += 1
            if firsts[law] == nil { firsts[law] = failure }
        }

        /// These and others together.
        public mutating func add(_ other: Result) {
            histories += other.histories
            broken.merge(other.broken, uniquingKeysWith: +)
            firsts.merge(other.firsts) { $0.seed < $1.seed ? $0 : $1 }
        }
    }

    /// A seed whose history breaks a law.
    public struct Failure: Hashable, Sendable {
        /// The seed.
        public let seed: UInt64
        /// What it breaks first.
        public let breach: Breach
    }

    /// Lives all of them; with `stopping`, each lane ends at the first that breaks a law.
    public func result(stopping: Bool = false) async throws -> Result {
        try await withThrowingTaskGroup(of: Result.self) { group in
            for lane in 0..<lanes {
                group.addTask {
                    try await aside { try result(ofLane: lane, stopping: stopping) }
                }
            }
            return try await group.reduce(into: Result()) { $0.add($1) }
        }
    }

    /// Runs `work` on a thread of its own: it never waits, and would keep Swift's few threads from
    /// everybody who does.
    private func aside<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Swift.Result(catching: work)) }
        }
    }

    private func result(ofLane lane: Int, stopping: Bool) throws -> Result {
        var result = Result()
        let town = try FoundedTown.founded()
        let own = stride(from: seeds.lowerBound + UInt64(lane), to: seeds.upperBound, by: lanes)
        for seed in own {
            let simulation = Simulation(plan: Plan(seed: seed), bug: bug, in: town)
            let breaches = try simulation.outcome().breaches
            result.histories += 1
            for breach in breaches { result.note(Failure(seed: seed, breach: breach)) }
            if stopping, !breaches.isEmpty { break }
        }
        return result
    }
}
