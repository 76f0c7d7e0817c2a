import FoundationEssentials
import SyncProtocol

extension Law {
    /// Law C, of ids.
    ///
    /// *No id is shared by two contents accepted, none is given to two surveys, and the server has an
    /// id's bytes as a laptop wrote them. A laptop restored from a copy, once it has met the server, writes at
    /// places of its own.*
    static func sharedIDs(in history: History) -> [String] {
        var breaches: [String] = []
        var surveys: [UUID: Int] = [:]
        for one in history.finished {
            if let other = surveys.updateValue(one.survey, forKey: one.key.id), other != one.survey
            {
                breaches.append("two surveys have the id \(one.key.id.uuidString.prefix(8))")
            }
        }
        let written = Set(history.finished.map(\.key))
        var contents: [UUID: String] = [:]
        for one in history.centre.accepted {
            if let other = contents.updateValue(one.key.sha256, forKey: one.key.id),
                other != one.key.sha256
            {
                breaches.append("\(one.key.text) and \(other) were both accepted")
            }
            if !written.contains(one.key) {
                breaches.append("the server has \(one.key.text), which nobody wrote")
            }
        }
        let hashes = Set(written.map(\.sha256))
        breaches += history.centre.quarantined.subtracting(hashes).map {
            "the server put \($0) aside, which nobody wrote"
        }
        return breaches + forks(in: history)
    }

    /// What was written second at a place, by a laptop that could know that it was taken.
    ///
    /// The server flags whichever of the two comes later, which may be the one that was there first.
    ///
    /// A server restored before has forgotten what it knew of the chain, and can only flag the fork.
    private static func forks(in history: History) -> [String] {
        let firstRestore = history.restores.min() ?? .max
        let flagged = Set(history.centre.accepted.filter { $0.flags.contains(.fork) }.map(\.key))
        let accepted = Set(history.centre.accepted.map(\.key))
        let shared = Set(history.finished.filter { flagged.contains($0.key) }.map(\.place))
        var taken: Set<History.Place> = []
        // What was lost with a disk before it came to the server takes no place.
        return history.finished.filter { accepted.contains($0.key) }.filter { one in
            let isFirst = taken.insert(one.place).inserted
            return one.ownsPlace && !isFirst && one.at < firstRestore && shared.contains(one.place)
        }.map {
            "\($0.key.text) stands at a place another has, written after its laptop had met the server"
        }
    }
}
