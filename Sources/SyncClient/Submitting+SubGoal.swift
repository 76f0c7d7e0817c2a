public import Progression
public import ResponseStore
public import SyncProtocol

/// Who says something of a sub-goal, and where.
public struct SubGoalSpeaker: Hashable, Sendable {
    /// The language spoken with the citizen.
    public let language: Language
    /// The employee at the laptop.
    public let author: String

    /// A speaker of given parts.
    public init(language: Language, author: String) {
        self.language = language
        self.author = author
    }
}

extension ResponseStore {
    /// Writes, signs and queues one word on a sub-goal: a submission without answers, of its own kind.
    ///
    /// - Parameters:
    ///   - event: what is said; its `submission` is the submission's id.
    ///   - speaker: who says it.
    ///   - signatory: who signs it.
    ///   - clock: the laptop's clocks.
    /// - Throws: `StoreError`; then nothing is written.
    public func submit(
        _ event: SubGoalEvent,
        by speaker: SubGoalSpeaker,
        signedBy signatory: Signatory,
        clock: ClockReading
    ) async throws {
        let carrier = event.carrier(by: speaker)
        let submission = NewSubmission(
            id: carrier.id,
            citizen: carrier.citizen,
            finished: carrier.finished
        )
        let context = Envelope.Context(subgoal: event.change)
        _ = try await append([submission], discardingDraft: nil) { _, link in
            try signatory.sign(carrier, context: context, link: link, clock: clock)
        }
    }
}

extension SubGoalEvent {
    /// The response without answers that carries it; each is an occasion of its own.
    fileprivate func carrier(by speaker: SubGoalSpeaker) -> Response {
        let visit = Visit(
            occasion: submission,
            citizen: citizen,
            informant: .citizenWithStaff,
            language: speaker.language,
            author: speaker.author,
            started: date
        )
        return Response(
            id: submission,
            visit: visit,
            instrument: instrument,
            respondent: .citizen,
            answers: [],
            finished: date
        )
    }
}
