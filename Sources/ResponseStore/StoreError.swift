public import FoundationEssentials

/// Why the store could not do what was asked.
///
/// Names files and kinds of records, never an answer, a name or a civil number.
public enum StoreError: Error, Hashable, Sendable {
    /// The passphrase chosen is too easy to guess.
    case weakPassphrase
    /// The passphrase does not open the store.
    case wrongPassphrase
    /// The passphrase was wrong too often to be tried again at once.
    case tooSoon(seconds: Int)
    /// A forgotten passphrase was not replaced.
    case recovery(RecoveryProblem)
    /// There is no store at the path.
    case notThere(path: String)
    /// There is a store at the path already.
    case alreadyThere(path: String)
    /// Another program, or another window of this one, has the store open.
    case inUse(path: String)
    /// The file is something else than a store.
    case notAStore(path: String)
    /// The store was written by a newer version of the program.
    case newerSchema(path: String)
    /// The file as a whole is damaged.
    case damagedFile(path: String)
    /// A record does not open: it was changed, moved or damaged.
    case damagedRecord(RecordKind)
    /// The program may not read or write the file or its folder.
    case noPermission(path: String)
    /// There is no room left on the disk.
    case diskFull
    /// SQLite does not promise what the store needs to call something saved.
    case notDurable(path: String)
    /// A submission with this id is stored already.
    case alreadyStored(id: UUID)
    /// A question file does not have the hash it should have.
    case wrongInstrument(sha256: String)
    /// The store has been closed.
    case closed
    /// SQLite or the system failed in another way; `code` is its number.
    case failed(code: Int)

    /// What kind of record an error is about.
    public enum RecordKind: String, Hashable, Sendable {
        /// The keys, wrapped by the passphrase.
        case keys = "key"
        /// The place in the laptop's chain.
        case chain
        /// A setting.
        case setting
        /// An unfinished survey.
        case draft
        /// A finished questionnaire.
        case submission
        /// What the server said of a submission.
        case receipt
        /// A citizen of the caseload.
        case citizen
        /// An earlier measurement.
        case measurement
        /// What the picture of a citizen remembers.
        case memory
        /// How far the feed has been read.
        case cursor
        /// A question file.
        case instrument
    }

    /// What happened, where, and what to do: a sentence or two for a person.
    public var sentence: String {
        switch self {
        case .weakPassphrase:
            "The passphrase is too easy to guess: it needs at least \(Passphrase.fewestCharacters) "
                + "characters, \(Passphrase.fewestDifferent) of them different. "
                + "Four ordinary words make a good one."
        case .wrongPassphrase:
            "The passphrase does not open the store. Check Caps Lock and the keyboard's language, "
                + "then type it again."
        case .tooSoon(let seconds):
            "The passphrase was wrong several times in a row. Wait \(seconds) seconds, then try "
                + "again."
        case .recovery(let problem): problem.sentence
        case .closed:
            "The store is locked. Unlock it with the passphrase and try again."
        case .diskFull:
            "There is no room left on the disk, so nothing was saved this time; what was saved "
                + "before is safe. Free some room and try again."
        case .failed(let code):
            "The store could not be read or written (error \(code)). Close the program and start "
                + "it again; if this comes back, keep the file and ask your support for help."
        case .alreadyStored(let id):
            "The submission \(id.uuidString.lowercased()) is stored already; nothing was changed."
        case .wrongInstrument(let sha256):
            "The question file \(sha256) is not the one its hash names, so it is not used. "
                + "Sync again to fetch it anew."
        case .damagedRecord(let kind):
            "A record of the store (\(kind.rawValue)) is damaged or was changed by another program, "
                + "so it is not used. Keep the file and ask your support for help."
        default:
            sentenceAboutFile
        }
    }

    private var sentenceAboutFile: String {
        switch self {
        case .notThere(let path):
            "There is no store at \(path). Enrol this laptop first, or name the store's file."
        case .alreadyThere(let path):
            "There is a store at \(path) already; nothing was changed. Open that one, or name "
                + "another file."
        case .inUse(let path):
            "The store at \(path) is open in another program or window. Close that one and try "
                + "again."
        case .notAStore(let path):
            "The file \(path) is not a store of this program; nothing was changed. Name the "
                + "store's file."
        case .newerSchema(let path):
            "The store at \(path) was written by a newer version of this program; nothing was "
                + "changed. Update the program."
        case .damagedFile(let path):
            "The store at \(path) is damaged. Keep the file and ask your support for help; what "
                + "was sent before is safe at the server."
        case .noPermission(let path):
            "This program may not read and write \(path). Give yourself access to the file and "
                + "its folder, or name another place."
        case .notDurable(let path):
            "The store at \(path) was not opened, because the disk would not promise to keep "
                + "what is saved. Move it to a local disk."
        default:
            ""
        }
    }
}
