import ArgumentParser
import Foundation
import SyncServer

/// What was put aside.
struct QuarantineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: "What laptops have sent and could not be accepted; nothing of it is lost.",
        subcommands: [List.self, Release.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what was put aside, oldest first, with the reason."
        )

        @OptionGroup var common: CommonOptions

        @Flag(help: "Answer in JSON: number, tenant, device, id, sha256, reason and time of each.")
        var json = false

        func run() async throws {
            guard case .quarantine(let items) = try await common.perform(.listQuarantine) else {
                return
            }
            if json { return try Surroundings.printJSON(items) }
            for item in items {
                let id = item.id?.uuidString ?? "unreadable"
                print("\(item.number)  \(item.tenant)  \(id)  \(item.reason) \(item.title)")
            }
            print(items.isEmpty ? "Nothing was put aside." : "\(items.count) put aside.")
        }
    }

    struct Release: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Judge an item again, when what it was put aside for has been put right.",
            discussion: """
                Put the cause right first, for instance by `caseload add`. What cannot be accepted \
                now either stays where it is.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The number `quarantine list` shows.")
        var number: Int

        func run() async throws {
            guard case .released(let outcome) = try await common.perform(.release(number)) else {
                return
            }
            print(outcome.sentence)
            if !outcome.isAccepted { throw ExitCode(65) }
        }
    }
}
