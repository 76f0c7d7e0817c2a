import ArgumentParser
import Foundation

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
