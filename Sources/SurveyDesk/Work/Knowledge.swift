internal import FoundationEssentials
internal import Progression
internal import QuestionnaireFormat
internal import ResponseStore
internal import SyncProtocol
internal import WebPages

/// What the laptop knows, read from the sealed file when it is opened and after each sync: a cache in
/// memory, so that a page need not open every record.
struct Knowledge: Sendable {
    /// Every questionnaire on the laptop, also those only drafts still need.
    let library: QuestionnaireLibrary
    /// The questionnaires that are in use, also those whose day has not come, under their terms.
    let inUse: InstrumentsInUse
    /// The caseload, in the order of the names.
    let caseload: [CaseloadEntry]
    /// Whoever was written down here without being on the caseload, in the order written.
    private(set) var provisionals: [CaseloadEntry] = []
    /// All measurements known of each citizen; own and received ones may be the same.
    private(set) var measurements: [CitizenReference: [Measurement]]
    /// What was answered on this laptop, as far as the small steps need it.
    private(set) var forms: [CitizenReference: [AnsweredForm]]
    /// What was said of each citizen's sub-goals.
    private(set) var goalEvents: [CitizenReference: [SubGoalEvent]]
    /// Who each finished visit was about, and whose regular views it holds.
    private(set) var finished: [UUID: FinishedVisit]
    /// What was finished here about each citizen and is still here, in the order it was finished.
    private(set) var records: [CitizenReference: [VisitRecord]] = [:]

    /// A visit of which something is finished on this laptop.
    struct FinishedVisit: Hashable, Sendable {
        let citizen: CitizenReference
        let language: Language
        var respondents: Set<Respondent> = []
        var last: Date
        /// When its answers were given, which for a printed form may be long before.
        var measured: Date
        /// The receipts of what was finished last; worked out from the answers, so that they are the
        /// same whenever the page is opened.
        var messages: [FinishedReceipt] = []
    }

    /// Reads everything from `store`.
    static func read(from store: ResponseStore) async throws -> Knowledge {
        let instruments = try await store.instruments()
        let caseload = try await store.caseload()
        var knowledge = Knowledge(instruments: instruments, caseload: caseload)
        for entry in caseload {
            knowledge.measurements[entry.citizen] = try await store.history(of: entry.citizen)
        }
        for entry in try await store.provisionals() { knowledge.add(entry) }
        for submission in try await store.submissions() { knowledge.add(submission) }
        try await knowledge.recall(from: store)
        return knowledge
    }

    private init(instruments: [StoredInstrument], caseload: [CaseloadEntry]) {
        let read = instruments.compactMap { instrument in
            QuestionnaireReader.read([UInt8](instrument.content), path: instrument.sha256)
                .questionnaire.map { (questionnaire: $0, instrument: instrument) }
        }
        library = QuestionnaireLibrary(
            read.map { $0.questionnaire.asked(under: $0.instrument.terms) }
        )
        inUse = InstrumentsInUse(
            read.filter { !$0.instrument.isRetired }
                .map { ($0.questionnaire, $0.instrument.terms) }
        )
        self.caseload = caseload.sorted {
            ($0.name, $0.citizen.rawValue) < ($1.name, $1.citizen.rawValue)
        }
        measurements = [:]
        forms = [:]
        goalEvents = [:]
        finished = [:]
    }

    /// Adds what was said of a sub-goal.
    mutating func add(_ event: SubGoalEvent) {
        goalEvents[event.citizen, default: []].append(event)
    }

    /// Adds what is remembered of submissions whose bytes are gone or were never here, and has the store
    /// remember what it does not yet; what was put right here counts no longer, remembered or not.
    private mutating func recall(from store: ResponseStore) async throws {
        let remembered = try await store.memories()
        let known = Set(remembered.map(\.submission))
        let own = Set(memories.map(\.submission))
        let new = memories.filter { !known.contains($0.submission) && entry($0.citizen) != nil }
        if !new.isEmpty { try await store.remember(new) }
        let passedOver = own.union(records.values.joined().compactMap(\.amends?.id))
        for memory in remembered where !passedOver.contains(memory.submission) {
            switch memory {
            case .form(let form): forms[form.citizen, default: []].append(form)
            case .goal(let event): add(event)
            }
        }
    }

