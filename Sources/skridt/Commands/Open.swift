import ArgumentParser
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

    @OptionGroup var window: WindowOptions

    @Option(help: "The language of the pages: da or en.")
    var language = "da"

    func validate() throws {
        guard ["da", "en"].contains(language) else {
            throw ValidationError("--language must be da or en.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let store = try storeOptions.existing(asking: true)
            let desk = Desk(
                environment: .laptop(store: store),
                language: Language(rawValue: language)
            )
            let socket = try socket(of: desk, store: store)
            let doorbell = Doorbell(what: "The desk", showsBrowser: !window.noBrowser)
            let application = desk.application(
                port: window.port,
                services: socket.map { [$0] } ?? [],
                logger: .quiet
            ) { address in doorbell.ring(address) }
            try await window.serve(application)
            await desk.lock()
        }
    }

    /// What commands speak to the desk by; without it the desk works all the same.
    private func socket(of desk: Desk, store: String) throws -> DeskSocket? {
        do {
            let claim = try DeskClaim(DeskAddress(store: store))
            return DeskSocket(claim, answer: DeskClerk(desk: desk).answer)
        } catch let error where error.keepsDeskFromOpening {
            throw error
        } catch {
            Console.say("skridt: \(error.sentence)")
            return nil
        }
    }
}
