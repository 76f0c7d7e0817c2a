import ArgumentParser
import Foundation
import ResponseStore
import SyncClient

/// `skridt sync`: sends what waits and fetches what is new.
struct Sync: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send what waits, and fetch what is new.",
        discussion: """
            Nothing is lost when it fails: what was not received keeps waiting, and what arrived twice \
            is kept once. With the desk open and unlocked, the desk does it, and no passphrase is \
            asked for. Ends with 0 only when everything is sent; 75 offline, 76 when something else \
            than our server answered, 77 when the server does not let this laptop in.

            --json also lists every submission with its id, sha256, state (pending, accepted, archived, \
            dropped, quarantined, erased), the reason why it was put aside, the server's log_seq and \
            epoch, and since when; never whom it is about. `skridt-server submissions list --json` \
            is the other end's list.
            """
    )

    @OptionGroup var laptop: EnrolledOptions

    func run() async throws {
        try await reportingFailures {
            try await laptop.result(of: .sync(json: laptop.json)) { store in
                let report = try await LaptopLink(enrolled: store).sync()
                return SyncSummary(report, items: try await store.items())
            }.tell()
        }
    }
}

/// What a sync came to, as `--json` prints it.
struct SyncSummary: Hashable, Printable {
    /// Received by the server for the first time.
    let accepted: Int
    /// Received before.
    let alreadyThere: Int
    /// Put aside by the server for a person to look at.
    let quarantined: Int
    /// Erased at the server once and for all, and now here.
    let erased: Int
    /// Put aside earlier, and accepted since.
    let released: Int
    /// Still waiting.
    let waiting: Int
    /// Changes fetched.
    let received: Int
    /// What the server's operator wants everybody to know, if anything.
    let notice: String?
    /// Every submission on the laptop, and how far it is.
    let items: [SubmissionListing]
    /// What went wrong, if anything.
    var problem: String?
    /// How the program ends because of it.
    var exitCode: Int32 = 0

    /// What a report of the engine says, for the person at the terminal.
    init(_ report: SyncReport, items: [DeliveryItem] = []) {
        self.items = items.map(SubmissionListing.init)
        notice = report.notice
        erased = report.erased
        released = report.released
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
            + (released > 0 ? "\(released) released, " : "")
            + (erased > 0 ? "\(erased) erased, " : "")
            + "\(waiting) waiting, \(counted(received, "change")) fetched."
    }

    /// What is told a person.
    var lines: [String] {
        [sentence] + (notice.map { ["The server says: \($0)"] } ?? [])
    }

    /// Why the program does not end with 0.
    var failure: Failure? {
        guard let problem, let status = ExitStatus(rawValue: exitCode) else { return nil }
        return Failure(status, problem)
    }
}

/// One submission, as `--json` lists it.
struct SubmissionListing: Hashable, Encodable {
    let id: UUID
    let sha256: String
    let state: String
    let reason: String?
    let logSequence: Int?
    let epoch: UUID?
    let since: Date?

    enum CodingKeys: String, CodingKey {
        case id, sha256, state, reason, epoch, since
        case logSequence = "log_seq"
    }

    init(_ item: DeliveryItem) {
        id = item.id
        sha256 = item.sha256
        state = item.state.word.rawValue
        reason = item.state.reason
        logSequence = item.state.commit?.logSequence
        epoch = item.state.epoch
        since = item.since
    }
}
