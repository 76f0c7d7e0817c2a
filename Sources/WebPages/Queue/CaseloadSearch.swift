/// What of the caseload somebody wants to see.
public enum CaseloadSearch: Hashable, Sendable {
    /// All of it.
    case everybody
    /// Whose names have these parts.
    case named(String)
    /// The citizens of one kind.
    case kind(Filter)

    /// Most letters of a name that are looked for.
    static let longest = 100

    /// A search for what was typed; space round it is nothing, and nothing is everybody.
    public init(typed: String) {
        let query = String(SubmittedAnswer.trimmed(typed).prefix(Self.longest))
        self = query.isEmpty ? .everybody : .named(query)
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

    /// What was typed; empty where nobody is looked for by name.
    var query: String {
        if case .named(let query) = self { query } else { "" }
    }

    /// The kind of citizens; `nil` for every kind.
    var filter: Filter? {
        if case .kind(let filter) = self { filter } else { nil }
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
