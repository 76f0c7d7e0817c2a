internal import FoundationEssentials
internal import ResponseStore
internal import SyncProtocol

// What goes up.
extension SyncCore {
    /// How far the outbox is emptied.
    struct Sending: Hashable, Sendable {
        /// The batch on its way.
        var items: [OutboxItem] = []
        /// Most submissions in the next one.
        var batchItems = WireLimit.batchItems
        /// Submissions passed over until the next sync, so that one does not hold up the others.
        var setAside: Set<UUID> = []
        /// How many submissions have failed alone, one after the other.
        var lonelyFailures = 0
        /// The life of the server's database that answered last.
        var accepting: UUID?
    }

    /// So much body, before JSON in JSON adds its backslashes, stays below what may be unpacked.
    private static let bodyBytes = WireLimit.unpackedBytes / 2

    func load() -> Effect {
        .load(limit: sending.batchItems + sending.setAside.count)
    }

    mutating func loaded(_ items: [OutboxItem]) -> Effect {
        var bytes = 0
        sending.items = []
        for item in items where !sending.setAside.contains(item.id) {
            bytes += item.body.count
            let isFull = bytes > Self.bodyBytes && !sending.items.isEmpty
            if sending.items.count == sending.batchItems || isFull { break }
            sending.items.append(item)
        }
        return sending.items.isEmpty ? readQuarantined() : .send(sending.items)
    }

    mutating func answered(_ result: BatchResult, _ nonce: String) -> Effect {
        guard result.nonce == nonce || !checks.contains(.nonceEchoed) else {
            return failed(.notOurServer)
        }
        mayRenewSession = true
        sending.lonelyFailures = 0
        sending.batchItems = min(WireLimit.batchItems, sending.batchItems * 2)
        let items = SyncAnswer.believed(
            result,
            for: sending.items,
            at: serverTime,
            checks: checks
        )
        for item in items { report.count(item.status) }
        if items.contains(where: \.isFork) { note(.forked) }
        let believed = Set(items.map(\.outcome.id))
        let unanswered = sending.items.map(\.id).filter { !believed.contains($0) }
        if !unanswered.isEmpty {
            sending.setAside.formUnion(unanswered)
            note(.doubtfulAnswer)
        }
        sending.accepting = result.epoch
        return .record(items.map(\.outcome))
    }

    mutating func recorded() -> Effect {
        // Restored between two calls: what an earlier life accepted has to be offered again.
        sending.accepting == epoch ? load() : restart(epoch: sending.accepting)
    }

    /// Halves the batch; when a single item fails, passes it over and tries the next.
    ///
    /// Several in a row may be bad, but a server that fails at everything is soon left in peace.
    mutating func retrySmaller(_ kind: SyncProblem.Kind) -> Effect {
        guard sending.items.count == 1 else {
            guard checks.contains(.batchesHalve) else { return stop(kind) }
            sending.batchItems = max(1, sending.items.count / 2)
            return load()
        }
        sending.lonelyFailures += 1
        guard sending.lonelyFailures < kind.mostInARow, checks.contains(.poisonSetAside) else {
            return stop(kind)
        }
        sending.setAside.formUnion(sending.items.map(\.id))
        note(kind)
        return load()
    }
}

// What has become of what was put aside.
extension SyncCore {
    /// How far the server has been asked.
    struct Asking: Hashable, Sendable {
        /// Whether what was put aside is known.
        var hasBegun = false
        /// What is still to be asked about.
        var waiting: [SubmissionKey] = []
        /// What is being asked about.
        var asked: [SubmissionKey] = []
        /// Whether something has to be sent again.
        var hasReturned = false
    }

    private mutating func readQuarantined() -> Effect {
        guard !asking.hasBegun, scope == .full, checks.contains(.statusAsked) else { return feed() }
        asking.hasBegun = true
        phase = .asking
        return .readQuarantined
    }

    mutating func ask(about keys: [SubmissionKey]) -> Effect {
        asking.waiting = keys
        return askNext()
    }

    mutating func askNext() -> Effect {
        asking.asked = Array(asking.waiting.prefix(WireLimit.batchItems))
        guard asking.asked.isEmpty else { return .askStatus(asking.asked) }
        guard asking.hasReturned else { return feed() }
        phase = .sending
        return load()
    }

    mutating func statusCame(_ result: StatusResult, _ nonce: String) -> Effect {
        guard result.nonce == nonce || !checks.contains(.nonceEchoed) else {
            return failed(.notOurServer)
        }
        mayRenewSession = true
        guard result.epoch == epoch else { return restart(epoch: result.epoch) }
        let outcomes = SyncAnswer.believed(result, for: asking.asked, at: serverTime)
        if outcomes.count < asking.asked.count { note(.doubtfulAnswer) }
        asking.waiting.removeFirst(asking.asked.count)
        for outcome in outcomes { count(outcome.state) }
        return .record(outcomes)
    }

    private mutating func count(_ state: DeliveryState) {
        switch state.word {
        case .accepted: report.released += 1
        case .erased: report.erased += 1
        case .pending: asking.hasReturned = true
        default: break
        }
    }
}

extension SyncReport {
    fileprivate mutating func count(_ status: ItemResult.Status) {
        switch status {
        case .accepted: accepted += 1
        case .exists: alreadyThere += 1
        case .quarantined: quarantined += 1
        case .erased: erased += 1
        }
    }
}

extension SyncProblem.Kind {
    /// How many single items may fail in a row before all of them are taken to.
    fileprivate var mostInARow: Int {
        // Waiting for an answer in vain takes minutes; being told takes no time.
        if case .transport = self { 3 } else { 20 }
    }
}
