import FoundationEssentials
import SyncProtocol

extension Law {
    /// Law A: *What a laptop has written down as accepted was at the server when it was asked or later, and
    /// is there, the same bytes, after healing – unless it was erased.*
    ///
    /// A server restored since may have to put it aside: of a laptop revoked, a citizen not granted then.
    /// The one way out needs two misfortunes: the server's disk and the laptop that still held it are lost.
    static func absentees(in history: History) -> [String] {
        let present = Set(history.centre.accepted.map(\.key))
        let finished = Dictionary(
            history.finished.map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var breaches: [String] = []
        for one in history.acknowledged {
            let name = one.key.text
            guard history.commits.contains(one.commit) else {
                breaches.append("laptop \(one.laptop) believes \(name) was accepted; it never was")
                continue
            }
            if let ended = history.ended[one.commit.epoch], ended < one.asked {
                breaches.append(
                    "laptop \(one.laptop) believes an answer of a past life about \(name)"
                )
            }
            if present.contains(one.key) { continue }
            if let known = finished[one.key], history.isErased(known) { continue }
            let isRestored = history.restores.contains { $0 > one.asked }
            let isAside = history.centre.quarantined.contains(one.key.sha256)
            if !isRestored || !(isAside || history.destroyed.contains(one.key)) {
                breaches.append("\(name) was acknowledged to laptop \(one.laptop) and is not there")
            }
        }
        return breaches
    }
}

extension SubmissionKey {
    /// The submission as a trace names it.
    var text: String { "\(id.uuidString.prefix(8))/\(sha256)" }
}
