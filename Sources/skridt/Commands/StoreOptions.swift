import ArgumentParser
import Foundation
import ResponseStore

/// Which store, for all commands that use one.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The laptop's sealed file.",
            discussion: "Default: skridt/laptop.sqlite in $XDG_DATA_HOME or ~/.local/share.",
            valueName: "path"
        )
    )
    var store: String?

    /// The file.
    var path: String {
        store ?? Places.defaultStore(ProcessInfo.processInfo.environment)
    }

    /// The file, which must be there.
    func existing() throws -> String {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure(.configuration, Failure.notEnrolled(path))
        }
        return path
    }
}

/// Where the passphrase comes from.
struct PassphraseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file whose first line is the passphrase; - for standard input.",
            valueName: "path"
        )
    )
    var passphraseFile: String?

    @Flag(help: "Ask for nothing at the terminal.")
    var noInput = false

    /// Where to read it.
    var source: SecretSource {
        SecretSource(
            name: "passphrase",
            option: "--passphrase-file",
            file: passphraseFile,
            isUnattended: noInput
        )
    }
}

/// What the commands take that open the store, look or send, and tell what it came to.
struct EnrolledOptions: ParsableArguments {
    @OptionGroup var storeOptions: StoreOptions

    @OptionGroup var passphrase: PassphraseOptions

    @Flag(help: "Print the result as JSON.")
    var json = false

    /// Does `work` with the store, which must be there, and closes it after.
    func opened<Value: Sendable>(
        _ work: (ResponseStore) async throws -> Value
    ) async throws -> Value {
        let store = try await ResponseStore.open(
            at: try storeOptions.existing(),
            passphrase: try passphrase.source.read(prompt: "Passphrase: "),
            witness: .laptop
        )
        return try await closing(store) { try await work(store) }
    }

    /// Prints a result as JSON if that was asked for, in words if not.
    func print(_ result: some Encodable, inWords lines: [String]) throws {
        if json {
            try Console.printJSON(result)
        } else {
            lines.forEach(Console.print)
        }
    }
}
