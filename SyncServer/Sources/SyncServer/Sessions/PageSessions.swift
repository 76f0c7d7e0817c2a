import FoundationEssentials
import SyncProtocol
import Synchronization

/// Someone signed in on the pages.
struct PageSession: Hashable, Sendable {
    let employee: Employee
    /// What every form of this session carries.
    let formToken: String
    let began: Date
    var lastSeen: Date
}

/// Who is signed in: in memory by hash of the cookie, ended after 30 idle minutes or 8 hours.
final class PageSessions: Sendable {
    static let idle: TimeInterval = 30 * 60
    static let absolute: TimeInterval = 8 * 3_600
    private let environment: ServerEnvironment
    private let sessions = Mutex<[String: PageSession]>([:])

    init(environment: ServerEnvironment) {
        self.environment = environment
    }

    /// Begins a session.
    ///
    /// - Returns: the session, and the cookie's value.
    func begin(for employee: Employee) -> (session: PageSession, cookie: String) {
        let cookie = hexadecimal(environment.randomBytes(32))
        let now = environment.now()
        let session = PageSession(
            employee: employee,
            formToken: hexadecimal(environment.randomBytes(32)),
            began: now,
            lastSeen: now
        )
        sessions.withLock { sessions in
            sessions = sessions.filter { Self.isAlive($0.value, at: now) }
            sessions[Self.hash(cookie)] = session
        }
        return (session, cookie)
    }

    /// The session a cookie belongs to, seen now; `nil` if there is none or it has ended.
    func session(cookie: String) -> PageSession? {
        let now = environment.now()
        return sessions.withLock { sessions in
            let name = Self.hash(cookie)
            guard var session = sessions[name], Self.isAlive(session, at: now) else {
                sessions[name] = nil
                return nil
            }
            session.lastSeen = now
            sessions[name] = session
            return session
        }
    }

    /// Ends a session.
    func end(cookie: String) {
        sessions.withLock { $0[Self.hash(cookie)] = nil }
    }

    private static func isAlive(_ session: PageSession, at now: Date) -> Bool {
        now.timeIntervalSince(session.lastSeen) < idle
            && now.timeIntervalSince(session.began) < absolute
    }

    private static func hash(_ cookie: String) -> String {
        ContentHash.hex(of: Data(cookie.utf8))
    }
}
