import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension BrokenStore {
    func publish(
        _ files: [PublishedFile],
        under terms: InstrumentTerms,
        in tenant: String?
    ) async throws -> [Publication] {
        try await sound.publish(
            files,
            under: fault == .keepsNoTerms ? .plain : terms,
            in: fault == .forgetsScope && terms.targetGroup == nil ? nil : tenant
        )
    }

    func retire(_ instrument: String, in tenant: String?) async throws -> [PublicationListing] {
        switch fault {
        case .retiresNothing: return []
        case .retiresEverywhere where tenant != nil:
            let own = try await sound.retire(instrument, in: tenant)
            return own + ((try? await sound.retire(instrument, in: nil)) ?? [])
        default: return try await sound.retire(instrument, in: tenant)
        }
    }

    func publications(of tenant: String?) async throws -> [PublicationListing] {
        try await sound.publications(of: tenant)
            .filter { fault != .listsNothingRetired || $0.state != .retired }
    }

    func addTargetGroup(_ name: String, in tenant: String) async throws {
        try await sound.addTargetGroup(name, in: tenant)
    }

    func renameTargetGroup(_ name: String, to other: String, in tenant: String) async throws {
        switch fault {
        case .renamesNoGroups: return
        case .forgetsGroupMembers:
            _ = try? await sound.removeTargetGroup(name, in: tenant)
            try await sound.addTargetGroup(other, in: tenant)
        default: try await sound.renameTargetGroup(name, to: other, in: tenant)
        }
    }

    func removeTargetGroup(_ name: String, in tenant: String) async throws -> Int {
        if fault == .removesNoGroups { return 0 }
        return try await sound.removeTargetGroup(name, in: tenant)
    }

    func targetGroups(of tenant: String) async throws -> [String] {
        fault == .tellsNoGroups ? [] : try await sound.targetGroups(of: tenant)
    }

    func setTargetGroup(
        _ name: String?,
        of citizen: CitizenReference,
        in tenant: String?
    ) async throws {
        if fault == .tellsOldGroups, name == nil { return }
        do {
            try await sound.setTargetGroup(name, of: citizen, in: tenant)
        } catch  where fault == .takesUnknownGroups {
            return
        }
    }

    func questionnaireFile(_ sha256: String, for tenant: String) async throws -> Data? {
        let asked = fault == .tellsForeignFiles ? "nord" : tenant
        return try await sound.questionnaireFile(sha256, for: asked)
    }

    /// A course as a store tells it that knows of no schedule.
    func timed(_ course: CitizenCourse) -> CitizenCourse {
        guard fault == .keepsNoSchedule else { return course }
        return CitizenCourse(
            citizen: course.citizen,
            measurements: course.measurements,
            schedule: nil
        )
    }
}
