import ArgumentParser
import Foundation
import Hummingbird
import Logging
import NIOCore

/// How pages get to the person, for the commands that show some.
struct WindowOptions: ParsableArguments {
    @Flag(help: "Print the one-time link instead of opening a browser.")
    var noBrowser = false

    @Option(help: "The port on 127.0.0.1; 0 for any that is free.")
    var port = 0

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port must be between 0 and 65535.")
        }
    }

    /// Runs the web server until Ctrl-C.
    func serve(_ application: some ApplicationProtocol) async throws {
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Failure(
                .tryLater,
                "port \(port) is in use by another program; choose another with --port, or none."
            )
        }
    }
}

/// Tells the person at the laptop that the desk is ready.
struct Doorbell {
    /// What is open: "The desk".
    let what: String
    let showsBrowser: Bool

    /// Opens the browser, or prints the link where there is none.
    func ring(_ address: String) {
        let environment = ProcessInfo.processInfo.environment
        if showsBrowser, Browser.open(address, environment: environment) {
            Console.say("\(what) is open in your browser. Ctrl-C closes it.")
        } else {
            Console.print(address)
            Console.say(
                "Open this link in a browser on this machine; it works once. Ctrl-C closes."
            )
        }
    }
}

extension Logger {
    /// Says nothing but that something is broken, on standard error.
    static var quiet: Logger {
        var logger = Logger(label: "skridt") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        return logger
    }
}
