package import FoundationEssentials

/// Where a laptop stands in the feed, as it says itself.
package struct FeedPlace: Hashable, Sendable {
    /// The cursor: everything up to this number of the log is known there.
    package let next: Int
    /// The life of the database the cursor is of; `nil` if the laptop has none yet.
    package let epoch: UUID?
    /// What the server gave with the cursor.
    package let proof: String?

    /// A place of given parts.
    package init(next: Int, epoch: UUID?, proof: String? = nil) {
        self.next = next
        self.epoch = epoch
        self.proof = proof
    }

    /// Where a laptop begins.
    package static let beginning = FeedPlace(next: 0, epoch: nil)

    /// Where a page for it begins.
    enum Start: Hashable, Sendable {
        /// After this number.
        case after(Int)
        /// Nowhere: a database that gave this cursor has forgotten what it knew, though nothing else
        /// shows it. It was put back together with its epoch file.
        case forgotten
    }

    /// Where a page begins, from a log that ends at `head`.
    ///
    /// A cursor of another epoch, or of none, counts for nothing: the feed begins anew.
    func start(in epoch: UUID, head: Int, proofs: CursorProofs) -> Start {
        guard self.epoch == epoch else { return .after(0) }
        guard next > head, let proof, proofs.isOurs(proof, of: next, in: epoch) else {
            return .after(next)
        }
        return .forgotten
    }
}
