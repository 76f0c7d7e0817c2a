import Foundation
import Progression
import QuestionnaireFormat
import ResponseStore
import SyncClient
import SyncProtocol

/// What is on the laptop, for whoever helps: figures, versions and states, never whom they are about.
///
/// `accepted` counts all that the server has; `archived` of them are in a backup too, and `dropped`
/// ones no longer on the laptop.
struct StatusReport: Hashable, Printable {
    let version: String
    let protocolVersion: Int
    let store: String
    let enrolled: Bool
    let municipality: String?
    let device: String?
    let server: String?
    let incarnation: UUID
    let sequence: Int
    let citizens: Int
    let questionnaires: Int
    let questionFiles: [QuestionFileListing]
    let drafts: Int
    let waiting: Int
    let waitingBytes: Int
    let oldestWaiting: Date?
    let accepted: Int
    let archived: Int
    let dropped: Int
    let quarantined: Int
    /// How many are put aside, by the code of the reason.
    let quarantinedReasons: [String: Int]
    let erased: Int
    let damaged: Int
    let lastContact: Date?
    let lastSync: Date?
    let lastProblem: String?
    let policy: Policy
    let exportPossible: Bool

    /// How the municipality wants the laptop kept.
    struct Policy: Hashable, Encodable {
        let lockAfterMinutes: Int
        let retentionDays: Int
    }

    /// Reads `store`.
    init(of store: ResponseStore) async throws {
        let identity = try await LaptopIdentity.load(from: store)
        let queue = try await store.queue()
        let queued = try await store.queued()
        let chain = try await store.chain()
        let instruments = try await store.instruments()
        let log = try await SyncLog.load(from: store)
        let rules = try await store.rules()
        version = Skridt.version
        protocolVersion = WireFormat.protocolVersion
        self.store = store.path
        enrolled = identity != nil
        municipality = identity?.record.tenantName
        device = identity?.record.device
        server = identity?.server
        (incarnation, sequence) = (chain.incarnation, chain.sequence)
        citizens = try await store.caseload().count
        questionnaires = instruments.count { !$0.isRetired }
        questionFiles = instruments.map(QuestionFileListing.init)
        drafts = try await store.drafts().count
        waiting = queue.pending
        waitingBytes = queued.reduce(0) {
            $0 + ($1.state == .pending ? $1.content.body.count : 0)
        }
        oldestWaiting = queue.oldestPending
        accepted = queue.received
        archived = queue.counts[.archived] ?? 0
        dropped = queue.counts[.dropped] ?? 0
        erased = queue.counts[.erased] ?? 0
        quarantined = queue.quarantined
        quarantinedReasons = Dictionary(
            queued.compactMap(\.state.reason).map { ($0, 1) },
            uniquingKeysWith: +
        )
        damaged = queue.damaged
        lastContact = try await ServerContact.last(in: store)
        lastSync = log.entries.first?.last
        lastProblem = log.entries.first?.problem
        policy = Policy(
            lockAfterMinutes: rules.lockAfterMinutes,
            retentionDays: rules.retentionDays
        )
        exportPossible = identity?.record.importKey != nil
    }

    /// Looking always succeeds.
    var failure: Failure? { nil }

    /// The report for people.
    var lines: [String] {
        let contact = lastContact.map { "Last contact with the server: \($0.formatted(.iso8601))." }
        return [
            "\(store): \(municipality ?? "not enrolled; run `skridt enrol`").",
            "\(counted(citizens, "citizen")), \(counted(questionnaires, "questionnaire")) in use, "
                + "\(counted(drafts, "visit")) begun.",
            "\(waiting) waiting to be sent (\(waitingBytes) bytes), \(accepted) received by the server"
                + (archived + dropped > 0 ? " (\(archived + dropped) safe in a backup), " : ", ")
                + (erased > 0 ? "\(erased) erased, " : "")
                + "\(quarantined) put aside, \(damaged) damaged.",
            contact ?? "The server was never reached; run `skridt sync`.",
        ] + (lastProblem.map { ["The last sync was not complete: \($0)."] } ?? [])
    }
}

/// A question file on the laptop.
struct QuestionFileListing: Hashable, Encodable {
    let id: String?
    let version: String?
    let sha256: String
    let retired: Bool
    /// Whether this program can read it.
    let readable: Bool

    init(_ instrument: StoredInstrument) {
        let reading = QuestionnaireReader.read([UInt8](instrument.content), path: "")
        id = reading.questionnaire?.id
        version = reading.questionnaire?.reference.version
        sha256 = instrument.sha256
        retired = instrument.isRetired
        readable = reading.questionnaire != nil
    }
}
