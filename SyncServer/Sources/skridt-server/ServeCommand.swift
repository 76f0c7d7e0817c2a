import ArgumentParser
import Foundation
import Logging
import QuestionnaireFormat
import SyncServer

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

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("a port is a number from 0 to 65535")
        }
    }

    func run() async throws {
        var logger = Logger(label: "skridt-server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        let host = host
        try await Surroundings.reporting {
            let application = try ServerApplication(
                common.directory,
                parser: { QuestionnaireReader.read([UInt8]($0), path: "").questionnaire },
                environment: Surroundings.environment,
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
