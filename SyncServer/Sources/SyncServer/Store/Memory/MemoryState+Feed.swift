import FoundationEssentials
import Progression
import SyncProtocol

extension MemoryState {
    /// What a laptop should know after `cursor`, in commit order.
    func page(for device: EnrolledDevice, after cursor: Int, limit: Int) -> FeedPage {
        var pager = FeedPager(after: cursor, limit: limit)
        fill(&pager, for: device, after: cursor)
        return pager.page(in: epoch, head: log.count, safe: safeSequence, proofs: .open)
    }

    private func fill(_ pager: inout FeedPager, for device: EnrolledDevice, after cursor: Int) {
        if let order = devices[device.id]?.revocation {
            if order.sequence > cursor { _ = pager.take([.wipe], at: order.sequence) }
            return
        }
        var sequence = cursor
        while sequence < log.count {
            sequence += 1
            guard pager.take(items(at: sequence, for: device), at: sequence) else { return }
        }
    }

    private func items(at sequence: Int, for device: EnrolledDevice) -> [FeedItem] {
        let entry = log[sequence - 1]
        switch entry.what {
        case .instrument(let news):
            guard entry.tenant == nil || entry.tenant == device.tenant else { return [] }
            return publications.told(of: news, in: device.tenant)
        case _ where entry.tenant != device.tenant: return []
        case .submission, .measured: return measured(at: sequence, for: device)
        case .withdraw(let submission, let citizen):
            let isVisited = caseloads[citizen]?[device.employee] != nil
            return isVisited ? [.withdraw(submission: submission)] : []
        case .grant(let citizen, let employee):
            guard employee == device.employee else { return [] }
            guard let grant = grant(of: citizen, to: employee, at: sequence) else { return [] }
            return [.grant(grant)] + subGoals(of: citizen, upTo: sequence)
        case .revoke(let citizen, let employee):
            return employee == device.employee ? [.revoke(citizen: citizen)] : []
        case .erase(let erasure): return [.erase(erasure)]
        case .policy:
            guard let policy = tenants[device.tenant]?.policy, policy.sequence == sequence else {
                return []
            }
            return [.policy(policy.0)]
        case .wipe: return []
        }
    }

    private func measured(at sequence: Int, for device: EnrolledDevice) -> [FeedItem] {
        guard let citizen = measuredAt[sequence] ?? goalsAt[sequence]?.citizen,
            sequence > caseloads[citizen]?[device.employee] ?? .max
        else { return [] }
        if goalsAt[sequence] != nil { return subGoal(at: sequence) }
        return (measurements[citizen] ?? []).filter { $0.sequence == sequence }
            .map { .measurement($0.measurement) }
    }

    /// A grant that still holds; one taken back since is left out, name and all.
    private func grant(
        of citizen: CitizenReference,
        to employee: String,
        at sequence: Int
    ) -> CaseloadGrant? {
        guard caseloads[citizen]?[employee] == sequence, let record = record(of: citizen) else {
            return nil
        }
        let history = (measurements[citizen] ?? []).filter { $0.sequence <= sequence }
        return CaseloadGrant(
            citizen: citizen,
            name: record.name,
            language: record.language,
            caseworker: record.caseworker,
            targetGroup: record.targetGroup,
            closed: record.ending?.day,
            history: history.map(\.measurement)
        )
    }

    func record(of citizen: CitizenReference) -> CitizenRecord? {
        guard let known = citizens[citizen], !known.isErased else { return nil }
        return CitizenRecord(
            reference: citizen,
            name: known.name,
            language: known.language,
            caseworker: known.caseworker.flatMap { employees[$0]?.employee.name } ?? "",
            responsible: known.caseworker,
            standIn: known.caseworker.flatMap { employees[$0]?.employee.standIn },
            number: known.number,
            ending: known.closed.map {
                CaseEnding(
                    closed: $0,
                    retentionDays: tenants[known.tenant]?.retentionDays ?? CaseEnding.usualRetention
                )
            },
            targetGroup: known.targetGroup
        )
    }
}
