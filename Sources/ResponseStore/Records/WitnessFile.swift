internal import FoundationEssentials
internal import GRDB

/// The witness of one store, in its file and in the store.
struct WitnessFile {
    private let file: StoreFile
    private let word: UUID

    init(_ witness: Witness, installation: UUID) {
        let name = "incarnation-\(installation.uuidString.lowercased())"
        file = StoreFile(path: witness.folder + "/" + name)
        word = witness.word
    }

    /// Begins another incarnation if this is not the store that was open last, and renews the word.
    ///
    /// The file comes first: where it cannot be written, the store keeps the word the file still has.
    func settle(_ queue: DatabaseQueue, keys: KeyRing) throws {
        let known: UUID? = try queue.read { try Setting.read(.witness, in: $0, keys: keys) }
        let isSame = known == seen
        let isWritten = (try? file.replace(with: Data("\(word.uuidString)\n".utf8))) != nil
        if isSame {
            guard isWritten else { return }
            // A full disk must not keep anybody from looking.
            try? queue.write { try Setting.write(word, as: .witness, to: $0, keys: keys) }
        } else {
            try queue.write { db in
                try Setting.write(word, as: .witness, to: db, keys: keys)
                try Chain.begin(word, in: db, keys: keys)
            }
        }
    }

    private var seen: UUID? {
        guard let bytes = file.read() else { return nil }
        return UUID(uuidString: String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self))
    }
}
