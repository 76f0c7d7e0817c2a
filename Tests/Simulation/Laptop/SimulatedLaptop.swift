import FoundationEssentials
import Progression
import ResponseStore
import SyncClient
import SyncProtocol

/// A laptop: a disk that stays, and a memory that a crash empties.
struct SimulatedLaptop: Sendable {
    let number: Int
    /// What the server knows it by; a copy of a laptop has the same.
    let device: String
    let employee: String
    let bug: PlantedBug?
    var disk: SimulatedDisk
    /// The disk as it was when somebody last copied it.
    var oldDisk: SimulatedDisk?
    /// How far its wall clock is off, in seconds.
    var clockOffset = 0
    /// Until when it is open; a closed one begins nothing.
    var openUntil = 0
    /// How many requests it has sent.
    var requests = 0
    /// Whether it dies at its next write, and whether the write is then on the disk.
    var diesAtWrite: Bool?
    /// Whether another laptop goes on from a copy of its disk, or it from another's.
    var isCloned = false
    /// Whether its disk, as old as it may be, has met the server.
    var hasMetServer = true

    // What a crash empties.
    var pacer = SyncPacer()
    var core: SyncCore?
    var token: String?
    var nonce: String?
    /// Until when a mistaken laptop waits.
    var waitsUntil = 0
    /// The life of the server this attempt is with.
    var life: UUID?
    /// The batch on its way; empty when something else is asked.
    var sent: [OutboxItem] = []
    var awaited: (request: Int, since: Instant)?
    /// When the request was sent whose answer was last believed.
    var lastAsked = 0

    init(number: Int, device: String, place: ChainLink, bug: PlantedBug?) {
        self.number = number
        self.device = device
        self.bug = bug
        employee = Town.employee(ofLaptop: number)
        disk = SimulatedDisk(place: place)
    }

    private init(copying other: SimulatedLaptop, as number: Int) {
        self.number = number
        device = other.device
        employee = other.employee
        bug = other.bug
        disk = other.disk
        isCloned = true
        hasMetServer = other.hasMetServer
    }

    /// What it does next.
    enum Move: Sendable {
        case ask(Request)
        case finished(SyncReport)
        case died
    }

    /// The time by its own wall clock.
    func time(_ now: Instant) -> Date {
        (now + clockOffset * .second).date
    }
}

// MARK: - Awake and asleep

extension SimulatedLaptop {
    /// When its next attempt is due, if it is open then and not in one.
    mutating func nextAttempt(after now: Instant) -> Instant? {
        guard core == nil else { return nil }
        let pause = pacer.pause(at: time(now))
        let due = max(now + Int((pause * 1_000).rounded(.up)), waitsUntil)
        return due <= openUntil ? due : nil
    }

    func isAwaiting(_ request: Int) -> Bool { awaited?.request == request }

    mutating func awaits(_ request: Int, since now: Instant) {
        awaited = (request, now)
    }

    /// Takes the seconds a server asks for as days.
    mutating func mistakePatience(in report: SyncReport, at now: Instant) {
        guard bug == .waitsWithoutEnd, case .busy(let pause?) = report.problem?.kind else { return }
        waitsUntil = now + pause * .day
    }

    /// Loses everything but the disk.
    mutating func die() {
        pacer = SyncPacer()
        core = nil
        token = nil
        awaited = nil
        openUntil = 0
        waitsUntil = 0
        diesAtWrite = nil
    }
}

// MARK: - Copies of a disk

extension SimulatedLaptop {
    mutating func copyDisk() { oldDisk = disk }

    /// Takes a refused session for the server's last word on what was to be sent.
    mutating func giveUp() {
        disk.forget { $0 == .pending }
    }

    /// Puts the copied disk back; tells what is lost with the present one.
    mutating func restoreDisk() -> Set<SubmissionKey> {
        guard let oldDisk else { return [] }
        let lost = disk.payloads.subtracting(oldDisk.payloads)
        die()
        disk = oldDisk
        hasMetServer = false
        return lost
    }

    /// Another laptop with a copy of this one's disk.
    func copied(as number: Int) -> SimulatedLaptop {
        SimulatedLaptop(copying: self, as: number)
    }
}

// MARK: - Surveys

extension SimulatedLaptop {
    /// Finishes a survey: the envelope is written once, and stands in the chain.
    mutating func finish(
        _ draft: SimulatedDisk.Draft,
        _ town: FoundedTown,
        _ library: Library,
        at now: Instant
    ) -> History.Finished {
        let amended = draft.survey.amends ? disk.lastAbout(draft.citizen) : nil
        let envelope = town.envelope(of: draft, from: self, amending: amended, at: now)
        let item = library.write(envelope, flaw: draft.survey.flaw)
        let ownsPlace = hasMetServer && !isCloned
        let place = History.Place(
            incarnation: disk.place.incarnation,
            sequence: disk.place.sequence
        )
        disk.append(item, about: draft.citizen)
        return History.Finished(
            key: SubmissionKey(id: item.id, sha256: item.sha256),
            survey: draft.number,
            citizen: draft.citizen,
            laptop: number,
            at: now,
            flaw: draft.survey.flaw,
            amends: amended,
            place: place,
            ownsPlace: ownsPlace
        )
    }
}

extension SimulatedDisk {
    /// What the disk still has the bytes of.
    var payloads: Set<SubmissionKey> {
        Set(submissions.lazy.filter(\.hasPayload).map(\.key))
    }

    /// The last submission about a citizen, which a correction amends.
    func lastAbout(_ citizen: CitizenReference) -> SubmissionKey? {
        submissions.last { $0.citizen == citizen && $0.hasPayload }?.key
    }
}
