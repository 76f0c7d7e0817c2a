import ArgumentParser
import Foundation
import Hummingbird
import Logging
import NIOCore
import SurveyDesk

import struct Progression.Language

/// `skridt open`: the desk in a browser.
struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open the desk in a browser; works without a network.",
        discussion: """
            The pages are shown on this machine only. The browser is let in by a link that works once; \
            with --no-browser, or where there is no desktop, the link is printed on standard output \
            for you to open. The passphrase is asked for on the first page. Ctrl-C closes the desk; \
            every answer given is kept.
            """
    )

    @OptionGroup var storeOptions: StoreOptions

    @Flag(help: "Print the one-time link instead of opening a browser.")
    var noBrowser = false

    @Option(help: "The port on 127.0.0.1; 0 for any that is free.")
    var port = 0

    @Option(help: "The language of the pages: da or en.")
    var language = "da"

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port must be between 0 and 65535.")
        }
        guard ["da", "en"].contains(language) else {
            throw ValidationError("--language must be da or en.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let desk = Desk(
                environment: .laptop(store: try storeOptions.existing()),
                language: Language(rawValue: language)
            )
            let doorbell = Doorbell(showsBrowser: !noBrowser)
            let application = desk.application(port: port, logger: .quiet) { address in
                doorbell.ring(address)
            }
            do {
                try await application.runService()
            } catch let error as IOError where error.errnoCode == EADDRINUSE {
                throw Failure(
                    .tryLater,
                    "port \(port) is in use by another program; choose another with --port, or none."
                )
            }
            await desk.lock()
        }
    }
}

/// Tells the person at the laptop that the desk is ready.
struct Doorbell {
    let showsBrowser: Bool

    /// Opens the browser, or prints the link where there is none.
    func ring(_ address: String) {
        let environment = ProcessInfo.processInfo.environment
        if showsBrowser, Browser.open(address, environment: environment) {
            Console.say("The desk is open in your browser. Ctrl-C closes it.")
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
