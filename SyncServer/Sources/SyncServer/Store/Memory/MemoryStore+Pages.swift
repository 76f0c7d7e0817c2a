import FoundationEssentials
import Progression
import SyncProtocol

extension MemoryStore {
    func rebuildMeasurements() throws {
        try change { state throws(ServerError) in try state.rebuild() }
    }

    func course(
        of citizen: CitizenReference,
        readBy employee: Employee,
        what: String
    ) -> CitizenCourse? {
        let now = environment.now()
        return change { state in
            guard state.sees(employee, citizen) else { return nil }
            state.accesses[citizen, default: []].append(employee.id)
            var course = state.course(of: citizen, readBy: employee, at: now)
            course?.events = state.events(of: citizen)
            course?.recorded = state.recorded(of: citizen)
            course?.assessment = state.assessment(of: citizen, at: now)
            return course
        }
    }

    func courses(ofCaseloadOf employee: Employee) -> [CitizenCourse] {
        let now = environment.now()
        return read { state in
            state.caseloads.keys.filter { state.sees(employee, $0) }
                .compactMap { state.course(of: $0, readBy: employee, at: now) }
                .sorted {
                    ($0.citizen.name, $0.citizen.reference.rawValue)
                        < ($1.citizen.name, $1.citizen.reference.rawValue)
                }
        }
    }

    func accesses(to citizen: CitizenReference) -> [String] { read { $0.accesses[citizen] ?? [] } }

    func cohorts() -> [Cohort] {
        read { state in
            state.tenants.sorted { ($0.value.name, $0.key) < ($1.value.name, $1.key) }
                .map { id, tenant in
                    Cohort(municipality: tenant.name, members: state.members(of: id))
                }
        }
    }

    func measuredPeriod() -> DateInterval? {
        read { state in
            let dates = state.order.compactMap { name -> Date? in
                guard let submission = state.submissions[name],
                    !submission.flags.contains(.clock)
                else { return nil }
                let citizen = state.subject(submission.citizen)
                return state.measurements[citizen]?
                    .first { $0.measurement.submission == name.id }?.measurement.date
            }
            guard let first = dates.min(), let last = dates.max() else { return nil }
            return Quarters.around(first, last)
        }
    }
}

extension MemoryState {
    mutating func measureHeld(_ name: SubmissionName) {
        guard let submission = submissions[name], let envelope = submission.item?.envelope else {
            return
        }
        let measured = measure(envelope)
        var flags = submission.flags.filter { $0 != .held }
        if measured.reading == .odd { flags.append(.odd) }
        let sequence = note(.measured, name.tenant)
        submissions[name]?.flags = flags
        submissions[name]?.measured = sequence
        insert(measured.measurements, of: subject(envelope.citizen), at: sequence)
        noteGoal(name, of: subject(envelope.citizen), from: submission.measured, at: sequence)
    }

    /// Drops all measurements and computes them anew, each under its old number.
    fileprivate mutating func rebuild() throws(ServerError) {
        var rebuilt: [(sequence: Int, citizen: CitizenReference, [Measurement])] = []
        for name in order {
            guard let submission = submissions[name], submission.countsAsMeasured,
                let sequence = submission.measured, let envelope = submission.item?.envelope
            else { continue }
            let measured = measure(envelope)
            guard measured.reading != .unknownFile else {
                throw .unreadInstrument(submission.instrument)
            }
            rebuilt.append((sequence, subject(envelope.citizen), measured.measurements))
        }
        measurements = [:]
        measuredAt = [:]
        for (sequence, citizen, measured) in rebuilt.sorted(by: { $0.sequence < $1.sequence }) {
            insert(measured, of: citizen, at: sequence)
        }
    }

    fileprivate func course(
        of citizen: CitizenReference,
        readBy reader: Employee,
        at now: Date
    ) -> CitizenCourse? {
        guard let record = record(of: citizen), let tenant = citizens[citizen]?.tenant else {
            return nil
        }
        let inUse = publications.inUse(in: tenant, from: questionnaires)
        let course = CitizenCourse(
            citizen: record,
            measurements: (measurements[citizen] ?? []).map(\.measurement),
            schedule: inUse.schedule(of: record.targetGroup, at: now)
        )
        let isFirst = tenants[tenant]?.assessesFirst ?? true
        return isFirst ? course.veiled(for: reader, by: inUse, at: now) : course
    }

    fileprivate func assessment(of citizen: CitizenReference, at now: Date) -> Questionnaire? {
        guard let known = citizens[citizen] else { return nil }
        return publications.inUse(in: known.tenant, from: questionnaires)
            .assessment(of: known.targetGroup, at: now)
    }

    fileprivate func members(of tenant: String) -> [Cohort.Member] {
        citizens.filter { $0.value.tenant == tenant }
            .sorted { $0.key.rawValue < $1.key.rawValue }
            .compactMap { reference, citizen in
                guard let caseworker = citizen.caseworker,
                    let measured = measurements[reference], !measured.isEmpty
                else { return nil }
                return Cohort.Member(
                    professional: caseworker,
                    course: Course(of: measured.map(\.measurement))
                )
            }
    }
}

extension MemoryState.Submission {
    /// Whether its measurements count, once they can be made.
    var countsAsMeasured: Bool { item != nil && !isAmended }
}
