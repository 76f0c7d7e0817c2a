public import ArgumentParser
import Foundation
import HTTPTransport
import Logging
public import SyncServer

/// Serves until told to end.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve laptops and pages until Ctrl-C."
    )

    @OptionGroup var common: CommonOptions

    @Option(help: "The name or address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes any free one.")
    var port = 8443

    @Option(help: "A sentence every laptop is to show, as “Closed on Friday from 16.”.")
    var notice: String?

    @Option(
        help: ArgumentHelp(
            "The oldest version of skridt that is served; older ones keep everything and ask to be "
                + "updated.",
            valueName: "version"
        )
    )
    var oldestProgram: String?

    @Option(
        help: ArgumentHelp(
            "Whether signing in asks for a code from a telephone: required; or optional, to try the "
                + "server out.",
            valueName: "rule"
        )
    )
    var secondFactor = SecondFactorRule.required

    @Option(
        help: ArgumentHelp(
            "A mapping file: employees also sign in through the municipality's own OpenID Connect "
                + "provider.",
            valueName: "file"
        )
    )
    var openid: String?

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("a port is a number from 0 to 65535")
        }
        if let oldestProgram, !ServerSettings.isVersion(oldestProgram) {
            throw ValidationError("a version is three numbers with dots, as 1.2.0")
        }
    }

    func run() async throws {
        var logger = Logger(label: "skridt-server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        let host = host
        try await Surroundings.reporting {
            let application = try ServerApplication(
                common.directory,
                parser: Surroundings.questionnaire,
                environment: Surroundings.environment,
                settings: ServerSettings(
                    notice: notice,
                    oldestProgram: oldestProgram,
                    secondFactor: secondFactor
                ),
                openID: try openid.map(Self.signIn),
                logger: logger
            )
            try await application.run(at: .init(host: host, port: port)) { actual in
                let name = host.contains(":") ? "[\(host)]" : host
                print("Serving on https://\(name):\(actual) – Ctrl-C ends it.")
                fflush(nil)
            }
        }
    }
}

extension ServeCommand {
    /// The way to the provider a mapping file names; nothing is asked of it yet.
    private static func signIn(_ file: String) throws -> OpenIDSignIn {
        let settings = try OpenIDSettings.read(file)
        do {
            let trust = settings.authorityFile.map(Trust.authorityFile) ?? .system
            return OpenIDSignIn(settings: settings, exchange: try CurlTransport(trust: trust))
        } catch {
            Surroundings.complain(error.description)
            throw ExitCode(69)
        }
    }
}

extension SecondFactorRule: ExpressibleByArgument {}
