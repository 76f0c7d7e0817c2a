import FoundationEssentials
import Progression
import Synchronization

extension SQLiteStore {
    /// A citizen's course, read by an employee who may see the citizen; the reading is noted before
    /// anything is shown.
    ///
    /// - Parameters:
    ///   - reference: the citizen.
    ///   - reader: who reads.
    ///   - what: what is read, for the access log.
    /// - Returns: `nil` for a foreign citizen as for an unknown one.
    /// - Throws: ``ServerError``.
    func course(
        of reference: CitizenReference,
        readBy reader: Employee,
        what: String
    ) async throws -> CitizenCourse? {
        guard let tenant = reader.tenant else { return nil }
        let citizen = try await citizen(reference, seenBy: reader.id, tenant: tenant)
        guard let citizen else { return nil }
        try await noteAccess(to: reference, by: reader, what: what)
        let measurements = try await measurements(of: reference, tenant: tenant)
        let events = try await read { db in
            try self.events(of: reference.rawValue, tenant: tenant, in: db)
        }
        return CitizenCourse(citizen: citizen, measurements: measurements, events: events)
    }
}

extension SQLiteStore {
    /// The courses of an employee's whole caseload, by name.
    func courses(ofCaseloadOf employee: Employee) async throws -> [CitizenCourse] {
        let citizens = try await caseload(of: employee)
        let measurements = try await measurements(ofCaseloadOf: employee)
        let byCitizen = Dictionary(grouping: measurements, by: \.citizen)
        return
            citizens
            .map { CitizenCourse(citizen: $0, measurements: byCitizen[$0.reference] ?? []) }
            .sorted {
                ($0.citizen.name, $0.citizen.reference.rawValue)
                    < ($1.citizen.name, $1.citizen.reference.rawValue)
            }
    }

    /// How often citizens are measured: the schedule of the instruments in use.
    var schedule: Schedule? {
        let current = inUse.withLock { $0 }
        return questionnaires.withLock { known in
            Schedule.inUse(of: current.compactMap { known[$0] })
        }
    }
}
