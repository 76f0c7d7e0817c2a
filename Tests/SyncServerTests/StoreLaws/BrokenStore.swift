import Foundation
import Progression
import SyncProtocol
import WebPages

@testable import SyncServer

/// A store with one planted fault, or none, in front of a sound one.
struct BrokenStore: CentralStore {
    enum Fault: String, CaseIterable, Sendable {
        case losesLastOfBatch, callsOldNew, forgetsFlags
        case feedLeavesOut, feedTurnsRound, feedSkips, feedKnowsAllSafe, feedWithoutCaution
        case feedWithoutGoals, feedWithoutClosing
        case statusFlatters, receiptForAnybody, chainForgotten
        case erasesNothing, revokesNothing, matchesNothing, releasesNothing, keepsNoPolicy
        case keepsNoRecoveryKey, tellsForeignRecoveryKey
        case grantsNothing, leavesEpoch
        case notesNoContact, leavesEmployeesOut, changesAnyway, keepsNoSchedule
        case keepsNoUnit, removesUnitsInUse, amendsNobody, reachesTooFar, invitesForEver
        case takesTestNumbers, findsNobody, standsInForNobody, handsOverNothing, closesNothing
        case erasesTooLate, complainsNever
        case retiresEverywhere, retiresNothing, keepsNoTerms, forgetsScope, takesUnknownGroups
        case tellsNoGroups, tellsOldGroups, listsNothingRetired, tellsForeignFiles
        case renamesNoGroups, removesNoGroups, forgetsGroupMembers
        case usesStepsTwice, usesCodesTwice, blocksNobody, keepsSessions, keepsNoFactor
        case takesAccountsOver, leavesNobodyToProvider
        case keepsNoRatings, ratesAfterwards, tellsForeignRatings
        case teamsReachTooFar, teamsKnowTheFuture, teamsWithoutEfforts
        case programmesReachTooFar, programmesKnowTheFuture, programmesWithoutGroups
        case programmesWithoutAnswers
        case entersNothing, entersAnew, showsAnswersBefore, alwaysHoldsBack
        case saysAssessmentsFirst
        case recordsNothing, takesNothingBack, recordsForAnybody, asksNothing
        case checksNothing, countsForeignCourses, countsNobody, namesNoMunicipality
        case tellsAnswersToAnybody, forgetsDeclined, notesReadingTwice
        case tellsForeignEventKinds, hidesRetiredEventKinds, takesAnyEventKind, amendsNoEventKind
    }

    let sound: any CentralStore
    let fault: Fault?

    init(_ sound: any CentralStore, _ fault: Fault?) {
        self.sound = sound
        self.fault = fault
    }

    var environment: ServerEnvironment { sound.environment }
    var epoch: UUID { sound.epoch }

    func append(_ batches: [ReceivedBatch]) async throws -> [[ItemResult]] {
        switch fault {
        case .losesLastOfBatch:
            let cut = batches.map { ReceivedBatch(device: $0.device, items: $0.items.dropLast()) }
            let results = try await sound.append(cut)
            return zip(results, batches).map { found, batch in
                found + (batch.items.last.map { [pretended($0)] } ?? [])
            }
        case .callsOldNew:
            return try await sound.append(batches).map { $0.map { changed($0, isNew: true) } }
        case .forgetsFlags:
            return try await sound.append(batches).map { $0.map { changed($0, isNew: false) } }
        default: return try await sound.append(batches)
        }
    }

    private func pretended(_ item: ReceivedItem) -> ItemResult {
        ItemResult(
            id: item.envelope?.id,
            sha256: item.sha256,
            status: .accepted,
            logSequence: 1_000
        )
    }

    private func changed(_ result: ItemResult, isNew: Bool) -> ItemResult {
        ItemResult(
            id: result.id,
            sha256: result.sha256,
            status: isNew && result.status == .exists ? .accepted : result.status,
            logSequence: result.logSequence,
            problem: result.problem,
            flags: isNew ? result.flags : nil
        )
    }

