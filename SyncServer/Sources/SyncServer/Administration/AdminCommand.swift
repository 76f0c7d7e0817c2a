public import FoundationEssentials
public import Progression
public import SyncProtocol

/// What an operator can ask of a server, whether it is running or not.
public enum AdminCommand: Hashable, Sendable, Codable {
    /// Adds a municipality.
    case addTenant(id: String, name: String, isTest: Bool)
    /// Something about units, people and whose citizens are whose.
    case organisation(OrganisationCommand)
    /// Keeps the public half of a municipality's recovery key.
    case setRecoveryKey(tenant: String, publicKey: Data, replacing: Bool)
    /// Adds an employee.
    case addEmployee(NewEmployee)
    /// Lists the employees.
    case listEmployees
    /// Takes an employee the right to sign in, or gives it back.
    case setBlocked(Bool, employee: String)
    /// Takes an employee's second factor away; a new one is set up at the next sign-in.
    case resetSecondFactor(employee: String)
    /// Takes an employee all ways to sign in here: from now on the provider says who is the employee.
    case leaveToProvider(employee: String)
    /// Gives an employee another passphrase.
    case setPassphrase(String, employee: String)
    /// Adds citizens, all or none.
    case addCitizens([CitizenRow])
    /// Puts a citizen into an employee's caseload.
    case grant(citizen: CitizenReference, employee: String)
    /// Takes a citizen out of an employee's caseload.
    case revoke(citizen: CitizenReference, employee: String)
    /// Publishes and retires instruments, and says whom they are for.
    case settle(AdminTerms)
    /// Something about events in courses.
    case events(AdminEvents)
    /// Drops all measurements and computes them anew from the submissions.
    case rebuildMeasurements
    /// Holds the packed courses against the measurements.
    case checkMeasurements
    /// What the courses of many citizens come to: of one municipality, by id or name, or of all.
    case statistics(municipality: String?, fitsGrowth: Bool)
    /// What the courses of a municipality, by id or name, say of a programme.
    case evaluate(Programme, municipality: String)
    /// Makes a one-time code for an employee's laptop.
    case enrolmentCode(employee: String)
    /// Lists the accepted submissions.
    case listSubmissions
    /// Takes in the export file of a laptop.
    case importSubmissions(file: Data)
    /// Lists what was put aside.
    case listQuarantine
    /// Judges an item that was put aside again.
    case release(Int)
    /// Lists the laptops.
    case listLaptops
    /// Revokes the laptop whose id begins so.
    case revokeLaptop(String)
    /// Says how a municipality's laptops are to be kept.
    case setPolicy(tenant: String, lockAfterMinutes: Int, retentionDays: Int)
    /// Tells who somebody is that was surveyed without being on a caseload.
    case match(provisional: CitizenReference, citizen: CitizenReference)
    /// Erases a citizen or a submission.
    case erase(Erasure, tenant: String)
    /// Writes a sealed copy of the database into a folder.
    case backUp(folder: String)
    /// Reads a backup through, and lets laptops rely on it.
    case verifyBackup(path: String)
}

/// What a server answers its operator.
public enum AdminAnswer: Hashable, Sendable, Codable {
    /// It is done, and there is nothing to tell.
    case done
    /// The new citizens' random references, in the order of the rows.
    case citizens([CitizenReference])
    /// What became of each question file.
    case published([Publication])
    /// What is published where, or was retired.
    case publications([PublicationListing])
    /// A municipality's target groups.
    case targetGroups([String])
    /// A target group is removed, to which so many citizens belonged.
    case targetGroupRemoved(citizens: Int)
    /// The kinds of events a municipality knows.
    case eventKinds([EventKind])
    /// Whether the packed courses are right.
    case checked(CourseCheck)
    /// What the courses of many citizens come to.
    case statistics(PopulationReport)
    /// What courses say of a programme.
    case evaluated(ProgrammeEvaluation)
    /// A code, and when it ends.
    case enrolmentCode(code: String, expires: Date)
    /// The accepted submissions in commit order, and how many more were put aside in quarantine.
    case submissions([SubmissionRecord], quarantined: Int)
    /// What became of each submission of an export file.
    case imported(ImportReport)
    /// What was put aside, oldest first.
    case quarantine([QuarantineRecord])
    /// What became of an item that was judged again.
    case released(ReleaseRecord)
    /// An answer about units, people and whose citizens are whose.
    case organisation(OrganisationAnswer)
    /// The employees.
    case employees([EmployeeListing])
    /// The laptops.
    case laptops([DeviceListing])
    /// A backup that was made, or found sound.
    case backup(BackupReport)
    /// It could not be done.
    case refused(ServerError)
}
