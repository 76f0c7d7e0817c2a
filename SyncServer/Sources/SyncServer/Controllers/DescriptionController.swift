import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// `openapi.json`: the description of all other routes, and of itself.
struct DescriptionController: Sendable {
    let described: [Route]

    var routes: [Route] { [route] }

    private var route: Route {
        let note = Route.Note(summary: "This description.", gives: .text("application/json"))
        return .open(.get, "/openapi.json", note) { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/json", .cacheControl: "max-age=3600"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: try description.encoded()))
            )
        }
    }

    private var description: InterfaceDescription {
        get throws {
            let schemas = Data(PackageResources.schemas_json)
            return InterfaceDescription(
                routes: described + routes,
                schemas: try JSONDecoder().decode([String: JSONValue].self, from: schemas)
            )
        }
    }
}
