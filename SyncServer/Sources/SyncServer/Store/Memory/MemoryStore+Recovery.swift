import FoundationEssentials
import SyncProtocol

extension MemoryStore {
    func setRecoveryKey(_ key: Data, tenant: String, replacing: Bool) throws {
        guard RecoveryKeyPair.isPublicKey(key) else { throw ServerError.notAKey }
        try change { state throws(ServerError) in
            guard let known = state.tenants[tenant] else { throw .noTenant(tenant) }
            guard replacing || known.recoveryKey == nil else { throw .recoveryKeyThere(tenant) }
            state.tenants[tenant]?.recoveryKey = key
        }
    }

    func recoveryKey(of tenant: String) -> Data? { read { $0.tenants[tenant]?.recoveryKey } }
}
