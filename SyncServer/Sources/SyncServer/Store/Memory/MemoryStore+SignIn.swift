import FoundationEssentials

extension MemoryStore {
    func secondFactor(of employee: String) -> SecondFactor? {
        read { $0.employees[employee]?.factor }
    }

    func setSecondFactor(
        _ factor: SecondFactor?,
        recoveryCodes: [String],
        of employee: String,
        at generation: Int?
    ) throws -> Bool {
        try renew(employee, at: generation) { staff in
            staff.factor = factor
            staff.recoveryCodes = Set(recoveryCodes)
        }
    }

    func useStep(_ step: Int, of employee: String) throws -> Bool {
        try change { state throws(ServerError) in
            guard let last = state.employees[employee]?.factor?.lastStep, last < step else {
                return false
            }
            state.employees[employee]?.factor?.lastStep = step
            return true
        }
    }

    func useRecoveryCode(_ hash: String, of employee: String) throws -> Bool {
        try change { state throws(ServerError) in
            state.employees[employee]?.recoveryCodes.remove(hash) != nil
        }
    }

    func setRecoveryCodes(
        _ hashes: [String],
        of employee: String,
        at generation: Int?
    ) throws -> Bool {
        try renew(employee, at: generation) { $0.recoveryCodes = Set(hashes) }
    }

    func endSessions(of employee: String, at generation: Int?) throws -> Bool {
        try renew(employee, at: generation) { _ in }
    }

    func setPassphrase(
        _ record: PassphraseRecord,
        of employee: String,
        at generation: Int?
    ) throws -> Bool {
        try renew(employee, at: generation) { staff in
            staff.passphrase = record
            staff.invitation = nil
        }
    }

    func setBlocked(_ isBlocked: Bool, _ employee: String) throws {
        _ = try renew(employee, at: nil) { staff in
            staff.employee.isBlocked = isBlocked
            staff.invitation = nil
        }
    }

    /// Changes how an employee signs in, which ends every session of the employee.
    private func renew(
        _ employee: String,
        at generation: Int?,
        _ work: (inout MemoryState.Staff) -> Void
    ) throws -> Bool {
        try change { state throws(ServerError) in
            guard var staff = state.employees[employee] else { throw .noEmployee(employee) }
            guard generation == nil || generation == staff.employee.generation else {
                return false
            }
            work(&staff)
            staff.employee.generation += 1
            state.employees[employee] = staff
            return true
        }
    }
}
