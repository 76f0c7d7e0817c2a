import Progression

/// What the claims of a provider mean here.
struct ClaimMapping: Hashable, Sendable {
    /// The claim with the employee's id.
    let employee: Claim
    /// What the id ends in there and not here, as `@nordby.dk`; who has it not is nobody of ours.
    let suffix: String
    /// The claim with the name.
    let name: Claim
    /// The municipality.
    let tenant: Tenant
    /// What says the role.
    let role: Table<Role>
    /// What says the unit, if anything does.
    let unit: Table<String>?

    /// A claim by its name, or by the names on the way to it.
    struct Claim: Hashable, Sendable {
        let path: [String]

        /// All texts a claim holds.
        func texts(in claims: [String: JSONValue]) -> [String] {
            var value = JSONValue.object(claims)
            for name in path {
                guard case .object(let members) = value, let member = members[name] else {
                    return []
                }
                value = member
            }
            if case .list(let values) = value { return values.compactMap(Self.text) }
            return Self.text(value).map { [$0] } ?? []
        }

        private static func text(_ value: JSONValue) -> String? {
            switch value {
            case .text(let text): text
            case .number(let number): String(number)
            default: nil
            }
        }
    }

    /// What the values of a claim mean, the first that fits counting.
    struct Table<Meaning: Hashable & Sendable>: Hashable, Sendable {
        let claim: Claim
        let rows: [Row]

        struct Row: Hashable, Sendable {
            let value: String
            let meaning: Meaning
        }

        func meaning(in claims: [String: JSONValue]) -> Meaning? {
            let values = Set(claim.texts(in: claims))
            return rows.first { values.contains($0.value) }?.meaning
        }
    }

    /// How the municipality is known.
    enum Tenant: Hashable, Sendable {
        /// The provider is one municipality's own.
        case always(String)
        case told(Table<String>)
        /// Only analysts sign in by it.
        case none
    }

    /// Longest name; more is no name.
    static let longestName = 200

    /// Whom claims are about.
    ///
    /// - Throws: ``ProviderRefusal`` if they are about nobody for this server.
    func identity(
        issuer: String,
        subject: String,
        claims: [String: JSONValue]
    ) throws(ProviderRefusal) -> ProvidedIdentity {
        guard let role = role.meaning(in: claims) else { throw .noRole }
        return ProvidedIdentity(
            issuer: issuer,
            subject: subject,
            employee: try employee(in: claims),
            name: try name(in: claims),
            role: role,
            tenant: role == .analyst ? nil : try tenant(in: claims),
            unit: unit?.meaning(in: claims)
        )
    }

    private func employee(in claims: [String: JSONValue]) throws(ProviderRefusal) -> String {
        let told = employee.texts(in: claims)
        guard told.count == 1, let id = told.first?.lowercased(), id.hasSuffix(suffix) else {
            throw .incomplete
        }
        let own = String(id.dropLast(suffix.count))
        guard (try? Identifier.check(own)) != nil else { throw .incomplete }
        return own
    }

    private func name(in claims: [String: JSONValue]) throws(ProviderRefusal) -> String {
        let told = name.texts(in: claims)
        guard told.count == 1, let name = told.first.map(trimmed), !name.isEmpty,
            name.count <= Self.longestName,
            name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { throw .incomplete }
        return name
    }

    private func tenant(in claims: [String: JSONValue]) throws(ProviderRefusal) -> String {
        switch tenant {
        case .always(let tenant): return tenant
        case .told(let table):
            guard let tenant = table.meaning(in: claims) else { throw .unknownMunicipality }
            return tenant
        case .none: throw .unknownMunicipality
        }
    }
}
