import FoundationEssentials
import Progression

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
        let (measuring, events, recorded) = try await read { db in
            (
                try self.measuring(in: tenant, db),
                try self.events(of: reference.rawValue, tenant: tenant, in: db),
                try self.recorded(of: reference.rawValue, tenant: tenant, in: db)
            )
        }
        var course = course(of: citizen, measurements, by: measuring.inUse)
        course.events = events
        course.recorded = recorded
        let now = environment.now()
        course.assessment = measuring.inUse.assessment(of: citizen.targetGroup, at: now)
        return measuring.isAssessmentFirst
            ? course.veiled(for: reader, by: measuring.inUse, at: now) : course
    }
}

extension SQLiteStore {
    /// The courses of an employee's whole caseload, by name.
    func courses(ofCaseloadOf employee: Employee) async throws -> [CitizenCourse] {
        let citizens = try await caseload(of: employee)
        let measurements = try await measurements(ofCaseloadOf: employee)
        let byCitizen = Dictionary(grouping: measurements, by: \.citizen)
        let (inUse, isFirst) = try await read { db in
            try employee.tenant.map { try self.measuring(in: $0, db) }
                ?? (inUse: InstrumentsInUse(), isAssessmentFirst: true)
        }
        let now = environment.now()
        return
            citizens
            .map { course(of: $0, byCitizen[$0.reference] ?? [], by: inUse) }
            .map { isFirst ? $0.veiled(for: employee, by: inUse, at: now) : $0 }
            .sorted {
                ($0.citizen.name, $0.citizen.reference.rawValue)
                    < ($1.citizen.name, $1.citizen.reference.rawValue)
            }
    }

    private func course(
        of citizen: CitizenRecord,
        _ measurements: [Measurement],
        by inUse: InstrumentsInUse
    ) -> CitizenCourse {
        CitizenCourse(
            citizen: citizen,
            measurements: measurements,
            schedule: inUse.schedule(of: citizen.targetGroup, at: environment.now())
        )
    }
}
