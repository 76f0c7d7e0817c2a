import ArgumentParser
import SyncClient

/// `skridt sync`: sends what waits and fetches what is new.
struct Sync: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send what waits, and fetch what is new.",
        discussion: """
            Nothing is lost when it fails: what was not received keeps waiting, and what arrived twice \
            is kept once. Ends with 0 only when everything is sent; 75 offline or when the desk is \
            open, 76 when something else than our server answered, 77 when the server does not let \
            this laptop in.
            """
    )

    @OptionGroup var laptop: EnrolledOptions

    func run() async throws {
        try await reportingFailures {
            let summary = try await laptop.opened {
                SyncSummary(try await LaptopLink(enrolled: $0).sync())
            }
            try laptop.print(summary, inWords: [summary.sentence])
            if let failure = summary.failure { throw failure }
        }
    }
}

/// What a sync came to, as `--json` prints it.
struct SyncSummary: Hashable, Encodable {
    /// Received by the server for the first time.
    let accepted: Int
    /// Received before.
    let alreadyThere: Int
    /// Put aside by the server for a person to look at.
    let quarantined: Int
    /// Still waiting.
    let waiting: Int
    /// Changes fetched.
    let received: Int
    /// What went wrong, if anything.
    var problem: String?
    /// How the program ends because of it.
    var exitCode: Int32 = 0

    /// What a report of the engine says, for the person at the terminal.
    init(_ report: SyncReport) {
        accepted = report.accepted
        alreadyThere = report.alreadyThere
        quarantined = report.quarantined
        waiting = report.waiting
        received = report.received
        if let failure = report.problem.map(Failure.init) {
            problem = failure.sentence
            exitCode = failure.status.rawValue
        } else if waiting > 0 {
            problem = "not everything is sent; run `skridt sync` again."
            exitCode = ExitStatus.tryLater.rawValue
        }
    }

    /// The figures in words.
    var sentence: String {
        "\(accepted) sent, \(alreadyThere) already there, \(quarantined) put aside, "
            + "\(waiting) waiting, \(counted(received, "change")) fetched."
    }

    /// Why the program does not end with 0.
    var failure: Failure? {
        guard let problem, let status = ExitStatus(rawValue: exitCode) else { return nil }
        return Failure(status, problem)
    }
}
