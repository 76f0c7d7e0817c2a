import FoundationEssentials
import HTTPTypes
import Hummingbird
import Progression
import SyncProtocol

/// `citizens/{id}/trend`: for a laptop that has the citizen in its caseload, and for a caseworker
/// signed in who has.
struct TrendController: Sendable {
    let store: any CentralStore
    let gate: DeviceGate
    let pageSessions: PageSessions

    func addRoutes(to router: Router<ServerContext>) {
        router.get("/v1/citizens/:citizen/trend") { request, context in
            try await trend(request, context)
        }
    }

    private func trend(_ request: Request, _ context: ServerContext) async throws -> Response {
        let reader = try await reader(of: request)
        let reference = CitizenReference(rawValue: try context.parameters.require("citizen"))
        let course = try await store.course(of: reference, readBy: reader, what: "trend")
        guard let course else { throw Problem(.notFound) }
        return try WireMessage.response(
            TrendAnswer(citizen: reference, course: Course(of: course.measurements))
        )
    }

    private func reader(of request: Request) async throws -> Employee {
        if request.headers[.authorization] == nil,
            let session = pageSessions.session(of: request),
            session.employee.role == .caseworker
        {
            return session.employee
        }
        let device = try await gate.device(of: request)
        guard let employee = try await store.employee(device.employee) else {
            throw Problem(.deviceUnknown)
        }
        return employee
    }
}
