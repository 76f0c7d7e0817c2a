import Hummingbird
import Progression
import SyncProtocol

/// Who is let in: laptops by the token of their session, people by their cookie.
struct Door: Sendable {
    let store: any CentralStore
    let gate: DeviceGate
    let sessions: PageSessions
    let pending: PendingSignIns

    /// The session of a request by somebody who has one of the roles, and has it still.
    ///
    /// The store is asked every time, so that a role taken away is gone with the next request.
    ///
    /// - Throws: ``PageRefusal``.
    func session(of request: Request, _ roles: Set<Role>) async throws -> PageSession {
        guard let session = sessions.session(of: request) else { throw PageRefusal.signInFirst }
        guard try await store.maySignIn(session.employee) else {
            sessions.end(of: request)
            throw PageRefusal.signInFirst
        }
        guard roles.contains(session.employee.role) else { throw PageRefusal.notAllowed }
        return session
    }

    /// Who has given the right passphrase, and may still give the code: nothing has changed since.
    ///
    /// - Throws: ``PageRefusal``.
    func waiting(_ request: Request) async throws -> PendingSignIns.Pending {
        let waiting = try pending.require(request)
        guard try await store.maySignIn(waiting.employee) else {
            _ = pending.end(of: request)
            throw PageRefusal.signInFirst
        }
        return waiting
    }

    /// The employee a request comes from: by a laptop's token if it bears one, else by cookie.
    ///
    /// - Throws: ``Problem``.
    func reader(of request: Request, _ roles: Set<Role>) async throws -> Employee {
        if request.headers[.authorization] == nil {
            do {
                return try await session(of: request, roles).employee
            } catch is PageRefusal {
                // Then it must be a laptop.
            }
        }
        let device = try await gate.device(of: request)
        guard let employee = try await store.employee(device.employee), !employee.isBlocked else {
            throw Problem(.deviceUnknown)
        }
        return employee
    }
}
