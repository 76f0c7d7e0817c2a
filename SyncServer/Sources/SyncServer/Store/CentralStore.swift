import FoundationEssentials
import Progression
import SyncProtocol
import WebPages

/// Everything the server asks of its memory, in the words of its work: no SQL, no rows.
///
/// Each call is one transaction: done and durable when it returns, or, with an error, not at all.
/// Every implementation keeps the same laws; one suite tests them all.
protocol CentralStore: Sendable {
    /// Clock, ids, randomness.
    var environment: ServerEnvironment { get }
    /// Which life of the database this is: to be read at each use, for it can end at any time.
    var epoch: UUID { get }

    // What laptops send and fetch.
    func append(_ batches: [ReceivedBatch]) async throws -> [[ItemResult]]
    func enter(_ response: Response, by employee: Employee) async throws -> ItemResult
    func status(
        of keys: [SubmissionKey],
        askedBy device: EnrolledDevice
    ) async throws -> [SubmissionStatus]
    func receipt(
        of id: UUID,
        askedBy device: EnrolledDevice
    ) async throws -> SyncProtocol.Receipt.Statement?
    func feed(
        for device: EnrolledDevice,
        after place: FeedPlace,
        limit: Int
    ) async throws -> FeedPage
    func highestSequence(of incarnation: UUID, _ device: EnrolledDevice) async throws -> Int?
    func questionnaireFile(_ sha256: String, for tenant: String) async throws -> Data?

    // Who takes part.
    func addTenant(_ id: String, name: String, isTest: Bool) async throws
    func tenantName(_ id: String) async throws -> String?
    func tenant(called name: String) async throws -> String
    func addUnit(_ unit: OrganisationUnit, of tenant: String) async throws
    func amendUnit(_ unit: OrganisationUnit, of tenant: String) async throws
    func removeUnit(_ id: String, of tenant: String) async throws
    func units(of tenant: String) async throws -> [OrganisationUnit]
    func setPolicy(_ policy: LaptopPolicy, tenant: String) async throws
    func setAssessmentFirst(_ isFirst: Bool, tenant: String) async throws
    func isAssessmentFirst(in tenant: String) async throws -> Bool
    func setRecoveryKey(_ key: Data, tenant: String, replacing: Bool) async throws
    func recoveryKey(of tenant: String) async throws -> Data?
    func addEmployee(_ new: NewEmployee, passphrase: PassphraseRecord?) async throws
    func employee(_ id: String) async throws -> Employee?
    func employee(of provided: ProvidedIdentity) async throws -> Employee
    func leaveToProvider(_ employee: String) async throws
    func complaints(about rows: [EmployeeRow]) async throws -> [ImportComplaint]
    func addEmployees(_ rows: [EmployeeRow]) async throws
    func amend(_ employee: String, _ change: EmployeeChange) async throws
    func employees() async throws -> [EmployeeListing]
    func employees(in reach: Reach) async throws -> [EmployeeListing]
    func addInvitation(hash: String, for employee: String, expires: Date) async throws
    func isInvited(_ employee: String, by hash: String) async throws -> Bool
    func accept(
        invitation hash: String,
        of employee: String,
        _ record: PassphraseRecord
    ) async throws -> Bool
    func passphrase(of employee: String) async throws -> PassphraseRecord?
    func secondFactor(of employee: String) async throws -> SecondFactor?
    func setSecondFactor(
        _ factor: SecondFactor?,
        recoveryCodes: [String],
        of employee: String,
        at generation: Int?
    ) async throws -> Bool
    func useStep(_ step: Int, of employee: String) async throws -> Bool
    func useRecoveryCode(_ hash: String, of employee: String) async throws -> Bool
    func setRecoveryCodes(
        _ hashes: [String],
        of employee: String,
        at generation: Int?
    ) async throws -> Bool
    func endSessions(of employee: String, at generation: Int?) async throws -> Bool
    func setPassphrase(
        _ record: PassphraseRecord,
        of employee: String,
        at generation: Int?
    ) async throws -> Bool
    func setBlocked(_ isBlocked: Bool, _ employee: String) async throws
    func addEnrolmentCode(hash: String, for employee: String, expires: Date) async throws
    func enrol(codeHash: String, _ asked: EnrolRequest) async throws -> DeviceRecord?
    func device(_ id: String) async throws -> EnrolledDevice?
    func devices() async throws -> [DeviceListing]
    func noteContact(of device: String) async throws
    func revokeDevice(_ id: String) async throws

