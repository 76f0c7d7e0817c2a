public import ArgumentParser
import SyncServer

public import enum Progression.Role

/// Municipalities.
struct TenantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant",
        abstract: "Municipalities.",
        subcommands: [Add.self, Policy.self, Retention.self, Assessment.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a municipality.")

        @OptionGroup var common: CommonOptions

        @Argument(help: "Its id: small letters, digits, hyphens.")
        var id: String

        @Option(help: "Its name as people read it.")
        var name: String

        @Flag(help: "For trying things out: CPR numbers that are nobody's, day + 60, belong there.")
        var test = false

        func run() async throws {
            _ = try await common.perform(.addTenant(id: id, name: name, isTest: test))
            print("Added the municipality \(name) (\(id)).")
        }
    }

    struct Retention: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say how long closed cases are kept before they are erased.",
            discussion: """
                The time is written as ISO 8601 has it: P1825D is 1825 days, which is used unless said \
                otherwise. It goes for cases closed before, too; but nothing is erased by it for 14 days, in \
                which it can be put right.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The municipality's id.")
        var id: String

        @Argument(help: "The time, as P1825D.")
        var time: String

        func run() async throws {
            guard let days = time.wholeMatch(of: /P(\d{1,5})D/).flatMap({ Int($0.1) }) else {
                Surroundings.complain("`\(time)` is no time in days; write it as P1825D.")
                throw ExitCode(65)
            }
            _ = try await common.perform(.organisation(.setRetention(days, tenant: id)))
            print("Closed cases of \(id) are erased after \(days) days.")
        }
    }

    struct Assessment: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether caseworkers assess before they see a citizen's new answers.",
            discussion: """
                They do unless said otherwise: until the responsible caseworker has given the own assessment, or                 said that there is none this time, the answers of the visit are not shown to them. Colleagues who                 stand in, and laptops, are not affected.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The municipality's id.")
        var id: String

        @Flag(inversion: .prefixedNo, help: "Whether the own assessment comes first.")
        var first: Bool

        func run() async throws {
            _ = try await common.perform(.organisation(.setAssessmentFirst(first, tenant: id)))
            print(
                first
                    ? "Caseworkers of \(id) assess before they see a citizen's new answers."
                    : "Caseworkers of \(id) see a citizen's new answers at once."
            )
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
        abstract: "The people who work with Skridt.",
        subcommands: [
            List.self, Add.self, Import.self, Amend.self, Invite.self, NewPassphrase.self,
            ResetSecondFactor.self, Block.self, Unblock.self, UseProvider.self,
        ]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an employee.",
            discussion: """
                All but mentors sign in with their id and a passphrase. With --invite a code is \
                printed by which they choose it themselves; else it is read from --passphrase-file or \
                from standard input. A mentor needs none.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The id, which is also the name to sign in with.")
        var id: String

        @Option(help: "The name as people read it.")
        var name: String

        @Option(
            help: """
                mentor, caseworker, team-leader, data-protection-officer, administrator or analyst.
                """
        )
        var role: Role

        @Option(help: "The municipality's id; none for an analyst.")
        var tenant: String?

        @Option(help: "The id of the unit within the municipality.")
        var unit: String?

        @Flag(help: "Print a code by which the employee chooses a passphrase.")
        var invite = false

        @Option(help: "A file whose first line is the passphrase.")
        var passphraseFile: String?

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            let needsOne = (role.signsIn && !invite) || passphraseFile != nil
            let passphrase = needsOne ? try Passphrase.read(file: passphraseFile) : nil
            let new = NewEmployee(
                id: id,
                name: name,
                role: role,
                tenant: tenant,
                unit: unit,
                passphrase: passphrase
            )
            let answer = try await common.perform(.addEmployee(new))
            let invitations = Invitations(answer)
            if json {
                try Surroundings.printJSON(
                    Added(
                        employee: id,
                        role: role.rawValue,
                        tenant: tenant,
                        code: invitations.all.first?.code
                    )
                )
            } else {
                print("Added the \(role.words) \(name) (\(id)).")
                invitations.printLines()
            }
        }
    }

    private struct Added: Encodable {
        let employee: String
        let role: String
        let tenant: String?
        let code: String?
    }
}

extension Role: ExpressibleByArgument {}
