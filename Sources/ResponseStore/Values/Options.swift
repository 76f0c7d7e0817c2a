public import FoundationEssentials

extension ResponseStore {
    /// What a new store is made with.
    public struct Options: Hashable, Sendable {
        /// The installation of the program: random.
        ///
        /// Every sealed record is bound to it.
        public let installation: UUID
        /// The first life of the store: random.
        public let incarnation: UUID
        /// The price of trying one passphrase.
        public let cost: ScryptCost

        /// Options of given parts.
        public init(installation: UUID, incarnation: UUID, cost: ScryptCost) {
            self.installation = installation
            self.incarnation = incarnation
            self.cost = cost
        }
    }
}

/// What deriving a key from a passphrase costs by scrypt: time and `128 · rounds · blockSize` bytes.
public struct ScryptCost: Hashable, Sendable {
    /// N: a power of two.
    public let rounds: Int
    /// r.
    public let blockSize: Int
    /// p.
    public let parallelism: Int

    /// A cost of given parts.
    public init(rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// What a laptop takes about half a second for, and 128 MiB.
    public static let laptop = ScryptCost(rounds: 1 << 17, blockSize: 8, parallelism: 1)

    /// Whether a laptop can bear it; parameters read from a file are checked before they are used.
    var isReasonable: Bool {
        (1 << 10...1 << 20).contains(rounds) && rounds.nonzeroBitCount == 1
            && (1...16).contains(blockSize) && (1...8).contains(parallelism)
    }
}
