import Foundation

/// A file the laptop makes for somebody to hand over: for its owner alone, whole or not at all.
enum NewFile {
    /// Makes the file at `path`; one that is there is not written over.
    ///
    /// - Throws: ``Failure``.
    static func write(_ content: Data, to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw Failure(
                .cannotCreate,
                "\(path): \(String(cString: strerror(errno))); choose another --output."
            )
        }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: content)
            try handle.synchronize()
            try handle.close()
        } catch {
            unlink(path)
            throw Failure(.disk, "\(path): the file could not be written whole; it was removed.")
        }
    }
}
