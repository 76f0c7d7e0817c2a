import ArgumentParser
import Foundation
import SyncServer

import struct Progression.CPRNumber
import struct Progression.CitizenReference
import struct Progression.OrganisationUnit
import enum Progression.Role

/// The units of a municipality.
struct UnitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unit",
        abstract: "The units of a municipality: job centres, departments, teams.",
        subcommands: [List.self, Add.self, Amend.self, Remove.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the units.")

        @OptionGroup var common: CommonOptions

        @Option(help: "The municipality's id.")
        var tenant: String

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            let answer = try await common.perform(.organisation(.listUnits(tenant: tenant)))
            guard case .organisation(.units(let units)) = answer else { return }
            if json { return try Surroundings.printJSON(units) }
            for unit in units {
                let within = unit.within.map { "  within \($0)" } ?? ""
                print("\(unit.id)  \(unit.name)\(within)")
            }
            if units.isEmpty { print("There is no unit yet; add one with unit add.") }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a unit.")

        @OptionGroup var place: Place

        func run() async throws {
            try await place.perform(OrganisationCommand.addUnit)
            print("Added the unit \(place.name) (\(place.id)).")
        }
    }

    struct Amend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a unit another name, or another place."
        )

        @OptionGroup var place: Place

        func run() async throws {
            try await place.perform(OrganisationCommand.amendUnit)
            print("The unit \(place.id) is called \(place.name).")
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a unit that nobody, and no other unit, belongs to."
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "Its id.")
        var id: String

        @Option(help: "The municipality's id.")
        var tenant: String

        func run() async throws {
            _ = try await common.perform(.organisation(.removeUnit(id, tenant: tenant)))
            print("Removed the unit \(id).")
        }
    }

    /// A unit in its municipality.
    struct Place: ParsableArguments {
        @OptionGroup var common: CommonOptions

        @Argument(help: "Its id: small letters, digits, hyphens.")
        var id: String

        @Option(help: "Its name as people read it.")
        var name: String

        @Option(help: "The municipality's id.")
        var tenant: String

        @Option(help: "The id of the unit it is a part of.")
        var within: String?

        func perform(
            _ command: (OrganisationUnit, _ tenant: String) -> OrganisationCommand
        ) async throws {
            let unit = OrganisationUnit(id: id, name: name, within: within)
            _ = try await common.perform(.organisation(command(unit, tenant)))
        }
    }
}

extension EmployeeCommand {
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add the employees of a CSV file, all or none, and invite those who sign in.",
            discussion: """
                The headings are id, name and role, and if wanted unit; and tenant unless --tenant is \
                given. With --dry-run nothing is added. The codes printed are shown this once.
                """
        )

        @OptionGroup var file: ImportedFile

        func run() async throws {
            let rows = try await file.rows(
                EmployeeFile.read,
                trial: OrganisationCommand.tryEmployees
            )
            if file.dryRun { return try file.reportTrial(of: rows.count) }
            let answer = try await file.common.perform(.organisation(.addEmployees(rows)))
            let invitations = Invitations(answer)
            if file.json { return try Surroundings.printJSON(invitations.all) }
            print("Added \(rows.count) employee\(rows.count == 1 ? "" : "s").")
            invitations.printLines()
        }
    }

    struct Amend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change an employee's name, role, unit or stand-in.",
            discussion: """
                What is not given stays as it is. A stand-in sees the employee's citizens until another, \
                or none, is named. The employee signs in anew.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The employee's id.")
        var id: String

        @Option(help: "The name as people read it.")
        var name: String?

        @Option(help: "The role.")
        var role: Role?

        @Option(help: "The id of the unit, or `none`.")
        var unit: String?

        @Option(help: "The id of the employee who stands in, or `none`.")
        var standIn: String?

        func run() async throws {
            guard case .employees(let all) = try await common.perform(.listEmployees) else {
                return
            }
            let known = all.first { $0.id == id }
            let change = EmployeeChange(
                name: name ?? known?.name ?? id,
                role: role ?? known?.role ?? .mentor,
                unit: unit == "none" ? nil : unit ?? known?.unit,
                standIn: standIn == "none" ? nil : standIn ?? known?.standIn
            )
            _ = try await common.perform(.organisation(.amendEmployee(id, change)))
            print("Changed \(id).")
        }
    }

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a code by which an employee chooses a passphrase; good for 7 days.",
            discussion: """
                For a new employee, and for one who has forgotten it. Nobody but the employee ever knows \
                the passphrase. A code given before is good no longer.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The employee's id.")
        var id: String

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            let invitations = Invitations(
                try await common.perform(.organisation(.invite(employee: id)))
            )
            if json { return try Surroundings.printJSON(invitations.all) }
            invitations.printLines()
        }
    }
}

/// The codes an answer holds.
struct Invitations {
    let all: [Invitation]

    init(_ answer: AdminAnswer) {
        if case .organisation(.invitations(let invitations)) = answer {
            all = invitations
        } else {
            all = []
        }
    }

    /// Who signs in how, for handing out.
    func printLines() {
        for invitation in all { print("\(invitation.employee)  \(invitation.code)") }
        if !all.isEmpty {
            print("Typed at /welcome on the server's pages, a code is good once, within 7 days.")
        }
    }
}
