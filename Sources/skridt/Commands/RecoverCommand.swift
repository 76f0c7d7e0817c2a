import ArgumentParser
import Foundation
import ResponseStore
import SyncProtocol

/// `skridt recover`: a forgotten passphrase, with the municipality's help.
struct RecoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Get in again when the passphrase is forgotten; nothing is lost.",
        discussion: """
            `begin` asks for a new passphrase and writes a file for your municipality's support. They \
            call you, compare a code, and send a file back. `finish` puts the new passphrase in force.
            """,
        subcommands: [Begin.self, Finish.self]
    )

    struct Begin: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Choose a new passphrase and write the file to send.",
            discussion: """
                The old passphrase stays in force until `finish`. Nothing in the file can be read \
                without the municipality's key. The desk must be closed.
                """
        )

        @OptionGroup var storeOptions: StoreOptions

        @OptionGroup var passphrase: PassphraseOptions

        @Option(help: ArgumentHelp("The file to write.", valueName: "path"))
        var output = "skridt-recovery-request.json"

        func run() async throws {
            try await reportingFailures {
                let path = try storeOptions.existing(asking: !passphrase.noInput)
                try Recovering.checkFree(output)
                let new = try NewPassphrase(options: passphrase).chosen(explaining: true)
                let parts = try await ResponseStore.beginRecovery(at: path, passphrase: new)
                let request = RecoveryRequest(parts)
                try NewFile.write(try RecoveryFile.write(request), to: output)
                Console.print(
                    "\(output) is written. Send it to your municipality's support, who will call you. "
                        + "Compare this code with them:"
                )
                Console.print(request.code)
                Console.print("Remember the new passphrase: you need it when their answer is here.")
            }
        }
    }

    struct Finish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put the new passphrase in force, with the file that came back."
        )

        @OptionGroup var storeOptions: StoreOptions

        @OptionGroup var passphrase: PassphraseOptions

        @Argument(help: "The file the municipality's support sent.")
        var answer: String

        func run() async throws {
            try await reportingFailures {
                let path = try storeOptions.existing(asking: !passphrase.noInput)
                let parts = try Recovering.answer(in: answer)
                let new = try passphrase.source.read(prompt: "The new passphrase: ")
                try await ResponseStore.counting(at: path) {
                    try await ResponseStore.finishRecovery(
                        at: path,
                        passphrase: new,
                        answer: parts,
                        uptime: Clocks.uptime
                    )
                }
                Console.print("The new passphrase is in force; everything is as it was.")
                Console.print("Both files can be deleted.")
            }
        }
    }
}

/// The files of a recovery on the laptop, and what is said about it.
enum Recovering {
    /// What enrolment says of the municipality's key.
    static func explanation(of record: DeviceRecord, isNew: Bool) -> [String] {
        guard let key = record.recoveryKey else {
            return isNew ? ["\(record.tenantName) has no recovery key yet: \(withoutKey)"] : []
        }
        return [
            "The recovery key of \(record.tenantName): \(KeyPrint.of(key))",
            "With it your municipality can help you in again if you forget the passphrase, and nothing "
                + "is lost. Ask them for their fingerprint, and tell them if it is another one.",
        ]
    }

    private static let withoutKey =
        "keep your passphrase safe, for nobody can help you in again without one."

    static func checkFree(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure(.cannotCreate, "\(path) is there already; name another with --output.")
        }
    }

    static func answer(in path: String) throws -> RecoveryAnswerParts {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Failure(.noInput, "\(path) cannot be read.")
        }
        do throws(RecoveryFault) {
            return RecoveryAnswerParts(try RecoveryFile.answer(in: bytes))
        } catch {
            throw Failure(.badQuestionFile, "\(path): \(error.sentence)")
        }
    }
}

extension RecoveryRequest {
    /// The message that carries what the store gave.
    init(_ parts: RecoveryRequestParts) {
        self.init(
            laptop: (parts.installation, parts.device),
            recoveryKey: parts.recoveryKey,
            requestKey: parts.requestKey,
            work: parts.work,
            cache: parts.cache
        )
    }
}

extension RecoveryAnswerParts {
    /// What a message carries for the store.
    init(_ answer: RecoveryAnswer) {
        self.init(
            installation: answer.installation,
            requestKey: answer.requestKey,
            work: answer.work,
            cache: answer.cache
        )
    }
}
