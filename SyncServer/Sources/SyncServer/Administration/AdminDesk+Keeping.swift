import FoundationEssentials
import Progression
import SyncProtocol

extension AdminDesk {
    /// Notes the erasure in the register, then lets the database forget; and notes what went with it.
    func erase(_ erasure: Erasure, tenant: String) async throws {
        try note(.erase(erasure, tenant: tenant))
        for entailed in try await store.erase(erasure, tenant: tenant) where entailed != erasure {
            try note(.erase(entailed, tenant: tenant))
        }
    }

    /// Erases the citizens whose closed cases have been kept for as long as they may be.
    ///
    /// - Returns: how many.
    @discardableResult
    func eraseEndedCases() async throws -> Int {
        var (count, failed): (Int, Set<TenantCitizen>) = (0, [])
        // Asked anew before each: a case may have been opened again meanwhile.
        while let one = try await store.citizensToErase().first(where: { !failed.contains($0) }) {
            do {
                try await erase(.citizen(one.citizen), tenant: one.tenant)
                count += 1
            } catch {
                failed.insert(one)
            }
        }
        guard failed.isEmpty else { throw ServerError.storeBroke }
        return count
    }

    /// Notes in the register that a laptop is trusted no longer, then revokes it.
    func revoke(_ device: String) async throws {
        try note(.revoke(device: device))
        try await store.revokeDevice(device)
    }

    private func note(_ decision: LastingRegister.Decision) throws {
        let now = store.environment.now()
        try register.append(LastingRegister.Entry(decision: decision, at: now))
    }

    /// The id of the one laptop whose id begins so.
    func laptop(_ beginning: String) async throws -> String {
        let found = try await store.devices().filter { $0.id.hasPrefix(beginning.lowercased()) }
        guard beginning.count >= 8, let laptop = found.first else {
            throw ServerError.noLaptop(beginning)
        }
        guard found.count == 1 else { throw ServerError.severalLaptops(beginning) }
        return laptop.id
    }
}
