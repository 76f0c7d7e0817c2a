import FoundationEssentials
import SyncProtocol
import SyncServer

extension World {
    /// Lets a fault strike.
    func strike(_ fault: Fault) throws {
        switch fault {
        case .crashAtWrite(let laptop, let kept): laptops[laptop].diesAtWrite = kept
        case .crash(let laptop): laptops[laptop].die()
        case .copyDisk(let laptop): laptops[laptop].copyDisk()
        case .restoreDisk(let laptop): restoreDisk(of: laptop)
        case .clone(let laptop): clone(laptop)
        case .steal(let laptop): try steal(laptop)
        case .jumpClock(let laptop, let minutes): laptops[laptop].clockOffset += minutes * 60
        case .oldAnswer(let laptop, let kind):
            caches.formUnion(kind.names.map { "\(laptop) \($0)" })
        case .crashServer(let requests, let down, let answered):
            server.death = .init(requests: requests, down: down, isAnswerSent: answered)
        case .restoreServer(let choice): try server.restore(choice: choice, noting: &history)
        case .expireSessions: server.sessions = [:]
        case .trouble(let kind, let lasting): server.trouble = (kind, clock.now + lasting)
        }
    }

    private func restoreDisk(of number: Int) {
        let lost = laptops[number].restoreDisk()
        // What it sent in its other life may still be on the way when it asks how far its chain goes.
        if plan.weather.late > 0 || plan.weather.twice > 0 { laptops[number].isCloned = true }
        history.destroyed.formUnion(lost)
        note("laptop \(number) has its old disk; lost: \(lost.map(\.text).sorted())")
    }

    /// The copy is a laptop of its own, with the same key, and whoever has it goes on with it.
    private func clone(_ number: Int) {
        laptops[number].isCloned = true
        let copy = laptops[number].copied(as: laptops.count)
        laptops.append(copy)
        note("laptop \(copy.number) is a copy of laptop \(number)")
        let rest = plan.end - clock.now
        queue.plan(.step(.finish(laptop: copy.number)), at: clock.now + rest / 4)
        queue.plan(.step(.unlock(laptop: copy.number)), at: clock.now + rest / 2)
    }

    /// The thief has the passphrase, for all we know: the laptop goes on, and what is signed now is
    /// nobody's word.
    private func steal(_ number: Int) throws {
        try server.revoke(laptops[number].device)
    }
}
