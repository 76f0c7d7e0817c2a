import HTTPTypes
import SyncProtocol

/// What the description of the interface says of one route.
extension Route {
    /// The path with its parameters in braces.
    var template: String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
            .joined(separator: "/")
    }

    /// Whether programs ask it: their trouble is a problem, not a page.
    var isForPrograms: Bool {
        switch note.gives {
        case .message, .text: true
        case .nothing, .form, .page, .redirect: false
        }
    }

    /// A name for programs that are made from the description: `getCitizensCitizen`.
    var operationID: String {
        let words = template.split { !$0.isLetter && !$0.isNumber }
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return method.rawValue.lowercased() + (name.isEmpty ? "Home" : name)
    }

    /// The parameters of path and query.
    var parameters: [JSONValue] {
        let inPath = path.split(separator: "/").filter { $0.hasPrefix(":") }.map { part in
            Self.parameter(String(part.dropFirst()), in: "path", nil, isNumber: false)
        }
        return inPath
            + note.query.map {
                Self.parameter($0.name, in: "query", $0.meaning, isNumber: $0.isNumber)
            }
    }

    private static func parameter(
        _ name: String,
        in place: String,
        _ meaning: String?,
        isNumber: Bool
    ) -> JSONValue {
        var parameter: [String: JSONValue] = [
            "name": .text(name),
            "in": .text(place),
            "required": .flag(place == "path"),
            "schema": isNumber ? ["type": "integer", "minimum": 0] : ["type": "string"],
        ]
        parameter["description"] = meaning.map { .text($0) }
        return .object(parameter)
    }
}

extension Route.Access {
    /// The ways in, one of which is enough; none for anybody.
    var security: [JSONValue] {
        switch self {
        case .anybody: []
        case .laptop: [["laptop": []]]
        case .waiting: [["waiting": []]]
        case .staff: [["staff": []]]
        case .laptopOrStaff: [["laptop": []], ["staff": []]]
        }
    }
}

extension Route.Content {
    /// The media types of a body; `nil` where there is none.
    var media: JSONValue? {
        switch self {
        case .nothing, .redirect: nil
        case .message(let name):
            .object([
                WireFormat.mediaType: [
                    "schema": ["$ref": .text("#/components/schemas/\(name)")]
                ]
            ])
        case .form(let fields):
            [
                "application/x-www-form-urlencoded": [
                    "schema": [
                        "type": "object",
                        "properties": .object(
                            Dictionary(
                                uniqueKeysWithValues: fields.map { ($0, ["type": "string"]) }
                            )
                        ),
                        "required": ["token"],
                    ]
                ]
            ]
        case .page: ["text/html": ["schema": ["type": "string"]]]
        case .text(let mediaType): .object([mediaType: ["schema": ["type": "string"]]])
        }
    }
}
