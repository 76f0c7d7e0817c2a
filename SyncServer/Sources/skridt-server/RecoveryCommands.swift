import ArgumentParser
import Foundation
import SyncProtocol
import SyncServer

/// The key that helps where a passphrase is forgotten.
struct RecoveryKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recovery-key",
        abstract: "The key by which a municipality helps where a laptop's passphrase is forgotten.",
        subcommands: [New.self]
    )

    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Make a recovery key; its private half goes into a file to be kept offline.",
            discussion: """
                The public half goes into the municipality's record, and to each laptop when it is \
                enrolled or next syncs. Keep the file where no network is, in two places, and away \
                from the laptops: with it and a laptop in hand everything on that laptop can be read.
                """
        )

        @OptionGroup var common: CommonOptions

        @Option(help: "The municipality's id.")
        var tenant: String

        @Option(help: ArgumentHelp("The file to make for the private half.", valueName: "path"))
        var output: String

        @Flag(help: "Put it in the place of one that is there.")
        var replace = false

        func run() async throws {
            let pair = RecoveryKeyPair()
            let bytes = try RecoveryFile.write(pair, tenant: tenant)
            try await Surroundings.reporting { try SecretFile.create(output, bytes) }
            do {
                _ = try await common.perform(
                    .setRecoveryKey(
                        tenant: tenant,
                        publicKey: pair.publicKey,
                        replacing: replace
                    )
                )
            } catch {
                SecretFile.remove(output)
                throw error
            }
            print("The recovery key of \(tenant) is in force. Its fingerprint:")
            print(KeyPrint.of(pair.publicKey))
            print("Bring \(output) off this machine, in two copies, to where no network is.")
        }
    }
}

/// A forgotten passphrase.
struct RecoveryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recovery",
        abstract: "Answer a laptop whose passphrase is forgotten; needs no server.",
        subcommands: [Answer.self]
    )

    struct Answer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Answer a request; run it where the recovery key is, without a network.",
            discussion: """
                Call the employee before you confirm, and compare the code: both ends show it. An \
                answer opens that laptop only, with the passphrase chosen when the request was made.
                """
        )

        @Argument(help: "The file `skridt recover begin` wrote.")
        var request: String

        @Option(help: ArgumentHelp("The file with the private key.", valueName: "path"))
        var key: String

        @Option(help: ArgumentHelp("The file to make for the answer.", valueName: "path"))
        var output: String

        @Flag(help: "Answer without asking: the code was compared before.")
        var yes = false

        func run() async throws {
            let request = try read(self.request, RecoveryFile.request)
            let key = try read(self.key, RecoveryFile.key)
            for line in Self.lines(request) { print(line) }
            guard yes || confirmed() else {
                Surroundings.complain("nothing was answered.")
                throw ExitCode(77)
            }
            do {
                let answer = try RecoveryFile.write(try request.answered(by: key))
                try await Surroundings.reporting { try SecretFile.create(output, answer) }
            } catch let fault as RecoveryFault {
                throw Self.failure(self.request, fault)
            }
            print("Answered. Give the employee \(output), for `skridt recover finish`.")
        }

        private static func lines(_ request: RecoveryRequest) -> [String] {
            [
                "The laptop \(request.device.prefix(16)) (installation "
                    + "\(request.installation.uuidString.lowercased())) asks for its keys.",
                "`skridt-server laptop list` tells whose it is. Call that employee, and compare:",
                "  code of the request   \(request.code)",
                "  key it is sealed to   \(KeyPrint.of(request.recoveryKey))",
            ]
        }

        private func confirmed() -> Bool {
            print("Is it the same code, and the employee's own wish? Type yes:", terminator: " ")
            return readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "yes"
        }

        private func read<Value>(
            _ path: String,
            _ work: (Data) throws(RecoveryFault) -> Value
        ) throws -> Value {
            guard let bytes = FileManager.default.contents(atPath: path) else {
                Surroundings.complain("\(path) cannot be read.")
                throw ExitCode(66)
            }
            do throws(RecoveryFault) {
                return try work(bytes)
            } catch {
                throw Self.failure(path, error)
            }
        }

        private static func failure(_ path: String, _ fault: RecoveryFault) -> ExitCode {
            Surroundings.complain("\(path): \(fault.sentence)")
            return ExitCode(65)
        }
    }
}
