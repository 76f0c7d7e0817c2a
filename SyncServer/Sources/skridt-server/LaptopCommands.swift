import ArgumentParser
import Foundation
import SyncProtocol
import SyncServer

/// A one-time code for a laptop.
struct EnrolmentCodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrolment-code",
        abstract:
            "Make a one-time code by which an employee's laptop is enrolled; good for 10 minutes."
    )

    @OptionGroup var common: CommonOptions

    @Option(help: "The employee's id.")
    var employee: String

    @Flag(help: "Answer in JSON.")
    var json = false

    func run() async throws {
        let answer = try await common.perform(.enrolmentCode(employee: employee))
        guard case .enrolmentCode(let code, let expires) = answer else { return }
        if json {
            try Surroundings.printJSON(Made(code: code, employee: employee, expires: expires))
        } else {
            print("The code for \(employee)'s laptop, good once within 10 minutes:")
            print(code)
        }
    }

    private struct Made: Encodable {
        let code: String
        let employee: String
        let expires: Date
    }
}

/// The laptops that are enrolled.
struct LaptopCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "laptop",
        abstract: "The laptops that are enrolled.",
        subcommands: [List.self, Revoke.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the laptops that are enrolled."
        )

        @OptionGroup var common: CommonOptions

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            guard case .laptops(let laptops) = try await common.perform(.listLaptops) else {
                return
            }
            if json { return try Surroundings.printJSON(laptops) }
            for laptop in laptops {
                let state = laptop.revoked == nil ? "" : "  revoked"
                let contact = laptop.lastContact.map { $0.formatted(.iso8601) } ?? "never"
                print(
                    "\(laptop.id.prefix(16))  \(laptop.employee)  \(laptop.name)  last contact "
                        + "\(contact)\(state)"
                )
            }
            if laptops.isEmpty { print("No laptop is enrolled; make a code with enrolment-code.") }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Revoke a laptop that is lost, stolen or handed in.",
            discussion: """
                It gets no caseload any more and is told to forget the one it has. What it still sends \
                is put aside for a person to look at, for the times in it can be forged.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The laptop's id; its first 8 digits or more will do.")
        var laptop: String

        func run() async throws {
            _ = try await common.perform(.revokeLaptop(laptop))
            print(
                "The laptop is revoked. If it is found, let it sync, then look at `quarantine list`."
            )
        }
    }
}

/// What has been accepted.
struct SubmissionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submissions",
        abstract: "What laptops have sent.",
        subcommands: [List.self, ImportCommand.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the accepted submissions in commit order."
        )

        @OptionGroup var common: CommonOptions

        @Flag(help: "Answer in JSON: id, kind, tenant, sha256, log_seq and flags of each.")
        var json = false

        func run() async throws {
            let answer = try await common.perform(.listSubmissions)
            guard case .submissions(let records, let quarantined) = answer else { return }
            if json { return try Surroundings.printJSON(records) }
            for record in records {
                let kind = record.kind == Envelope.Kind.decline.rawValue ? [record.kind] : []
                let words = (kind + record.flags).map { "  \($0)" }.joined()
                print("\(record.logSequence)  \(record.id)  \(record.sha256)\(words)")
            }
            print("\(records.count) submissions accepted, \(quarantined) put aside in quarantine.")
        }
    }
}
