internal import Glibc

/// The right to be the one desk of a store.
///
/// A lock on the socket's folder; the system releases it when the process ends, however it ends. So a
/// socket found by who has the lock belongs to a desk that was killed, and may be removed.
public final class DeskClaim: Sendable {
    let address: DeskAddress
    private let descriptor: Int32

    /// Takes the right, without waiting; makes the socket's folder if it is not there.
    ///
    /// - Throws: ``DeskSocketError``.
    public init(_ address: DeskAddress) throws(DeskSocketError) {
        guard address.isShortEnough else { throw .tooLong(address) }
        guard mkdir(address.folder, 0o700) == 0 || errno == EEXIST,
            chmod(address.folder, 0o700) == 0
        else { throw .noFolder(address) }
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
        let descriptor = open(address.folder, flags)
        guard descriptor >= 0 else { throw .noFolder(address) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .openAlready(address)
        }
        self.address = address
        self.descriptor = descriptor
    }

    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Leaves nothing behind; the folder stays, since its lock is what others look at.
    func removeSocket() {
        unlink(address.socket)
        unlink(address.unfinishedSocket)
    }
}
