import FoundationEssentials
import Progression
import SyncProtocol

extension MemoryStore {
    func programmeCourses(
        of tenant: String,
        items: Set<ProgrammeItem>,
        asOf moment: Date
    ) throws -> [ProgrammeCourse] {
        try read { state throws(ServerError) in
            guard state.tenants[tenant] != nil else { throw .noTenant(tenant) }
            let responses = state.responses(in: tenant)
            return state.citizens.sorted { $0.key.rawValue < $1.key.rawValue }
                .compactMap { reference, citizen in
                    guard citizen.tenant == tenant, !citizen.isErased, citizen.matched == nil,
                        citizen.caseworker.flatMap({ state.employees[$0] }) != nil
                    else { return nil }
                    let measured = (state.measurements[reference] ?? []).map(\.measurement)
                    return ProgrammeCourse(
                        measurements: measured.filter { $0.date < moment },
                        events: state.recorded(of: reference),
                        responses: AnswerBook.pairs(
                            responses[reference] ?? [],
                            state.questionnaires,
                            before: moment
                        ),
                        items: items,
                        targetGroup: citizen.targetGroup,
                        on: TimeZoneRule.danish.day(of: moment)
                    )
                }
        }
    }
}

extension MemoryState {
    /// What was answered and still counts, by whom it is about.
    fileprivate func responses(in tenant: String) -> [CitizenReference: [Response]] {
        var found: [CitizenReference: [Response]] = [:]
        for name in order {
            guard name.tenant == tenant, let submission = submissions[name], !submission.isAmended,
                let envelope = submission.item?.envelope, envelope.kind == .response
            else { continue }
            found[subject(submission.citizen), default: []].append(envelope.response)
        }
        return found
    }
}
