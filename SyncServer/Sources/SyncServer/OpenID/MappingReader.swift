import FoundationEssentials

/// One object of a mapping file: every fault is told with its place in the file, and what is to be there.
struct MappingReader {
    private let file: String
    private let place: String
    private let members: [String: JSONValue]

    /// The whole file.
    init(_ bytes: Data, file: String, knowing names: [String]) throws(ServerError) {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: bytes) else {
            throw ServerError(
                .badInput,
                "\(file) is not JSON that can be read; `python3 -m json.tool \(file)` shows the line."
            )
        }
        try self.init(value, file: file, place: "", knowing: names)
    }

    private init(
        _ value: JSONValue,
        file: String,
        place: String,
        knowing names: [String]
    ) throws(ServerError) {
        self.file = file
        self.place = place
        guard case .object(let members) = value else {
            let what = place.isEmpty ? "The whole file" : "“\(place)”"
            throw ServerError(.badInput, "\(file): \(what) is to be an object in {}.")
        }
        self.members = members
        guard let stranger = members.keys.filter({ !names.contains($0) }).min() else { return }
        let known = names.joined(separator: ", ")
        throw fault(stranger, "is not known; what can stand there is \(known).")
    }

    /// A fault at a member.
    func fault(_ name: String, _ sentence: String) -> ServerError {
        ServerError(.badInput, "\(file): “\(path(name))” \(sentence)")
    }

    private func path(_ name: String) -> String { place.isEmpty ? name : "\(place).\(name)" }

    func has(_ name: String) -> Bool { members[name] != nil }

    /// A text there must be.
    func text(_ name: String, _ wanted: String) throws(ServerError) -> String {
        guard let value = members[name] else { throw fault(name, "is missing; give \(wanted).") }
        guard case .text(let text) = value, !trimmed(text).isEmpty else {
            throw fault(name, "is to be a text in quotes: \(wanted).")
        }
        return text
    }

    /// A text that can be left out.
    func optionalText(_ name: String, _ wanted: String) throws(ServerError) -> String? {
        has(name) ? try text(name, wanted) : nil
    }

    /// A list of texts that can be left out.
    func texts(_ name: String, _ wanted: String) throws(ServerError) -> [String]? {
        guard let value = members[name] else { return nil }
        guard case .list(let values) = value, !values.isEmpty else {
            throw fault(name, "is to be a list in [] that is not empty: \(wanted).")
        }
        var texts: [String] = []
        for value in values {
            guard case .text(let text) = value, !text.isEmpty else {
                throw fault(name, "is to hold texts in quotes only: \(wanted).")
            }
            texts.append(text)
        }
        return texts
    }

    /// An object there must be.
    func section(_ name: String, knowing names: [String]) throws(ServerError) -> MappingReader {
        guard let value = members[name] else {
            throw fault(name, "is missing; give an object with \(names.joined(separator: ", ")).")
        }
        return try MappingReader(value, file: file, place: path(name), knowing: names)
    }

    /// A claim's name, or the list of names on the way to it.
    func claim(_ name: String) throws(ServerError) -> ClaimMapping.Claim {
        let wanted = "the name of a claim, or the list of names on the way to it"
        if case .list = members[name], let path = try texts(name, wanted) {
            return ClaimMapping.Claim(path: path)
        }
        return ClaimMapping.Claim(path: [try text(name, wanted)])
    }

    /// The pairs of a table: what the provider says, and what it means here.
    func table<Meaning>(
        meaning: (String) -> Meaning?,
        _ wanted: String
    ) throws(ServerError) -> ClaimMapping.Table<Meaning> {
        let shape = "a list of pairs, each [\"what the provider says\", \"\(wanted)\"]"
        guard let value = members["values"] else {
            throw fault("values", "is missing; give \(shape).")
        }
        guard case .list(let pairs) = value, !pairs.isEmpty else {
            throw fault("values", "is to be \(shape).")
        }
        var rows: [ClaimMapping.Table<Meaning>.Row] = []
        for (index, pair) in pairs.enumerated() {
            let number = "values[\(index + 1)]"
            guard case .list(let two) = pair, two.count == 2, case .text(let said) = two[0],
                case .text(let meant) = two[1]
            else { throw fault(number, "is to be a pair of texts; “values” is \(shape).") }
            guard let meaning = meaning(meant) else {
                throw fault(number, "says “\(meant)”, which is no \(wanted).")
            }
            guard !rows.contains(where: { $0.value == said }) else {
                throw fault(number, "repeats “\(said)”; one of the two never counts, remove it.")
            }
            rows.append(.init(value: said, meaning: meaning))
        }
        return ClaimMapping.Table(claim: try claim("claim"), rows: rows)
    }
}
