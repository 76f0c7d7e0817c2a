import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let living = [
        StoreLaw("what is safe rises, in its own life, never above what is there") {
            street,
            claims in
            let epoch = street.store.epoch
            let head = try await street.followed(street.mette).cursor
            claims.equal(try await street.followed(street.mette).safe, 0, "at first")
            try await street.store.markSafe(through: 4, in: epoch)
            claims.equal(try await street.followed(street.mette).safe, 4, "marked")
            try await street.store.markSafe(through: 2, in: epoch)
            claims.equal(try await street.followed(street.mette).safe, 4, "never back")
            try await street.store.markSafe(through: 6, in: UUID())
            claims.equal(try await street.followed(street.mette).safe, 4, "another life's")
            try await street.store.markSafe(through: head + 100, in: epoch)
            claims.equal(try await street.followed(street.mette).safe, head, "what is there")
        },
        StoreLaw("a new life begins the feed anew, and nothing is lost in it") { street, claims in
            let key = try await street.visit(street.asta, by: street.mette)
            let before = try await street.followed(street.mette)
            let old = street.store.epoch
            let fresh = try await street.store.renewEpoch()
            claims.hold(fresh != old && street.store.epoch == fresh, "a new one")
            let page = try await street.store.feed(
                for: street.mette.device,
                after: before.place,
                limit: 500
            )
            claims.equal(page.from, 0, "from the beginning")
            claims.equal(page.epoch, fresh, "in the new life")
            var after = LaptopView()
            try after.apply(page)
            claims.equal(after.caseload, before.caseload, "the same caseload")
            claims.equal(try await street.status(key, street.mette)?.state, .accepted, "there")
        },
        StoreLaw("only a cursor the store gave itself shows that it has forgotten") {
            street,
            claims in
            let view = try await street.followed(street.mette)
            let (epoch, device) = (street.store.epoch, street.mette.device)
            for proof in [nil, "", "1", view.proof] {
                let far = FeedPlace(next: view.cursor + 50, epoch: epoch, proof: proof)
                let page = try await street.store.feed(for: device, after: far, limit: 9)
                claims.equal(page.epoch, epoch, "a cursor without proof")
                claims.hold(page.items.isEmpty && !page.more, "nothing on it")
            }
        },
        StoreLaw("a page without news ends where it began") { street, claims in
            let view = try await street.followed(street.mette)
            let page = try await street.store.feed(
                for: street.mette.device,
                after: view.place,
                limit: 500
            )
            claims.hold(page.items.isEmpty && !page.more, "no news")
            claims.equal(page.next, view.cursor, "no step")
            try await street.visit(street.carla, by: street.sofie)
            let later = try await street.followed(street.mette, from: view)
            claims.equal(later.items, view.items, "others' news are none of ours")
            claims.hold(later.cursor > view.cursor, "but the cursor shows how far the log is")
        },
    ]
}
