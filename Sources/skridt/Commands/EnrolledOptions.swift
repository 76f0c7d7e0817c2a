import ArgumentParser
import ResponseStore
import SurveyDesk

/// What the commands take that open the store, look or send, and tell what it came to.
struct EnrolledOptions: ParsableArguments {
    @OptionGroup var storeOptions: StoreOptions

    @OptionGroup var passphrase: PassphraseOptions

    @Flag(help: "Print the result as JSON.")
    var json = false

    /// What `call` comes to: the open desk's answer, else what `work` finds with the store, which must
    /// be there and is closed after.
    func result(
        of call: DeskCall,
        otherwise work: (ResponseStore) async throws -> some Printable
    ) async throws -> Printout {
        let path = try storeOptions.existing(asking: !passphrase.noInput)
        let desk = DeskAddress(store: path)
        let line: DeskLine = { try await desk.ask($0) }
        let reply = try await call.answered(by: line)
        if case .printed(let printout) = reply { return printout }
        do {
            let store = try await opened(path, besideLockedDesk: reply == .locked)
            return try await closing(store) { try Printout(try await work(store), json: json) }
        } catch StoreError.inUse(let path) {
            // The desk was unlocked while the passphrase was typed here.
            let reply = try await call.answered(by: line)
            guard case .printed(let printout) = reply else { throw StoreError.inUse(path: path) }
            return printout
        }
    }

    private func opened(_ path: String, besideLockedDesk: Bool) async throws -> ResponseStore {
        if besideLockedDesk, passphrase.passphraseFile == nil {
            guard !passphrase.noInput else { throw Failure(.tryLater, Self.deskLocked) }
            if Console.isInteractive { Console.say(Self.deskLockedHere) }
        }
        return try await ResponseStore.open(
            typed: try passphrase.source.read(prompt: "Passphrase: "),
            at: path
        )
    }

    private static let deskLocked =
        "the desk is open but locked; unlock it in the browser and run this again, or give the "
        + "passphrase with --passphrase-file."
    private static let deskLockedHere =
        "The desk is open but locked. Unlock it in the browser and run this again, or give the "
        + "passphrase here."
}
