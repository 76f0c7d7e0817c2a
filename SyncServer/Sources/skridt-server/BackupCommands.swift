import ArgumentParser
import Foundation
import SyncServer

/// A sealed copy of the database, made while the server goes on.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a sealed copy of the database; works while the server runs.",
        discussion: """
            The copy is sealed with the master key: keep that somewhere else. Bring the copy off this \
            machine, then run `verify` on it where it lies: only then do laptops begin to forget what \
            it holds.
            """
    )

    @OptionGroup var common: CommonOptions

    @Option(help: "The folder to write into; it must be there.")
    var to: String

    @Flag(help: "Answer in JSON.")
    var json = false

    func run() async throws {
        let answer = try await common.perform(.backUp(folder: absolute(to)))
        guard case .backup(let report) = answer else { return }
        if json { return try Surroundings.printJSON(report) }
        print(report.path)
        print("Everything up to number \(report.logSequence) is in it. Bring it off this machine,")
        print("then run: skridt-server verify FILE --data \(common.data)")
    }
}

/// A backup read through as a restore would.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read a backup through as a restore would, and let laptops rely on it.",
        discussion: """
            Run it on the copy that lies away from this machine. What a sound copy holds, laptops may \
            archive, and forget after 30 days; what no copy holds, they keep.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "The backup.")
    var file: String

    @Flag(help: "Answer in JSON.")
    var json = false

    func run() async throws {
        let answer = try await common.perform(.verifyBackup(path: absolute(file)))
        guard case .backup(let report) = answer else { return }
        if json { return try Surroundings.printJSON(report) }
        print("\(report.path) is sound: everything up to number \(report.logSequence) is in it.")
    }
}

/// A database put back.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put the database back from a backup; the server must not run.",
        discussion: """
            The database that was there is kept beside it. A new epoch begins: at their next sync all \
            laptops offer again what they still have, so that nothing sent since the backup is \
            missing. What was erased or revoked since stays so.
            """
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "The backup.")
    var file: String

    @Flag(help: "Answer in JSON.")
    var json = false

    func run() async throws {
        let directory = common.directory
        let report = try await Surroundings.reporting {
            try await Restore(
                into: directory,
                parser: Surroundings.questionnaire,
                environment: Surroundings.environment
            ).run(absolute(file))
        }
        if json { return try Surroundings.printJSON(report) }
        print("The database is back as it was up to number \(report.backup.logSequence).")
        if let replaced = report.replaced { print("The one that was there is kept: \(replaced)") }
        print("Erasures and revocations carried out again: \(report.replayed).")
        print("A new epoch begins. Start the server; laptops offer again what they still have.")
    }
}

/// A path that means the same to a server started elsewhere.
private func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
}
