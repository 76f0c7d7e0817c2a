import FoundationEssentials
import Progression
import WebPages

extension OpenIDSettings {
    private static let most = 256 << 10

    /// Reads a mapping file.
    ///
    /// Files it names lie beside it unless they begin with `/`.
    ///
    /// - Throws: ``ServerError`` that tells what is wrong, where, and what to do.
    public static func read(_ path: String) throws(ServerError) -> OpenIDSettings {
        guard let bytes = try PrivateFile.read(path) else {
            throw ServerError(.notThere, "\(path) is not there; --openid takes a mapping file.")
        }
        return try OpenIDSettings(bytes, file: path)
    }

    /// The settings a file holds.
    init(_ bytes: Data, file: String) throws(ServerError) {
        guard bytes.count <= Self.most else {
            throw ServerError(.badInput, "\(file) is larger than a mapping file can be.")
        }
        let top = try MappingReader(
            bytes,
            file: file,
            knowing: [
                "issuer", "authority_file", "client", "redirect", "scopes", "label", "algorithms",
                "acr", "claims",
            ]
        )
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        self.file = file
        issuer = try Self.issuer(top)
        authorityFile = try Self.authority(top, folder)
        let client = try Self.client(top, folder)
        self.client = client
        redirect = try Self.redirect(top)
        scopes = try Self.scopes(top)
        label = try Self.label(top)
        mapping = try ClaimMapping(top)
        rules = IDTokenRules(
            issuer: issuer.text,
            client: client.id,
            algorithms: try Self.algorithms(top),
            strengths: Set(try top.texts("acr", "values of “acr” that are strong enough") ?? [])
        )
    }

    private static func issuer(_ top: MappingReader) throws(ServerError) -> WebAddress {
        let wanted = "the provider's address exactly as it writes it, https://…"
        guard let address = WebAddress(try top.text("issuer", wanted)),
            !address.rest.contains("?")
        else { throw top.fault("issuer", "is no address that can be used; give \(wanted).") }
        return address
    }

    private static func authority(
        _ top: MappingReader,
        _ folder: String
    ) throws(ServerError) -> String? {
        guard let name = try top.optionalText("authority_file", "a PEM file") else { return nil }
        let path = name.hasPrefix("/") ? name : folder + name
        guard PrivateFile.exists(path) else {
            throw top.fault("authority_file", "names \(path), which is not there.")
        }
        return path
    }

    private static func client(
        _ top: MappingReader,
        _ folder: String
    ) throws(ServerError) -> Client {
        let part = try top.section("client", knowing: ["id", "secret_file", "authentication"])
        let id = try part.text("id", "the id the provider has given Skridt")
        let file = try part.optionalText("secret_file", "a file with the secret")
        let kinds = Authentication.allCases.map(\.rawValue).joined(separator: " or ")
        let named = try part.optionalText("authentication", kinds)
        guard let named else {
            return Client(id: id, secret: try secret(part, file, folder), authentication: nil)
        }
        guard let authentication = Authentication(rawValue: named) else {
            throw part.fault("authentication", "is to be \(kinds), or left out.")
        }
        guard file != nil else {
            throw part.fault("authentication", "needs a “secret_file”; give one, or remove both.")
        }
        return Client(
            id: id,
            secret: try secret(part, file, folder),
            authentication: authentication
        )
    }

