import FoundationEssentials
import ResponseStore
import SyncClient
import SyncProtocol
import SyncServer

extension SimulatedLaptop {
    /// What became of an effect.
    enum Done {
        case next(SyncCore.Event)
        case ask(Request)
        case finish
        case died
    }

    /// Does what the core decides: asks the server or the disk.
    mutating func perform(_ effect: SyncCore.Effect, in world: inout Surroundings) -> Done {
        sent = []
        switch effect {
        case .greet: return .ask(.hello(nonce: freshNonce(&world)))
        case .openSession(let challenge):
            let incarnation = disk.place.incarnation
            return .ask(.session(device: device, challenge: challenge, incarnation: incarnation))
        case .send(let items):
            let sent = bug == .writesBytesAnew ? items.map(world.library.rewritten) : items
            self.sent = items
            return .ask(.batch(nonce: freshNonce(&world), sent))
        case .askStatus(let keys): return .ask(.status(nonce: freshNonce(&world), keys))
        case .fetchPage(let cursor):
            let place = FeedPlace(next: cursor.next, epoch: cursor.epoch, proof: cursor.proof)
            return .ask(.feed(place))
        case .finish: return .finish
        case .load(let limit): return .next(.loaded(disk.outbox(limit: limit)))
        case .readQuarantined: return .next(.quarantinedRead(disk.putAside))
        case .readCursor: return .next(.cursorRead(knownCursor))
        default: return keep(effect, in: &world)
        }
    }

    /// How far the feed is known; a careless laptop takes a number of another life for one of this.
    private var knownCursor: FeedCursor? {
        guard bug == .keepsCursorAcrossEpochs, let cursor = disk.cursor, let life else {
            return disk.cursor
        }
        return FeedCursor(epoch: life, next: cursor.next)
    }

    private mutating func freshNonce(_ world: inout Surroundings) -> String {
        let fresh = world.chance.uuid().short
        nonce = fresh
        return fresh
    }

    /// An effect that writes.
    private mutating func keep(_ effect: SyncCore.Effect, in world: inout Surroundings) -> Done {
        switch effect {
        case .beginIncarnation:
            let fresh = world.chance.uuid()
            return write(.incarnationBegun) { $0.beginIncarnation(fresh) }
        case .rewind(let epoch):
            life = epoch
            return write(.rewound) { $0.move { $0.rewound(to: epoch) } }
        case .record(let outcomes): return record(outcomes, in: &world)
        case .apply(let page): return apply(page)
        case .wipe: return write(.wiped) { $0.wipe() }
        case .sweep(let safe, let epoch, let now):
            let time = bug == .dropsByItsOwnClock ? self.time(world.now) : now
            return write(.swept) { $0.sweep(safe: safe, epoch: epoch, now: time) }
        default: return .finish
        }
    }

    private mutating func record(_ outcomes: [Outcome], in world: inout Surroundings) -> Done {
        let before = disk
        let bug = bug
        let done = write(.recorded) { disk in
            disk.record(outcomes)
            if bug == .forgetsOnAcknowledgement { disk.forget { $0.commit != nil } }
            if bug == .forgetsQuarantined { disk.forget { $0.reason != nil } }
        }
        noteAcknowledgements(since: before, in: &world)
        return done
    }

    /// Writes down for the laws what the disk believes now and did not before.
    private func noteAcknowledgements(since before: SimulatedDisk, in world: inout Surroundings) {
        for (old, new) in zip(before.submissions, disk.submissions) where old.state != new.state {
            guard let commit = new.state.commit else { continue }
            world.history.acknowledged.append(
                History.Acknowledgement(
                    key: new.key,
                    commit: History.Commit(
                        key: new.key,
                        logSequence: commit.logSequence,
                        epoch: commit.epoch
                    ),
                    laptop: number,
                    asked: lastAsked,
                    at: world.now
                )
            )
        }
    }

    private var isCareless: Bool { bug == .appliesAnyPage || bug == .keepsCursorAcrossEpochs }

    private mutating func apply(_ page: FeedPage) -> Done {
        let proof = page.proof.isEmpty ? nil : page.proof
        let cursor = FeedCursor(epoch: page.epoch, next: page.next, proof: proof)
        guard disk.joins(from: page.from, to: cursor) || isCareless else {
            return .next(.pageApplied(false))
        }
        if bug == .pageAndCursorApart {
            if case .died = write(.pageApplied(true), { $0.cursor = cursor }) { return .died }
        }
        return write(.pageApplied(true)) { $0.apply(page, upTo: cursor) }
    }

    /// One transaction of the store's; the laptop may die before it or after it.
    private mutating func write(
        _ next: SyncCore.Event,
        _ change: (inout SimulatedDisk) -> Void
    ) -> Done {
        if let isKept = diesAtWrite {
            if isKept { change(&disk) }
            die()
            return .died
        }
        change(&disk)
        return .next(next)
    }
}
