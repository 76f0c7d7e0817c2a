public import FoundationEssentials

/// What the server takes from the outside world.
public struct ServerEnvironment: Sendable {
    /// The wall clock.
    public let now: @Sendable () -> Date
    /// A fresh random UUID.
    public let uuid: @Sendable () -> UUID
    /// So many bytes fit for keys.
    public let randomBytes: @Sendable (_ count: Int) -> Data
    /// What deriving a key from a passphrase costs.
    public let passphraseCost: PassphraseCost

    /// An environment of given parts.
    public init(
        now: @escaping @Sendable () -> Date,
        uuid: @escaping @Sendable () -> UUID,
        randomBytes: @escaping @Sendable (_ count: Int) -> Data,
        passphraseCost: PassphraseCost
    ) {
        self.now = now
        self.uuid = uuid
        self.randomBytes = randomBytes
        self.passphraseCost = passphraseCost
    }
}

/// The parameters of scrypt; they stand beside every hash made with them.
public struct PassphraseCost: Hashable, Sendable {
    /// N, a power of two.
    public let rounds: Int
    /// r.
    public let blockSize: Int
    /// p.
    public let parallelism: Int

    /// Parameters of given value.
    public init(rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// What a server uses: N = 2^15, r = 8, p = 3, by OWASP equal to N = 2^17 with p = 1 at a quarter
    /// of the memory.
    public static let server = PassphraseCost(rounds: 1 << 15, blockSize: 8, parallelism: 3)
}
