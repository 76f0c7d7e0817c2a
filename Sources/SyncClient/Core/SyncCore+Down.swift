internal import FoundationEssentials
internal import ResponseStore
internal import SyncProtocol

// What comes down.
extension SyncCore {
    /// How far the feed is read.
    struct Feeding: Hashable, Sendable {
        /// Where the laptop stands in this life of the server; `nil` at the beginning.
        var known: FeedCursor?
        /// The page being applied.
        var page: FeedPage?
        /// The highest commit number known to be in a backup.
        var safe = 0
    }

    mutating func feed() -> Effect {
        phase = .feeding
        return .readCursor
    }

    mutating func cursorRead(_ cursor: FeedCursor?) -> Effect {
        guard let epoch else { return stop(.doubtfulAnswer) }
        feeding.known = cursor?.epoch == epoch ? cursor : nil
        return .fetchPage(feeding.known ?? FeedCursor(epoch: epoch, next: 0))
    }

    mutating func pageCame(_ page: FeedPage) -> Effect {
        mayRenewSession = true
        if page.items.contains(.wipe), checks.contains(.wipeObeyed) {
            note(.deviceRevoked)
            return .wipe
        }
        guard page.epoch == epoch else { return restart(epoch: page.epoch) }
        guard page.from == feeding.known?.next ?? 0 || !checks.contains(.cursorJoins),
            page.next >= page.from, page.next > page.from || !page.more
        else { return stop(.doubtfulAnswer) }
        feeding.safe = page.safeSequence
        // Nothing new; but the first page of a life is applied even when it is empty.
        if page.next == feeding.known?.next { return sweep() }
        feeding.page = page
        return .apply(page.obeying(checks))
    }

    mutating func pageApplied(_ applied: Bool) -> Effect {
        // Not applied: it did not join on to what is known, so what is known is read again.
        guard applied, let page = feeding.page else { return restart(epoch: epoch) }
        report.received += page.items.count
        return page.more && checks.contains(.feedToTheEnd) ? .readCursor : sweep()
    }

    private func sweep() -> Effect {
        guard let epoch, scope == .full else { return .finish }
        let isPatient = checks.contains(.retention)
        return .sweep(
            safe: checks.contains(.safeSequence) ? feeding.safe : .max,
            epoch: epoch,
            now: isPatient ? serverTime : serverTime.addingTimeInterval(364 * 86_400)
        )
    }
}

extension FeedPage {
    /// The page without what a safeguard that is switched off would have obeyed.
    fileprivate func obeying(_ checks: Checks) -> FeedPage {
        FeedPage(
            epoch: epoch,
            from: from,
            next: next,
            items: items.filter { checks.obeys($0) },
            more: more,
            safeSequence: safeSequence,
            proof: proof
        )
    }
}

extension Checks {
    fileprivate func obeys(_ item: FeedItem) -> Bool {
        switch item {
        case .erase: contains(.erasureObeyed)
        case .withdraw: contains(.withdrawalObeyed)
        case .wipe: contains(.wipeObeyed)
        default: true
        }
    }
}
