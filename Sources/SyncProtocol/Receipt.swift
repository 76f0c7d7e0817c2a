public import FoundationEssentials

/// `GET /v1/receipts/{id}`: the server's word, signed, that it has a submission.
public struct Receipt: Hashable, Sendable, Codable {
    /// What is signed: a ``Statement`` as ``WireFormat`` writes it.
    public let body: String
    /// Ed25519 by the server's receipt key over the bytes of `body`, 64 bytes.
    public let signature: Data

    /// A receipt of given parts.
    public init(body: String, signature: Data) {
        self.body = body
        self.signature = signature
    }

    /// What a receipt says.
    public struct Statement: Hashable, Sendable, Codable {
        /// The submission.
        public let key: SubmissionKey
        /// The municipality.
        public let tenant: String
        /// The server's commit number.
        public let logSequence: Int
        /// The life of the server's database the number belongs to.
        public let epoch: UUID
        /// When the server took it in.
        public let received: Date

        /// A statement of given parts.
        public init(
            key: SubmissionKey,
            tenant: String,
            logSequence: Int,
            epoch: UUID,
            received: Date
        ) {
            self.key = key
            self.tenant = tenant
            self.logSequence = logSequence
            self.epoch = epoch
            self.received = received
        }
    }

    /// A receipt for `statement`, signed by `key`.
    public init(_ statement: Statement, signedBy key: DeviceKey) throws {
        let (body, signature) = try key.sign(statement, for: Self.purpose)
        self.init(body: body, signature: signature)
    }

    /// What the receipt says, if it is the word of the server that has `publicKey`.
    ///
    /// - Throws: ``Problem`` 422.2 or 422.1.
    public func statement(by publicKey: Data) throws(Problem) -> Statement {
        guard DeviceKey.isValid(signature, over: body, for: Self.purpose, by: publicKey) else {
            throw Problem(.wrongSignature)
        }
        let bytes = Data(body.utf8)
        guard let statement = try? WireFormat.decode(Statement.self, from: bytes) else {
            throw Problem(.unreadableEnvelope)
        }
        return statement
    }

    private static let purpose = "skridt receipt 1\n"
}
