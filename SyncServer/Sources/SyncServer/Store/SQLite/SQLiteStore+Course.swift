import FoundationEssentials
import GRDB
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
        let reading = CourseReading(citizen: reference, tenant: tenant, reader: reader, what: what)
        let outcome = try await readings.append(reading) { try await self.read($0) }
        guard let found = try outcome.get() else { return nil }
        let now = environment.now()
        var course = course(of: found.citizen, found.measurements, by: found.inUse)
        course.events = found.events
        course.recorded = found.recorded
        course.assessment = found.inUse.assessment(of: found.citizen.targetGroup, at: now)
        return found.isAssessmentFirst
            ? course.veiled(for: reader, by: found.inUse, at: now) : course
    }

    /// Reads some courses and notes the readings, in one durable transaction.
    private func read(_ readings: [CourseReading]) async throws -> [CourseReading.Outcome] {
        try await write { db in
            try readings.map { reading in
                do {
                    return .success(try self.find(reading, in: db))
                } catch let error as DatabaseError {
                    throw error
                } catch {
                    // A record that cannot be opened is no matter of those who read beside it.
                    return .failure(error)
                }
            }
        }
    }

    private func find(
        _ reading: CourseReading,
        in db: Database
    ) throws -> CourseReading.Found? {
        let (reference, tenant) = (reading.citizen, reading.tenant)
        let seen = try citizen(reference, seenBy: reading.reader.id, tenant: tenant, in: db)
        guard let seen else { return nil }
        try noteAccess(to: reference, by: reading.reader, what: reading.what, in: db)
        let (inUse, isAssessmentFirst) = try measuring(in: tenant, db)
        return CourseReading.Found(
            citizen: seen,
            measurements: try measurements(
                of: reference.rawValue,
                tenant: tenant,
                upTo: .max,
                in: db
            ),
            inUse: inUse,
            isAssessmentFirst: isAssessmentFirst,
            events: try events(of: reference.rawValue, tenant: tenant, in: db),
            recorded: try recorded(of: reference.rawValue, tenant: tenant, in: db)
        )
    }
}

/// An employee's reading of a citizen's course.
struct CourseReading: Sendable {
    let citizen: CitizenReference
    let tenant: String
    let reader: Employee
    /// What is read, for the access log.
    let what: String

    /// What came of it; `nil` for a foreign citizen as for an unknown one.
    typealias Outcome = Result<Found?, any Error>

    /// What is read at one moment.
    struct Found: Sendable {
        let citizen: CitizenRecord
        let measurements: [Measurement]
        let inUse: InstrumentsInUse
        let isAssessmentFirst: Bool
        let events: [CourseEvent]
        let recorded: [RecordedEvent]
    }
}

extension SQLiteStore {
    /// The courses of an employee's whole caseload, by name.
    func courses(ofCaseloadOf employee: Employee) async throws -> [CitizenCourse] {
        let citizens = try await caseload(of: employee)
        let measurements = try await measurements(ofCaseloadOf: employee)
        let (inUse, isFirst) = try await read { db in
            try employee.tenant.map { try self.measuring(in: $0, db) }
                ?? (inUse: InstrumentsInUse(), isAssessmentFirst: true)
        }
        let now = environment.now()
        return
            citizens
            .map { course(of: $0, measurements[$0.reference] ?? [], by: inUse) }
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
