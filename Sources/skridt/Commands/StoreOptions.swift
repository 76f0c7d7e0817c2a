import ArgumentParser
import Foundation

/// Which store, for all commands that use one.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The sealed file, wherever it lies.",
            discussion: "Default: skridt/laptop.sqlite in $XDG_DATA_HOME or ~/.local/share.",
            valueName: "path"
        )
    )
    var store: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Whose store, on a laptop several employees share: skridt/NAME.sqlite.",
            valueName: "name"
        )
    )
    var employee: String?

    func validate() throws {
        guard let employee else { return }
        guard store == nil else {
            throw ValidationError("--as and --store both name a store; give one of them.")
        }
        let isPlain = employee.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
        guard isPlain, !employee.isEmpty, employee.first != ".", employee.first != "-" else {
            throw ValidationError("--as takes a name of letters, digits, `-`, `_` and `.`.")
        }
    }

    /// The file to make.
    var path: String {
        let environment = ProcessInfo.processInfo.environment
        return store
            ?? employee.map { Places.store(of: $0, environment) } ?? Places.store(environment)
    }

    /// The file, which must be there; where there are several, the person says which.
    ///
    /// - Parameter asking: whether somebody may be asked at the terminal.
    /// - Returns: its path.
    /// - Throws: ``Failure``.
    func existing(asking: Bool) throws -> String {
        let path = try store == nil && employee == nil ? chosen(asking: asking) : self.path
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure(.configuration, Failure.notEnrolled(path))
        }
        return path
    }

    private func chosen(asking: Bool) throws -> String {
        let environment = ProcessInfo.processInfo.environment
        let choice = StoreChoice(names: Places.storeNames(environment))
        let name = try choice.chosen { question in
            guard asking, Console.isInteractive else { return nil }
            Console.say(question)
            return readLine()
        }
        return Places.store(of: name, environment)
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

extension PassphraseOptions {
    /// Options that read from a given file, or ask.
    static func reading(_ file: String?, noInput: Bool) -> PassphraseOptions {
        var options = PassphraseOptions()
        options.passphraseFile = file
        options.noInput = noInput
        return options
    }
}
