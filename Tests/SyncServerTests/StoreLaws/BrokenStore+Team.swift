import Foundation
import Progression

@testable import SyncServer

extension BrokenStore {
    func teamCourses(in reach: Reach, asOf moment: Date) async throws -> [TeamCourse] {
        let wider = Reach(tenant: reach.tenant, units: nil)
        let courses = try await sound.teamCourses(
            in: fault == .teamsReachTooFar ? wider : reach,
            asOf: fault == .teamsKnowTheFuture ? .distantFuture : moment
        )
        guard fault == .teamsWithoutEfforts else { return courses }
        return courses.map {
            TeamCourse(
                unit: $0.unit,
                efforts: [],
                isOpen: $0.isOpen,
                isMeasuredInTime: $0.isMeasuredInTime,
                timeliness: $0.timeliness,
                journeys: $0.journeys
            )
        }
    }
}

extension BrokenStore {
    func rate(_ act: CalibrationAct) async throws {
        if fault == .keepsNoRatings { return }
        do {
            try await sound.rate(act)
        } catch  where fault == .ratesAfterwards {
            return
        }
    }

    func ratings(
        in exercise: String,
        of tenant: String
    ) async throws -> [String: CalibrationRatings] {
        try await sound.ratings(
            in: exercise,
            of: fault == .tellsForeignRatings ? "nord" : tenant
        )
    }
}
