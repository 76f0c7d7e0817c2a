public import FoundationEssentials
public import Progression
public import ResponseStore
public import SyncClient
public import SyncProtocol

/// Everything the desk takes from outside: time, chance, the sealed file and the way to the server.
public struct DeskEnvironment: Sendable {
    /// Reads the laptop's clocks; the desk adds what it knows of the server's.
    public let clock: @Sendable () -> ClockReading
    /// A fresh random id.
    public let newID: @Sendable () -> UUID
    /// So many random bytes, fit for secrets.
    public let random: @Sendable (Int) -> [UInt8]
    /// Waits so long; throws when there is nothing more to wait for.
    public let pause: @Sendable (Duration) async throws -> Void
    /// The sealed file and what goes through it.
    public let laptop: Laptop

    /// An environment of given parts.
    public init(
        clock: @escaping @Sendable () -> ClockReading,
        newID: @escaping @Sendable () -> UUID,
        random: @escaping @Sendable (Int) -> [UInt8],
        pause: @escaping @Sendable (Duration) async throws -> Void,
        laptop: Laptop
    ) {
        self.clock = clock
        self.newID = newID
        self.random = random
        self.pause = pause
        self.laptop = laptop
    }

    /// The sealed file, who the laptop is, and its way to the server.
    public struct Laptop: Sendable {
        /// Opens the sealed file with a passphrase; throws `StoreError`.
        ///
        /// Deriving the key takes about half a second of one core and must not block Swift's thread
        /// pool.
        public let open: @Sendable (String) async throws -> ResponseStore
        /// How often in a row the passphrase was wrong; asked while the file is closed.
        public let failedAttempts: @Sendable () async throws -> FailedAttempts
        /// Reads who the laptop is; asked when the file is opened and after each sync.
        public let standing: @Sendable (ResponseStore) async throws -> Standing
        /// Sends what waits and fetches what is new; throws if the laptop is not set up for it.
        public let sync: @Sendable (ResponseStore) async throws -> SyncReport

        /// A laptop of given parts.
        public init(
            open: @escaping @Sendable (String) async throws -> ResponseStore,
            failedAttempts: @escaping @Sendable () async throws -> FailedAttempts,
            standing: @escaping @Sendable (ResponseStore) async throws -> Standing,
            sync: @escaping @Sendable (ResponseStore) async throws -> SyncReport
        ) {
            self.open = open
            self.failedAttempts = failedAttempts
            self.standing = standing
            self.sync = sync
        }
    }

    /// Who the laptop is, and when it last met its server.
    public struct Standing: Sendable {
        /// What the server calls the laptop and its employee.
        public let record: DeviceRecord
        /// Signs what is finished.
        public let key: DeviceKey
        /// When the server was last reached, if ever.
        public let lastContact: Date?
        /// Server time minus laptop time then, in seconds.
        public let serverOffset: Double?
        /// How everybody's courses move, as the server told last; `nil` if it never did.
        public let population: PopulationModels?

        /// A standing of given parts.
        public init(
            record: DeviceRecord,
            key: DeviceKey,
            lastContact: Date?,
            serverOffset: Double?,
            population: PopulationModels? = nil
        ) {
            self.record = record
            self.key = key
            self.lastContact = lastContact
            self.serverOffset = serverOffset
            self.population = population
        }
    }
}
