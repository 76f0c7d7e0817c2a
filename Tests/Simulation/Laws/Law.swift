/// What the product promises of every history, whatever goes wrong in it.
///
/// Each law has a checker of its own: a pure function of what happened.
public enum Law: String, Hashable, Sendable, CaseIterable {
    /// Acknowledged means present.
    case acknowledgedIsPresent = "A"
    /// Nothing is there twice.
    case nothingTwice = "B"
    /// No id is shared.
    case noIDShared = "C"
    /// Erased stays erased.
    case erasedStaysErased = "D"
    /// Accepted or visible.
    case acceptedOrVisible = "E"
    /// The laptop's view is the server's.
    case viewsAgree = "F"
    /// Once the faults have ended, the queue is soon empty.
    case queueIsSoonEmpty = "G"

    /// What breaks the law in `history`, one sentence each; empty if nothing does.
    func breaches(in history: History) -> [String] {
        switch self {
        case .acknowledgedIsPresent: Self.absentees(in: history)
        case .nothingTwice: Self.doubles(in: history)
        case .noIDShared: Self.sharedIDs(in: history)
        case .erasedStaysErased: Self.remains(in: history)
        case .acceptedOrVisible: Self.vanished(in: history)
        case .viewsAgree: Self.differences(in: history)
        case .queueIsSoonEmpty: Self.laggards(in: history)
        }
    }
}

/// A law that was broken, and how.
public struct Breach: Hashable, Sendable, CustomStringConvertible {
    /// The law.
    public let law: Law
    /// What breaks it.
    public let sentence: String

    /// The law's letter and the sentence.
    public var description: String { "law \(law.rawValue): \(sentence)" }
}
