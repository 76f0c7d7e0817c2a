internal import Glibc

/// Where commands find the desk that has a store: a socket in a folder of its own, beside the store.
///
/// It follows from the store's path alone, so that a command finds it whatever its environment is.
public struct DeskAddress: Hashable, Sendable {
    /// The store's file.
    public let store: String

    /// Most bytes of a socket's path that Linux takes.
    static let longestPath = 107

    /// The address of the desk of `store`.
    public init(store: String) {
        self.store = store
    }

    /// The owner's alone (0700), so that the socket in it never was anybody else's.
    var folder: String { store + ".desk" }

    var socket: String { folder + "/socket" }

    /// The name it is made by; no longer than the other.
    var unfinishedSocket: String { folder + "/making" }

    var isShortEnough: Bool { socket.utf8.count <= Self.longestPath }

    /// Whether there is a socket, of a living desk or of one that was killed.
    var exists: Bool { access(socket, F_OK) == 0 }
}

/// Why commands and a desk cannot speak to each other.
public enum DeskSocketError: Error, Hashable, Sendable {
    /// The socket's path is longer than Linux takes.
    case tooLong(DeskAddress)
    /// Another desk is open on the same store.
    case openAlready(DeskAddress)
    /// The folder of the socket cannot be made or used.
    case noFolder(DeskAddress)
    /// The desk ended before it had answered.
    case hungUp(DeskAddress)
    /// Somebody else than the user answers there.
    case notOurs(DeskAddress)

    /// Whether there is no point in opening a desk; else it works, but commands cannot speak to it.
    public var keepsDeskFromOpening: Bool {
        if case .openAlready = self { true } else { false }
    }

    /// What happened, where, and what to do.
    public var sentence: String {
        switch self {
        case .tooLong(let address):
            "\(address.socket): the path has \(address.socket.utf8.count) bytes and a socket's may have "
                + "\(DeskAddress.longestPath), so `skridt sync` and `skridt status` cannot speak "
                + "to this desk; name a shorter path with --store."
        case .openAlready(let address):
            "\(address.store): the desk is open already; go on in its window, or close it with "
                + "Ctrl-C in the terminal it was opened from."
        case .noFolder(let address):
            "\(address.folder): the folder for the desk's socket cannot be made or used; give "
                + "yourself access to it, or remove what is in its place."
        case .hungUp(let address):
            "\(address.store): the desk was closed or locked before it had answered. Nothing is "
                + "lost; run this again."
        case .notOurs(let address):
            "\(address.socket): another user's program answers there, so it is told nothing; "
                + "remove the folder \(address.folder) and open the desk again."
        }
    }
}
