internal import Crypto
internal import FoundationEssentials

/// What the store's keys are sealed for in the messages of recovery.
///
/// The laptop's store, which does not know these messages, says the same; the tests of both programs hold
/// them together.
enum RecoverySeal {
    /// Opens a key of the store, kept sealed to the municipality's key.
    static func open(
        _ sealed: Data,
        _ name: String,
        of request: RecoveryRequest,
        by key: Curve25519.KeyAgreement.PrivateKey
    ) -> Data? {
        let context = "\(name)|\(request.installation.uuidString)|\(request.device)"
        return PublicSeal.open(
            sealed,
            by: key,
            info: Data("skridt recovery 1".utf8),
            authenticating: Data(context.utf8)
        )
    }

    /// Seals the same key to the request's own, for that request alone.
    static func answer(_ key: Data, _ name: String, to request: RecoveryRequest) throws -> Data {
        let digits = hexadecimal(request.requestKey)
        let context = "\(name)|\(request.installation.uuidString)|\(digits)"
        return try PublicSeal.seal(
            key,
            to: request.requestKey,
            info: Data("skridt recovery answer 1".utf8),
            authenticating: Data(context.utf8)
        )
    }
}
