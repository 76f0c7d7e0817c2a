internal import Crypto
public import FoundationEssentials

/// A server's key pair for export files: X25519.
public struct ImportKey: Sendable {
    fileprivate let key: Curve25519.KeyAgreement.PrivateKey

    /// The key kept as 32 raw bytes.
    public init(rawRepresentation: Data) throws {
        key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: rawRepresentation)
    }

    /// The public key, 32 bytes.
    public var publicKey: Data { key.publicKey.rawRepresentation }
}

/// What an export file holds: the envelopes of a laptop that cannot sync, exactly as they were signed.
public struct ExportContent: Hashable, Sendable, Codable {
    /// The laptop.
    public let device: String
    /// When the file was made, by the laptop's clock.
    public let made: Date
    /// The envelopes, in the order they were finished.
    public let items: [SignedEnvelope]

    /// Content of given parts.
    public init(device: String, made: Date, items: [SignedEnvelope]) {
        self.device = device
        self.made = made
        self.items = items
    }
}

/// The file a laptop hands over when sync never works: sealed to its server, opened by nobody else.
///
/// A head in clear says what it is, for which server and how long; then comes the content, packed and
/// sealed by HPKE (RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305), bound to that head. Who made it
/// the seal does not say: each envelope has its laptop's signature.
///
/// ```
/// "skridt export 1\n"   16 bytes
/// key                    8 bytes   the beginning of SHA-256 of the server's public key
/// length                 4 bytes   of all that follows, the most significant byte first
/// encapsulated key      32 bytes
/// ciphertext            the rest
/// ```
public enum ExportFile {
    /// Most bytes of a file.
    public static let longest = 32 << 20
    /// Most bytes of what is in it, unpacked.
    public static let longestContent = 256 << 20

    private static let family = "skridt export "
    private static let magic = Data("skridt export 1\n".utf8)
    private static let headLength = magic.count + 8 + 4

    /// The file for the server that has `publicKey`.
    ///
    /// - Throws: ``ExportFault/tooLarge``, or what makes the key no key.
    public static func seal(_ content: ExportContent, to publicKey: Data) throws -> Data {
        let packed = try Gzip.pack(try WireFormat.encode(content))
        let length = PublicSeal.keyLength + packed.count + PublicSeal.tagLength
        let head = head(for: publicKey, length: length)
        let file =
            head + (try PublicSeal.seal(packed, to: publicKey, info: magic, authenticating: head))
        guard file.count <= longest else { throw ExportFault.tooLarge }
        return file
    }

    /// What is in a file.
    ///
    /// - Throws: ``ExportFault``.
    public static func open(_ file: Data, by key: ImportKey) throws(ExportFault) -> ExportContent {
        let file = Data(file)
        let sealed = try sealed(in: file, for: key)
        let head = Data(file.prefix(headLength))
        guard
            let packed = PublicSeal.open(sealed, by: key.key, info: magic, authenticating: head),
            let bytes = try? Gzip.unpack(packed, limit: longestContent, ratio: 1_000),
            let content = try? WireFormat.decode(
                ExportContent.self,
                from: bytes,
                limit: longestContent
            )
        else { throw .damaged }
        return content
    }

    /// What follows the head, if the head is as it should be.
    private static func sealed(in file: Data, for key: ImportKey) throws(ExportFault) -> Data {
        guard file.count <= longest else { throw .tooLarge }
        guard file.starts(with: magic) else {
            // A file that ends within its first line is cut short as well.
            let isOurs = file.starts(with: Data(family.utf8))
            throw isOurs && file.count >= magic.count
                ? .laterVersion : isOurs ? .cutShort : .foreign
        }
        guard file.count > headLength + PublicSeal.keyLength else { throw .cutShort }
        let length = file[magic.count + 8..<headLength].reduce(0) { $0 << 8 | Int($1) }
        guard Data(file.prefix(headLength)) == head(for: key.publicKey, length: length) else {
            throw .otherServer
        }
        let rest = Data(file.dropFirst(headLength))
        guard rest.count >= length else { throw .cutShort }
        guard rest.count == length else { throw .damaged }
        return rest
    }

    private static func head(for publicKey: Data, length: Int) -> Data {
        let bytes = stride(from: 24, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: length >> $0)
        }
        return magic + Data(SHA256.hash(data: publicKey).prefix(8)) + Data(bytes)
    }
}

/// Why an export file cannot be taken in.
public enum ExportFault: String, Error, Hashable, Sendable, Codable, CaseIterable {
    /// No export file at all.
    case foreign
    /// A file of a later program.
    case laterVersion
    /// Sealed to another server.
    case otherServer
    /// The end is missing.
    case cutShort
    /// Something in it was changed.
    case damaged
    /// Larger than any should be.
    case tooLarge
}

/// The server's signed answer to an export file, for the laptop to read.
public struct ExportAnswer: Hashable, Sendable, Codable {
    /// What is signed: a ``Statement`` as ``WireFormat`` writes it.
    public let body: String
    /// Ed25519 by the server's receipt key, 64 bytes.
    public let signature: Data

    /// What became of a laptop's submissions.
    public struct Statement: Hashable, Sendable, Codable {
        /// The laptop.
        public let device: String
        /// When the server took the file in, by its clock.
        public let taken: Date
        /// What the server would have answered to the same in a sync.
        public let result: BatchResult

        /// A statement of given parts.
        public init(device: String, taken: Date, result: BatchResult) {
            self.device = device
            self.taken = taken
            self.result = result
        }
    }

    /// An answer of `statement`, signed by `key`.
    public init(_ statement: Statement, signedBy key: DeviceKey) throws {
        (body, signature) = try key.sign(statement, for: Self.purpose)
    }

    /// What it says, if it is the word of the server that has `publicKey`; else `nil`.
    public func statement(by publicKey: Data) -> Statement? {
        guard DeviceKey.isValid(signature, over: body, for: Self.purpose, by: publicKey) else {
            return nil
        }
        return try? WireFormat.decode(
            Statement.self,
            from: Data(body.utf8),
            limit: ExportFile.longestContent
        )
    }

    private static let purpose = "skridt export answer 1\n"
}
