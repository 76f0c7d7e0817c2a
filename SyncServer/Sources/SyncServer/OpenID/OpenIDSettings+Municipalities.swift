extension OpenIDSettings {
    /// Makes sure every municipality the file names is here: else people would be let in by their provider
    /// and told by us that nobody knows them, and nobody would know why.
    ///
    /// Asked once, when the server starts, which is also when the file is read.
    ///
    /// - Parameter isHere: whether there is a municipality of an id.
    /// - Throws: ``ServerError`` that tells each of the others with its place in the file.
    func checkMunicipalities(_ isHere: (String) async throws -> Bool) async throws {
        var sentences: [String] = []
        for (place, tenant) in mapping.tenant.named {
            if try await isHere(tenant) { continue }
            sentences.append(
                "\(file): “claims.tenant.\(place)” names the municipality `\(tenant)`, which is not here; add it "
                    + "with `skridt-server tenant add \(tenant)`, or mend the file."
            )
        }
        guard !sentences.isEmpty else { return }
        throw ServerError(.configuration, sentences.joined(separator: "\n"))
    }
}

extension ClaimMapping.Tenant {
    /// The municipalities that are named, each with its place below `tenant`.
    fileprivate var named: [(place: String, tenant: String)] {
        switch self {
        case .always(let tenant): [("always", tenant)]
        case .told(let table):
            table.rows.enumerated().map { ("values[\($0.offset + 1)]", $0.element.meaning) }
        case .none: []
        }
    }
}
