import ArgumentParser
import ResponseStore

/// `skridt passphrase`: another passphrase for the laptop.
struct PassphraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passphrase",
        abstract: "Change the passphrase that opens this laptop.",
        discussion: """
            Asks for the passphrase in force, then twice for the new one. Until the new one is in \
            force, the old one is. The desk must be closed; at the desk there is a page for it. If the \
            old one is forgotten, use `skridt recover begin`.

            Where standard input is no terminal, each is a line: the old one, then the new one.
            """
    )

    @OptionGroup var storeOptions: StoreOptions

    @OptionGroup var passphrase: PassphraseOptions

    @Option(
        help: ArgumentHelp("A file whose first line is the new passphrase.", valueName: "path")
    )
    var newPassphraseFile: String?

    func run() async throws {
        try await reportingFailures {
            let path = try storeOptions.existing(asking: !passphrase.noInput)
            let old = try passphrase.source.read(prompt: "Passphrase in force: ")
            let store = try await ResponseStore.open(typed: old, at: path)
            try await closing(store) {
                let new = try NewPassphrase(options: newOptions).chosen(explaining: false)
                try await store.changePassphrase(from: old, to: new)
            }
            Console.print("The new passphrase is in force.")
        }
    }

    private var newOptions: PassphraseOptions {
        PassphraseOptions.reading(
            newPassphraseFile ?? (passphrase.passphraseFile == "-" ? "-" : nil),
            noInput: passphrase.noInput
        )
    }
}
