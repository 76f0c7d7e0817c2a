import FoundationEssentials
import Progression
import SyncProtocol

/// Everything the server asks of its memory, in the words of its work: no SQL, no rows.
///
/// Each call is one transaction: done and durable when it returns, or, with an error, not at all.
/// Every implementation keeps the same laws; one suite tests them all.
protocol CentralStore: Sendable {
    /// Clock, ids, randomness.
    var environment: ServerEnvironment { get }
    /// Which life of the database this is.
    var epoch: UUID { get }
    /// How often citizens are measured: the schedule of the instruments in use.
    var schedule: Schedule? { get }

    // What laptops send and fetch.
    func append(_ batches: [ReceivedBatch]) async throws -> [[ItemResult]]
    func feed(for device: EnrolledDevice, after cursor: Int, limit: Int) async throws -> FeedPage
    func questionnaireFile(_ sha256: String) async throws -> Data?
    func addEnrolmentCode(hash: String, for employee: String, expires: Date) async throws
    func enrol(codeHash: String, _ asked: EnrolRequest) async throws -> DeviceRecord?
    func device(_ id: String) async throws -> EnrolledDevice?

    // What operators arrange.
    func addTenant(_ id: String, name: String) async throws
    func addEmployee(_ new: NewEmployee, passphrase: PassphraseRecord?) async throws
    func employee(_ id: String) async throws -> Employee?
    func passphrase(of employee: String) async throws -> PassphraseRecord?
    func addCitizens(_ rows: [CitizenRow]) async throws -> [CitizenReference]
    func grant(_ citizen: CitizenReference, to employee: String) async throws
    func revoke(_ citizen: CitizenReference, from employee: String) async throws
    func publish(_ files: [PublishedFile]) async throws -> [Publication]
    func rebuildMeasurements() async throws
    func submissions() async throws -> [SubmissionRecord]
    func quarantined() async throws -> [QuarantinedItem]

    // What the pages show.
    func course(
        of citizen: CitizenReference,
        readBy employee: Employee,
        what: String
    ) async throws -> CitizenCourse?
    func courses(ofCaseloadOf employee: Employee) async throws -> [CitizenCourse]
    func accesses(to citizen: CitizenReference) async throws -> [String]
    func cohorts() async throws -> [Cohort]
    func measuredPeriod() async throws -> DateInterval?

    /// Reads everything through and compares it with itself.
    func isSound() async throws -> Bool
    /// Lets go of the database.
    func close() throws
}
