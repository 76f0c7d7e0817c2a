import ArgumentParser
import Foundation
import SyncServer

import struct Progression.CitizenReference

/// Citizens.
struct CitizenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "citizen",
        abstract: "Citizens.",
        subcommands: [
            Import.self, Add.self, Match.self, Find.self, HandOverCitizens.self, Close.self,
            Reopen.self, TargetGroup.self, Event.self,
        ]
    )

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Add the citizens of a CSV file, all or none.",
            discussion: """
                The headings are name, language and caseworker, and if wanted mentors (several with \
                semicolons or blanks between) and cpr; and tenant unless --tenant is given. With --dry-run \
                nothing is added. With --json: line, municipality and reference of each citizen.
                """
        )

        @OptionGroup var file: ImportedFile

        func run() async throws {
            let rows = try await file.rows(CitizenFile.read, trial: OrganisationCommand.tryCitizens)
            if file.dryRun {
                return try file.reportTrial(of: rows.count, oddLines: rows.oddNumbers)
            }
            try await Imported.add(rows, common: file.common, json: file.json)
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add one citizen.")

        @OptionGroup var common: CommonOptions

        @Option(help: "The municipality's id.")
        var tenant: String

        @Option(help: "The name the employees know the citizen by.")
        var name: String

        @Option(help: "The language the citizen reads.")
        var language = "da"

        @Option(help: "The id of the responsible caseworker.")
        var caseworker: String

        @Option(help: "The id of a mentor; may be given several times.")
        var mentor: [String] = []

        @Option(help: "The name of the target group the citizen belongs to.")
        var targetGroup: String?

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            let row = CitizenRow(
                line: 1,
                tenant: tenant,
                name: name,
                language: language,
                caseworker: caseworker,
                mentors: mentor,
                targetGroup: targetGroup
            )
            try await Imported.add([row], common: common, json: json)
        }
    }
}

extension CitizenCommand {
    struct Match: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tell who somebody is that was surveyed without being on a caseload.",
            discussion: "The measurements move to the citizen; the one made up on the laptop goes."
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The reference made up on the laptop.")
        var provisional: String

        @Argument(help: "The citizen's own reference.")
        var citizen: String

        func run() async throws {
            _ = try await common.perform(
                .match(
                    provisional: CitizenReference(rawValue: provisional),
                    citizen: CitizenReference(rawValue: citizen)
                )
            )
            print("The measurements now belong to the citizen \(citizen).")
        }
    }
}

/// One citizen that was added, as JSON tells it.
private struct Imported: Encodable {
    let line: Int
    let tenant: String
    let citizen: String

    static func add(_ rows: [CitizenRow], common: CommonOptions, json: Bool) async throws {
        let answer = try await common.perform(.addCitizens(rows))
        guard case .citizens(let references) = answer else { return }
        let imported = zip(rows, references).map { row, reference in
            Imported(line: row.line, tenant: row.tenant, citizen: reference.rawValue)
        }
        if json {
            try Surroundings.printJSON(imported)
        } else {
            print("Added \(imported.count) citizen\(imported.count == 1 ? "" : "s").")
        }
    }
}

/// Who has which citizen in the caseload.
struct CaseloadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caseload",
        abstract: "Who has which citizen in the caseload.",
        subcommands: [Add.self, Remove.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a citizen into an employee's caseload."
        )

        @OptionGroup var line: Line

        func run() async throws {
            try await line.perform(AdminCommand.grant)
            print("\(line.employee) has the citizen in the caseload from the next sync.")
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a citizen out of an employee's caseload."
        )

        @OptionGroup var line: Line

        func run() async throws {
            try await line.perform(AdminCommand.revoke)
            print("\(line.employee) loses the citizen from the caseload with the next sync.")
        }
    }

    /// One citizen in one employee's caseload.
    struct Line: ParsableArguments {
        @OptionGroup var common: CommonOptions

        @Option(help: "The citizen's reference.")
        var citizen: String

        @Option(help: "The employee's id.")
        var employee: String

        func perform(
            _ command: (_ citizen: CitizenReference, _ employee: String) -> AdminCommand
        ) async throws {
            _ = try await common.perform(command(CitizenReference(rawValue: citizen), employee))
        }
    }
}
