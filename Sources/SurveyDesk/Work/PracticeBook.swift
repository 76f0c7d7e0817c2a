internal import FoundationEssentials
internal import Progression
internal import WebPages

extension CitizenReference {
    /// The citizen who does not exist; no server draws such a reference.
    static let practice = CitizenReference(rawValue: "-")
}

/// Practice visits, in memory only: the real questionnaires, an invented citizen, and nothing kept.
///
/// It has neither the store nor the way to the server, so that nothing of a practice visit can reach
/// them. When the desk locks it is forgotten.
actor PracticeBook: VisitBook {
    nonisolated let turnstile = Turnstile()
    private let newID: @Sendable () -> UUID
    private let now: @Sendable () -> Date
    private var visits: [UUID: Interview] = [:]
    /// Those that came to their end; only their ids are left.
    private var finished: Set<UUID> = []

    init(newID: @escaping @Sendable () -> UUID, now: @escaping @Sendable () -> Date) {
        self.newID = newID
        self.now = now
    }

    /// Begins a visit with the invented citizen; visits begun before are forgotten.
    func begin(_ questionnaires: [Questionnaire], in language: Language) -> UUID {
        let first = questionnaires.first?.answeredBy
        let visit = Visit(
            occasion: newID(),
            citizen: .practice,
            informant: first == .caseworker ? .staff : .citizen,
            language: language,
            author: CitizenReference.practice.rawValue,
            started: now()
        )
        visits = [visit.occasion: Interview(of: questionnaires, visit: visit, newID: newID)]
        finished = []
        return visit.occasion
    }

    /// Whether a visit is, or was, one of practice.
    func knows(_ occasion: UUID) -> Bool {
        visits[occasion] != nil || finished.contains(occasion)
    }

    func interview(_ occasion: UUID) throws -> Interview {
        guard let interview = visits[occasion] else { throw DeskError.noSuchVisit }
        return interview
    }

    func save(_ interview: Interview) {
        visits[interview.visit.occasion] = interview
    }

    func conclude(_ interview: Interview) throws {
        _ = try interview.finish(at: now())
        visits[interview.visit.occasion] = nil
        finished.insert(interview.visit.occasion)
    }

    func address(ofFinished occasion: UUID) -> String? {
        finished.contains(occasion) ? PageAddress.practised : nil
    }
}
