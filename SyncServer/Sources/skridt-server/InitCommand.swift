import ArgumentParser
import SyncServer

/// Makes a new server.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a new server: keys, certificates, database."
    )

    @OptionGroup var common: CommonOptions

    @Option(help: "A name or address laptops reach the server by; may be given several times.")
    var host: [String] = []

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
    }
}
