public import ArgumentParser
public import SyncServer

/// Municipalities.
struct TenantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant",
        abstract: "Municipalities.",
        subcommands: [Add.self, Policy.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a municipality.")

        @OptionGroup var common: CommonOptions

        @Argument(help: "Its id: small letters, digits, hyphens.")
        var id: String

        @Option(help: "Its name as people read it.")
        var name: String

        func run() async throws {
            _ = try await common.perform(.addTenant(id: id, name: name))
            print("Added the municipality \(name) (\(id)).")
        }
    }

    struct Policy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say how the municipality's laptops are to be kept."
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The municipality's id.")
        var id: String

        @Option(help: "Minutes without a touch after which the desk locks itself: 1 to 10.")
        var lockAfter = 10

        @Option(help: "Days a submission safe in a backup stays on the laptop: 30 to 365.")
        var retention = 30

        func validate() throws {
            guard (1...10).contains(lockAfter) else {
                throw ValidationError("--lock-after is 1 to 10 minutes")
            }
            guard (30...365).contains(retention) else {
                throw ValidationError("--retention is 30 to 365 days")
            }
        }

        func run() async throws {
            _ = try await common.perform(
                .setPolicy(tenant: id, lockAfterMinutes: lockAfter, retentionDays: retention)
            )
            print("The laptops of \(id) hear of it at their next sync.")
        }
    }
}

/// Employees.
struct EmployeeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "employee",
        abstract: "Mentors, caseworkers, analysts.",
        subcommands: [
            List.self, Add.self, NewPassphrase.self, ResetSecondFactor.self, Block.self,
            Unblock.self, UseProvider.self,
        ]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an employee.",
            discussion: """
                Caseworkers and analysts sign in with their id and a passphrase, read from \
                --passphrase-file, else from standard input. A mentor needs none.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The id, which is also the name to sign in with.")
        var id: String

        @Option(help: "The name as people read it.")
        var name: String

        @Option(help: "mentor, caseworker or analyst.")
        var role: Role

        @Option(help: "The municipality's id; none for an analyst.")
        var tenant: String?

        @Option(help: "A file whose first line is the passphrase.")
        var passphraseFile: String?

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            let needsOne = role != .mentor || passphraseFile != nil
            let passphrase = needsOne ? try Passphrase.read(file: passphraseFile) : nil
            let new = NewEmployee(
                id: id,
                name: name,
                role: role,
                tenant: tenant,
                passphrase: passphrase
            )
            _ = try await common.perform(.addEmployee(new))
            if json {
                try Surroundings.printJSON(
                    Added(employee: id, role: role.rawValue, tenant: tenant)
                )
            } else {
                print("Added the \(role.rawValue) \(name) (\(id)).")
            }
        }
    }

    private struct Added: Encodable {
        let employee: String
        let role: String
        let tenant: String?
    }
}

extension Role: ExpressibleByArgument {}