    // Whom it is about.
    func complaints(about rows: [CitizenRow]) async throws -> [ImportComplaint]
    func addCitizens(_ rows: [CitizenRow]) async throws -> [CitizenReference]
    func citizen(numbered number: CPRNumber, of tenant: String) async throws -> CitizenReference?
    func caseload(of employee: Employee) async throws -> [CitizenRecord]
    func handOver(_ handOver: HandOver) async throws
    func setRetention(_ days: Int, tenant: String) async throws
    func citizensToErase() async throws -> [TenantCitizen]
    func setClosed(
        _ isClosed: Bool,
        _ citizen: CitizenReference,
        of tenant: String,
        by employee: String?
    ) async throws
    func grant(_ citizen: CitizenReference, to employee: String) async throws
    func revoke(_ citizen: CitizenReference, from employee: String) async throws
    func match(provisional: CitizenReference, with citizen: CitizenReference) async throws
    func erase(_ erasure: Erasure, tenant: String) async throws -> [Erasure]

    // What happened around a course.
    func eventKinds(of tenant: String) async throws -> [EventKind]
    func addEventKind(
        _ name: String,
        _ category: EventKind.Category,
        in tenant: String
    ) async throws
    func amendEventKind(_ kind: EventKind, in tenant: String) async throws
    func note(
        _ note: EventNote,
        of citizen: CitizenReference,
        in tenant: String
    ) async throws

    // What colleagues judge to see whether they mean the same.
    func rate(_ act: CalibrationAct) async throws
    func ratings(
        in exercise: String,
        of tenant: String
    ) async throws -> [String: CalibrationRatings]

    // What was sent.
    func submissions() async throws -> [SubmissionRecord]
    func quarantined() async throws -> [QuarantinedItem]
    func release(_ number: Int) async throws -> ItemResult
    func rebuildMeasurements() async throws
    func checkCourses() async throws -> CourseCheck

    // What is asked, of whom.
    func publish(
        _ files: [PublishedFile],
        under terms: InstrumentTerms,
        in tenant: String?
    ) async throws -> [Publication]
    func retire(_ instrument: String, in tenant: String?) async throws -> [PublicationListing]
    func publications(of tenant: String?) async throws -> [PublicationListing]
    func addTargetGroup(_ name: String, in tenant: String) async throws
    func renameTargetGroup(_ name: String, to other: String, in tenant: String) async throws
    func removeTargetGroup(_ name: String, in tenant: String) async throws -> Int
    func targetGroups(of tenant: String) async throws -> [String]
    func setTargetGroup(
        _ name: String?,
        of citizen: CitizenReference,
        in tenant: String?
    ) async throws

    // The life of the database.
    func markSafe(through sequence: Int, in epoch: UUID) async throws
    func renewEpoch() async throws -> UUID

    // What the pages show.
    func course(
        of citizen: CitizenReference,
        readBy employee: Employee,
        what: String
    ) async throws -> CitizenCourse?
    func answers(
        of citizen: CitizenReference,
        readBy employee: Employee,
        what: String
    ) async throws -> CitizenAnswers?
    func courses(ofCaseloadOf employee: Employee) async throws -> [CitizenCourse]
    func accesses(to citizen: CitizenReference) async throws -> [String]
    func teamCourses(in reach: Reach, asOf moment: Date) async throws -> [TeamCourse]
    func programmeCourses(
        of tenant: String,
        items: Set<ProgrammeItem>,
        asOf moment: Date
    ) async throws -> [ProgrammeCourse]
    func cohorts() async throws -> [Cohort]
    func tally(of tenant: String?, keepsSums: Bool) async throws -> PopulationTally
    func measuredPeriod() async throws -> DateInterval?
}
