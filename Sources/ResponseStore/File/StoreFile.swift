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
        remove()
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
        Glibc.close(descriptor)
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
