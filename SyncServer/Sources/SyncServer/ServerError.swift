/// Why the server or one of its commands could not do what was asked: a sentence for the operator, and
/// a kind that becomes the exit code.
public struct ServerError: Error, Hashable, Sendable, Codable {
    /// What sort of failure it is.
    public let kind: Kind
    /// What happened, where, and what to do.
    public let message: String

    /// An error of given parts.
    init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// The sorts of failure, each with its exit code from `sysexits.h`.
    public enum Kind: Int32, Hashable, Sendable, Codable {
        /// What was given in is wrong.
        case badInput = 65
        /// A file or row that is needed is not there.
        case notThere = 66
        /// The port or the server cannot be had.
        case unavailable = 69
        /// A file cannot be made.
        case cannotCreate = 73
        /// Reading or writing failed.
        case inputOutput = 74
        /// Another process is at it; try again.
        case tryLater = 75
        /// The system does not let us.
        case notPermitted = 77
        /// The data directory is not as it should be.
        case configuration = 78
    }
}

extension ServerError {
    static func noData(_ path: String) -> Self {
        Self(
            .configuration,
            "There is no server data in \(path); make it with `skridt-server init --data \(path)`."
        )
    }

    static func alreadyInitialised(_ path: String) -> Self {
        Self(
            .cannotCreate,
            "\(path) already holds a server; choose another directory, or keep this one as it is."
        )
    }

    static func inUse(_ path: String) -> Self {
        Self(
            .tryLater,
            "Another skridt-server is already running on \(path); stop it first, or choose "
                + "another directory with --data."
        )
    }

    static func notAnswering(_ path: String) -> Self {
        Self(
            .tryLater,
            "The server running on \(path) does not answer at its admin.sock; wait until it has "
                + "started, or restart it."
        )
    }

    static func file(_ path: String, _ reason: String) -> Self {
        Self(.inputOutput, "\(path) cannot be used: \(reason).")
    }

    static func damaged(_ path: String) -> Self {
        Self(
            .configuration,
            "\(path) is damaged or does not belong to this server; restore it from a backup."
        )
    }

    static let wrongMasterKey = Self(
        .configuration,
        "master.key is not the key this database was made with; put the right one in its place."
    )

    static func newerSchema(_ path: String) -> Self {
        Self(
            .configuration,
            "\(path) was written by a newer skridt-server; use that version or a newer one."
        )
    }

    static func notDurable(_ path: String) -> Self {
        Self(
            .configuration,
            "\(path) cannot be written durably (synchronous=FULL is not in force); the server "
                + "does not start."
        )
    }

    static func portTaken(host: String, port: Int) -> Self {
        Self(
            .unavailable,
            "Port \(port) on \(host) is taken; stop the other program, or choose another port "
                + "with --port (0 takes any free one)."
        )
    }

    static func cannotListen(host: String, port: Int, _ reason: String) -> Self {
        Self(.unavailable, "The server cannot listen on \(host), port \(port): \(reason).")
    }

    static func socketPathTooLong(_ path: String) -> Self {
        Self(
            .configuration,
            "The path \(path) is too long for a socket (107 bytes); choose a data directory with "
                + "a shorter path."
        )
    }

    static let storageFull = Self(
        .inputOutput,
        "The disk is full; nothing was changed. Make room and try again."
    )

    static let storeBroke = Self(
        .inputOutput,
        "The database could not be read or written; nothing was changed. See the server's log."
    )

    /// The same, with the code by which SQLite's documentation explains the cause.
    static func storeBroke(sqliteCode code: Int32) -> Self {
        Self(
            .inputOutput,
            "The database could not be read or written (SQLite's code \(code)); nothing was "
                + "changed. Check the disk, then try again."
        )
    }

    static func noAccess(_ path: String) -> Self {
        Self(
            .notPermitted,
            "\(path) cannot be opened for reading and writing; give it, and the folder it is in, "
                + "to the account skridt-server runs under."
        )
    }
}
