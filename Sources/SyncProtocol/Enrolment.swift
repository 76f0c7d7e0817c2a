public import FoundationEssentials

public import struct Progression.PopulationModels

/// `GET /v1/hello?nonce=`: who the server is and what time it thinks it is; needs no login.
public struct Hello: Hashable, Sendable, Codable {
    /// The request's own nonce; `nil` if it had none.
    ///
    /// Without it a greeting may be an old one.
    public let nonce: String?
    /// Server time.
    public let time: Date
    /// Which life of the server's database this is; every restore begins a new one.
    public let epoch: UUID
    /// Lowest and highest protocol version spoken.
    public let protocols: ClosedProtocolRange
    /// To be signed in a ``SessionRequest`` within two minutes.
    public let challenge: String
    /// What the operator wants everybody to know, if anything.
    public let notice: String?

    /// A greeting of given parts.
    public init(
        nonce: String? = nil,
        time: Date,
        epoch: UUID,
        protocols: ClosedProtocolRange,
        challenge: String,
        notice: String? = nil
    ) {
        self.nonce = nonce
        self.time = time
        self.epoch = epoch
        self.protocols = protocols
        self.challenge = challenge
        self.notice = notice
    }
}

/// The protocol versions a server speaks.
public struct ClosedProtocolRange: Hashable, Sendable, Codable {
    /// Lowest.
    public let min: Int
    /// Highest.
    public let max: Int

    /// From `min` to `max`.
    public init(min: Int, max: Int) {
        self.min = min
        self.max = max
    }
}

/// `POST /v1/devices`: a laptop makes itself known.
public struct EnrolRequest: Hashable, Sendable, Codable {
    /// The one-time code, as typed.
    public let code: String
    /// The device's Ed25519 public key, 32 bytes.
    public let publicKey: Data
    /// What the employee calls the laptop.
    public let name: String

    /// A request of given parts.
    public init(code: String, publicKey: Data, name: String) {
        self.code = code
        self.publicKey = publicKey
        self.name = name
    }
}

/// What the server answers a laptop it has enrolled.
public struct DeviceRecord: Hashable, Sendable, Codable {
    /// The device: hash of its public key.
    public let device: String
    /// The municipality.
    public let tenant: String
    /// The municipality's name.
    public let tenantName: String
    /// The employee the laptop belongs to.
    public let employee: String
    /// The employee's name.
    public let employeeName: String
    /// The server's Ed25519 public key for receipts, 32 bytes; `nil` from a server that gives none.
    public let receiptKey: Data?
    /// The server's X25519 public key for export files, 32 bytes; `nil` from a server that gives none.
    public let importKey: Data?
    /// The municipality's X25519 public key for forgotten passphrases, 32 bytes; `nil` if it has none.
    public let recoveryKey: Data?

    /// A record of given parts.
    public init(
        device: String,
        tenant: String,
        tenantName: String,
        employee: String,
        employeeName: String,
        keys: Keys = Keys()
    ) {
        receiptKey = keys.receipts
        importKey = keys.imports
        recoveryKey = keys.recovery
        self.device = device
        self.tenant = tenant
        self.tenantName = tenantName
        self.employee = employee
        self.employeeName = employeeName
    }

    /// The public keys a laptop is given, 32 bytes each; `nil` where there is none.
    public struct Keys: Hashable, Sendable {
        let receipts: Data?
        let imports: Data?
        let recovery: Data?

        /// Keys for receipts (Ed25519), export files and forgotten passphrases (X25519).
        public init(receipts: Data? = nil, imports: Data? = nil, recovery: Data? = nil) {
            self.receipts = receipts
            self.imports = imports
            self.recovery = recovery
        }
    }
}

/// `POST /v1/session`: proves possession of the device key.
public struct SessionRequest: Hashable, Sendable, Codable {
    /// The device.
    public let device: String
    /// The challenge from ``Hello``.
    public let challenge: String
    /// Ed25519 signature over ``signedBytes(of:)``.
    public let signature: Data
    /// The life of the laptop's store; `nil` if it is not told.
    public let incarnation: UUID?

    /// A request of given parts.
    public init(device: String, challenge: String, signature: Data, incarnation: UUID? = nil) {
        self.incarnation = incarnation
        self.device = device
        self.challenge = challenge
        self.signature = signature
    }

    /// What is signed: a fixed prefix keeps the signature from standing for anything else.
    public static func signedBytes(of challenge: String) -> Data {
        Data("skridt session 1\n\(challenge)".utf8)
    }
}

/// A token for 15 minutes, bound to device and employee.
public struct SessionToken: Hashable, Sendable, Codable {
    /// The challenge it answers.
    ///
    /// Without it the rest may be an old answer.
    public let challenge: String
    /// Goes into `Authorization: Bearer`.
    public let token: String
    /// When it ends.
    public let expires: Date
    /// What it is good for.
    public let scope: Scope
    /// The highest number the server has of the incarnation asked about; `nil` if it has none.
    ///
    /// Higher than the laptop's own: its store was restored from a copy.
    public let highestSequence: Int?
    /// The municipality's public key for forgotten passphrases, for a laptop enrolled before there was
    /// one; `nil` if there is none.
    public private(set) var recoveryKey: Data?
    /// How everybody's courses moved as of last night; `nil` while too little is known.
    public private(set) var population: PopulationModels?

    /// A token of given parts.
    public init(
        challenge: String,
        token: String,
        expires: Date,
        scope: Scope = .full,
        highestSequence: Int? = nil
    ) {
        self.challenge = challenge
        self.token = token
        self.expires = expires
        self.scope = scope
        self.highestSequence = highestSequence
    }

    /// The same, with the municipality's key; not for a laptop that is trusted no longer.
    public func with(recoveryKey: Data?) -> SessionToken {
        guard scope == .full else { return self }
        var token = self
        token.recoveryKey = recoveryKey
        return token
    }

    /// The same, with last night's models; not for a laptop that is trusted no longer.
    public func with(population: PopulationModels?) -> SessionToken {
        guard scope == .full else { return self }
        var token = self
        token.population = population
        return token
    }

    /// What a session is good for.
    public enum Scope: String, Hashable, Sendable, Codable {
        /// Every call.
        case full
        /// A revoked device's: `submissions:batch`, and a feed that holds the wipe order alone.
        case handIn
    }
}
