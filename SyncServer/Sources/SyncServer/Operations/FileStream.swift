import FoundationEssentials
import Glibc

/// A file read or written from its beginning to its end, only its owner's; closed when let go of.
struct FileStream: ~Copyable {
    private let path: String
    private let file: Int32

    /// Opens a file that is there, to read it.
    init(reading path: String) throws(ServerError) {
        self.path = path
        file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            guard errno == ENOENT else { throw PrivateFile.failure(path) }
            throw ServerError(.notThere, "There is no file \(path); name one that is there.")
        }
    }

    /// Makes a file that is not there yet, to write it.
    init(creating path: String) throws(ServerError) {
        self.path = path
        file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw PrivateFile.failure(path) }
    }

    /// Opens a file to write at its end; makes it if need be.
    init(appendingTo path: String) throws(ServerError) {
        self.path = path
        file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw PrivateFile.failure(path) }
    }

    deinit { close(file) }

    /// The next bytes: `count` of them, fewer only at the file's end.
    func read(_ count: Int) throws(ServerError) -> Data {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(file, $0.baseAddress?.advanced(by: filled), count - filled)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw PrivateFile.failure(path) }
            if got == 0 { break }
            filled += got
        }
        return Data(bytes.prefix(filled))
    }

    /// Writes all of `bytes`.
    func write(_ bytes: Data) throws(ServerError) {
        let bytes = [UInt8](bytes)
        var written = 0
        while written < bytes.count {
            let put = bytes.withUnsafeBytes {
                Glibc.write(file, $0.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { throw PrivateFile.failure(path) }
            written += put
        }
    }

    /// Waits until what was written is on the disk.
    func sync() throws(ServerError) {
        guard fsync(file) == 0 else { throw PrivateFile.failure(path) }
    }
}
