import FoundationEssentials
import Progression

extension MemoryStore {
    func teamCourses(in reach: Reach, asOf moment: Date) -> [TeamCourse] {
        read { state in
            let inUse = state.publications.inUse(in: reach.tenant, from: state.questionnaires)
            return state.citizens.sorted { $0.key.rawValue < $1.key.rawValue }
                .compactMap { reference, citizen in
                    guard citizen.tenant == reach.tenant, !citizen.isErased, citizen.matched == nil,
                        let responsible = citizen.caseworker,
                        let unit = state.employees[responsible].map(\.employee.unit),
                        reach.covers(tenant: reach.tenant, unit: unit)
                    else { return nil }
                    let known = TeamCourse.Circumstances(
                        unit: unit,
                        schedule: inUse.schedule(of: citizen.targetGroup, at: moment),
                        closed: citizen.closed,
                        events: state.recorded(of: reference)
                    )
                    let measured = (state.measurements[reference] ?? []).map(\.measurement)
                    return TeamCourse(of: measured, known, asOf: moment)
                }
        }
    }
}