    /// The first line of the file with the secret.
    private static func secret(
        _ part: MappingReader,
        _ file: String?,
        _ folder: String
    ) throws(ServerError) -> String? {
        guard let file else { return nil }
        let path = file.hasPrefix("/") ? file : folder + file
        guard let bytes = try PrivateFile.read(path) else {
            throw part.fault("secret_file", "names \(path), which is not there.")
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let line = trimmed(String(text.prefix { !$0.isNewline }))
        guard !line.isEmpty, line.utf8.count <= 4_096 else {
            throw part.fault("secret_file", "names \(path), whose first line is no secret.")
        }
        return line
    }

    private static func redirect(_ top: MappingReader) throws(ServerError) -> WebAddress {
        let wanted = "https://your.server\(PageAddress.providerAnswer)"
        guard let address = WebAddress(try top.text("redirect", wanted)),
            !address.isLoopbackHTTP, address.rest == PageAddress.providerAnswer
        else { throw top.fault("redirect", "is to be \(wanted), as people reach this server.") }
        return address
    }

    private static func scopes(_ top: MappingReader) throws(ServerError) -> [String] {
        let scopes =
            try top.texts("scopes", "as [\"openid\", \"profile\"]") ?? ["openid", "profile"]
        guard scopes.contains("openid") else {
            throw top.fault("scopes", "lacks “openid”, without which the provider tells nobody.")
        }
        guard !scopes.contains(where: { $0.contains(where: \.isWhitespace) }) else {
            throw top.fault("scopes", "is to have each scope in quotes of its own.")
        }
        return scopes
    }

    private static func label(_ top: MappingReader) throws(ServerError) -> Label {
        let part = try top.section("label", knowing: ["da", "en"])
        return Label(
            danish: try part.text("da", "what people call the provider, as “Nordby Kommune”"),
            english: try part.text("en", "the same in English")
        )
    }

    private static func algorithms(
        _ top: MappingReader
    ) throws(ServerError) -> Set<SigningAlgorithm> {
        let known = SigningAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")
        guard let names = try top.texts("algorithms", known) else { return SigningAlgorithm.usual }
        var algorithms: Set<SigningAlgorithm> = []
        for name in names {
            guard let algorithm = SigningAlgorithm(rawValue: name) else {
                throw top.fault("algorithms", "has “\(name)”; what is safe here is \(known).")
            }
            algorithms.insert(algorithm)
        }
        return algorithms
    }
}

extension ClaimMapping {
    /// What a mapping file says of claims.
    fileprivate init(_ top: MappingReader) throws(ServerError) {
        let part = try top.section(
            "claims",
            knowing: ["employee", "employee_suffix", "name", "tenant", "role", "unit"]
        )
        employee = try part.claim("employee")
        suffix = try part.optionalText("employee_suffix", "as “@nordby.dk”")?.lowercased() ?? ""
        name = try part.claim("name")
        role = try part.section("role", knowing: ["claim", "values"])
            .table(
                meaning: Role.init(rawValue:),
                "role: " + Role.allCases.map(\.rawValue).joined(separator: ", ")
            )
        tenant = try Self.tenant(part)
        unit =
            part.has("unit")
            ? try part.section("unit", knowing: ["claim", "values"])
                .table(meaning: Self.identifier, "id of a unit") : nil
        if tenant == .none, let row = role.rows.first(where: { $0.meaning != .analyst }) {
            throw part.fault(
                "tenant",
                "is missing, and a \(row.meaning.rawValue) belongs to a municipality; "
                    + "give {\"always\": \"its id\"}, or a claim and its values."
            )
        }
    }

    private static func tenant(_ part: MappingReader) throws(ServerError) -> Tenant {
        guard part.has("tenant") else { return .none }
        let tenant = try part.section("tenant", knowing: ["always", "claim", "values"])
        guard tenant.has("always") else {
            return .told(try tenant.table(meaning: identifier, "id of a municipality"))
        }
        guard !tenant.has("claim"), !tenant.has("values") else {
            throw tenant.fault("always", "stands beside a claim; keep one of the two.")
        }
        let id = try tenant.text("always", "the id of a municipality")
        guard identifier(id) != nil else {
            throw tenant.fault("always", "says “\(id)”, which is no id of a municipality.")
        }
        return .always(id)
    }

    private static func identifier(_ text: String) -> String? {
        (try? Identifier.check(text)) == nil ? nil : text
    }
}
