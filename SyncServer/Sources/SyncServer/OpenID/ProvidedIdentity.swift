import Progression

/// Somebody as the provider tells, in the words of this server.
struct ProvidedIdentity: Hashable, Sendable {
    /// Which provider.
    let issuer: String
    /// Whom the provider means: never given to another.
    let subject: String
    /// The employee's id here, if there is none for the subject yet.
    let employee: String
    let name: String
    let role: Role
    /// The municipality; `nil` for an analyst.
    let tenant: String?
    /// The unit, where the mapping file tells it.
    var unit: String?

    /// How an employee known here and a provider belong together.
    enum Link: Hashable, Sendable {
        /// It is this very subject's.
        case own
        /// Somebody else's there.
        case another
        /// Nobody's there yet.
        case none(hasPassphrase: Bool, hasCitizens: Bool)
    }

    /// What keeps an employee known here from being this one.
    ///
    /// Who has a passphrase of their own is never linked: whoever can choose an id at the provider could
    /// take the account over. Nor is who has citizens in another role here.
    func check(_ known: Employee, _ link: Link) throws(ProviderRefusal) {
        switch link {
        case .own: break
        case .another: throw .taken
        case .none(hasPassphrase: true, _): throw .ownPassphrase
        case .none: break
        }
        guard known.tenant == tenant else { throw .otherMunicipality }
        // A user name that was chosen there must not turn a mentor's citizens into somebody's on the pages.
        if case .none(_, hasCitizens: true) = link, known.role != role { throw .taken }
        guard !known.isBlocked else { throw .blocked }
    }

    /// Whether something of an employee is to be changed.
    func changes(_ known: Employee) -> Bool {
        known.name != name || known.role != role || unit.map { $0 != known.unit } ?? false
    }

    /// The same in a municipality with those units: one that is not there is not told.
    func placed(among units: Set<String>) -> Self {
        var placed = self
        placed.unit = unit.flatMap { units.contains($0) ? $0 : nil }
        return placed
    }
}
