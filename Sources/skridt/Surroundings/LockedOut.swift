import ResponseStore

/// The passphrase was wrong, and this is what is left.
struct LockedOut: Error, Hashable {
    let attempts: FailedAttempts

    /// What happened, and what happens next.
    var sentence: String {
        StoreError.wrongPassphrase.sentence + " " + Self.outlook(attempts)
            + " If it is forgotten, `skridt recover begin` asks your municipality for help."
    }

    static func outlook(_ attempts: FailedAttempts) -> String {
        switch attempts.left {
        case 0:
            "The list of citizens has been emptied on this laptop; visits and answers are all here, and "
                + "the list comes back at the next sync."
        case FailedAttempts.limit - FailedAttempts.free + 1..<FailedAttempts.limit: ""
        case 1:
            "1 attempt is left before the list of citizens is emptied on this laptop; visits and "
                + "answers stay."
        default:
            "\(attempts.left) attempts are left before the list of citizens is emptied on this laptop; "
                + "visits and answers stay."
        }
    }
}

extension ResponseStore {
    /// Opens this machine's store: attempts are counted, and slowed down.
    static func open(here path: String, passphrase: String) async throws -> ResponseStore {
        try await open(at: path, passphrase: passphrase, witness: .laptop, uptime: Clocks.uptime)
    }

    /// The same with a passphrase typed for a command.
    ///
    /// - Throws: ``LockedOut`` for a wrong one, or what opening throws.
    static func open(typed passphrase: String, at path: String) async throws -> ResponseStore {
        try await counting(at: path) { try await open(here: path, passphrase: passphrase) }
    }

    /// Does `work`, which tries a passphrase; a wrong one is told with what is left.
    static func counting<Value>(
        at path: String,
        _ work: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await work()
        } catch StoreError.wrongPassphrase {
            throw LockedOut(attempts: try await failedAttempts(at: path))
        }
    }
}
