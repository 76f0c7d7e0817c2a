internal import Glibc

/// The right to be the only one who has a store open: `flock` on a file beside it.
///
/// The system releases it when the process ends, however it ends. The file itself stays: removing
/// it would let two processes each lock a file of the same name.
struct FileLock: ~Copyable {
    let descriptor: Int32

    /// Takes the lock, without waiting.
    init(beside path: String) throws(StoreError) {
        let file = path + ".lock"
        // Close-on-exec: a child that inherited the descriptor would hold the lock.
        let opened = open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard opened >= 0 else { throw StoreError(errno: errno, path: path) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            Glibc.close(opened)
            throw StoreError(errno: reason, path: path)
        }
        descriptor = opened
    }

    deinit {
        // Not by closing alone: a child just forked has a copy of the descriptor until it executes.
        flock(descriptor, LOCK_UN)
        Glibc.close(descriptor)
    }
}

extension StoreError {
    /// The error the system's `errno` stands for.
    init(errno code: Int32, path: String) {
        switch code {
        case EWOULDBLOCK: self = .inUse(path: path)
        case EACCES, EPERM, EROFS, ELOOP: self = .noPermission(path: path)
        case ENOENT, ENOTDIR: self = .notThere(path: path)
        case EISDIR: self = .notAStore(path: path)
        case ENOSPC, EDQUOT: self = .diskFull
        default: self = .failed(code: Int(code))
        }
    }
}
