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
    /// The questionnaires that may be begun.
    let inUse: QuestionnaireLibrary
    /// The caseload, in the order of the names.
    let caseload: [CaseloadEntry]
    /// All measurements known of each citizen; own and received ones may be the same.
    private(set) var measurements: [CitizenReference: [Measurement]]
    /// Who each finished visit was about, and whose regular views it holds.
    private(set) var finished: [UUID: FinishedVisit]

    /// A visit of which something is finished on this laptop.
    struct FinishedVisit: Hashable, Sendable {
        let citizen: CitizenReference
        let language: Language
        var respondents: Set<Respondent> = []
        var last: Date
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
        for submission in try await store.submissions() {
            // What a later program wrote is kept and sent; it only is not drawn.
            let envelope = try? WireFormat.decode(Envelope.self, from: submission.body)
            if let envelope { knowledge.add(envelope.response) }
        }
        return knowledge
    }

    private init(instruments: [StoredInstrument], caseload: [CaseloadEntry]) {
        let read = instruments.compactMap { instrument in
            QuestionnaireReader.read([UInt8](instrument.content), path: instrument.sha256)
                .questionnaire.map { (questionnaire: $0, isRetired: instrument.isRetired) }
        }
        library = QuestionnaireLibrary(read.map(\.questionnaire))
        inUse = QuestionnaireLibrary(read.filter { !$0.isRetired }.map(\.questionnaire))
        self.caseload = caseload.sorted {
            ($0.name, $0.citizen.rawValue) < ($1.name, $1.citizen.rawValue)
        }
        measurements = [:]
        finished = [:]
    }

    /// Adds what was answered on this laptop.
    mutating func add(_ response: Response) {
        let questionnaire = library[response.instrument.sha256]
        measurements[response.citizen, default: []] +=
            questionnaire?.measurements(from: response) ?? []
        var visit =
            finished[response.occasion]
            ?? FinishedVisit(
                citizen: response.citizen,
                language: response.language,
                last: response.finished
            )
        if response.finished > visit.last { visit.messages = [] }
        if questionnaire?.isRegular ?? true { visit.respondents.insert(response.respondent) }
        visit.last = max(visit.last, response.finished)
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
            on: TimeZoneRule.danish.day(of: response.started)
        )
        return session.receipt.map { FinishedReceipt(text: $0.text, of: questionnaire) }
    }

    /// The citizen of the caseload with a reference.
    func entry(_ citizen: CitizenReference) -> CaseloadEntry? {
        caseload.first { $0.citizen == citizen }
    }

    /// The citizen's course so far.
    func course(of citizen: CitizenReference) -> Course {
        Course(of: measurements[citizen] ?? [])
    }
}
