import Foundation
import GRDB
import Glibc
import Testing

@testable import ResponseStore

@Suite struct StoreErrorTests {
    @Test(arguments: sentences)
    func `every error says what happened and what to do`(_ error: StoreError, says: String) {
        #expect(error.sentence == says)
    }

    @Test func `every kind of record can be named`() {
        for kind in RecordKinds.all {
            #expect(StoreError.damagedRecord(kind).sentence.contains("(\(kind.rawValue))"))
        }
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, StoreError.diskFull),
        (.SQLITE_BUSY, .inUse(path: "p")),
        (.SQLITE_NOTADB, .notAStore(path: "p")),
        (.SQLITE_CORRUPT, .damagedFile(path: "p")),
        (.SQLITE_READONLY, .noPermission(path: "p")),
        (.SQLITE_CANTOPEN, .noPermission(path: "p")),
        (.SQLITE_IOERR, .failed(code: 10)),
    ])
    func `an error of SQLite becomes one of ours`(_ code: ResultCode, error: StoreError) {
        let failure = DatabaseError(resultCode: code, message: "near 'Test Testesen'")
        #expect(StoreError(failure, path: "p") == error)
    }

    @Test(arguments: [
        (EWOULDBLOCK, StoreError.inUse(path: "p")),
        (EACCES, .noPermission(path: "p")),
        (EROFS, .noPermission(path: "p")),
        (ENOSPC, .diskFull),
        (ENOENT, .notThere(path: "p")),
        (EIO, .failed(code: 5)),
    ])
    func `an error of the system becomes one of ours`(_ code: Int32, error: StoreError) {
        #expect(StoreError(errno: code, path: "p") == error)
    }

    static let sentences: [(StoreError, String)] = aboutTheFile + aboutTheCall

    private static let aboutTheFile: [(StoreError, String)] = [
        (
            .notThere(path: "a.sqlite"),
            "There is no store at a.sqlite. Enrol this laptop first, or name the store's file."
        ),
        (
            .alreadyThere(path: "a.sqlite"),
            "There is a store at a.sqlite already; nothing was changed. Open that one, or name another file."
        ),
        (
            .inUse(path: "a.sqlite"),
            "The store at a.sqlite is open in another program or window. Close that one and try again."
        ),
        (
            .notAStore(path: "a.sqlite"),
            "The file a.sqlite is not a store of this program; nothing was changed. Name the store's file."
        ),
        (
            .newerSchema(path: "a.sqlite"),
            "The store at a.sqlite was written by a newer version of this program; nothing was changed. Update the program."
        ),
        (
            .damagedFile(path: "a.sqlite"),
            "The store at a.sqlite is damaged. Keep the file and ask your support for help; what was sent before is safe at the server."
        ),
        (
            .noPermission(path: "a.sqlite"),
            "This program may not read and write a.sqlite. Give yourself access to the file and its folder, or name another place."
        ),
        (
            .notDurable(path: "a.sqlite"),
            "The store at a.sqlite was not opened, because the disk would not promise to keep what is saved. Move it to a local disk."
        ),
    ]

    private static let aboutTheCall: [(StoreError, String)] = [
        (
            .weakPassphrase,
            "The passphrase is too easy to guess: it needs at least 12 characters, 5 of them different. Four ordinary words make a good one."
        ),
        (
            .wrongPassphrase,
            "The passphrase does not open the store. Check Caps Lock and the keyboard's language, then type it again."
        ),
        (.closed, "The store is locked. Unlock it with the passphrase and try again."),
        (
            .diskFull,
            "There is no room left on the disk, so nothing was saved this time; what was saved before is safe. Free some room and try again."
        ),
        (
            .failed(code: 10),
            "The store could not be read or written (error 10). Close the program and start it again; if this comes back, keep the file and ask your support for help."
        ),
        (
            .damagedRecord(.draft),
            "A record of the store (draft) is damaged or was changed by another program, so it is not used. Keep the file and ask your support for help."
        ),
        (
            .wrongInstrument(sha256: "0a"),
            "The question file 0a is not the one its hash names, so it is not used. Sync again to fetch it anew."
        ),
        (
            .alreadyStored(id: UUID(uuid: (0, 0, 0, 0, 0, 0, 64, 0, 128, 0, 0, 0, 0, 0, 0, 1))),
            "The submission 00000000-0000-4000-8000-000000000001 is stored already; nothing was changed."
        ),
    ]
}

/// The kinds of records that are sealed.
enum RecordKinds {
    static let all: [StoreError.RecordKind] = [
        .keys, .chain, .setting, .draft, .submission, .receipt, .citizen, .measurement, .memory,
        .cursor,
        .instrument,
    ]
}
