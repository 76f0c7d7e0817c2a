import FoundationEssentials
import HTTPTypes
import SyncProtocol

/// The whole HTTP interface as an OpenAPI 3.1 document, made from the routes themselves.
///
/// What messages look like is told by the JSON Schemas in `Resources/schemas.json`; everything else,
/// paths, who is let in, what can be answered, comes from ``Route``.
struct InterfaceDescription {
    let routes: [Route]
    /// The schemas of all messages, by name.
    let schemas: [String: JSONValue]

    /// The document as JSON.
    func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return try encoder.encode(document)
    }

    var document: JSONValue {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Skridt: the central server",
                "version": .text("\(WireFormat.protocolVersion).0.0"),
                "description": """
                Laptops speak SYNC/1 under /v1; people use the pages. Every problem under /v1, and \
                every address or method that is not described here, is answered by \
                application/problem+json; but an unknown address outside /v1 by a page in text/html for \
                whoever says in Accept to take that, as browsers do. Every GET may be asked as HEAD and is \
                then answered without the body. What is no HTTP, or has a method HTTP does not know, never \
                becomes a request: it is answered by 400 with no body, and the connection is closed.
                """,
            ],
            "paths": .object(paths),
            "components": [
                "schemas": .object(schemas),
                "securitySchemes": Self.doors,
                "responses": ["Problem": Self.problem],
            ],
        ]
    }

    private var paths: [String: JSONValue] {
        var paths: [String: [String: JSONValue]] = [:]
        for route in routes {
            paths[route.template, default: [:]][route.method.rawValue.lowercased()] =
                operation(route)
        }
        return paths.mapValues { .object($0) }
    }

    private func operation(_ route: Route) -> JSONValue {
        var operation: [String: JSONValue] = [
            "summary": .text(route.note.summary),
            "operationId": .text(route.operationID),
            "tags": [route.isForPrograms ? "programs" : "pages"],
            "responses": .object(answers(route)),
            "security": .list(route.access.security),
        ]
        let parameters = route.parameters
        if !parameters.isEmpty { operation["parameters"] = .list(parameters) }
        if let body = route.note.takes.media {
            operation["requestBody"] = ["required": true, "content": body]
        }
        return .object(operation)
    }

    private func answers(_ route: Route) -> [String: JSONValue] {
        var answers: [String: JSONValue] = [:]
        if route.note.gives == .redirect {
            answers["303"] = Self.redirect
        } else {
            var good: [String: JSONValue] = ["description": "Done."]
            good["content"] = route.note.gives.media
            answers["200"] = .object(good)
        }
        if route.isForPrograms {
            if route.path.hasPrefix("/v1") {
                answers["default"] = ["$ref": "#/components/responses/Problem"]
            }
        } else {
            if route.access != .anybody { answers["303"] = Self.redirect }
            answers["default"] = Self.page
        }
        return answers
    }

    private static let redirect: JSONValue = [
        "description": "The way to another page.",
        "headers": ["Location": ["schema": ["type": "string"], "required": true]],
    ]

    private static let page: JSONValue = [
        "description": "A page that says what is wrong, and what to do.",
        "content": ["text/html": ["schema": ["type": "string"]]],
    ]

    private static let problem: JSONValue = [
        "description": "What is wrong, by a stable code, and whether trying again helps.",
        "content": .object([
            WireFormat.problemMediaType: ["schema": ["$ref": "#/components/schemas/Problem"]]
        ]),
    ]

    private static let doors: JSONValue = [
        "laptop": [
            "type": "http",
            "scheme": "bearer",
            "description": "The token of POST /v1/session.",
        ],
        "waiting": [
            "type": "apiKey",
            "in": "cookie",
            "name": .text(PendingSignIns.cookieName),
            "description": "Set by giving the right passphrase.",
        ],
        "staff": [
            "type": "apiKey",
            "in": "cookie",
            "name": .text(PageSessions.cookieName),
            "description": "Set by signing in.",
        ],
    ]
}
