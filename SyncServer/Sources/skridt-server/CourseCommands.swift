import ArgumentParser
import Foundation
import SyncServer

import struct Progression.CPRNumber
import struct Progression.CitizenReference

extension CitizenCommand {
    struct Find: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find a citizen's reference by the CPR number.",
            discussion: """
                The number is read from standard input, or asked for without echo; never from an \
                argument, where others on the machine could read it.
                """
        )

        @OptionGroup var common: CommonOptions

        @Option(help: "The municipality's id.")
        var tenant: String

        func run() async throws {
            let typed = try Passphrase.read(file: nil, asking: "CPR number: ")
            guard let number = try? CPRNumber(typed, allowsTesting: true) else {
                Surroundings.complain(
                    "that is no CPR number; give ten digits that begin with a date."
                )
                throw ExitCode(65)
            }
            let answer = try await common.perform(
                .organisation(.findCitizen(number, tenant: tenant))
            )
            guard case .organisation(.found(let found)) = answer, let found else {
                Surroundings.complain("no citizen of `\(tenant)` has that CPR number.")
                throw ExitCode(66)
            }
            print(found.rawValue)
        }
    }

    struct HandOverCitizens: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hand-over",
            abstract:
                "Give citizens to another caseworker, all or none; it stands in their courses."
        )

        @OptionGroup var common: CommonOptions

        @Option(help: "The caseworker who is responsible now.")
        var from: String

        @Option(help: "The caseworker who becomes responsible.")
        var to: String

        @Argument(help: "The citizens' references.")
        var citizens: [String]

        func run() async throws {
            let handOver = HandOver(
                citizens: citizens.map(CitizenReference.init(rawValue:)),
                from: from,
                to: to,
                by: nil
            )
            _ = try await common.perform(.organisation(.handOver(handOver)))
            print("\(to) is responsible now; mentors' laptops hear of it at their next sync.")
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close a citizen's case: its retention begins."
        )

        @OptionGroup var place: CitizenPlace

        func run() async throws {
            try await place.setClosed(true)
            print("The case is closed. Make sure that a last measurement is taken.")
        }
    }

    struct Reopen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Open a case again that was closed."
        )

        @OptionGroup var place: CitizenPlace

        func run() async throws {
            try await place.setClosed(false)
            print("The case is open again.")
        }
    }

    /// One citizen of a municipality.
    struct CitizenPlace: ParsableArguments {
        @OptionGroup var common: CommonOptions

        @Option(help: "The municipality's id.")
        var tenant: String

        @Argument(help: "The citizen's reference.")
        var reference: String

        func setClosed(_ isClosed: Bool) async throws {
            _ = try await common.perform(
                .organisation(
                    .setClosed(
                        isClosed,
                        citizen: CitizenReference(rawValue: reference),
                        tenant: tenant,
                        by: nil
                    )
                )
            )
        }
    }
}
