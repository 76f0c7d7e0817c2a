internal import FoundationEssentials
internal import Progression
internal import ResponseStore
internal import SyncClient
internal import SyncProtocol
internal import WebPages

/// The desk while it is unlocked: the open store and what is known from it.
actor Workplace {
    let store: ResponseStore
    let environment: DeskEnvironment
    /// One change of a visit at a time.
    let turnstile = Turnstile()
    /// Practice visits, of which nothing reaches the store.
    let practice: PracticeBook
    /// What the store holds, as of the last change.
    private(set) var knowledge: Knowledge { didSet { courses = [:] } }
    /// The courses that were looked at since it last changed: a long one takes as long as its page.
    private var courses: [CitizenReference: Course] = [:]
    /// How often something was added to it that no sync brought.
    private var learned = 0
    /// Who the laptop is, and when it last met its server.
    private(set) var standing: DeskEnvironment.Standing
    /// The visit the citizen has the laptop for; `nil` while the mentor has it.
    var handOver: HandOver?
    /// Whom the mentor last looked for by name; here, since an address would stay in the browser.
    private(set) var lastSearch = CaseloadSearch.everybody
    /// How pages look.
    var appearance: Appearance
    /// How the municipality wants the laptop kept.
    private var rules: LaptopRules
    /// One sync at a time, whoever asks for it.
    private let sharing = Sharing<SyncReport>()
    /// Whether a sync is under way.
    private(set) var isSyncing = false
    /// When to sync next without being asked.
    private var pacer = SyncPacer()
    /// Whether something to send has come since the last sync began.
    private var isNudged = false
    /// What the last sync came to, however it came about.
    private var report: SyncReport?
    /// What the sync a person asked for came to, until it is told.
    private var outcome: SendingStatus.Outcome?

    init(store: ResponseStore, environment: DeskEnvironment) async throws {
        self.store = store
        self.environment = environment
        practice = PracticeBook(
            newID: environment.newID,
            now: { environment.clock().wall }
        )
        standing = try await environment.laptop.standing(store)
        knowledge = try await Knowledge.read(from: store)
        rules = try await store.rules()
        appearance = try await store.appearance()
    }

    /// Seconds without a touch after which the desk locks itself; a minute at least, so that nobody is
    /// locked out while reading a question.
    var idleLimit: Double { Double(max(1, rules.lockAfterMinutes) * 60) }

    /// Closes the store; nothing works afterwards.
    func close() async {
        try? await store.close()
    }

    /// All clocks, the server's as far as it is known.
    func clock() -> ClockReading {
        let reading = environment.clock()
        return ClockReading(
            wall: reading.wall,
            utcOffset: reading.utcOffset,
            monotonic: reading.monotonic,
            boot: reading.boot,
            serverOffset: standing.serverOffset
        )
    }

    /// Looks for somebody by name from now on.
    func look(for search: CaseloadSearch) {
        lastSearch = search
    }

    /// Adds what was just finished to what is known.
    func learn(_ submissions: [StoredSubmission]) {
        for submission in submissions { knowledge.add(submission) }
        learned += 1
    }

    /// Adds what was said of a sub-goal to what is known.
    func learn(_ event: SubGoalEvent) {
        knowledge.add(event)
        learned += 1
    }

    /// Adds somebody written down here to what is known.
    func learn(_ entry: ProvisionalEntry) {
        knowledge.add(entry)
        learned += 1
    }

    /// Forgets somebody written down here.
    func forget(_ citizen: CitizenReference) {
        knowledge.remove(provisional: citizen)
        learned += 1
    }

    /// A citizen's course so far.
    func knownCourse(of citizen: CitizenReference) -> Course {
        if let course = courses[citizen] { return course }
        let course = knowledge.course(of: citizen)
        courses[citizen] = course
        return course
    }

    /// Sends and fetches; who asks while that is under way is given the same report.
    func sync() async throws -> SyncReport {
        try await sharing.share { try await self.exchange() }
    }

    /// The same for the button; what it came to is kept for the next look at the caseload.
    func syncForPerson() async throws {
        outcome = SendingStatus.Outcome(try await sync())
    }

    /// The desk's own, nobody having asked for it; what it comes to is seen at the next look.
    func syncIfDue() async {
        guard pacer.pause(at: environment.clock().wall) == 0 else { return }
        _ = try? await sync()
    }

    /// There is something to send.
    func syncSoon() {
        isNudged = true
        pacer.nudged(at: environment.clock().wall)
    }

    private func exchange() async throws -> SyncReport {
        isNudged = false
        isSyncing = true
        defer { isSyncing = false }
        do {
            let report = try await environment.laptop.sync(store)
            self.report = report
            try await refresh(after: report)
            pace(report)
            return report
        } catch {
            var failed = SyncReport()
            failed.problem = SyncProblem(.serverFault, server: "")
            pace(failed)
            throw error
        }
    }

    private func pace(_ report: SyncReport) {
        let dice = environment.random
        let chance = Double(dice(1).first ?? 0) / 256
        let now = environment.clock().wall
        pacer.finished(report, at: now, chance: chance)
        // What was finished meanwhile may have come too late for this one.
        if isNudged { pacer.nudged(at: now) }
    }

    /// Reads what a sync may have changed; a sync that did nothing opens no record.
    private func refresh(after report: SyncReport) async throws {
        standing = try await environment.laptop.standing(store)
        rules = try await store.rules()
        guard report.hasChangedStore else { return }
        // Visits go on while it is read: with hundreds of them it takes longer than a key press may.
        let (before, read) = (learned, try await Knowledge.read(from: store))
        try await turnstile.pass { try await self.keep(read, unlessLearnedSince: before) }
    }

    /// Keeps what was read; if a visit was finished meanwhile, reads it again while none can be.
    private func keep(_ read: Knowledge, unlessLearnedSince before: Int) async throws {
        knowledge = learned == before ? read : try await Knowledge.read(from: store)
    }

    /// The queue, what keeps it from being sent, and what the button came to, told once.
    func sendingStatus() async throws -> SendingStatus {
        let counts = try await store.tally()
        defer { outcome = nil }
        return SendingStatus(
            waiting: counts[.pending] ?? 0,
            putAside: counts[.quarantined] ?? 0,
            lastSent: standing.lastContact,
            outcome: outcome,
            trouble: report?.problem.map { SendingProblem($0.kind) }
        )
    }
}
