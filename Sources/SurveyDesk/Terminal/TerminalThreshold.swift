internal import FoundationEssentials
internal import Progression
internal import WebPages

/// What comes before the first question of a visit at the terminal, and after the last.
struct TerminalThreshold {
    let desk: TerminalDesk
    let person: TerminalDesk.Person
    let questionnaire: String?
    let lines: TerminalLines

    /// Begins, or goes on with, the visit, and holds it.
    func enter() async throws -> TerminalEnding {
        let start = try await desk.workplace.start(with: person.citizen, chosen: questionnaire)
        if let draft = try await unfinished(start) {
            let language = try await desk.workplace.interview(draft.occasion).visit.language
            lines.say([desk.words(language).goesOn(draft)])
            return try await hold(draft.occasion, in: language)
        }
        guard let survey = start.survey else { throw missing(start) }
        let language = language(of: survey)
        let words = desk.words(language)
        lines.say([person.name])
        if survey.unvalidated.contains(language) { lines.say([words.unvalidated]) }
        guard let voice = try await voice(words) else {
            return try await ending([words.notBegun])
        }
        guard case .somebody(let informant) = voice else { return try await declined(words) }
        let form = form(language, informant)
        guard let visit = NewVisit(citizen: person.citizen, form: form) else {
            throw DeskError.foreignForm
        }
        return try await hold(try await desk.workplace.begin(visit), in: language)
    }

    private func unfinished(_ start: VisitStart) async throws -> DraftLine? {
        let occasion = try await desk.workplace.draft(
            .citizen,
            of: person.citizen,
            asking: questionnaire
        )?.visit.occasion
        return start.drafts.first { $0.occasion == occasion }
    }

    private func missing(_ start: VisitStart) -> AskProblem {
        questionnaire.map { .noSuchQuestionnaire($0, offered: start.others.map(\.id)) }
            ?? .nothingToAsk
    }

    /// The citizen's where all is written in it, else Danish, else what there is.
    private func language(of survey: VisitStartPage.Survey) -> Language {
        let wanted = [survey.suggested, .danish].compactMap(\.self)
        return wanted.first(where: survey.languages.contains) ?? survey.languages.first ?? .danish
    }

    /// Who answers, or that nobody does.
    private enum Voice {
        case somebody(Informant)
        case declined
    }

    private func voice(_ words: PlainWords) async throws -> Voice? {
        lines.say(words.informants)
        while let typed = lines.hear(), TerminalKey(typed) != .stop {
            if let informant = words.informant(typed) { return .somebody(informant) }
            if TerminalKey(typed) == .decline, try await decline(words).ask() { return .declined }
            lines.say([words.informantMissing])
        }
        return nil
    }

    /// What the page before a visit would send.
    private func form(_ language: Language, _ informant: Informant) -> SubmittedForm {
        let fields: [(FormField, String?)] = [
            (.kind, InterviewKind.citizen.rawValue), (.language, language.rawValue),
            (.informant, informant.rawValue), (.questionnaire, questionnaire),
        ]
        return SubmittedForm(
            fields: fields.compactMap { field, value in value.map { (field.rawValue, $0) } }
        )
    }

    private func hold(_ occasion: UUID, in language: Language) async throws -> TerminalEnding {
        let words = desk.words(language)
        lines.say(words.keys)
        var visit = TerminalVisit(workplace: desk.workplace, occasion: occasion, lines: lines)
        while true {
            switch try await visit.hold() {
            case .finished: return try await finished(occasion, words)
            case .stopped: return try await ending([words.kept(command)])
            case .declining:
                if try await decline(words).ask() { return try await declined(words) }
            }
        }
    }

    private func finished(_ occasion: UUID, _ words: PlainWords) async throws -> TerminalEnding {
        let receipt = await desk.workplace.receipt(of: occasion, for: person.citizen)
        let waiting = try await desk.workplace.sendingStatus().waiting
        let said = receipt.map {
            words.finished($0.receipt, messages: $0.messages, waiting: waiting)
        }
        return try await ending(said ?? [], isFinished: true)
    }

    private func decline(_ words: PlainWords) -> TerminalDecline {
        TerminalDecline(threshold: self, words: words)
    }

    private func declined(_ words: PlainWords) async throws -> TerminalEnding {
        let waiting = try await desk.workplace.sendingStatus().waiting
        return try await ending(words.declined(waiting: waiting), isDeclined: true)
    }

    private func ending(
        _ said: [String],
        isFinished: Bool = false,
        isDeclined: Bool = false
    ) async throws -> TerminalEnding {
        TerminalEnding(
            isFinished: isFinished,
            isDeclined: isDeclined,
            waiting: try await desk.workplace.sendingStatus().waiting,
            lines: said.map(TerminalLines.harmless)
        )
    }

    /// What goes on with the visit; the reference holds when the list has changed.
    private var command: String {
        "skridt ask \(person.citizen.rawValue)"
            + (questionnaire.map { " --questionnaire \($0)" } ?? "")
    }
}
