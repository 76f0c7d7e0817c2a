package import FoundationEssentials
import Progression
import SyncProtocol

extension MemoryStore {
    package func questionnaireFile(_ sha256: String) -> Data? {
        read { $0.instruments.first { $0.reference.sha256 == sha256 }?.content }
    }

    package func publish(_ files: [PublishedFile]) throws -> [Publication] {
        let read = try files.map { file in
            guard let questionnaire = parser(file.content) else {
                throw ServerError.badQuestionFile(file.path)
            }
            return (questionnaire, file.content)
        }
        return change { state in read.map { state.publish($0, content: $1) } }
    }

    func rebuildMeasurements() throws {
        try change { state throws(ServerError) in try state.rebuild() }
    }

    var schedule: Schedule? {
        read { state in
            let inUse = state.instruments.filter { !$0.isRetired }
            return Schedule.inUse(
                of: inUse.compactMap { state.questionnaires[$0.reference.sha256] }
            )
        }
    }

    func course(
        of citizen: CitizenReference,
        readBy employee: Employee,
        what: String
    ) -> CitizenCourse? {
        change { state in
            guard state.sees(employee, citizen) else { return nil }
            state.accesses[citizen, default: []].append(employee.id)
            var course = state.course(of: citizen)
            course?.events = state.events(of: citizen)
            return course
        }
    }

    func courses(ofCaseloadOf employee: Employee) -> [CitizenCourse] {
        read { state in
            state.caseloads.keys.filter { state.sees(employee, $0) }
                .compactMap(state.course)
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
    fileprivate mutating func publish(
        _ questionnaire: Questionnaire,
        content: Data
    ) -> Publication {
        let reference = questionnaire.reference
        guard !instruments.contains(where: { $0.reference.sha256 == reference.sha256 }) else {
            return Publication(reference, isNew: false, measured: 0)
        }
        let isActive = questionnaire.status == .active
        if isActive {
            for index in instruments.indices where instruments[index].isReplaced(by: reference) {
                instruments[index].isRetired = true
                _ = note(.retire(instruments[index].reference.sha256))
            }
            _ = note(.instrument(reference.sha256))
        }
        instruments.append(
            Instrument(reference: reference, content: content, isRetired: !isActive)
        )
        questionnaires[reference.sha256] = questionnaire
        let held = order.filter {
            submissions[$0].map { $0.instrument == reference.sha256 && $0.countsAsMeasured }
                ?? false
        }
        for name in held { measureHeld(name) }
        return Publication(reference, isNew: true, measured: held.count)
    }

    private mutating func measureHeld(_ name: SubmissionName) {
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

    fileprivate func course(of citizen: CitizenReference) -> CitizenCourse? {
        record(of: citizen).map {
            CitizenCourse(
                citizen: $0,
                measurements: (measurements[citizen] ?? []).map(\.measurement)
            )
        }
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
    fileprivate var countsAsMeasured: Bool { item != nil && !isAmended }
}

extension MemoryState.Instrument {
    fileprivate func isReplaced(by other: InstrumentReference) -> Bool {
        reference.url == other.url && reference.sha256 != other.sha256 && !isRetired
    }
}
