import FoundationEssentials
import Progression
import SyncProtocol
import SyncServer

extension SimulatedServer {
    /// Does what an operator asks for; what makes no sense now is passed over.
    func carryOut(_ deed: Deed, in town: FoundedTown, noting history: inout History) throws {
        switch deed {
        case .grant(let citizen, let employee):
            try store.grant(town.citizens[citizen], to: Town.mentors[employee])
        case .revoke(let citizen, let employee):
            try store.revoke(town.citizens[citizen], from: Town.mentors[employee])
        case .publish(let instrument): try publish(instrument)
        case .policy(let days):
            try store.setPolicy(LaptopPolicy(retentionDays: days), tenant: Town.tenant)
        case .eraseCitizen(let citizen):
            try erase(.citizen(town.citizens[citizen]), noting: &history)
        case .eraseSubmission(let choice):
            let known = store.submissions()
            guard !known.isEmpty else { return }
            let id = known[choice % known.count].id
            try erase(.submission(id), noting: &history)
        case .release(let choice):
            let known = store.quarantined()
            guard !known.isEmpty else { return }
            _ = try? store.release(known[choice % known.count].number)
        case .match(let choice, let citizen):
            try match(choice, with: town.citizens[citizen], noting: history)
        case .backup: backUp()
        }
    }

    /// Matches one of those who were on no caseload, if there is one.
    private func match(
        _ choice: Int,
        with citizen: CitizenReference,
        noting history: History
    ) throws {
        let visitors = history.finished.map(\.citizen).filter { $0.rawValue.hasPrefix("visitor") }
        guard !visitors.isEmpty else { return }
        try? store.match(provisional: visitors[choice % visitors.count], with: citizen)
    }

    private func publish(_ instrument: Int) throws {
        let content = Town.file(instrument)
        _ = try store.publish([PublishedFile(path: "form.yaml", content: content)])
    }

    /// What is erased goes into the register, which no backup holds.
    private func erase(_ erasure: Erasure, noting history: inout History) throws {
        let all = try store.erase(erasure, tenant: Town.tenant)
        register.erased += all
        history.erasures.formUnion(all)
    }

    private func backUp() {
        backups.append(Backup(time: clock.now, content: store.snapshot()))
        store.markSafe(through: store.head, in: store.epoch)
    }

    /// Dies if its time has come, and comes up again later; what was durable is there, sessions are not.
    func mayDie() -> Death? {
        death?.requests -= 1
        guard let death, death.requests <= 0 else { return nil }
        self.death = nil
        if let undurable { store.restore(undurable) }
        downUntil = clock.now + death.down
        sessions = [:]
        return death
    }

    /// One of the backups that may be needed: those of the last 30 days, or the newest there is.
    private func backup(_ choice: Int) -> Backup? {
        let recent = backups.filter { clock.now - $0.time < 30 * .day - .minute }
        let candidates = recent.isEmpty ? Array(backups.suffix(1)) : recent
        return candidates.isEmpty ? nil : candidates[choice % candidates.count]
    }

    /// A laptop is trusted no longer; that too goes into the register.
    func revoke(_ device: String) throws {
        register.revoked.append(device)
        try store.revokeDevice(device)
    }

    /// What an erasure entails in this database and did not in the last is noted too.
    private func replayRegister(noting history: inout History) throws {
        for erasure in register.erased {
            let entailed = try store.erase(erasure, tenant: Town.tenant)
            register.erased += entailed.filter { !register.erased.contains($0) }
            history.erasures.formUnion(entailed)
        }
        for device in register.revoked { try store.revokeDevice(device) }
    }

    /// The disk is lost and a backup takes its place, as the operator's handbook says: a new life begins
    /// and the register is replayed.
    func restore(choice: Int, noting history: inout History) throws {
        guard let backup = backup(choice) else { return }
        let old = store.epoch
        store.restore(backup.content)
        sessions = [:]
        if bug != .noNewEpoch { store.renewEpoch() }
        if bug != .registerNotReplayed { try replayRegister(noting: &history) }
        history.ended[old] = clock.now
        history.ended[store.epoch] = nil
        history.restores.append(clock.now)
    }
}