    func feed(
        for device: EnrolledDevice,
        after place: FeedPlace,
        limit: Int
    ) async throws -> FeedPage {
        let page = try await sound.feed(for: device, after: place, limit: limit)
        var items = page.items
        if fault == .feedLeavesOut, items.count > 1 { items.removeLast() }
        if fault == .feedTurnsRound { items.reverse() }
        if fault == .feedWithoutGoals {
            items.removeAll { if case .subgoal = $0 { true } else { false } }
        }
        if fault == .feedWithoutClosing { items = items.map(\.withoutClosing) }
        if fault == .feedWithoutCaution { items.removeAll { $0 == .wipe } }
        let skips = fault == .feedSkips && page.more ? 1 : 0
        return FeedPage(
            epoch: page.epoch,
            from: page.from,
            next: page.next + skips,
            items: items,
            more: page.more,
            safeSequence: fault == .feedKnowsAllSafe ? page.next : page.safeSequence,
            proof: page.proof
        )
    }

    func status(
        of keys: [SubmissionKey],
        askedBy device: EnrolledDevice
    ) async throws -> [SubmissionStatus] {
        guard fault == .statusFlatters else {
            return try await sound.status(of: keys, askedBy: device)
        }
        return keys.map { SubmissionStatus(key: $0, state: .accepted, logSequence: 1) }
    }

    func receipt(
        of id: UUID,
        askedBy device: EnrolledDevice
    ) async throws -> SyncProtocol.Receipt.Statement? {
        guard fault == .receiptForAnybody else {
            return try await sound.receipt(of: id, askedBy: device)
        }
        let anybody = EnrolledDevice(
            id: device.id,
            tenant: "nord",
            employee: device.employee,
            publicKey: device.publicKey
        )
        return try await sound.receipt(of: id, askedBy: anybody)
    }

    func highestSequence(of incarnation: UUID, _ device: EnrolledDevice) async throws -> Int? {
        fault == .chainForgotten
            ? nil : try await sound.highestSequence(of: incarnation, device)
    }

    func setPolicy(_ policy: LaptopPolicy, tenant: String) async throws {
        if fault != .keepsNoPolicy { try await sound.setPolicy(policy, tenant: tenant) }
    }

    func setRecoveryKey(_ key: Data, tenant: String, replacing: Bool) async throws {
        if fault != .keepsNoRecoveryKey {
            try await sound.setRecoveryKey(key, tenant: tenant, replacing: replacing)
        }
    }

    func recoveryKey(of tenant: String) async throws -> Data? {
        let asked = fault == .tellsForeignRecoveryKey ? "nord" : tenant
        return try await sound.recoveryKey(of: asked)
    }

    func revokeDevice(_ id: String) async throws {
        if fault != .revokesNothing { try await sound.revokeDevice(id) }
    }

    func grant(_ citizen: CitizenReference, to employee: String) async throws {
        if fault != .grantsNothing { try await sound.grant(citizen, to: employee) }
    }

    func match(provisional: CitizenReference, with citizen: CitizenReference) async throws {
        if fault != .matchesNothing {
            try await sound.match(provisional: provisional, with: citizen)
        }
    }

    func erase(_ erasure: Erasure, tenant: String) async throws -> [Erasure] {
        fault == .erasesNothing ? [erasure] : try await sound.erase(erasure, tenant: tenant)
    }

    func release(_ number: Int) async throws -> ItemResult {
        guard fault == .releasesNothing else { return try await sound.release(number) }
        return ItemResult(id: nil, sha256: "", status: .accepted, logSequence: 1)
    }

    func setSecondFactor(
        _ factor: SecondFactor?,
        recoveryCodes: [String],
        of employee: String,
        at generation: Int?
    ) async throws -> Bool {
        try await sound.setSecondFactor(
            fault == .keepsNoFactor ? nil : factor,
            recoveryCodes: recoveryCodes,
            of: employee,
            at: fault == .changesAnyway ? nil : generation
        )
    }

    func useStep(_ step: Int, of employee: String) async throws -> Bool {
        let isFresh = try await sound.useStep(step, of: employee)
        return isFresh || fault == .usesStepsTwice
    }

    func useRecoveryCode(_ hash: String, of employee: String) async throws -> Bool {
        let isFresh = try await sound.useRecoveryCode(hash, of: employee)
        return isFresh || fault == .usesCodesTwice
    }

    func setBlocked(_ isBlocked: Bool, _ employee: String) async throws {
        if fault != .blocksNobody { try await sound.setBlocked(isBlocked, employee) }
    }

    func employee(_ id: String) async throws -> Employee? {
        var employee = try await sound.employee(id)
        if fault == .keepsSessions { employee?.generation = 0 }
        return employee
    }

