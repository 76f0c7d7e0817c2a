import ArgumentParser
import SyncServer

import enum Progression.Role

/// Makes a new server.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a new server: keys, certificates, database, and the first administrator.",
        discussion: """
            With --municipality and --administrator the first municipality and its administrator are \
            made too, and a code is printed by which the administrator chooses a passphrase. Everybody \
            else is added by the administrator on the pages, or here by `employee add`.
            """
    )

    @OptionGroup var common: CommonOptions

    @Option(help: "A name or address laptops reach the server by; may be given several times.")
    var host: [String] = []

    @Option(help: "The id of the first municipality: small letters, digits, hyphens.")
    var municipality: String?

    @Option(help: "Its name as people read it; the id, unless given.")
    var municipalityName: String?

    @Option(help: "The id of its administrator, which is also the name to sign in with.")
    var administrator: String?

    @Option(help: "The administrator's name; the id, unless given.")
    var administratorName: String?

    func validate() throws {
        guard (municipality == nil) == (administrator == nil) else {
            throw ValidationError("--municipality and --administrator belong together")
        }
        for id in [municipality, administrator].compactMap({ $0 }) where !Identifier.isFit(id) {
            throw ValidationError("`\(id)` cannot be an id: small letters, digits, dots, hyphens")
        }
    }

    func run() async throws {
        let directory = common.directory
        _ = try await Surroundings.reporting {
            try ServerSetup.run(directory, hosts: host, environment: Surroundings.environment)
        }
        print("A new server is in \(directory.path).")
        print(
            "Give laptops and browsers this certificate to trust: \(directory.authorityCertificate)"
        )
        print("Keep \(directory.path)/master.key safe and apart from backups of the database.")
        if let municipality, let administrator {
            try await addFirst(administrator, of: municipality)
        }
    }

    private func addFirst(_ administrator: String, of municipality: String) async throws {
        let name = municipalityName ?? municipality
        _ = try await common.perform(.addTenant(id: municipality, name: name, isTest: false))
        let new = NewEmployee(
            id: administrator,
            name: administratorName ?? administrator,
            role: .administrator,
            tenant: municipality,
            passphrase: nil
        )
        print("The administrator of \(name) chooses a passphrase by this code:")
        Invitations(try await common.perform(.addEmployee(new))).printLines()
    }
}
