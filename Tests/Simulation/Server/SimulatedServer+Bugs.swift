import FoundationEssentials
import Progression
import SyncProtocol
import SyncServer

// What a careless server would do: nothing, unless a bug is planted.
extension SimulatedServer {
    /// Takes one item in.
    func appended(_ item: ReceivedItem, from device: EnrolledDevice) -> ItemResult {
        if let mistake = mistake(about: item, from: device) { return mistake }
        let batch = ReceivedBatch(device: device, items: [mistaken(item)])
        let result = store.append([batch]).first?.first
        if let origin = item.envelope?.origin.place, let sequence = result?.logSequence {
            places[origin] = places[origin] ?? sequence
        }
        return result ?? ItemResult(id: nil, sha256: item.sha256, status: .quarantined)
    }

    /// An answer nothing was done for.
    private func mistake(about item: ReceivedItem, from device: EnrolledDevice) -> ItemResult? {
        guard let bug else { return nil }
        let id = item.envelope?.id
        func answer(_ status: ItemResult.Status, _ sequence: Int? = nil) -> ItemResult {
            ItemResult(id: id, sha256: item.sha256, status: status, logSequence: sequence)
        }
        switch bug {
        case .placeTakenExists:
            guard let origin = item.envelope?.origin.place, item.fault == nil else { return nil }
            return places[origin].map { answer(.exists, $0) }
        case .visitorsErased where item.envelope?.provisional != nil: return answer(.erased)
        default: return nil
        }
    }

    private func mistaken(_ item: ReceivedItem) -> ReceivedItem {
        guard bug == .amendedCountsOn, let envelope = item.envelope, envelope.amends != nil else {
            return item
        }
        return ReceivedItem(
            body: item.body,
            signature: item.signature,
            sha256: item.sha256,
            envelope: envelope.amendingNothing,
            fault: item.fault
        )
    }

    /// Where a page begins; without proofs the server never learns what it has forgotten.
    func asked(_ place: FeedPlace) -> FeedPlace {
        bug == .noNewEpoch ? FeedPlace(next: place.next, epoch: place.epoch) : place
    }

    /// The page as it is sent.
    func mistaken(_ page: FeedPage) -> FeedPage {
        switch bug {
        case .grantWithoutHistory: page.with(page.items.map(\.withoutHistory))
        case .revocationNotDelivered: page.with(page.items.filter { !$0.isRevocation })
        case .feedOvertakesCommits where clock.now - lastCommit < 2 * .second:
            page.with(page.items.dropLast())
        default: page
        }
    }
}

extension FeedPage {
    fileprivate func with(_ items: some Sequence<FeedItem>) -> FeedPage {
        FeedPage(
            epoch: epoch,
            from: from,
            next: next,
            items: Array(items),
            more: more,
            safeSequence: safeSequence,
            proof: proof
        )
    }
}

extension FeedItem {
    fileprivate var isRevocation: Bool {
        if case .revoke = self { true } else { false }
    }

    fileprivate var withoutHistory: FeedItem {
        guard case .grant(let grant) = self else { return self }
        return .grant(
            CaseloadGrant(
                citizen: grant.citizen,
                name: grant.name,
                language: grant.language,
                caseworker: grant.caseworker,
                history: []
            )
        )
    }
}

extension Envelope {
    fileprivate var amendingNothing: Envelope {
        let clock = ClockReading(
            wall: finished.wall,
            utcOffset: finished.utcOffset,
            monotonic: finished.monotonic,
            boot: finished.boot,
            serverOffset: finished.serverOffset
        )
        return Envelope(
            of: response,
            tenant: tenant,
            clock: clock,
            origin: origin,
            context: Context(provisional: provisional)
        )
    }
}

extension Origin {
    /// The place alone.
    fileprivate var place: Origin {
        Origin(
            device: device,
            installation: installation,
            incarnation: incarnation,
            sequence: sequence,
            previous: nil
        )
    }
}
