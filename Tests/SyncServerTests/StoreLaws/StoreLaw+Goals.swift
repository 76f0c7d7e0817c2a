import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let goals = [
        StoreLaw("a word on a sub-goal is taken unmarked, measured never, and told as it comes") {
            street,
            claims in
            let before = try await street.followed(street.mette)
            let goal = UUID()
            let results = try await street.say(.reached(goal), of: street.asta, from: street.mette)
            claims.equal(results.map(\.status), [.accepted], "status")
            claims.equal(results.map(\.flags), [nil], "flags")
            let after = try await street.followed(street.mette, from: before)
            claims.equal(after.said(of: street.asta), [.reached(goal)], "the feed")
            claims.equal(after.scores(street.asta), [], "measured")
            let anew = try await street.followed(street.mette)
            claims.equal(anew.shown, after.shown, "who starts anew")
            try await street.store.rebuildMeasurements()
            let rebuilt = try await street.followed(street.mette)
            claims.equal(rebuilt.shown, after.shown, "after a rebuilding")
        },
        StoreLaw("a grant brings all that was said of sub-goals, and nobody else hears of them") {
            street,
            claims in
            let goals = [UUID(), UUID()]
            try await street.say(.reached(goals[0]), of: street.asta, from: street.mette)
            let stranger = try await street.followed(street.ole)
            claims.equal(stranger.said(of: street.asta), [], "before the grant")
            try await street.store.grant(street.asta, to: "ole")
            try await street.say(.dropped(goals[1]), of: street.asta, from: street.mette)
            let granted = try await street.followed(street.ole, from: stranger, limit: 1)
            let all: Set<SubGoalEvent.Change> = [.reached(goals[0]), .dropped(goals[1])]
            claims.equal(granted.said(of: street.asta), all, "granted")
            try await street.store.revoke(street.asta, from: "ole")
            let revoked = try await street.followed(street.ole, from: granted)
            claims.equal(revoked.said(of: street.asta), [], "revoked")
            let foreign = try await street.followed(street.sofie)
            claims.equal(foreign.goals, [:], "another municipality")
        },
        StoreLaw("what is amended or erased of a sub-goal is told no more") { street, claims in
            let words = try (0..<3).map { _ in
                try street.word(.reached(UUID()), of: street.asta, from: street.mette)
            }
            try await street.send(words, from: street.mette)
            let key = try words[0].key
            let amending = try street.finished(street.mette, about: street.asta) {
                $0.context = Envelope.Context(
                    amends: Amendment(id: key.id, sha256: key.sha256),
                    subgoal: .dropped(UUID())
                )
            }
            let before = try await street.followed(street.mette)
            claims.equal(before.said(of: street.asta).count, 3, "said")
            try await street.send([amending], from: street.mette)
            _ = try await street.store.erase(.submission(words[1].key.id), tenant: "nord")
            let after = try await street.followed(street.mette, from: before)
            let anew = try await street.followed(street.mette)
            claims.equal(after.said(of: street.asta).count, 2, "one amended, one erased")
            claims.equal(anew.goals, after.goals, "who starts anew")
            _ = try await street.store.erase(.citizen(street.asta), tenant: "nord")
            let erased = try await street.followed(street.mette, from: after)
            claims.equal(erased.said(of: street.asta), [], "the citizen erased")
            let late = try await street.followed(street.mette)
            claims.equal(late.goals, [:], "and nobody is told later")
        },
        StoreLaw("a provisional citizen's sub-goal is that of the citizen matched") {
            street,
            claims in
            let guest = CitizenReference(rawValue: "guest-0001")
            let goal = UUID()
            let word = try street.finished(street.ole, about: guest) {
                $0.context = Envelope.Context(
                    provisional: ProvisionalCitizen(name: "Gæst"),
                    subgoal: .reached(goal)
                )
            }
            try await street.send([word], from: street.ole)
            try await street.store.match(provisional: guest, with: street.asta)
            let view = try await street.followed(street.mette)
            claims.equal(view.said(of: street.asta), [.reached(goal)], "moved")
            _ = try await street.store.erase(.citizen(guest), tenant: "nord")
            let after = try await street.followed(street.mette, from: view)
            claims.equal(after.said(of: street.asta), [], "taken back with the guest")
        },
    ]
}

extension Street {
    /// A word on a sub-goal.
    func word(
        _ change: SubGoalEvent.Change,
        of citizen: CitizenReference,
        from laptop: Laptop
    ) throws -> SignedEnvelope {
        try finished(laptop, about: citizen) { $0.context = Envelope.Context(subgoal: change) }
    }

    /// Says something of a sub-goal.
    @discardableResult
    func say(
        _ change: SubGoalEvent.Change,
        of citizen: CitizenReference,
        from laptop: Laptop
    ) async throws -> [ItemResult] {
        try await send([try word(change, of: citizen, from: laptop)], from: laptop)
    }
}

extension LaptopView {
    /// What is said of a citizen's sub-goals.
    func said(of citizen: CitizenReference) -> Set<SubGoalEvent.Change> {
        Set((goals[citizen] ?? []).map(\.change))
    }
}
