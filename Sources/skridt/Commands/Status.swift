import ArgumentParser
import Foundation
import ResponseStore
import SyncClient
import SyncProtocol

/// `skridt status`: what is on the laptop and what waits.
struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what is on this laptop and what waits to be sent.",
        discussion: """
            Looks only at this laptop; no network is used. With the desk open and unlocked, no \
            passphrase is asked for.
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

/// What is on the laptop: figures only, never whom they are about.
///
/// `accepted` counts all that the server has; `archived` of them are in a backup too, and `dropped`
/// ones no longer on the laptop.
struct StatusReport: Hashable, Printable {
    let store: String
    let enrolled: Bool
    let municipality: String?
    let employee: String?
    let citizens: Int
    let questionnaires: Int
    let drafts: Int
    let waiting: Int
    let oldestWaiting: Date?
    let accepted: Int
    let archived: Int
    let dropped: Int
    let quarantined: Int
    let erased: Int
    let damaged: Int
    let lastContact: Date?

    /// Reads `store`.
    init(of store: ResponseStore) async throws {
        let identity = try await LaptopIdentity.load(from: store)
        let queue = try await store.queue()
        self.store = store.path
        enrolled = identity != nil
        municipality = identity?.record.tenantName
        employee = identity?.record.employeeName
        citizens = try await store.caseload().count
        questionnaires = try await store.instruments().count { !$0.isRetired }
        drafts = try await store.drafts().count
        waiting = queue.pending
        oldestWaiting = queue.oldestPending
        accepted = queue.received
        archived = queue.counts[.archived] ?? 0
        dropped = queue.counts[.dropped] ?? 0
        erased = queue.counts[.erased] ?? 0
        quarantined = queue.quarantined
        damaged = queue.damaged
        lastContact = try await ServerContact.last(in: store)
    }

    /// Looking always succeeds.
    var failure: Failure? { nil }

    /// The report for people.
    var lines: [String] {
        let owner = employee.map { "\($0), \(municipality ?? "")" }
        let contact = lastContact.map { "Last contact with the server: \($0.formatted(.iso8601))." }
        return [
            "\(store): \(owner ?? "not enrolled; run `skridt enrol`").",
            "\(counted(citizens, "citizen")), \(counted(questionnaires, "questionnaire")) in use, "
                + "\(counted(drafts, "visit")) begun.",
            "\(waiting) waiting to be sent, \(accepted) received by the server"
                + (archived + dropped > 0 ? " (\(archived + dropped) safe in a backup), " : ", ")
                + (erased > 0 ? "\(erased) erased, " : "")
                + "\(quarantined) put aside, \(damaged) damaged.",
            contact ?? "The server was never reached; run `skridt sync`.",
        ]
    }
}