    /// Adds what was finished on this laptop.
    ///
    /// What a later program wrote is kept and sent; it only is not shown.
    mutating func add(_ submission: StoredSubmission) {
        guard let envelope = try? WireFormat.decode(Envelope.self, from: submission.body) else {
            return
        }
        if let event = envelope.subGoalEvent { return add(event) }
        guard envelope.kind == .response || envelope.kind == .decline else { return }
        records[envelope.citizen, default: []].append(
            VisitRecord(
                envelope,
                of: library[envelope.instrument.sha256],
                sha256: submission.sha256,
                state: submission.state
            )
        )
        if envelope.kind == .response { add(envelope.response, amends: envelope.amends?.id) }
    }

    /// What is corrected counts no longer; its visit stays where it was.
    private mutating func add(_ response: Response, amends: UUID?) {
        let questionnaire = library[response.instrument.sha256]
        if let amends {
            measurements[response.citizen]?.removeAll { $0.submission == amends }
            forms[response.citizen]?.removeAll { $0.submission == amends }
            finished[response.occasion]?.messages = []
        }
        measurements[response.citizen, default: []] +=
            questionnaire?.measurements(from: response) ?? []
        if let form = questionnaire.flatMap({ AnsweredForm(of: response, to: $0) }) {
            forms[response.citizen, default: []].append(form)
        }
        if amends == nil { note(response, of: questionnaire) }
    }

    private mutating func note(_ response: Response, of questionnaire: Questionnaire?) {
        var visit =
            finished[response.occasion]
            ?? FinishedVisit(
                citizen: response.citizen,
                language: response.language,
                last: response.finished,
                measured: response.measured
            )
        if response.finished > visit.last { visit.messages = [] }
        if questionnaire?.isRegular ?? true { visit.respondents.insert(response.respondent) }
        visit.last = max(visit.last, response.finished)
        visit.measured = max(visit.measured, response.measured)
        if response.finished == visit.last, let message = message(of: response) {
            visit.messages.append(message)
        }
        finished[response.occasion] = visit
    }

    private func message(of response: Response) -> FinishedReceipt? {
        guard let questionnaire = library[response.instrument.sha256],
            !questionnaire.receipts.isEmpty
        else { return nil }
        let session = SurveySession(
            of: questionnaire,
            answers: response.answers,
            on: response.day
        )
        return session.receipt.map { FinishedReceipt(text: $0.text, of: questionnaire) }
    }

    /// Adds somebody written down here; whoever is on the caseload needs no such entry.
    mutating func add(provisional entry: CaseloadEntry) {
        if self.entry(entry.citizen) == nil { provisionals.append(entry) }
    }

    /// Forgets somebody written down here.
    mutating func remove(provisional citizen: CitizenReference) {
        provisionals.removeAll { $0.citizen == citizen }
    }

    /// What may be begun on a day with a citizen, whose target group may be asked something else than
    /// others; without a citizen, what may be begun with anybody.
    func offer(to citizen: CitizenReference?, on day: CalendarDay) -> QuestionnaireLibrary {
        guard let citizen else { return QuestionnaireLibrary(inUse.all(on: day)) }
        return QuestionnaireLibrary(inUse.asked(of: entry(citizen)?.targetGroup, on: day))
    }

    /// The citizen of the caseload with a reference, or the one written down here.
    func entry(_ citizen: CitizenReference) -> CaseloadEntry? {
        caseload.first { $0.citizen == citizen } ?? provisionals.first { $0.citizen == citizen }
    }

    /// Whom a declined visit, or a correction that goes by its own id, is about.
    func citizen(ofNoted key: UUID) -> CitizenReference? {
        records.first { _, records in
            records.contains { ($0.isDecline ? $0.occasion : $0.id) == key }
        }?.key
    }

    /// When the citizen last said no to the regular questions, if ever.
    func lastDeclined(_ citizen: CitizenReference) -> Date? {
        let declined = (records[citizen] ?? []).filter {
            $0.isDecline && $0.respondent == .citizen
                && library[$0.instrument.sha256]?.isRegular ?? true
        }
        return declined.map(\.finished).max()
    }

    /// The citizen's course so far.
    func course(of citizen: CitizenReference) -> Course {
        Course(of: measurements[citizen] ?? [])
    }
}
