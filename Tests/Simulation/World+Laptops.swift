import FoundationEssentials
import SyncClient

extension World {
    /// An answer comes to a laptop; one it no longer waits for is nothing to it.
    func deliver(_ answer: Answer, to number: Int, request: Int) {
        guard laptops[number].isAwaiting(request) else { return }
        note("laptop \(number) gets \(request): \(answer.text)")
        move(number) { laptop, around in laptop.take(answer, in: &around) }
    }

    /// A laptop that is open and due begins an attempt.
    func wake(_ number: Int) {
        guard let due = laptops[number].nextAttempt(after: clock.now) else { return }
        guard due <= clock.now else { return queue.plan(.alarm(laptop: number), at: due) }
        note("laptop \(number) begins to sync")
        move(number) { laptop, around in laptop.begin(in: &around) }
    }

    private func move(
        _ number: Int,
        _ go: (inout SimulatedLaptop, inout Surroundings) -> SimulatedLaptop.Move
    ) {
        var around = Surroundings(
            now: clock.now,
            history: history,
            chance: chance,
            library: library
        )
        history = History()
        let move = go(&laptops[number], &around)
        (history, chance) = (around.history, around.chance)
        switch move {
        case .ask(let request): send(request, token: laptops[number].token, from: number)
        case .died: note("laptop \(number) dies")
        case .finished(let report): finish(number, report)
        }
    }

    private func finish(_ number: Int, _ report: SyncReport) {
        note("laptop \(number) ends: \(report.text)")
        let time = laptops[number].time(clock.now)
        laptops[number].pacer.finished(report, at: time, chance: chance.fraction())
        laptops[number].mistakePatience(in: report, at: clock.now)
        notePatience(in: report)
        count(number)
        wake(number)
    }
}

// MARK: - Healing

extension World {
    /// Notes how long a queue takes to be empty.
    private func count(_ number: Int) {
        guard clock.now >= healed else { return }
        attempts[number, default: 0] += 1
        let waiting = laptops[number].disk.outbox(limit: .max).filter { !library.breaksServer($0) }
        let now = (attempts: attempts[number] ?? 0, time: clock.now)
        emptied[number] = waiting.isEmpty ? emptied[number] ?? now : nil
    }

    /// The faults end; what the server has asked for patience for is waited out first.
    func heal() {
        network.isHealed = true
        // What is late or comes twice belongs to the faults.
        queue.forget { time, happening in
            guard case .arrival(let parcel) = happening else { return false }
            return !parcel.isAwaited || time > clock.now + Network.patience
        }
        server.trouble = nil
        server.death = nil
        server.downUntil = clock.now
        for number in laptops.indices { laptops[number].diesAtWrite = nil }
        note("the faults have ended")
        beginHealing()
    }

    /// A laptop was asked to wait.
    ///
    /// Where the answer comes after the faults have ended, it was on its way before: healing begins when
    /// that is over too.
    private func notePatience(in report: SyncReport) {
        guard case .busy(let seconds?) = report.problem?.kind else { return }
        patience = max(patience, clock.now + seconds * .second)
        if network.isHealed { beginHealing() }
    }

    private func beginHealing() {
        healed = max(clock.now, server.patience, patience)
        (attempts, emptied) = ([:], [:])
        queue.forget { _, happening in if case .round = happening { true } else { false } }
        // And once more, so that what the last to recover sent reaches the others.
        for round in 0...Law.attempts {
            queue.plan(.round(round), at: healed + round * Law.seconds * .second / Law.attempts)
        }
    }

    /// Somebody presses the button on every laptop.
    func beginRound(_ round: Int) {
        for number in laptops.indices { open(number, for: 15 * .second) }
    }
}
