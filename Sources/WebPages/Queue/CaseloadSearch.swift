/// What of the caseload somebody wants to see.
public struct CaseloadSearch: Hashable, Sendable {
    /// A part of the name; empty for every name.
    public let query: String
    /// The kind of citizens; `nil` for all of them.
    public let filter: Filter?

    /// Everybody.
    public static let everybody = CaseloadSearch(query: "", filter: nil)

    /// Most letters of a name that are looked for.
    static let longest = 100

    /// A search for what was typed; space round it is nothing.
    public init(query: String, filter: Filter?) {
        self.query = String(SubmittedAnswer.trimmed(query).prefix(Self.longest))
        self.filter = filter
    }

    /// The parts a caseload is divided into.
    public enum Filter: String, Hashable, Sendable, CaseIterable {
        /// Whose interval has passed, or who was never asked.
        case due
        /// Whose interval and the grace after it have passed.
        case overdue
        /// Whose interval has not passed.
        case later
        /// With whom a visit is begun.
        case begun
        /// Of whom something waits to be sent.
        case waiting
    }

    /// Whether a name is among those looked for.
    func finds(_ name: String) -> Bool {
        FoldedName.matches(name, query: query)
    }
}

/// Why nobody is on the caseload.
public enum EmptyCaseload: Hashable, Sendable, CaseIterable {
    /// The server was never reached.
    case neverFetched
    /// The server knows of nobody.
    case nobody
    /// The laptop was revoked, and the caseload taken from it.
    case revoked
    /// The laptop forgot it, after too many wrong passphrases; the next sync brings it back.
    case forgotten
}
