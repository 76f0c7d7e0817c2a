internal import FoundationEssentials
internal import Glibc

/// The file a store lies in: its place and who may read it.
///
/// A folder made here is its owner's alone (0700); one that was there is left as it is, since it may
/// hold other things. The file is its owner's alone in any case (0600), and SQLite gives the files
/// it makes beside it the same rights.
struct StoreFile: Sendable {
    let path: String

    /// Where a store is made before it gets its name: a crash in between leaves no half store.
    var unfinished: StoreFile {
        StoreFile(path: path + ".new")
    }

    var exists: Bool {
        access(path, F_OK) == 0
    }

    /// Makes the folder the file is to lie in, and those above it.
    func makeFolder() throws(StoreError) {
        let parts = path.split(separator: "/").dropLast()
        var folder = path.hasPrefix("/") ? "" : "."
        for part in parts {
            folder += "/" + part
            if access(folder, F_OK) == 0 { continue }
            guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
                throw StoreError(errno: errno, path: path)
            }
        }
    }

    /// Makes an empty file for SQLite to fill, so that it is never readable for others.
    func makeEmpty() throws(StoreError) {
        try make { _ in true }
    }

    /// Puts a file of these bytes in the place of the one that is there, durably, or leaves that one.
    func replace(with bytes: Data) throws(StoreError) {
        try makeFolder()
        try unfinished.make { descriptor in
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            return count == bytes.count && fsync(descriptor) == 0
        }
        try unfinished.rename(to: self)
    }

    /// The first bytes of a small file; `nil` if there is none that can be read.
    func read() -> Data? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { Glibc.close(descriptor) }
        var bytes = Data(count: 100)
        let count = bytes.withUnsafeMutableBytes {
            Glibc.read(descriptor, $0.baseAddress, $0.count)
        }
        return count < 0 ? nil : bytes.prefix(count)
    }

    private func make(filling fill: (Int32) -> Bool) throws(StoreError) {
        remove()
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
        let isFilled = fill(descriptor)
        let reason = errno
        Glibc.close(descriptor)
        guard isFilled else { throw StoreError(errno: reason, path: path) }
    }

    /// Checks that the file is there and may be written, and takes it from all others.
    func claim() throws(StoreError) {
        guard exists else { throw .notThere(path: path) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw StoreError(errno: errno, path: path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAStore(path: path) }
        guard access(path, R_OK | W_OK) == 0 else { throw .noPermission(path: path) }
        if status.st_mode & 0o077 != 0, chmod(path, 0o600) != 0 {
            throw StoreError(errno: errno, path: path)
        }
    }

    /// Gives the file its final name, durably.
    func rename(to other: StoreFile) throws(StoreError) {
        guard Glibc.rename(path, other.path) == 0 else {
            throw StoreError(errno: errno, path: other.path)
        }
        try other.syncFolder()
    }

    /// Removes the file and what SQLite made beside it, if they are there.
    func remove() {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            unlink(path + suffix)
        }
    }

    private func syncFolder() throws(StoreError) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError(errno: errno, path: path) }
    }
}
