public import FoundationEssentials

extension Envelope {
    /// The envelope's bytes, written once, and the device's signature over exactly these bytes.
    public func signed(by key: DeviceKey) throws -> (body: Data, signature: Data) {
        let body = try WireFormat.encode(self)
        return (body, try key.sign(body))
    }
}

extension SignedEnvelope {
    /// The envelope whose bytes are `body`; `nil` if they are not UTF-8.
    public init?(body: Data, signature: Data) {
        guard let text = String(validating: body, as: UTF8.self) else { return nil }
        self.init(body: text, signature: signature)
    }

    /// The bytes that were signed.
    public var bytes: Data { Data(body.utf8) }

    /// SHA-256 of the bytes, hexadecimal.
    public var sha256: String { ContentHash.hex(of: bytes) }

    /// The envelope inside, after all that can be checked without a database.
    ///
    /// - Throws: a ``Problem``: too large, signature not by `publicKey` over these very bytes, not an
    ///   envelope of version 1, or one that names another device than the key's.
    public func verified(by publicKey: Data) throws(Problem) -> Envelope {
        let bytes = self.bytes
        guard bytes.count <= WireLimit.envelopeBytes else { throw Problem(.envelopeTooLarge) }
        guard DeviceKey.isValid(signature, over: bytes, by: publicKey) else {
            throw Problem(.wrongSignature)
        }
        guard let envelope = try? WireFormat.decode(Envelope.self, from: bytes),
            envelope.version == 1
        else { throw Problem(.unreadableEnvelope) }
        guard envelope.origin.device == DeviceKey.device(of: publicKey) else {
            throw Problem(.wrongSignature)
        }
        return envelope
    }
}

extension SessionRequest {
    /// The answer to `challenge` by the device that has `key`.
    public init(
        answering challenge: String,
        with key: DeviceKey,
        incarnation: UUID? = nil
    ) throws {
        self.init(
            device: key.device,
            challenge: challenge,
            signature: try key.sign(Self.signedBytes(of: challenge)),
            incarnation: incarnation
        )
    }

    /// Whether the signature is over the challenge and by the device that has `publicKey`.
    public func isValid(by publicKey: Data) -> Bool {
        device == DeviceKey.device(of: publicKey)
            && DeviceKey.isValid(
                signature,
                over: Self.signedBytes(of: challenge),
                by: publicKey
            )
    }
}
