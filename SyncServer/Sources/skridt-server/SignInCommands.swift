import ArgumentParser
import Foundation
import SyncServer

import enum Progression.Role

/// How an employee signs in; every one of these ends the employee's sessions at once.
extension EmployeeCommand {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the employees, and how they sign in."
        )

        @OptionGroup var common: CommonOptions

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            guard case .employees(let employees) = try await common.perform(.listEmployees) else {
                return
            }
            if json { return try Surroundings.printJSON(employees) }
            for employee in employees { print(Self.row(employee)) }
            if employees.isEmpty { print("There is no employee yet; add one with employee add.") }
        }

        private static func row(_ employee: EmployeeListing) -> String {
            let states = [
                employee.unit.map { "in \($0)" },
                employee.standIn.map { "\($0) stands in" },
                employee.isBlocked ? "blocked" : nil,
                employee.signIn.invitedUntil.map { "invited until \($0.formatted(.iso8601))" },
                employee.signIn.hasSecondFactor
                    ? "telephone set up, \(employee.signIn.recoveryCodes) recovery codes left"
                    : nil,
            ]
            let place = employee.tenant ?? "central unit"
            let head = "\(employee.id)  \(employee.role.rawValue)  \(place)  \(employee.name)"
            return ([head] + states.compactMap { $0 }).joined(separator: "  ")
        }
    }

    struct NewPassphrase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give an employee another passphrase.",
            discussion: """
                It is read from --passphrase-file, else from standard input. Whoever is signed in as the \
                employee is signed out.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The employee's id.")
        var id: String

        @Option(help: "A file whose first line is the passphrase.")
        var passphraseFile: String?

        func run() async throws {
            let passphrase = try Passphrase.read(file: passphraseFile)
            _ = try await common.perform(.setPassphrase(passphrase, employee: id))
            print("\(id) signs in with the new passphrase from now on.")
        }
    }

    struct ResetSecondFactor: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let an employee who lost the telephone set up another at the next sign-in.",
            discussion: """
                Make sure by another way than the telephone who is asking: from now on the passphrase alone \
                lets in whoever comes first. The recovery codes given before are good no longer.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The employee's id.")
        var id: String

        func run() async throws {
            _ = try await common.perform(.resetSecondFactor(employee: id))
            print("\(id) sets up a telephone at the next sign-in.")
        }
    }

    struct UseProvider: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let an employee sign in through the municipality's provider only.",
            discussion: """
                For somebody who has a passphrase here, was given a new user at the provider, or after a change \
                of provider. Passphrase and telephone are taken away, and who next signs in at the provider \
                under the employee's id is the employee. A new passphrase undoes it.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The employee's id.")
        var id: String

        func run() async throws {
            _ = try await common.perform(.leaveToProvider(employee: id))
            print("\(id) is signed out, and signs in through the provider from now on.")
        }
    }

    struct Block: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep an employee from signing in, at once and until unblocked.",
            discussion: "Laptops are another matter: see `laptop revoke`."
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The employee's id.")
        var id: String

        func run() async throws {
            _ = try await common.perform(.setBlocked(true, employee: id))
            print("\(id) is signed out everywhere and cannot sign in.")
        }
    }

    struct Unblock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let an employee who was blocked sign in again."
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "The employee's id.")
        var id: String

        func run() async throws {
            _ = try await common.perform(.setBlocked(false, employee: id))
            print("\(id) can sign in again.")
        }
    }
}