    func renewEpoch() async throws -> UUID {
        fault == .leavesEpoch ? epoch : try await sound.renewEpoch()
    }
}

extension BrokenStore {
    /// With the fault, whoever says an id at the provider is whom it belongs to.
    func employee(of provided: ProvidedIdentity) async throws -> Employee {
        do {
            return try await sound.employee(of: provided)
        } catch ProviderRefusal.ownPassphrase where fault == .takesAccountsOver {
            guard let employee = try await sound.employee(provided.employee) else {
                throw ProviderRefusal.ownPassphrase
            }
            return employee
        }
    }
    func leaveToProvider(_ employee: String) async throws {
        if fault != .leavesNobodyToProvider { try await sound.leaveToProvider(employee) }
    }
    func addTenant(_ id: String, name: String, isTest: Bool) async throws {
        try await sound.addTenant(id, name: name, isTest: isTest || fault == .takesTestNumbers)
    }
    func addEmployee(_ new: NewEmployee, passphrase: PassphraseRecord?) async throws {
        try await sound.addEmployee(new, passphrase: passphrase)
    }
    func secondFactor(of employee: String) async throws -> SecondFactor? {
        try await sound.secondFactor(of: employee)
    }
    func setRecoveryCodes(
        _ hashes: [String],
        of employee: String,
        at generation: Int?
    ) async throws -> Bool {
        try await sound.setRecoveryCodes(hashes, of: employee, at: generation)
    }
    func endSessions(of employee: String, at generation: Int?) async throws -> Bool {
        try await sound.endSessions(of: employee, at: generation)
    }
    func employees(in reach: Reach) async throws -> [EmployeeListing] {
        let wider = Reach(tenant: reach.tenant, units: nil)
        return try await sound.employees(in: fault == .reachesTooFar ? wider : reach)
    }
    func employees() async throws -> [EmployeeListing] {
        let employees = try await sound.employees()
        return fault == .leavesEmployeesOut ? employees.dropLast() : employees
    }
    func setPassphrase(
        _ record: PassphraseRecord,
        of employee: String,
        at generation: Int?
    ) async throws -> Bool {
        try await sound.setPassphrase(record, of: employee, at: generation)
    }
    func passphrase(of employee: String) async throws -> PassphraseRecord? {
        try await sound.passphrase(of: employee)
    }
    func addEnrolmentCode(hash: String, for employee: String, expires: Date) async throws {
        try await sound.addEnrolmentCode(hash: hash, for: employee, expires: expires)
    }
    func enrol(codeHash: String, _ asked: EnrolRequest) async throws -> DeviceRecord? {
        try await sound.enrol(codeHash: codeHash, asked)
    }
    func device(_ id: String) async throws -> EnrolledDevice? { try await sound.device(id) }
    func devices() async throws -> [DeviceListing] { try await sound.devices() }
    func noteContact(of device: String) async throws {
        if fault != .notesNoContact { try await sound.noteContact(of: device) }
    }
    func addCitizens(_ rows: [CitizenRow]) async throws -> [CitizenReference] {
        try await sound.addCitizens(rows)
    }
    func courses(ofCaseloadOf employee: Employee) async throws -> [CitizenCourse] {
        let courses = try await sound.courses(ofCaseloadOf: employee).map(timed)
        guard fault == .standsInForNobody else { return courses }
        return courses.filter { $0.citizen.responsible == employee.id }
    }
    func revoke(_ citizen: CitizenReference, from employee: String) async throws {
        try await sound.revoke(citizen, from: employee)
    }
    func submissions() async throws -> [SubmissionRecord] { try await sound.submissions() }
    func quarantined() async throws -> [QuarantinedItem] { try await sound.quarantined() }
    func rebuildMeasurements() async throws { try await sound.rebuildMeasurements() }
    func markSafe(through sequence: Int, in epoch: UUID) async throws {
        try await sound.markSafe(through: sequence, in: epoch)
    }
    func course(
        of citizen: CitizenReference,
        readBy employee: Employee,
        what: String
    ) async throws -> CitizenCourse? {
        try await sound.course(of: citizen, readBy: employee, what: what).map(timed)
    }
    func accesses(to citizen: CitizenReference) async throws -> [String] {
        try await sound.accesses(to: citizen)
    }
    func cohorts() async throws -> [Cohort] { try await sound.cohorts() }
    func measuredPeriod() async throws -> DateInterval? { try await sound.measuredPeriod() }
}
