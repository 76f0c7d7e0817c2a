import FoundationEssentials
import Progression
import SyncProtocol

/// Everything a ``MemoryStore`` knows.
struct MemoryState: Sendable {
    var epoch: UUID
    var intake: Intake
    var safeSequence = 0
    /// What happened, in commit order: the number 1 stands at index 0.
    var log: [Happening] = []
    /// When the last of it was written.
    var lastLogged = Date(timeIntervalSince1970: 0)

    var tenants: [String: Tenant] = [:]
    var employees: [String: Staff] = [:]
    /// The employee each subject of a provider is.
    var provided: [Subject: String] = [:]
    var codes: [String: Code] = [:]
    var devices: [String: Device] = [:]
    var citizens: [CitizenReference: Citizen] = [:]
    /// For each citizen the employees who visit, and the number of the log since when.
    var caseloads: [CitizenReference: [String: Int]] = [:]
    var accesses: [CitizenReference: [String]] = [:]

    var submissions: [SubmissionName: Submission] = [:]
    /// The submissions in commit order.
    var order: [SubmissionName] = []
    var chains: [ChainName: Chain] = [:]
    var quarantine: [Int: Kept] = [:]
    var lastNumber = 0
    /// The numbers in quarantine of a content.
    var aside: [String: [Int]] = [:]
    var erased: Set<Erased> = []
    /// By municipality and exercise what each employee has given the vignettes.
    var calibrations: [String: [String: [String: CalibrationRatings]]] = [:]

    /// The question files, by their hash.
    var files: [String: Data] = [:]
    var publications = Publications()
    var questionnaires: [String: Questionnaire] = [:]
    /// Who was measured at a number of the log.
    var measuredAt: [Int: CitizenReference] = [:]
    /// The submission that says something of a sub-goal at a number of the log, and whose it is.
    var goalsAt: [Int: Goal] = [:]
    /// Measurements in the order of the log, then by factor.
    var measurements: [CitizenReference: [Measured]] = [:]

    init(epoch: UUID, intake: Intake) {
        self.epoch = epoch
        self.intake = intake
    }

    /// Writes a row of the log.
    ///
    /// - Returns: its number.
    mutating func note(_ what: Happening.Kind, _ tenant: String? = nil) -> Int {
        log.append(Happening(what: what, tenant: tenant))
        return log.count
    }

    func device(_ id: String) -> EnrolledDevice? {
        devices[id].map {
            EnrolledDevice(
                id: id,
                tenant: $0.tenant,
                employee: $0.employee,
                publicKey: $0.publicKey,
                isRevoked: $0.revocation != nil
            )
        }
    }

    /// Whom a reference means: a provisional citizen that was matched is somebody else.
    func subject(_ citizen: CitizenReference) -> CitizenReference {
        citizens[citizen]?.matched ?? citizen
    }
}

/// A submission within its municipality.
struct SubmissionName: Hashable, Sendable {
    let tenant: String
    let id: UUID
}

/// One life of one laptop's store.
struct ChainName: Hashable, Sendable {
    let device: String
    let incarnation: UUID
}

/// Somebody at a provider.
struct Subject: Hashable, Sendable {
    let issuer: String
    let subject: String
}

/// What was erased in a municipality.
struct Erased: Hashable, Sendable {
    let tenant: String
    let what: Erasure
}

extension MemoryState {
    /// One row of the log.
    struct Happening: Sendable {
        let what: Kind
        let tenant: String?

        enum Kind: Sendable {
            case submission
            case measured
            case withdraw(UUID, CitizenReference)
            case grant(CitizenReference, String)
            case revoke(CitizenReference, String)
            case instrument(Publications.News)
            case erase(Erasure)
            case policy
            case wipe
        }
    }

    struct Tenant: Sendable {
        let name: String
        let isTest: Bool
        var retentionDays = CaseEnding.usualRetention
        var retentionSet = Date(timeIntervalSince1970: 0)
        var units: [String: OrganisationUnit] = [:]
        var policy: (LaptopPolicy, sequence: Int)?
        var recoveryKey: Data?
        var targetGroups: Set<String> = []
        var eventKinds: [EventKind] = usualEventKinds
    }

    struct Staff: Sendable {
        var employee: Employee
        var passphrase: PassphraseRecord?
        var factor: SecondFactor?
        /// Hashes of the codes not used yet.
        var recoveryCodes: Set<String> = []
        var invitation: (hash: String, expires: Date)?
    }

    struct Code: Sendable {
        let tenant: String
        let employee: String
        let expires: Date
        var usedBy: String?
    }

    struct Device: Sendable {
        let tenant: String
        let employee: String
        let publicKey: Data
        var name: String
        var enrolled: Date
        var lastContact: Date?
        /// The number of the wipe order, and when.
        var revocation: (sequence: Int, at: Date)?
    }

    struct Citizen: Sendable {
        let tenant: String
        var name: String
        var language: Language
        var caseworker: String?
        var targetGroup: String?
        var broughtBy: String?
        var matched: CitizenReference?
        var number: CPRNumber?
        var closed: Date?
        /// What happened, with the ids of the employees.
        var events: [CourseEvent] = []
        /// What professionals have recorded, and what of it was taken back.
        var recorded: [UUID: EventContent] = [:]
        var takenBack: Set<UUID> = []
        var isErased = false
    }

    struct Submission: Sendable {
        /// `nil` once it is erased.
        var item: ReceivedItem?
        let sha256: String
        let kind: String
        let citizen: CitizenReference
        let instrument: String
        let sequence: Int
        var flags: [SubmissionFlag]
        var measured: Int?
        var isAmended = false
        let received: Date
    }

    /// What is known of one life of a laptop's store: contents by number.
    struct Chain: Sendable {
        var highest = 0
        var contents: [Int: String] = [:]
    }

    struct Kept: Sendable {
        let number: Int
        let item: ReceivedItem
        let device: EnrolledDevice
        let reason: Problem.Code
        let received: Date
    }

    struct Measured: Sendable {
        let sequence: Int
        let measurement: Measurement
    }
}

extension SubmissionRecord {
    init(_ submission: MemoryState.Submission, _ name: SubmissionName) {
        self.init(
            id: name.id,
            kind: submission.kind,
            tenant: name.tenant,
            sha256: submission.sha256,
            logSequence: submission.sequence,
            flags: submission.flags.map(\.rawValue)
                + (submission.item == nil ? [SubmissionRecord.erased] : [])
        )
    }
}

extension QuarantinedItem {
    init(_ kept: MemoryState.Kept) {
        self.init(
            number: kept.number,
            tenant: kept.device.tenant,
            device: kept.device.id,
            id: kept.item.envelope?.id,
            sha256: kept.item.sha256,
            reason: kept.reason,
            received: kept.received
        )
    }
}
