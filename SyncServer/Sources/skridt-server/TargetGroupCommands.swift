import ArgumentParser
import SyncServer

import struct Progression.CitizenReference

/// The target groups of a municipality.
struct TargetGroupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "target-group",
        abstract: "The target groups of a municipality.",
        subcommands: [Add.self, Rename.self, Remove.self, List.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a target group.")

        @OptionGroup var common: CommonOptions

        @Argument(help: "Its name as people read it.")
        var name: String

        @Option(help: "The municipality's id.")
        var tenant: String

        func run() async throws {
            _ = try await common.perform(.settle(.addTargetGroup(name, tenant: tenant)))
            print("Added the target group \(name) to \(tenant).")
        }
    }

    struct Rename: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a target group another name.",
            discussion: """
                Citizens go on belonging to it, and what is asked of it alone goes on being asked of it. Laptops \
                hear of it at their next sync.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "Its name.")
        var name: String

        @Argument(help: "The new name.")
        var new: String

        @Option(help: "The municipality's id.")
        var tenant: String

        func run() async throws {
            let command = AdminTerms.renameTargetGroup(name, to: new, tenant: tenant)
            _ = try await common.perform(.settle(command))
            print("The target group \(name) is called \(new) now.")
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a target group of which nothing in use is asked alone.",
            discussion: "Who belongs to it belongs to none afterwards; how many did is told."
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "Its name.")
        var name: String

        @Option(help: "The municipality's id.")
        var tenant: String

        func run() async throws {
            let command = AdminTerms.removeTargetGroup(name, tenant: tenant)
            guard case .targetGroupRemoved(let count) = try await common.perform(.settle(command))
            else { return }
            let members =
                switch count {
                case 0: "Nobody belonged to it."
                case 1: "1 citizen belonged to it, and to none now."
                default: "\(count) citizens belonged to it, and to none now."
                }
            print("Removed the target group \(name). \(members)")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the target groups of a municipality."
        )

        @OptionGroup var common: CommonOptions

        @Option(help: "The municipality's id.")
        var tenant: String

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            let command = AdminTerms.listTargetGroups(tenant: tenant)
            guard case .targetGroups(let names) = try await common.perform(.settle(command)) else {
                return
            }
            if json { return try Surroundings.printJSON(names) }
            for name in names { print(name) }
            if names.isEmpty { print("There is no target group; add one with target-group add.") }
        }
    }
}

extension CitizenCommand {
    struct TargetGroup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "target-group",
            abstract: "Tell which target group a citizen belongs to.",
            discussion: "Whoever visits the citizen hears of it at the next sync."
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The citizen's reference.")
        var citizen: String

        @Argument(help: "The name of the target group.")
        var group: String?

        @Flag(help: "The citizen belongs to no target group.")
        var none = false

        func validate() throws {
            guard none == (group == nil) else {
                throw ValidationError("give either the name of a target group or --none")
            }
        }

        func run() async throws {
            let reference = CitizenReference(rawValue: citizen)
            _ = try await common.perform(
                .settle(.setTargetGroup(group, citizen: reference, tenant: nil))
            )
            print(
                "The citizen \(citizen) belongs to \(group.map { "the target group \($0)" } ?? "no target group")."
            )
        }
    }
}
