import Hummingbird
import Progression

extension ServerContext {
    /// The citizen in the address of a request.
    var citizen: CitizenReference {
        get throws { CitizenReference(rawValue: try parameters.require("citizen")) }
    }
}

/// Whom a page is about: the citizen in its address, as far as the reader may see them.
extension CentralStore {
    /// The course of the citizen a request is about, whose reading is noted.
    ///
    /// - Throws: ``PageRefusal/notFound`` for a foreign citizen as for an unknown one.
    func seen(
        _ context: ServerContext,
        _ session: PageSession,
        what: String
    ) async throws -> CitizenCourse {
        let found = try await course(of: context.citizen, readBy: session.employee, what: what)
        guard let found else { throw PageRefusal.notFound }
        return found
    }

    /// The same, if the reader may assess: is responsible for the citizen, or stands in for who is.
    ///
    /// - Throws: ``PageRefusal/notFound`` for one of others.
    func assessed(_ context: ServerContext, _ session: PageSession) async throws -> CitizenCourse {
        let found = try await seen(context, session, what: "assessment")
        let assessors = [found.citizen.responsible, found.citizen.standIn]
        guard assessors.contains(session.employee.id) else { throw PageRefusal.notFound }
        return found
    }

    /// The same, if the reader is responsible for the citizen.
    ///
    /// - Throws: ``PageRefusal/notFound`` for one somebody else is responsible for.
    func own(
        _ context: ServerContext,
        _ session: PageSession,
        what: String
    ) async throws -> CitizenCourse {
        let found = try await seen(context, session, what: what)
        guard found.citizen.responsible == session.employee.id else { throw PageRefusal.notFound }
        return found
    }
}
