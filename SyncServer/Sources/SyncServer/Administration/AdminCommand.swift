public import FoundationEssentials
import Progression
import SyncProtocol

/// What an operator can ask of a server, whether it is running or not.
public enum AdminCommand: Hashable, Sendable, Codable {
    /// Adds a municipality.
    case addTenant(id: String, name: String)
    /// Adds an employee.
    case addEmployee(NewEmployee)
    /// Adds citizens, all or none.
    case addCitizens([CitizenRow])
    /// Puts a citizen into an employee's caseload.
    case grant(citizen: String, employee: String)
    /// Takes a citizen out of an employee's caseload.
    case revoke(citizen: String, employee: String)
    /// Publishes question files, all or none.
    case publish([PublishedFile])
    /// Drops all measurements and computes them anew from the submissions.
    case rebuildMeasurements
    /// Makes a one-time code for an employee's laptop.
    case enrolmentCode(employee: String)
    /// Lists the accepted submissions.
    case listSubmissions
}

/// What a server answers its operator.
public enum AdminAnswer: Hashable, Sendable, Codable {
    /// It is done, and there is nothing to tell.
    case done
    /// The new citizens' random references, in the order of the rows.
    case citizens([String])
    /// What became of each question file.
    case published([Publication])
    /// A code, and when it ends.
    case enrolmentCode(code: String, expires: Date)
    /// The accepted submissions in commit order, and how many more were put aside in quarantine.
    case submissions([SubmissionRecord], quarantined: Int)
    /// It could not be done.
    case refused(ServerError)
}

/// Carries out administrative commands on an open store.
struct AdminDesk: Sendable {
    let store: any CentralStore
    let hasher: PassphraseHasher

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
        case .addTenant(let id, let name): try await store.addTenant(id, name: name)
        case .addEmployee(let new): try await add(new)
        case .addCitizens(let rows):
            return .citizens(try await store.addCitizens(rows).map(\.rawValue))
        case .grant(let citizen, let employee):
            try await store.grant(CitizenReference(rawValue: citizen), to: employee)
        case .revoke(let citizen, let employee):
            try await store.revoke(CitizenReference(rawValue: citizen), from: employee)
        case .publish(let files): return .published(try await store.publish(files))
        case .rebuildMeasurements: try await store.rebuildMeasurements()
        case .enrolmentCode(let employee): return try await enrolmentCode(for: employee)
        case .listSubmissions:
            let aside = try await store.quarantined().count
            return .submissions(try await store.submissions(), quarantined: aside)
        }
        return .done
    }

    private func add(_ new: NewEmployee) async throws {
        try new.check()
        let record = try await passphraseRecord(of: new)
        try await store.addEmployee(new, passphrase: record)
    }

    private func passphraseRecord(of new: NewEmployee) async throws -> PassphraseRecord? {
        guard let passphrase = new.passphrase else { return nil }
        return try await hasher.record(of: passphrase)
    }

    private func enrolmentCode(for employee: String) async throws -> AdminAnswer {
        let code = EnrolmentCodes.mint(store.environment)
        let expires = store.environment.now().addingTimeInterval(EnrolmentCodes.lifetime)
        let hash = EnrolmentCodes.hash(code)
        try await store.addEnrolmentCode(hash: hash, for: employee, expires: expires)
        return .enrolmentCode(code: code.text, expires: expires)
    }
}
