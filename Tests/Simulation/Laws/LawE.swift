import FoundationEssentials
import ResponseStore
import SyncProtocol

extension Law {
    /// Law E: *Every submission ever finished is accepted, put aside where a person sees it, erased, or still
    /// held by a laptop that shows it.*
    ///
    /// Left out is what was on the disk of a laptop that was lost, and nowhere else.
    static func vanished(in history: History) -> [String] {
        let accepted = Set(history.centre.accepted.map(\.key))
        var shown: Set<SubmissionKey> = []
        for laptop in history.laptops {
            for one in laptop.held where one.hasPayload && one.isShown { shown.insert(one.key) }
        }
        return history.finished.filter {
            !accepted.contains($0.key) && !history.centre.quarantined.contains($0.key.sha256)
                && !shown.contains($0.key)
                && !history.destroyed.contains($0.key) && !history.isErased($0)
        }.map { "\($0.key.text), finished on laptop \($0.laptop), is nowhere to be seen" }
    }
}

extension History.Laptop.Held {
    /// Whether a person is told that it is not at the server.
    fileprivate var isShown: Bool {
        switch state {
        case .pending, .quarantined: true
        default: false
        }
    }
}
