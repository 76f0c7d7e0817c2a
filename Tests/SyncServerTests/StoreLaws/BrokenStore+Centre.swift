import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension BrokenStore {
    func enter(_ response: Response, by employee: Employee) async throws -> ItemResult {
        switch fault {
        case .entersNothing:
            ItemResult(id: response.id, sha256: "", status: .accepted, logSequence: 1)
        case .entersAnew:
            try await sound.enter(
                Response(
                    id: UUID(),
                    visit: Visit(
                        occasion: response.occasion,
                        citizen: response.citizen,
                        informant: response.informant,
                        language: response.language,
                        author: response.author,
                        started: response.started
                    ),
                    instrument: response.instrument,
                    respondent: response.respondent,
                    answers: response.answers,
                    finished: response.finished
                ),
                by: employee
            )
        default: try await sound.enter(response, by: employee)
        }
    }

    func setAssessmentFirst(_ isFirst: Bool, tenant: String) async throws {
        if fault == .alwaysHoldsBack { return }
        try await sound.setAssessmentFirst(isFirst, tenant: tenant)
    }

    func isAssessmentFirst(in tenant: String) async throws -> Bool {
        let isFirst = try await sound.isAssessmentFirst(in: tenant)
        return fault == .saysAssessmentsFirst ? true : isFirst
    }
}
