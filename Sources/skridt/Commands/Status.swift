import ArgumentParser
import Foundation
import ResponseStore
import SyncClient
import SyncProtocol

/// `skridt status`: what is on the laptop and what waits.
struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what is on this laptop and what waits to be sent.",
        discussion: "Looks only at this laptop; no network is used."
    )

    @OptionGroup var laptop: EnrolledOptions

    func run() async throws {
        try await reportingFailures {
            let report = try await laptop.opened { try await StatusReport(of: $0) }
            try laptop.print(report, inWords: report.lines)
        }
    }
}

/// What is on the laptop: figures only, never whom they are about.
struct StatusReport: Hashable, Encodable {
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
    let quarantined: Int
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
        quarantined = queue.quarantined
        damaged = queue.damaged
        lastContact = try await ServerContact.last(in: store)
    }

    /// The report for people.
    var lines: [String] {
        let owner = employee.map { "\($0), \(municipality ?? "")" }
        let contact = lastContact.map { "Last contact with the server: \($0.formatted(.iso8601))." }
        return [
            "\(store): \(owner ?? "not enrolled; run `skridt enrol`").",
            "\(counted(citizens, "citizen")), \(counted(questionnaires, "questionnaire")) in use, "
                + "\(counted(drafts, "visit")) begun.",
            "\(waiting) waiting to be sent, \(accepted) received by the server, "
                + "\(quarantined) put aside, \(damaged) damaged.",
            contact ?? "The server was never reached; run `skridt sync`.",
        ]
    }
}
