import FoundationEssentials
import Progression
import SyncProtocol

extension MemoryState {
    /// Judges an item by the rules of `intake` and does what they say.
    mutating func carryOut(
        _ item: ReceivedItem,
        from device: EnrolledDevice,
        by intake: Intake,
        at now: Date
    ) -> ItemResult {
        let facts = facts(about: item, from: device)
        switch intake.verdict(on: item, from: device, facts: facts, now: now) {
        case .accept(let flags):
            guard let envelope = item.envelope else {
                return putAside(item, .unreadableEnvelope, from: device, at: now)
            }
            return insert(item, envelope, flags: flags, from: device, at: now)
        case .exists(let sequence):
            return ItemResult(
                id: item.envelope?.id,
                sha256: item.sha256,
                status: .exists,
                logSequence: sequence
            )
        case .quarantine(let reason): return putAside(item, reason, from: device, at: now)
        case .erased:
            return ItemResult(id: item.envelope?.id, sha256: item.sha256, status: .erased)
        }
    }

    private func facts(about item: ReceivedItem, from device: EnrolledDevice) -> Intake.Facts {
        var facts = Intake.Facts()
        guard let envelope = item.envelope else { return facts }
        facts.isErased = isErased(envelope, tenant: device.tenant)
        guard item.fault == nil, !facts.isErased else { return facts }
        let name = SubmissionName(tenant: device.tenant, id: envelope.id)
        facts.namesake = submissions[name].map {
            Intake.Facts.Namesake(sha256: $0.sha256, logSequence: $0.sequence)
        }
        if let citizen = citizens[envelope.citizen] {
            facts.isKnownCitizen = true
            let isVisited = caseloads[envelope.citizen]?[device.employee] != nil
            facts.isGranted =
                citizen.tenant == device.tenant
                && (isVisited || citizen.broughtBy == device.employee
                    || device.isCentre && record(of: envelope.citizen)?.standIn == device.employee)
        }
        let origin = envelope.origin
        let chain = chains[ChainName(device: origin.device, incarnation: origin.incarnation)]
        if let content = chain?.contents[origin.sequence] {
            facts.isPlaceTaken = content != item.sha256
        }
        facts.amendsLatest = envelope.amends.map { isLatest($0, envelope) } ?? true
        facts.reading = measure(envelope).reading
        return facts
    }

    private func isErased(_ envelope: Envelope, tenant: String) -> Bool {
        guard !erased.isEmpty else { return false }
        return erased.contains(Erased(tenant: tenant, what: .submission(envelope.id)))
            || erased.contains(Erased(tenant: tenant, what: .citizen(envelope.citizen)))
    }

    private func isLatest(_ amended: Amendment, _ envelope: Envelope) -> Bool {
        let name = SubmissionName(tenant: envelope.tenant, id: amended.id)
        guard let found = submissions[name] else { return false }
        return found.sha256 == amended.sha256 && !found.isAmended && found.item != nil
            && subject(found.citizen) == subject(envelope.citizen)
    }

    func measure(
        _ envelope: Envelope
    ) -> (measurements: [Measurement], reading: Intake.Facts.Reading) {
        Intake.measure(envelope, by: questionnaires[envelope.instrument.sha256])
    }
}

extension MemoryState {
    private mutating func insert(
        _ item: ReceivedItem,
        _ envelope: Envelope,
        flags: [SubmissionFlag],
        from device: EnrolledDevice,
        at now: Date
    ) -> ItemResult {
        let tenant = device.tenant
        addProvisional(envelope, broughtBy: device)
        let subject = subject(envelope.citizen)
        if let amended = envelope.amends, !flags.contains(.outdated) {
            submissions[SubmissionName(tenant: tenant, id: amended.id)]?.isAmended = true
            withdraw(amended.id, about: subject, tenant: tenant)
        }
        let sequence = note(.submission, tenant)
        let name = SubmissionName(tenant: tenant, id: envelope.id)
        submissions[name] = Submission(
            item: item,
            sha256: item.sha256,
            kind: envelope.kind.rawValue,
            citizen: envelope.citizen,
            instrument: envelope.instrument.sha256,
            sequence: sequence,
            flags: flags,
            measured: flags.contains(.held) ? nil : sequence,
            received: now
        )
        order.append(name)
        noteOrigin(of: item, isAccepted: true)
        insert(measure(envelope).measurements, of: subject, at: sequence)
        noteGoal(name, of: subject, from: nil, at: sequence)
        forgetQuarantined(item, from: device)
        return ItemResult(
            id: envelope.id,
            sha256: item.sha256,
            status: .accepted,
            logSequence: sequence,
            flags: flags.isEmpty ? nil : flags
        )
    }

    mutating func noteOrigin(of item: ReceivedItem, isAccepted: Bool) {
        guard let origin = item.provenOrigin else { return }
        let name = ChainName(device: origin.device, incarnation: origin.incarnation)
        var chain = chains.removeValue(forKey: name) ?? Chain()
        chain.highest = max(chain.highest, origin.sequence)
        if isAccepted, chain.contents[origin.sequence] == nil {
            chain.contents[origin.sequence] = item.sha256
        }
        chains[name] = chain
    }

    /// Makes the citizen an envelope brings, if nobody knows that citizen yet.
    private mutating func addProvisional(_ envelope: Envelope, broughtBy device: EnrolledDevice) {
        guard let provisional = envelope.provisional, citizens[envelope.citizen] == nil else {
            return
        }
        citizens[envelope.citizen] = Citizen(
            tenant: device.tenant,
            name: provisional.name,
            language: envelope.language,
            broughtBy: device.employee
        )
        grant(envelope.citizen, to: device.employee, tenant: device.tenant)
    }

    /// Stores what was measured, as measurements of `citizen`, whoever the envelope says.
    mutating func insert(
        _ measured: [Measurement],
        of citizen: CitizenReference,
        at sequence: Int
    ) {
        guard !measured.isEmpty else { return }
        measuredAt[sequence] = citizen
        measurements[citizen, default: []] += measured.map {
            Measured(sequence: sequence, measurement: $0.counting(for: citizen))
        }
    }

    /// Takes back what a submission says of a citizen; laptops that may know it are told.
    mutating func withdraw(_ submission: UUID, about citizen: CitizenReference, tenant: String) {
        deleteMeasurements(of: submission, about: citizen)
        _ = note(.withdraw(submission, citizen), tenant)
    }

    mutating func deleteMeasurements(of submission: UUID, about citizen: CitizenReference) {
        measurements[citizen]?.removeAll { $0.measurement.submission == submission }
    }
}

extension Measurement {
    /// The same, as a measurement of `citizen`.
    fileprivate func counting(for citizen: CitizenReference) -> Measurement {
        guard citizen != self.citizen else { return self }
        return Measurement(
            submission: submission,
            occasion: occasion,
            citizen: citizen,
            factor: factor,
            instrument: instrument,
            informant: informant,
            date: date,
            score: score,
            precision: precision,
            continues: continues
        )
    }
}
