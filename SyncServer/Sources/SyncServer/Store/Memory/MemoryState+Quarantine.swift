import FoundationEssentials
import Progression
import SyncProtocol

extension MemoryState {
    /// Keeps an item that cannot be accepted, with the reason; the same again changes nothing.
    mutating func putAside(
        _ item: ReceivedItem,
        _ reason: Problem.Code,
        from device: EnrolledDevice,
        at now: Date
    ) -> ItemResult {
        let isThere = (aside[item.sha256] ?? []).contains { number in
            quarantine[number].map { $0.device.id == device.id && $0.reason == reason } ?? false
        }
        if !isThere {
            lastNumber += 1
            quarantine[lastNumber] = Kept(
                number: lastNumber,
                item: item,
                device: device,
                reason: reason,
                received: now
            )
            aside[item.sha256, default: []].append(lastNumber)
            noteOrigin(of: item, isAccepted: false)
        }
        return ItemResult(
            id: item.envelope?.id,
            sha256: item.sha256,
            status: .quarantined,
            problem: reason
        )
    }

    /// Lets go of what is taken in now.
    mutating func forgetQuarantined(_ item: ReceivedItem, from device: EnrolledDevice) {
        guard let numbers = aside[item.sha256] else { return }
        for number in numbers where quarantine[number]?.device.id == device.id {
            remove(number)
        }
    }

    /// Removes an item from quarantine.
    mutating func remove(_ number: Int) {
        guard let kept = quarantine.removeValue(forKey: number) else { return }
        aside[kept.item.sha256]?.removeAll { $0 == number }
    }

    /// Takes in an item by an operator's word.
    mutating func release(_ number: Int, at now: Date) throws(ServerError) -> ItemResult {
        guard let kept = quarantine[number], let device = sender(kept.device.id) else {
            throw .notInQuarantine(number)
        }
        try checkSubject(of: kept.item, tenant: device.tenant)
        var after = self
        let result = after.carryOut(kept.item, from: device, by: intake.byWord, at: now)
        if let problem = result.problem { throw .stillRefused(number, problem) }
        after.forgetQuarantined(kept.item, from: device)
        self = after
        return result
    }

    /// Takes in what the laptops of an employee sent about a citizen before the citizen was granted.
    mutating func releaseGranted(
        _ citizen: CitizenReference,
        of employee: String,
        at now: Date
    ) {
        let waiting = quarantine.values.filter {
            $0.reason == .notYourCitizen && $0.item.envelope?.citizen == citizen
                && $0.device.employee == employee
        }
        for kept in waiting.sorted(by: { $0.number < $1.number }) {
            guard let device = sender(kept.device.id) else { continue }
            _ = carryOut(kept.item, from: device, by: intake, at: now)
        }
    }

    /// Makes sure that an item an operator vouches for is about somebody of the municipality.
    private func checkSubject(of item: ReceivedItem, tenant: String) throws(ServerError) {
        guard item.fault == nil, let envelope = item.envelope else { return }
        let name = SubmissionName(tenant: tenant, id: envelope.id)
        guard let citizen = citizens[envelope.citizen] else {
            if submissions[name] != nil || envelope.provisional != nil { return }
            throw .noCitizen(envelope.citizen.rawValue)
        }
        guard citizen.tenant == tenant || submissions[name] != nil else {
            throw .noCitizen(envelope.citizen.rawValue)
        }
    }

    func status(of key: SubmissionKey, tenant: String) -> SubmissionStatus {
        let name = SubmissionName(tenant: tenant, id: key.id)
        let found = submissions[name]
        let isStub = found.map { $0.item == nil } ?? false
        if isStub || erased.contains(Erased(tenant: tenant, what: .submission(key.id))) {
            return SubmissionStatus(key: key, state: .erased)
        }
        if let found, found.sha256 == key.sha256 {
            return SubmissionStatus(key: key, state: .accepted, logSequence: found.sequence)
        }
        let reasons = (aside[key.sha256] ?? []).compactMap { quarantine[$0] }
            .filter { $0.device.tenant == tenant }
        guard let latest = reasons.last else { return SubmissionStatus(key: key, state: .unknown) }
        return SubmissionStatus(key: key, state: .quarantined, problem: latest.reason)
    }
}
