internal import FoundationEssentials
internal import Progression
internal import QuestionnaireFormat
internal import WebPages

/// The one visit of a preview, in memory, on the question file as it is now.
actor PreviewBook: VisitBook {
    nonisolated let turnstile = Turnstile()
    private let environment: Preview.Environment
    private var current: Interview
    private var isFinished = false

    init(_ questionnaire: Questionnaire, language: Language, environment: Preview.Environment) {
        self.environment = environment
        current = Self.begin(questionnaire, language: language, environment)
    }

    /// Where the preview stands.
    var address: String {
        isFinished ? PageAddress.result : PageAddress.interview(current.visit.occasion)
    }

    /// Forgets all answers.
    ///
    /// - Returns: the new visit.
    func restart() throws -> UUID {
        try refresh()
        let questionnaire = current.sessions[0].questionnaire
        current = Self.begin(questionnaire, language: current.visit.language, environment)
        isFinished = false
        return current.visit.occasion
    }

    /// Goes on in another language, if the questionnaire has it.
    func turn(to language: Language) throws {
        try refresh()
        let questionnaire = current.sessions[0].questionnaire
        guard questionnaire.languages.contains(language) else { return }
        revise(questionnaire, language: language)
    }

    /// The finished visit; `nil` if it is not finished, or no longer since the file changed.
    func finished() throws -> Interview? {
        try refresh()
        return isFinished ? current : nil
    }

    func interview(_ occasion: UUID) throws -> Interview {
        try refresh()
        guard occasion == current.visit.occasion, !isFinished else { throw DeskError.noSuchVisit }
        return current
    }

    func save(_ interview: Interview) {
        current = interview
    }

    func conclude(_ interview: Interview) throws {
        _ = try interview.finish(at: environment.clock())
        isFinished = true
    }

    func address(ofFinished occasion: UUID) -> String? {
        isFinished && occasion == current.visit.occasion ? PageAddress.result : nil
    }

    /// Reads the file again.
    ///
    /// - Throws: ``PreviewFaults`` while it cannot be shown.
    private func refresh() throws {
        guard let file = try? environment.read() else { throw PreviewFaults.unreadable }
        let old = current.sessions[0].questionnaire
        guard QuestionnaireReader.sha256(of: file.bytes) != old.reference.sha256 else { return }
        let reading = file.read()
        guard let questionnaire = reading.questionnaire else {
            throw PreviewFaults(text: reading.rendered(source: file.bytes))
        }
        revise(questionnaire, language: current.visit.language)
    }

    private func revise(_ questionnaire: Questionnaire, language: Language) {
        let known = questionnaire.languages.contains(language)
        let visit = Self.visit(
            current.visit.occasion,
            of: questionnaire,
            language: known ? language : questionnaire.defaultLanguage,
            started: current.visit.started
        )
        current = current.revised([questionnaire], visit: visit)
        if (try? current.finish(at: environment.clock())) == nil { isFinished = false }
    }

    private static func begin(
        _ questionnaire: Questionnaire,
        language: Language,
        _ environment: Preview.Environment
    ) -> Interview {
        let visit = visit(
            environment.newID(),
            of: questionnaire,
            language: language,
            started: environment.clock()
        )
        return Interview(of: [questionnaire], visit: visit, newID: environment.newID)
    }

    private static func visit(
        _ occasion: UUID,
        of questionnaire: Questionnaire,
        language: Language,
        started: Date
    ) -> Visit {
        Visit(
            occasion: occasion,
            citizen: CitizenReference(rawValue: "preview"),
            informant: questionnaire.answeredBy == .citizen ? .citizen : .staff,
            language: language,
            author: "preview",
            started: started
        )
    }
}

/// The question file cannot be shown as it is now.
struct PreviewFaults: Error, Hashable {
    /// The faults, as `skridt questionnaire check` prints them.
    let text: String

    static let unreadable = PreviewFaults(text: "The question file cannot be read.")
}
