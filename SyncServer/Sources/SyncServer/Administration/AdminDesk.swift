import FoundationEssentials
import Progression
import SyncProtocol

/// Carries out administrative commands on an open store.
struct AdminDesk: Sendable {
    let store: any CentralStore
    let hasher: PassphraseHasher
    let register: LastingRegister
    let backups: Backups
    let keys: Keys

    /// The server's own keys that commands need.
    struct Keys: Sendable {
        /// By which receipts, and the answers to export files, are signed.
        let receipts: DeviceKey
        /// By which export files are opened.
        let imports: ImportKey
    }

    /// Carries out one command; a failure is an answer too.
    func answer(_ command: AdminCommand) async -> AdminAnswer {
        do {
            return try await perform(command)
        } catch let error as ServerError {
            return .refused(error)
        } catch {
            return .refused(.storeBroke)
        }
    }

    private func perform(_ command: AdminCommand) async throws -> AdminAnswer {
        switch command {
        case .addTenant(let id, let name, let isTest):
            try await store.addTenant(id, name: name, isTest: isTest)
        case .organisation(let command): return try await perform(command)
        case .setPolicy(let tenant, let minutes, let days):
            let policy = LaptopPolicy(lockAfterMinutes: minutes, retentionDays: days)
            try await store.setPolicy(policy, tenant: tenant)
        case .setRecoveryKey(let tenant, let key, let replacing):
            try await store.setRecoveryKey(key, tenant: tenant, replacing: replacing)
        case .addEmployee(let new): return try await add(new)
        case .listEmployees: return .employees(try await store.employees())
        case .setBlocked(let isBlocked, let employee):
            try await store.setBlocked(isBlocked, employee)
        case .resetSecondFactor(let employee):
            _ = try await store.setSecondFactor(nil, recoveryCodes: [], of: employee, at: nil)
        case .leaveToProvider(let employee): try await store.leaveToProvider(employee)
        case .setPassphrase(let passphrase, let employee):
            try await setPassphrase(passphrase, of: employee)
        case .addCitizens(let rows): return .citizens(try await store.addCitizens(rows))
        case .grant(let citizen, let employee): try await store.grant(citizen, to: employee)
        case .revoke(let citizen, let employee): try await store.revoke(citizen, from: employee)
        case .match(let provisional, let citizen):
            try await store.match(provisional: provisional, with: citizen)
        case .settle(let terms): return try await settle(terms)
        case .events(let command): return try await perform(command)
        case .rebuildMeasurements: try await store.rebuildMeasurements()
        case .checkMeasurements: return .checked(try await store.checkCourses())
        case .statistics(let municipality, let fitsGrowth):
            return .statistics(try await report(on: municipality, fitsGrowth: fitsGrowth))
        case .evaluate(let programme, let municipality):
            return .evaluated(try await evaluation(of: programme, in: municipality))
        case .enrolmentCode(let employee): return try await enrolmentCode(for: employee)
        case .listLaptops: return .laptops(try await store.devices())
        case .revokeLaptop(let id): try await revoke(try await laptop(id))
        case .listSubmissions:
            let aside = try await store.quarantined().count
            return .submissions(try await store.submissions(), quarantined: aside)
        case .importSubmissions(let file): return .imported(try await take(in: file))
        case .listQuarantine:
            return .quarantine(try await store.quarantined().map(QuarantineRecord.init))
        case .release(let number):
            return .released(ReleaseRecord(try await store.release(number)))
        case .erase(let erasure, let tenant): try await erase(erasure, tenant: tenant)
        case .backUp(let folder): return .backup(try await backups.make(in: folder))
        case .verifyBackup(let path): return .backup(try await backups.verify(path))
        }
        return .done
    }

    private func add(_ new: NewEmployee) async throws -> AdminAnswer {
        try new.check()
        let record = try await passphraseRecord(of: new)
        try await store.addEmployee(new, passphrase: record)
        let invitations = try await invite([new])
        return invitations.isEmpty ? .done : .organisation(.invitations(invitations))
    }

    private func setPassphrase(_ passphrase: String, of employee: String) async throws {
        guard NewEmployee.isLongEnough(passphrase) else { throw ServerError.shortPassphrase }
        let record = try await hasher.record(of: passphrase)
        _ = try await store.setPassphrase(record, of: employee, at: nil)
    }

    private func passphraseRecord(of new: NewEmployee) async throws -> PassphraseRecord? {
        guard let passphrase = new.passphrase else { return nil }
        return try await hasher.record(of: passphrase)
    }

    private func enrolmentCode(for employee: String) async throws -> AdminAnswer {
        let (code, expires) = try await mintEnrolmentCode(for: employee)
        return .enrolmentCode(code: code, expires: expires)
    }

    /// A one-time code by which an employee's laptop is enrolled, and when it ends.
    func mintEnrolmentCode(for employee: String) async throws -> (code: String, expires: Date) {
        let code = EnrolmentCodes.mint(store.environment)
        let expires = store.environment.now().addingTimeInterval(EnrolmentCodes.lifetime)
        let hash = EnrolmentCodes.hash(code)
        try await store.addEnrolmentCode(hash: hash, for: employee, expires: expires)
        return (code.text, expires)
    }
}
