/// What a soak found, as one table.
public struct SoakReport: Sendable {
    /// The histories without a planted bug.
    public let sound: Campaign.Result
    /// The seeds they had.
    public let seeds: Range<UInt64>
    /// What was found of each planted bug, and within how many seeds it had to be.
    public let found: [(bug: PlantedBug, failure: Campaign.Failure?)]

    /// A report of given parts.
    public init(
        sound: Campaign.Result,
        seeds: Range<UInt64>,
        found: [(bug: PlantedBug, failure: Campaign.Failure?)]
    ) {
        self.sound = sound
        self.seeds = seeds
        self.found = found
    }

    /// Whether no law is broken and every planted bug is found.
    public var isFine: Bool {
        sound.broken.isEmpty && found.allSatisfy { $0.failure != nil }
    }

    /// The table.
    public var text: String {
        (headLines + lawLines + bugLines).joined(separator: "\n")
    }

    private var headLines: [String] {
        let lived = "histories  \(sound.histories)"
        return [lived, "seeds      \(seeds.lowerBound)..<\(seeds.upperBound)", ""]
    }

    private var lawLines: [String] {
        let lines = Law.allCases.map { law in
            let broken = sound.broken[law] ?? 0
            let first = sound.firsts[law].map {
                ", first by seed \($0.seed): \($0.breach.sentence)"
            }
            return "law \(law.rawValue)      "
                + (broken == 0 ? "held" : "broken in \(broken)\(first ?? "")")
        }
        return lines + [""]
    }

    private var bugLines: [String] {
        let count = found.count { $0.failure != nil }
        let lines = found.map { bug, failure in
            let name = bug.rawValue + String(repeating: " ", count: max(0, 26 - bug.rawValue.count))
            guard let failure else { return "  \(name) NOT FOUND  \(bug.sentence)" }
            let seed = String(failure.seed)
            let padding = String(repeating: " ", count: max(0, 5 - seed.count))
            return
                "  \(name) seed \(padding)\(seed), law \(failure.breach.law.rawValue)  \(bug.sentence)"
        }
        return ["bugs       \(count) of \(found.count) found"] + lines
    }
}
