import ArgumentParser
import Foundation
import ResponseStore

/// `skridt status`: what is on the laptop and what waits.
struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what is on this laptop and what waits to be sent.",
        discussion: """
            Looks only at this laptop; no network is used. With the desk open and unlocked, no \
            passphrase is asked for.

            --json is for support. It tells the version and the protocol's; the store's path, device, \
            server, incarnation and sequence; citizens, question files (id, version, sha256, retired, \
            readable) and drafts, counted; the queue by state (waiting with bytes and oldestWaiting, \
            accepted, archived, dropped, quarantined with the codes of the reasons, erased, damaged); \
            lastContact, lastSync and the word for lastProblem; the municipality's policy. It names no \
            citizen, no employee and no answer.
            """
    )

    @OptionGroup var laptop: EnrolledOptions

    func run() async throws {
        try await reportingFailures {
            try await laptop.result(of: .status(json: laptop.json)) {
                try await StatusReport(of: $0)
            }.tell()
        }
    }
}
