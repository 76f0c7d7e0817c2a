import Foundation
import Progression
import SyncProtocol
import WebPages

@testable import SyncServer

extension BrokenStore {
    func tenantName(_ id: String) async throws -> String? { try await sound.tenantName(id) }
    func addUnit(_ unit: OrganisationUnit, of tenant: String) async throws {
        if fault != .keepsNoUnit { try await sound.addUnit(unit, of: tenant) }
    }
    func amendUnit(_ unit: OrganisationUnit, of tenant: String) async throws {
        try await sound.amendUnit(unit, of: tenant)
    }
    func removeUnit(_ id: String, of tenant: String) async throws {
        do {
            try await sound.removeUnit(id, of: tenant)
        } catch {
            if fault != .removesUnitsInUse { throw error }
        }
    }
    func units(of tenant: String) async throws -> [OrganisationUnit] {
        try await sound.units(of: tenant)
    }
    func complaints(about rows: [EmployeeRow]) async throws -> [ImportComplaint] {
        fault == .complainsNever ? [] : try await sound.complaints(about: rows)
    }
    func addEmployees(_ rows: [EmployeeRow]) async throws { try await sound.addEmployees(rows) }
    func amend(_ employee: String, _ change: EmployeeChange) async throws {
        if fault != .amendsNobody { try await sound.amend(employee, change) }
    }
    func addInvitation(hash: String, for employee: String, expires: Date) async throws {
        let end = fault == .invitesForEver ? Date.distantFuture : expires
        try await sound.addInvitation(hash: hash, for: employee, expires: end)
    }
    func isInvited(_ employee: String, by hash: String) async throws -> Bool {
        try await sound.isInvited(employee, by: hash)
    }
    func accept(
        invitation hash: String,
        of employee: String,
        _ record: PassphraseRecord
    ) async throws -> Bool {
        try await sound.accept(invitation: hash, of: employee, record)
    }
    func complaints(about rows: [CitizenRow]) async throws -> [ImportComplaint] {
        fault == .complainsNever ? [] : try await sound.complaints(about: rows)
    }
    func citizen(numbered number: CPRNumber, of tenant: String) async throws -> CitizenReference? {
        fault == .findsNobody ? nil : try await sound.citizen(numbered: number, of: tenant)
    }
    func caseload(of employee: Employee) async throws -> [CitizenRecord] {
        try await sound.caseload(of: employee)
    }
    func handOver(_ handOver: HandOver) async throws {
        if fault != .handsOverNothing { try await sound.handOver(handOver) }
    }
    func setRetention(_ days: Int, tenant: String) async throws {
        try await sound.setRetention(fault == .erasesTooLate ? days + 1 : days, tenant: tenant)
    }
    func citizensToErase() async throws -> [TenantCitizen] { try await sound.citizensToErase() }
    func setClosed(
        _ isClosed: Bool,
        _ citizen: CitizenReference,
        of tenant: String,
        by employee: String?
    ) async throws {
        guard fault != .closesNothing else { return }
        try await sound.setClosed(isClosed, citizen, of: tenant, by: employee)
    }
}

extension FeedItem {
    /// The item as a store tells it that does not know of closed cases.
    var withoutClosing: FeedItem {
        guard case .grant(let grant) = self else { return self }
        return .grant(
            CaseloadGrant(
                citizen: grant.citizen,
                name: grant.name,
                language: grant.language,
                caseworker: grant.caseworker,
                targetGroup: grant.targetGroup,
                history: grant.history
            )
        )
    }
}
