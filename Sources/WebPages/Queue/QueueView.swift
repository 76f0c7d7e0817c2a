public import FoundationEssentials

/// What the page of the queue tells.
public struct QueueView: Hashable, Sendable {
    /// How many measurements wait, and what came of the last attempt.
    public let status: SendingStatus
    /// Since when the oldest waits, if any does.
    public let oldest: Date?
    /// Bytes of all that wait.
    public let bytes: Int
    /// How many measurements are where; none is left out.
    public let places: [QueuePlace: Int]
    /// How many of those that wait cannot be read any more.
    public let damaged: Int
    /// What the server put aside.
    public let aside: [AsideLine]
    /// The latest attempts, the last one first.
    public let log: [SyncLogLine]
    /// Whether a sync is under way.
    public let isUnderWay: Bool
    /// Whether the server has given the key by which an export file is sealed.
    public let canExport: Bool

    /// A view of given parts.
    public init(
        status: SendingStatus,
        oldest: Date? = nil,
        bytes: Int = 0,
        places: [QueuePlace: Int] = [:],
        damaged: Int = 0,
        aside: [AsideLine] = [],
        log: [SyncLogLine] = [],
        isUnderWay: Bool = false,
        canExport: Bool = true
    ) {
        self.status = status
        self.oldest = oldest
        self.bytes = bytes
        self.places = places
        self.damaged = damaged
        self.aside = aside
        self.log = log
        self.isUnderWay = isUnderWay
        self.canExport = canExport
    }
}

/// Where a measurement can be.
public enum QueuePlace: Hashable, Sendable, CaseIterable {
    /// On the laptop, to be sent.
    case waiting
    /// At the server.
    case atServer
    /// At the server and in a backup.
    case inBackup
    /// In a backup, and no longer on the laptop.
    case onlyThere
    /// Put aside at the server.
    case aside
    /// Erased for good.
    case erased
}

/// A measurement the server put aside.
public struct AsideLine: Hashable, Sendable {
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// When it was finished.
    public let finished: Date?
    /// Why it was put aside.
    public let reason: AsideReason

    /// A line of given parts.
    public init(citizen: NamedCitizen, finished: Date?, reason: AsideReason) {
        self.citizen = citizen
        self.finished = finished
        self.reason = reason
    }
}

/// Why the server put a measurement aside.
public enum AsideReason: Hashable, Sendable {
    /// The citizen is not on the employee's caseload.
    case notYourCitizen
    /// The laptop was revoked.
    case deviceRevoked
    /// Another measurement has its id.
    case idTaken
    /// It cannot be read.
    case unreadable
    /// The signature does not fit.
    case wrongSignature
    /// It is too large.
    case tooLarge
    /// Something a later server knows.
    case other(code: String)

    /// The reason a problem code of the protocol names.
    public init(code: String) {
        self =
            switch code {
            case "403.2": .notYourCitizen
            case "403.4": .deviceRevoked
            case "409.1": .idTaken
            case "422.1": .unreadable
            case "422.2": .wrongSignature
            case "422.3": .tooLarge
            default: .other(code: code)
            }
    }
}

/// One attempt to send and fetch, or several alike in a row.
public struct SyncLogLine: Hashable, Sendable {
    /// When the first of them ended.
    public let first: Date
    /// When the last of them ended.
    public let last: Date
    /// How many they are.
    public let times: Int
    /// Measurements received by the server.
    public let sent: Int
    /// Measurements put aside.
    public let putAside: Int
    /// Measurements erased for good.
    public let erased: Int
    /// Changes fetched.
    public let fetched: Int
    /// What kept it from being complete.
    public let problem: SendingProblem?

    /// A line of given parts.
    public init(
        first: Date,
        last: Date,
        times: Int = 1,
        sent: Int = 0,
        putAside: Int = 0,
        erased: Int = 0,
        fetched: Int = 0,
        problem: SendingProblem? = nil
    ) {
        self.first = first
        self.last = last
        self.times = times
        self.sent = sent
        self.putAside = putAside
        self.erased = erased
        self.fetched = fetched
        self.problem = problem
    }
}
