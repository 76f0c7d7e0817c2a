import FoundationEssentials
import SyncProtocol
import Synchronization

/// The tokens laptops sync with: random, kept in memory by hash, gone with a restart.
///
/// A laptop whose token is gone is told 401.1 and gets a new one.
final class DeviceSessions: Sendable {
    private struct Session {
        let device: String
        let expires: Date
    }

    static let lifetime: TimeInterval = 15 * 60
    private let environment: ServerEnvironment
    private let sessions = Mutex<[String: Session]>([:])

    init(environment: ServerEnvironment) {
        self.environment = environment
    }

    /// Begins a session.
    ///
    /// - Parameters:
    ///   - device: whose.
    ///   - challenge: the mark its laptop signed.
    ///   - highestSequence: what the server has of the incarnation asked about.
    /// - Returns: the token, with what it is good for now.
    func begin(
        for device: EnrolledDevice,
        answering challenge: String,
        highestSequence: Int?
    ) -> SessionToken {
        let token = hexadecimal(environment.randomBytes(32))
        let now = environment.now()
        let session = Session(device: device.id, expires: now.addingTimeInterval(Self.lifetime))
        sessions.withLock { sessions in
            sessions = sessions.filter { $0.value.expires > now }
            sessions[Self.hash(token)] = session
        }
        return SessionToken(
            challenge: challenge,
            token: token,
            expires: session.expires,
            scope: device.isRevoked ? .handIn : .full,
            highestSequence: highestSequence
        )
    }

    /// The id of the device a token belongs to; `nil` if it is unknown or has ended.
    func device(token: String) -> String? {
        let now = environment.now()
        let session = sessions.withLock { $0[Self.hash(token)] }
        return session.flatMap { $0.expires > now ? $0.device : nil }
    }

    private static func hash(_ token: String) -> String {
        ContentHash.hex(of: Data(token.utf8))
    }
}
