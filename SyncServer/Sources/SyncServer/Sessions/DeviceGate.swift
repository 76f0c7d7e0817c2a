import HTTPTypes
import Hummingbird
import SyncProtocol

/// Lets laptops in: by the token of their session, as the store knows them at this moment.
struct DeviceGate: Sendable {
    let store: any CentralStore
    let sessions: DeviceSessions

    /// What a revoked laptop may still do.
    enum Opening: Hashable, Sendable {
        /// Nothing.
        case full
        /// Hand in what it holds, and be told to forget.
        case handIn
    }

    /// The device whose token a request bears.
    ///
    /// - Parameters:
    ///   - request: what came.
    ///   - opening: whether a revoked laptop is let in.
    /// - Returns: the device.
    /// - Throws: ``Problem`` 401.1, 403.1 or 403.4.
    func device(of request: Request, _ opening: Opening = .full) async throws -> EnrolledDevice {
        let words = request.headers[.authorization]?.split(separator: " ") ?? []
        guard words.count == 2, words[0].lowercased() == "bearer",
            let id = sessions.device(token: String(words[1]))
        else { throw Problem(.tokenExpired) }
        guard let device = try await store.device(id) else { throw Problem(.deviceUnknown) }
        guard !device.isRevoked || opening == .handIn else { throw Problem(.deviceRevoked) }
        return device
    }
}
