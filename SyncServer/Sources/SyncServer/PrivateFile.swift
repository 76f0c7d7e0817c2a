import FoundationEssentials
import Glibc

/// Files only their owner may read, from the moment they exist.
enum PrivateFile {
    /// Makes `path` with `contents`, durably; refuses if it is there already.
    static func create(_ path: String, _ contents: Data, mode: mode_t = 0o600) throws(ServerError) {
        try write(path, contents, flags: O_CREAT | O_EXCL | O_WRONLY, mode: mode)
    }

    /// Puts `contents` in the place of whatever `path` holds: written beside it, then renamed.
    static func replace(_ path: String, _ contents: Data) throws(ServerError) {
        try write(path + ".new", contents, flags: O_CREAT | O_TRUNC | O_WRONLY, mode: 0o600)
        try rename(path + ".new", to: path)
    }

    /// Gives a file another name, durably.
    static func rename(_ path: String, to other: String) throws(ServerError) {
        guard Glibc.rename(path, other) == 0 else { throw failure(other) }
        let slash = other.lastIndex(of: "/")
        let folder = open(slash.map { String(other[...$0]) } ?? ".", O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw failure(other) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw failure(other) }
    }

    /// Whether there is anything at `path`.
    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// What `path` holds; `nil` if there is no such file.
    static func read(_ path: String) throws(ServerError) -> Data? {
        guard exists(path) else { return nil }
        guard let contents = try? Data(contentsOf: URL(filePath: path)) else {
            throw .file(path, "it cannot be read")
        }
        return contents
    }

    /// Makes a directory only its owner may enter, with those above it.
    ///
    /// One that holds other things already keeps its rights: it is not ours alone.
    static func createDirectory(_ path: String) throws(ServerError) {
        let content = try? FileManager.default.contentsOfDirectory(atPath: path)
        guard content?.isEmpty ?? true else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            throw .file(path, "the directory cannot be made")
        }
        guard chmod(path, 0o700) == 0 else { throw failure(path) }
    }

    static func failure(_ path: String) -> ServerError {
        let code = errno
        let reason = String(cString: strerror(code))
        let kind: ServerError.Kind = code == EACCES || code == EPERM ? .notPermitted : .inputOutput
        return ServerError(kind, "\(path) cannot be used: \(reason).")
    }

    private static func write(
        _ path: String,
        _ contents: Data,
        flags: Int32,
        mode: mode_t
    ) throws(ServerError) {
        let file = open(path, flags | O_CLOEXEC, mode)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        let written = [UInt8](contents).withUnsafeBytes {
            Glibc.write(file, $0.baseAddress, $0.count)
        }
        guard written == contents.count, fsync(file) == 0 else { throw failure(path) }
    }
}

extension PrivateFile {
    /// Takes a file away from everybody but its owner.
    static func keepPrivate(_ path: String) throws(ServerError) {
        guard chmod(path, 0o600) == 0 else { throw failure(path) }
    }

    /// Removes a file if it is there.
    static func remove(_ path: String) {
        unlink(path)
    }

    /// Removes a database and what SQLite makes beside it, if they are there.
    static func removeDatabase(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] { remove(path + suffix) }
    }
}
