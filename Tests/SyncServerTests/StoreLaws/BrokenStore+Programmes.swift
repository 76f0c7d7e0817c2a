import Foundation
import Progression

@testable import SyncServer

extension BrokenStore {
    func programmeCourses(
        of tenant: String,
        items: Set<ProgrammeItem>,
        asOf moment: Date
    ) async throws -> [ProgrammeCourse] {
        let courses = try await sound.programmeCourses(
            of: fault == .programmesReachTooFar ? "nord" : tenant,
            items: fault == .programmesWithoutAnswers ? [] : items,
            asOf: fault == .programmesKnowTheFuture ? .distantFuture : moment
        )
        guard fault == .programmesWithoutGroups else { return courses }
        return courses.map {
            ProgrammeCourse(efforts: $0.efforts, exits: $0.exits, movements: $0.movements)
        }
    }
}
