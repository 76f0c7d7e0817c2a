/// One thing that happens to the world from outside, at a time the plan sets.
enum Step: Hashable, Sendable {
    /// An employee opens the laptop and unlocks the desk.
    case unlock(laptop: Int)
    /// The first question of a survey is shown.
    case begin(laptop: Int, Survey)
    /// The surveys begun on the laptop are finished.
    case finish(laptop: Int)
    /// An operator does something at the centre.
    case deed(Deed)
    /// Something goes wrong.
    case fault(Fault)
}

/// A survey as it is planned.
struct Survey: Hashable, Sendable {
    /// Which of the town's citizens it is about; `nil` for somebody on no caseload.
    var citizen: Int?
    /// With which of the town's instruments.
    var instrument = 0
    /// What is wrong with its bytes.
    var flaw: Flaw?
    /// Whether it corrects the last one finished on the laptop.
    var amends = false
}

/// What can be wrong with the bytes of a submission.
enum Flaw: Hashable, Sendable, CaseIterable {
    case unreadable
    case wrongSignature
    case tooLarge
    /// The server breaks at it and answers 500 for the whole batch.
    case breaksServer
}

/// What an operator does at the centre.
enum Deed: Hashable, Sendable {
    case grant(citizen: Int, employee: Int)
    case revoke(citizen: Int, employee: Int)
    case publish(instrument: Int)
    case policy(days: Int)
    case eraseCitizen(Int)
    /// Erases one of the submissions the server has.
    case eraseSubmission(choice: Int)
    /// Releases what can be released from quarantine.
    case release(choice: Int)
    /// Matches a provisional citizen to one of the town's.
    case match(choice: Int, citizen: Int)
    /// A backup is made, carried off the machine and verified.
    case backup
}

/// What goes wrong.
enum Fault: Hashable, Sendable {
    /// The laptop dies at its next write; `kept` says whether the write is on the disk.
    case crashAtWrite(laptop: Int, kept: Bool)
    /// The laptop dies in this moment.
    case crash(laptop: Int)
    /// Somebody copies the laptop's disk.
    case copyDisk(laptop: Int)
    /// The disk becomes what it was when it was last copied.
    case restoreDisk(laptop: Int)
    /// A second laptop gets a copy of this one's disk as it is, and both go on.
    case clone(laptop: Int)
    /// The laptop is stolen, used by the thief, and revoked.
    case steal(laptop: Int)
    /// The laptop's wall clock jumps by so many minutes.
    case jumpClock(laptop: Int, minutes: Int)
    /// A cache on the way answers the laptop's next request of a kind.
    case oldAnswer(laptop: Int, to: Cacheable)
    /// The server dies after so many more requests and is up again after so long; whether it has sent
    /// its last answer is told.
    case crashServer(afterRequests: Int, down: Instant, answered: Bool)
    /// The server's disk is lost and one of its backups takes its place.
    case restoreServer(choice: Int)
    /// All sessions end.
    case expireSessions
    /// The server turns everybody away for so long.
    case trouble(Trouble, lasting: Instant)
}

/// A request whose answer a cache on the way may give again.
enum Cacheable: Hashable, Sendable, CaseIterable {
    /// The greeting, and the session that goes with its challenge.
    case greeting
    case session
    case feed

    /// The kinds of request answered so.
    var names: [String] {
        switch self {
        case .greeting: ["hello", "session"]
        case .session: ["session"]
        case .feed: ["feed"]
        }
    }
}

/// How a server turns everybody away.
enum Trouble: Hashable, Sendable, CaseIterable {
    case tooMany
    case broken
    case full
}
