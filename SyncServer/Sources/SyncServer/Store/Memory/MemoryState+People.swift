import FoundationEssentials
import Progression
import SyncProtocol

extension MemoryState {
    mutating func grant(_ citizen: CitizenReference, to employee: String, tenant: String) {
        guard caseloads[citizen]?[employee] == nil else { return }
        caseloads[citizen, default: [:]][employee] = note(.grant(citizen, employee), tenant)
    }

    mutating func revoke(_ citizen: CitizenReference, from employee: String, tenant: String) {
        guard caseloads[citizen]?.removeValue(forKey: employee) != nil else { return }
        _ = note(.revoke(citizen, employee), tenant)
    }

    /// The municipality of both.
    func tenant(
        sharedBy citizen: CitizenReference,
        and employee: String
    ) throws(ServerError) -> String {
        guard let tenant = employees[employee]?.employee.tenant else {
            throw .noEmployee(employee)
        }
        guard let known = citizens[citizen], known.tenant == tenant, !known.isErased,
            known.matched == nil
        else { throw .noCitizen(citizen.rawValue) }
        return tenant
    }

    /// Says who a provisional citizen is.
    mutating func match(
        _ provisional: CitizenReference,
        with citizen: CitizenReference
    ) throws(ServerError) {
        guard let brought = citizens[provisional], brought.broughtBy != nil, !brought.isErased,
            brought.matched == nil
        else { throw .notProvisional(provisional.rawValue) }
        guard let known = citizens[citizen], known.tenant == brought.tenant, !known.isErased,
            known.broughtBy == nil
        else { throw .noCitizen(citizen.rawValue) }
        citizens[provisional]?.matched = citizen
        let visitors = (caseloads[provisional] ?? [:]).sorted { $0.value < $1.value }
        for (employee, _) in visitors { revoke(provisional, from: employee, tenant: known.tenant) }
        for name in order where submissions[name]?.citizen == provisional {
            move(name, to: citizen)
        }
    }

    /// Moves the measurements of a provisional citizen's submission under a new number of the log.
    private mutating func move(_ name: SubmissionName, to citizen: CitizenReference) {
        guard let submission = submissions[name], let old = submission.measured,
            submission.item != nil, !submission.isAmended
        else { return }
        let sequence = note(.measured, name.tenant)
        let moved = (measurements[submission.citizen] ?? []).filter { $0.sequence == old }
        deleteMeasurements(of: name.id, about: submission.citizen)
        submissions[name]?.measured = sequence
        insert(moved.map(\.measurement), of: citizen, at: sequence)
        noteGoal(name, of: citizen, from: old, at: sequence)
    }

    /// Erases a citizen or a submission once and for all, with what that entails.
    mutating func erase(_ erasure: Erasure, tenant: String) throws(ServerError) -> [Erasure] {
        guard tenants[tenant] != nil else { throw .noTenant(tenant) }
        let all = entailed(by: erasure, tenant: tenant)
        for each in all where !erased.contains(Erased(tenant: tenant, what: each)) {
            switch each {
            case .citizen(let citizen): eraseCitizen(citizen, tenant: tenant)
            case .submission(let id): eraseSubmission(SubmissionName(tenant: tenant, id: id))
            }
            erased.insert(Erased(tenant: tenant, what: each))
            _ = note(.erase(each), tenant)
        }
        return all
    }

    private func entailed(by erasure: Erasure, tenant: String) -> [Erasure] {
        guard case .citizen(let citizen) = erasure else { return [erasure] }
        let matched = citizens.filter { $0.value.matched == citizen && $0.value.tenant == tenant }
        return [erasure]
            + matched.keys.map(\.rawValue).sorted().map {
                .citizen(CitizenReference(rawValue: $0))
            }
    }

    private mutating func eraseCitizen(_ citizen: CitizenReference, tenant: String) {
        guard citizens[citizen]?.tenant == tenant else {
            return removeQuarantined(of: tenant) { $0.citizen == citizen }
        }
        let subject = subject(citizen)
        for name in order where submissions[name]?.citizen == citizen {
            if subject != citizen { withdraw(name.id, about: subject, tenant: tenant) }
            submissions[name]?.item = nil
        }
        measurements[citizen] = nil
        caseloads[citizen] = nil
        removeQuarantined(of: tenant) { $0.citizen == citizen }
        citizens[citizen]?.name = ""
        citizens[citizen]?.caseworker = nil
        citizens[citizen]?.number = nil
        citizens[citizen]?.targetGroup = nil
        citizens[citizen]?.closed = nil
        citizens[citizen]?.events = []
        citizens[citizen]?.recorded = [:]
        citizens[citizen]?.takenBack = []
        citizens[citizen]?.isErased = true
    }

    private mutating func eraseSubmission(_ name: SubmissionName) {
        if let submission = submissions[name] {
            deleteMeasurements(of: name.id, about: subject(submission.citizen))
            submissions[name]?.item = nil
        }
        removeQuarantined(of: name.tenant) { $0.id == name.id }
    }

    private mutating func removeQuarantined(
        of tenant: String,
        where condition: (Envelope) -> Bool
    ) {
        for (number, kept) in quarantine where kept.device.tenant == tenant {
            guard kept.item.envelope.map(condition) ?? false else { continue }
            remove(number)
            if let origin = kept.item.provenOrigin { forgetPlace(origin) }
        }
    }

    /// Counts a laptop's chain anew, without what was erased from quarantine.
    private mutating func forgetPlace(_ origin: Origin) {
        let name = ChainName(device: origin.device, incarnation: origin.incarnation)
        guard let chain = chains[name] else { return }
        let aside = quarantine.values.compactMap(\.item.provenOrigin)
            .filter { $0.device == origin.device && $0.incarnation == origin.incarnation }
        let highest = (aside.map(\.sequence) + Array(chain.contents.keys)).max()
        chains[name] = highest.map { Chain(highest: $0, contents: chain.contents) }
    }
}
