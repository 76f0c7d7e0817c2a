public import FoundationEssentials
internal import HTTPTransport
public import ResponseStore
internal import SyncProtocol

/// The last syncs, kept sealed in the store: figures and problem words, never whom they are about.
///
/// Syncs in a row that did nothing and ended alike are one entry: a laptop weeks offline keeps the
/// entries from before.
public struct SyncLog: Hashable, Sendable, Codable {
    /// Most entries that are kept.
    public static let limit = 30

    /// The entries, the last one first.
    public private(set) var entries: [Entry]

    /// A log of nothing.
    public init() {
        entries = []
    }

    /// One sync, or several alike in a row.
    public struct Entry: Hashable, Sendable, Codable {
        /// When the first of them ended, by the laptop's clock.
        public let first: Date
        /// When the last of them ended.
        public var last: Date
        /// How many they are.
        public var times: Int
        /// Submissions the server has taken, among them those it had already.
        public let sent: Int
        /// Submissions put aside.
        public let quarantined: Int
        /// Submissions erased.
        public let erased: Int
        /// Changes received.
        public let received: Int
        /// The word for what kept it from being complete, ``SyncProblem/Kind/word``.
        public let problem: String?

        init(_ report: SyncReport, at now: Date) {
            first = now
            last = now
            times = 1
            sent = report.accepted + report.alreadyThere
            quarantined = report.quarantined
            erased = report.erased
            received = report.received
            problem = report.problem?.kind.word
        }

        fileprivate var didNothing: Bool { sent + quarantined + erased + received == 0 }
    }

    /// Notes a sync.
    mutating func add(_ report: SyncReport, at now: Date) {
        let entry = Entry(report, at: now)
        if let last = entries.first, last.didNothing, entry.didNothing,
            last.problem == entry.problem
        {
            entries[0].last = now
            entries[0].times += 1
        } else {
            entries = Array(([entry] + entries).prefix(Self.limit))
        }
    }

    /// The log kept in `store`; an empty one if there is none, or one that cannot be read.
    public static func load(from store: ResponseStore) async throws(StoreError) -> SyncLog {
        guard let kept = try await store.setting(.syncLog) else { return SyncLog() }
        return (try? JSONDecoder().decode(SyncLog.self, from: kept)) ?? SyncLog()
    }

    /// Notes a sync in the log kept in `store`.
    static func note(
        _ report: SyncReport,
        at now: Date,
        in store: ResponseStore
    ) async throws(StoreError) {
        var log = try await load(from: store)
        log.add(report, at: now)
        try await store.setSetting(.syncLog, try? JSONEncoder().encode(log))
    }
}

extension SettingName {
    static let syncLog = SettingName(rawValue: "sync.log")
}

extension SyncProblem.Kind {
    /// The problem in a word that stays the same from version to version and holds nothing personal.
    public var word: String {
        switch self {
        case .transport(let kind): kind.word
        case .notOurServer: "not-our-server"
        case .doubtfulAnswer: "doubtful-answer"
        case .sessionRefused: "session-refused"
        case .deviceUnknown: "device-unknown"
        case .deviceRevoked: "device-revoked"
        case .forked: "forked"
        case .badReceipt: "bad-receipt"
        case .codeWrong: "code-wrong"
        case .busy: "busy"
        case .serverFault: "server-fault"
        case .serverFull: "server-full"
        case .programTooOld: "program-too-old"
        case .instrument: "question-file"
        case .store: "store"
        case .refused(let code): "refused-\(code.rawValue)"
        }
    }
}

extension TransportError.Kind {
    fileprivate var word: String {
        switch self {
        case .unreachable: "unreachable"
        case .timedOut: "timed-out"
        case .untrustedCertificate: "not-trusted"
        case .noSecureConnection: "no-secure-connection"
        case .interrupted: "interrupted"
        case .tooLarge: "answer-too-large"
        case .badAddress: "bad-address"
        case .badAuthority: "bad-authority"
        case .noLibrary: "no-library"
        case .cancelled: "cancelled"
        case .failed: "transport"
        }
    }
}
