import FoundationEssentials
import Progression
import ResponseStore
import SyncClient
import SyncProtocol
import SyncServer

extension World {
    /// Writes down how things stand in the end.
    func takeStock() {
        let store = server.store
        history.centre.accepted = store.submissions().filter {
            !$0.flags.contains(SubmissionRecord.erased)
        }.map {
            History.Centre.Accepted(
                key: SubmissionKey(id: $0.id, sha256: $0.sha256),
                logSequence: $0.logSequence,
                flags: Set($0.flags.compactMap { SubmissionFlag(rawValue: $0) })
            )
        }
        history.centre.quarantined = Set(store.quarantined().map(\.sha256))
        for mentor in Town.mentors {
            history.centre.caseloads[mentor] = store.caseload(of: mentor)
                .mapValues { $0.map(History.Measured.init) }
        }
        history.centre.policy = store.policy(of: Town.tenant)
        history.centre.instruments = store.instruments(of: Town.tenant)
        history.recoveries = laptops.map { laptop in
            History.Recovery(
                laptop: laptop.number,
                attempts: emptied[laptop.number]?.attempts ?? attempts[laptop.number] ?? 0,
                time: emptied[laptop.number].map { $0.time - healed }
            )
        }
        history.laptops = laptops.map { laptop in
            let isRevoked = server.register.revoked.contains(laptop.device)
            return laptop.inTheEnd(isRevoked: isRevoked)
        }
    }
}

extension SimulatedLaptop {
    /// What it has in the end.
    fileprivate func inTheEnd(isRevoked: Bool) -> History.Laptop {
        History.Laptop(
            number: number,
            employee: employee,
            isRevoked: isRevoked,
            held: disk.submissions.map {
                History.Laptop.Held(
                    key: $0.key,
                    citizen: $0.citizen,
                    state: $0.state,
                    hasPayload: $0.hasPayload
                )
            },
            drafts: disk.drafts.map(\.citizen),
            caseload: disk.caseload,
            instruments: disk.instruments,
            policy: LaptopPolicy(
                lockAfterMinutes: disk.rules.lockAfterMinutes,
                retentionDays: disk.rules.retentionDays
            )
        )
    }
}
