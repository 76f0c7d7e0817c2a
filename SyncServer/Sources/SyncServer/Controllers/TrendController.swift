import FoundationEssentials
import HTTPTypes
import Hummingbird
import Progression
import SyncProtocol

/// `citizens/{id}/trend`: for a laptop that has the citizen in its caseload, and for a caseworker
/// signed in who has.
struct TrendController: Sendable {
    let store: any CentralStore

    var routes: [Route] {
        let note = Route.Note(
            summary: "One citizen's course in figures.",
            gives: .message("TrendAnswer")
        )
        return [
            Route(
                method: .get,
                path: "/v1/citizens/:citizen/trend",
                access: .laptopOrStaff([.caseworker]),
                note: note
            ) { request, context, door in
                let reader = try await door.reader(of: request, [.caseworker])
                let isLaptop = request.headers[.authorization] != nil
                return try await trend(
                    of: context.parameters.require("citizen"),
                    for: reader,
                    onLaptop: isLaptop
                )
            }
        ]
    }

    /// The figures; on the pages without what waits for the reader's own assessment.
    private func trend(
        of citizen: String,
        for reader: Employee,
        onLaptop isLaptop: Bool
    ) async throws -> Response {
        let reference = CitizenReference(rawValue: citizen)
        let course = try await store.course(of: reference, readBy: reader, what: "trend")
        guard let course else { throw Problem(.notFound) }
        return WireMessage.response(json: TrendAnswer(isLaptop ? course.unveiled : course).json)
    }
}
