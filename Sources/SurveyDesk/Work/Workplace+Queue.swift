internal import FoundationEssentials
internal import Progression
internal import ResponseStore
internal import SyncClient
internal import SyncProtocol
internal import WebPages

extension Workplace {
    /// All that the page of the queue tells.
    func queue() async throws -> QueueView {
        let queued = try await store.queued()
        let waiting = queued.filter { $0.state == .pending }
        let counts = try await store.tally()
        let log = try await SyncLog.load(from: store)
        return QueueView(
            status: try await sendingStatus(),
            oldest: waiting.map(\.finished).min(),
            bytes: waiting.reduce(0) { $0 + $1.content.body.count },
            places: QueuePlace.counted(counts),
            damaged: (counts[.pending] ?? 0) - waiting.count,
            aside: queued.compactMap(aside),
            log: log.entries.map(SyncLogLine.init),
            isUnderWay: isSyncing,
            canExport: standing.record.importKey != nil
        )
    }

    private func aside(_ submission: QueuedSubmission) -> AsideLine? {
        submission.state.reason.map { reason in
            AsideLine(
                citizen: named(submission.citizen),
                finished: submission.finished,
                reason: AsideReason(code: reason)
            )
        }
    }

    /// Why nobody is on the caseload, if nobody is.
    func emptiness() async throws -> EmptyCaseload {
        if try await store.isEmptiedByLockOut() { return .forgotten }
        if standing.lastContact == nil { return .neverFetched }
        let last = try await SyncLog.load(from: store).entries.first?.problem
        if last == SyncProblem.Kind.deviceRevoked.word { return .revoked }
        return .nobody
    }

    /// All that waits or was put aside, sealed for the server alone.
    ///
    /// - Throws: ``ExportProblem``.
    func export() async throws -> Data {
        try await SubmissionExport.make(
            from: store,
            record: standing.record,
            now: environment.clock().wall
        )
    }
}

extension QueuePlace {
    /// How many submissions are where.
    static func counted(_ counts: [DeliveryState.Word: Int]) -> [QueuePlace: Int] {
        Dictionary(uniqueKeysWithValues: counts.map { (QueuePlace($0.key), $0.value) })
    }

    private init(_ word: DeliveryState.Word) {
        self =
            switch word {
            case .pending: .waiting
            case .accepted: .atServer
            case .archived: .inBackup
            case .dropped: .onlyThere
            case .quarantined: .aside
            case .erased: .erased
            }
    }
}

extension SyncLogLine {
    /// A sync as it was noted.
    init(_ entry: SyncLog.Entry) {
        self.init(
            first: entry.first,
            last: entry.last,
            times: entry.times,
            sent: entry.sent,
            putAside: entry.quarantined,
            erased: entry.erased,
            fetched: entry.received,
            problem: entry.problem.map(SendingProblem.init(word:))
        )
    }
}
