import FoundationEssentials
import SyncProtocol

/// Fills one page of the feed, in commit order.
///
/// A page ends at a whole log number, and early when it carries much history. The last page reaches
/// to the end of the log, whether that is the laptop's business or not: its cursor then shows how far
/// the log had come.
struct FeedPager {
    private let limit: Int
    private let start: Int
    private var items: [FeedItem] = []
    private var end: Int
    private var weight = 0
    private var isCut = false

    /// Most measurements on a page, those inside grants included: about half a megabyte.
    private static let heaviest = 1_500

    /// A page after `start` of at most `limit` items, if the first number does not hold more.
    init(after start: Int, limit: Int) {
        self.start = start
        self.limit = min(limit, WireLimit.feedItems)
        end = start
    }

    /// Puts what happened at one number on the page.
    ///
    /// - Returns: false if the page ends before it.
    mutating func take(_ found: [FeedItem], at sequence: Int) -> Bool {
        guard !found.isEmpty else { return true }
        let weight = found.reduce(weight) { $0 + $1.weight }
        if !items.isEmpty, items.count + found.count > limit || weight > Self.heaviest {
            isCut = true
            return false
        }
        items += found
        self.weight = weight
        end = sequence
        return true
    }

    /// The page, of a log that ends at `head`.
    func page(in epoch: UUID, head: Int, safe: Int, proofs: CursorProofs) -> FeedPage {
        let next = isCut ? end : max(head, start)
        return FeedPage(
            epoch: epoch,
            from: start,
            next: next,
            items: items,
            more: isCut,
            safeSequence: safe,
            proof: next > head ? "" : proofs.proof(of: next, in: epoch)
        )
    }
}

extension FeedItem {
    /// How many measurements it carries, and itself.
    fileprivate var weight: Int {
        if case .grant(let grant) = self { 1 + grant.history.count } else { 1 }
    }
}
