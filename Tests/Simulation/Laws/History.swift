import FoundationEssentials
import Progression
import ResponseStore
import SyncProtocol

/// What happened, as far as the laws are concerned, and how things stand in the end.
struct History: Sendable {
    /// Every submission ever finished, in the order it was.
    var finished: [Finished] = []
    /// Every acknowledgement a laptop wrote down.
    var acknowledged: [Acknowledgement] = []
    /// Every commit number the server has durably given away.
    var commits: Set<Commit> = []
    /// When a life of the server's database ended.
    var ended: [UUID: Instant] = [:]
    /// When the server was restored from a backup.
    var restores: [Instant] = []
    /// Submissions whose bytes were on a disk that was lost or stolen.
    var destroyed: Set<SubmissionKey> = []
    /// What was erased.
    var erasures: Set<Erasure> = []
    /// What each laptop in use took to empty its queue after the faults had ended.
    var recoveries: [Recovery] = []
    /// The server in the end.
    var centre = Centre()
    /// The laptops in use in the end.
    var laptops: [Laptop] = []

    /// A submission a laptop finished.
    struct Finished: Hashable, Sendable {
        let key: SubmissionKey
        /// Which survey begun it is; two copies of a laptop may finish the same one.
        let survey: Int
        let citizen: CitizenReference
        let laptop: Int
        let at: Instant
        let flaw: Flaw?
        let amends: SubmissionKey?
        /// Where in its chain it stands.
        let place: Place
        /// Whether nobody else can know of its place in the chain.
        let ownsPlace: Bool
    }

    /// A place in the chain of one life of one store.
    struct Place: Hashable, Sendable {
        let incarnation: UUID
        let sequence: Int
    }

    /// That a laptop wrote down: the server has it.
    struct Acknowledgement: Hashable, Sendable {
        let key: SubmissionKey
        let commit: Commit
        let laptop: Int
        /// When it had asked.
        let asked: Instant
        let at: Instant
    }

    /// A number the server gave a submission.
    struct Commit: Hashable, Sendable {
        let key: SubmissionKey
        let logSequence: Int
        let epoch: UUID
    }

    /// What a laptop took to empty its queue.
    struct Recovery: Hashable, Sendable {
        let laptop: Int
        let attempts: Int
        /// `nil` if it never did.
        let time: Instant?
    }
}

extension History {
    /// What the server has in the end.
    struct Centre: Sendable {
        var accepted: [Accepted] = []
        /// What was put aside, by the hash of its bytes: some of it cannot be read.
        var quarantined: Set<String> = []
        /// Who is in whose caseload, with all measurements that count.
        var caseloads: [String: [CitizenReference: [Measured]]] = [:]
        /// The instruments in use, and those no longer begun.
        var instruments: [String: Bool] = [:]
        var policy = LaptopPolicy()

        struct Accepted: Hashable, Sendable {
            let key: SubmissionKey
            let logSequence: Int
            let flags: Set<SubmissionFlag>
        }
    }

    /// A measurement by what it measures.
    struct Measured: Hashable, Sendable {
        let submission: UUID
        let factor: Factor
    }

    /// What a laptop has in the end.
    struct Laptop: Sendable {
        let number: Int
        let employee: String
        /// Whether it was revoked, and is to know nobody any more.
        let isRevoked: Bool
        let held: [Held]
        let drafts: [CitizenReference]
        let caseload: [CitizenReference: [Measured]]
        let instruments: [String: Bool]
        let policy: LaptopPolicy

        struct Held: Hashable, Sendable {
            let key: SubmissionKey
            let citizen: CitizenReference
            let state: DeliveryState
            let hasPayload: Bool
        }
    }

    /// Whether a submission was erased, by itself or with its citizen.
    func isErased(_ one: Finished) -> Bool {
        erasures.contains(.submission(one.key.id)) || erasures.contains(.citizen(one.citizen))
    }
}
