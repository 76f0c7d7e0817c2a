import Foundation
import Progression

@testable import SyncServer

extension BrokenStore {
    func checkCourses() async throws -> CourseCheck {
        fault == .checksNothing ? CourseCheck() : try await sound.checkCourses()
    }

    func tally(of tenant: String?, keepsSums: Bool) async throws -> PopulationTally {
        let tally = try await sound.tally(
            of: fault == .countsForeignCourses ? nil : tenant,
            keepsSums: keepsSums
        )
        guard fault == .countsNobody else { return tally }
        return PopulationTally(groups: tally.groups, keepsSums: keepsSums)
    }

    func tenant(called name: String) async throws -> String {
        fault == .namesNoMunicipality ? name : try await sound.tenant(called: name)
    }
}
