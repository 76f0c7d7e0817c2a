import Foundation

@testable import SyncServer

/// Changes of how somebody signs in, whatever was changed before.
extension CentralStore {
    func setSecondFactor(
        _ secret: Data?,
        recoveryCodes: [String],
        of employee: String
    ) async throws {
        _ = try await setSecondFactor(
            secret.map { SecondFactor(secret: $0) },
            recoveryCodes: recoveryCodes,
            of: employee,
            at: nil
        )
    }

    func setPassphrase(_ record: PassphraseRecord, of employee: String) async throws {
        _ = try await setPassphrase(record, of: employee, at: nil)
    }

    func setRecoveryCodes(_ hashes: [String], of employee: String) async throws {
        _ = try await setRecoveryCodes(hashes, of: employee, at: nil)
    }

    func endSessions(of employee: String) async throws {
        _ = try await endSessions(of: employee, at: nil)
    }
}
