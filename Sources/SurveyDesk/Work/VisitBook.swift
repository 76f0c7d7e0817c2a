internal import FoundationEssentials
internal import Progression
internal import WebPages

/// Where visits under way are kept from one request to the next: the sealed file, or memory.
protocol VisitBook: Sendable {
    /// One change of a visit at a time.
    var turnstile: Turnstile { get }
    /// A visit that is not finished, as it was last saved.
    ///
    /// - Throws: ``DeskError/noSuchVisit``, or what keeps it from being read.
    func interview(_ occasion: UUID) async throws -> Interview
    /// Saves a visit durably.
    func save(_ interview: Interview) async throws
    /// Finishes a visit.
    ///
    /// - Throws: `AnswerError` while something is open or breaks a rule.
    func conclude(_ interview: Interview) async throws
    /// Where to look at a visit that is finished; `nil` if there is no such visit.
    func address(ofFinished occasion: UUID) async -> String?
    /// Whether a newer version of what the visit asks has come since it began.
    func isOutdated(_ interview: Interview) async -> Bool
    /// Whose finished answers a visit puts right; `nil` where it does nothing of the kind.
    func about(_ interview: Interview) async -> NamedCitizen?
}

extension VisitBook {
    func isOutdated(_ interview: Interview) async -> Bool { false }
    func about(_ interview: Interview) async -> NamedCitizen? { nil }
}

/// How far a visit has come.
enum VisitStage: Sendable {
    /// A question is being asked.
    case asking(Interview)
    /// All is answered and not yet finished.
    case complete(Interview)
    /// Finished; to be looked at there.
    case finished(address: String)
}

/// What an answer came to.
enum AnswerOutcome: Sendable {
    /// Saved; the visit stands at the next question, or at its end.
    case saved
    /// Not saved: the question is shown again, in the visit as it would then stand; without a problem
    /// when the answer is only to be put right.
    case askAgain(Interview, QuestionProblem?)
}

extension VisitBook {
    /// How far a visit has come.
    ///
    /// - Throws: ``DeskError/noSuchVisit`` if it is neither begun nor finished here.
    func whereIs(_ occasion: UUID) async throws -> VisitStage {
        do {
            let interview = try await interview(occasion)
            return interview.question == nil ? .complete(interview) : .asking(interview)
        } catch DeskError.noSuchVisit {
            guard let address = await address(ofFinished: occasion) else {
                throw DeskError.noSuchVisit
            }
            return .finished(address: address)
        }
    }

    /// Changes a visit and saves it durably before anyone sees the change.
    ///
    /// - Parameters:
    ///   - occasion: the visit.
    ///   - change: what is done to it; when it throws, nothing is saved.
    /// - Returns: what `change` returned.
    /// - Throws: what `change` throws, ``DeskError`` or `StoreError`.
    func change<Value: Sendable>(
        _ occasion: UUID,
        _ change: @Sendable (inout Interview) throws -> Value
    ) async throws -> Value {
        try await turnstile.pass {
            var interview = try await self.interview(occasion)
            let value = try change(&interview)
            try await self.save(interview)
            return value
        }
    }

    /// Finishes a visit; one that is finished already is left as it is, so that a form sent twice does
    /// no harm.
    ///
    /// - Returns: where to look at it.
    /// - Throws: `AnswerError` while something is open or breaks a rule.
    func finish(_ occasion: UUID) async throws -> String {
        try await turnstile.pass {
            do {
                try await self.conclude(self.interview(occasion))
            } catch DeskError.noSuchVisit {}
            guard let address = await self.address(ofFinished: occasion) else {
                throw DeskError.noSuchVisit
            }
            return address
        }
    }
}
