/// Which of the caseworker's citizens a list shows.
public enum CaseloadPart: Hashable, Sendable {
    /// All of them.
    case everybody
    /// Those of one kind.
    case kind(Kind)
    /// Those whose names have these parts.
    case named(String)

    /// The kinds a caseworker looks for.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Something in the course asks for a look.
        case look
        /// A visit waits for the caseworker's own assessment.
        case assessment
        /// It is time to measure.
        case due
        /// Clear or probable progress since last time, in one area at least.
        case progress
        /// The case is closed.
        case closed
    }

    /// Most letters of a name that are looked for.
    static let longest = CaseloadSearch.longest

    /// The part an address asks for; everybody where it names none there is.
    public init(show: String?) {
        self = show.flatMap(Kind.init).map(CaseloadPart.kind) ?? .everybody
    }

    /// The part a name typed asks for; everybody for nothing but space.
    public init(typed: String) {
        if case .named(let query) = CaseloadSearch(typed: typed) {
            self = .named(query)
        } else {
            self = .everybody
        }
    }

    /// GET at the server: where it is to be had; a name stands in no address, for browsers keep them.
    public var address: String {
        if case .kind(let kind) = self { PageAddress.citizens(kind) } else { PageAddress.citizens }
    }

    /// What was typed; empty where nobody is looked for by name.
    var query: String {
        if case .named(let query) = self { query } else { "" }
    }

    /// Whether somebody is part of it.
    func holds(_ row: CaseworkerCaseloadPage.CitizenRow) -> Bool {
        switch self {
        case .everybody: true
        case .kind(let kind): row.isOf(kind)
        case .named(let query): FoldedName.matches(row.citizen.name, query: query)
        }
    }
}
