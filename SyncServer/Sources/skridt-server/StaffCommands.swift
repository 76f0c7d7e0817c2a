public import ArgumentParser
public import SyncServer

/// Municipalities.
struct TenantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant",
        abstract: "Municipalities.",
        subcommands: [Add.self]
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
}

/// Employees.
struct EmployeeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "employee",
        abstract: "Mentors, caseworkers, analysts.",
        subcommands: [Add.self]
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
