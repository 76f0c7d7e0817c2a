import ArgumentParser
import Foundation
import SyncServer

import struct Progression.CitizenReference
import enum SyncProtocol.Erasure

/// What is erased once and for all.
struct ErasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erase a citizen, or one submission, here and on all laptops. Cannot be undone.",
        subcommands: [Citizen.self, Submission.self]
    )

    struct Citizen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase everything about a citizen.",
            discussion: confirmation
        )

        @OptionGroup var common: CommonOptions

        @OptionGroup var consent: Consent

        @Option(help: "The municipality's id.")
        var tenant: String

        @Argument(help: "The citizen's reference.")
        var reference: String

        func run() async throws {
            try consent.check("everything about the citizen \(reference)")
            _ = try await common.perform(
                .erase(.citizen(CitizenReference(rawValue: reference)), tenant: tenant)
            )
            print("Everything about the citizen is erased; laptops follow at their next sync.")
        }
    }

    struct Submission: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase one submission.",
            discussion: confirmation
        )

        @OptionGroup var common: CommonOptions

        @OptionGroup var consent: Consent

        @Option(help: "The municipality's id.")
        var tenant: String

        @Argument(help: "The submission's id.")
        var id: String

        func run() async throws {
            guard let id = UUID(uuidString: id) else {
                Surroundings.complain(
                    "\(id) is no submission's id; take one from `submissions list`."
                )
                throw ExitCode(65)
            }
            try consent.check("the submission \(id.uuidString)")
            _ = try await common.perform(.erase(.submission(id), tenant: tenant))
            print("The submission is erased; laptops follow at their next sync.")
        }
    }

    private static let confirmation = """
        Asks before it erases; --yes where nobody can be asked. A register outside the database \
        makes sure that a restored backup does not bring it back.
        """

    /// Nobody erases by mistake.
    struct Consent: ParsableArguments {
        @Flag(help: "Erase without asking.")
        var yes = false

        func check(_ what: String) throws {
            if yes { return }
            guard isatty(STDIN_FILENO) == 1 else {
                Surroundings.complain("say --yes to erase \(what); nothing was erased.")
                throw ExitCode(64)
            }
            print("Erase \(what), here and on all laptops, for good? Type yes:", terminator: " ")
            guard readLine()?.lowercased() == "yes" else {
                print("Nothing was erased.")
                throw ExitCode(75)
            }
        }
    }
}
