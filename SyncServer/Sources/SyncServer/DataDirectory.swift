import FoundationEssentials
import Glibc

/// Where a server keeps everything it knows: the names of its files, and the lock on them.
///
/// `lock` is held by the one process that has the database open; `admin.sock` is how other commands
/// reach it meanwhile.
public struct DataDirectory: Hashable, Sendable {
    /// The directory.
    public let path: String

    /// The data directory at `path`.
    public init(_ path: String) {
        self.path = path
    }

    /// The certificate of the authority that laptops and browsers are to trust.
    public var authorityCertificate: String { path + "/ca.pem" }
    var authorityKey: String { path + "/ca.key" }
    var certificate: String { path + "/server.pem" }
    var certificateKey: String { path + "/server.key" }
    var masterKey: String { path + "/master.key" }
    var epoch: String { path + "/epoch" }
    var database: String { path + "/skridt.sqlite" }
    var unfinishedDatabase: String { database + ".new" }
    /// Where a copy of the database lies while a backup is made or read.
    var temporaryDatabase: String { database + ".copy" }
    /// What a restore must not undo.
    var register: String { path + "/register" }
    var lock: String { path + "/lock" }
    var socket: String { path + "/admin.sock" }

    /// Most bytes of a socket's path: `sun_path` has 108, the last of them a zero.
    static let longestSocketPath = 107

    /// Makes sure that a server here can be reached by the commands beside it.
    func checkSocketPath() throws(ServerError) {
        guard socket.utf8.count <= Self.longestSocketPath else { throw .socketPathTooLong(socket) }
    }

    func checkExists() throws(ServerError) {
        try checkSocketPath()
        guard access(database, F_OK) == 0 else { throw .noData(path) }
    }
}

/// The lock on a data directory, held as long as this value lives.
///
/// The kernel drops it when the process ends, however it ends.
final class DirectoryLock: Sendable {
    let file: Int32

    /// Takes the lock.
    ///
    /// - Throws: ``ServerError`` with kind `tryLater` if another process has it.
    init(_ directory: DataDirectory) throws(ServerError) {
        // The property is set last: once it is, a failure runs deinit, and the descriptor would be closed
        // twice; the second time it may already be another thread's, a database's even.
        let opened = open(directory.lock, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw PrivateFile.failure(directory.lock) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            throw .inUse(directory.path)
        }
        file = opened
    }

    deinit {
        // Not by closing alone: a child just forked has a copy of the descriptor until it executes.
        flock(file, LOCK_UN)
        close(file)
    }
}
