internal import FoundationEssentials
internal import Progression
internal import ResponseStore
internal import SyncProtocol

extension Workplace {
    /// Finishes a visit: its responses are written, signed and put into the outbox together.
    ///
    /// A visit that is finished already is left as it is, so that a form sent twice does no harm.
    ///
    /// - Returns: whom the visit was about.
    /// - Throws: `AnswerError.unanswered` while something is open.
    func finish(_ occasion: UUID) async throws -> CitizenReference {
        try await turnstile.pass {
            do {
                return try await self.finishDraft(of: self.interview(occasion))
            } catch DeskError.noSuchVisit {
                guard let visit = await self.knowledge.finished[occasion] else {
                    throw DeskError.noSuchVisit
                }
                return visit.citizen
            }
        }
    }

    private func finishDraft(of interview: Interview) async throws -> CitizenReference {
        let clock = clock()
        let responses = try interview.finish(at: clock.wall)
        let standing = standing
        let byID = Dictionary(uniqueKeysWithValues: responses.map { ($0.id, $0) })
        _ = try await store.append(
            responses.map { NewSubmission(id: $0.id, citizen: $0.citizen, finished: $0.finished) },
            discardingDraft: interview.visit.occasion
        ) { submission, link in
            guard let response = byID[submission.id] else { throw DeskError.noSuchVisit }
            return try standing.sign(response, link: link, clock: clock)
        }
        learn(responses)
        return interview.visit.citizen
    }
}

extension DeskEnvironment.Standing {
    /// The envelope of a response, written once and signed as written.
    func sign(_ response: Response, link: ChainLink, clock: ClockReading) throws -> SignedBytes {
        let origin = Origin(
            device: record.device,
            installation: link.installation,
            incarnation: link.incarnation,
            sequence: link.sequence,
            previous: link.previous
        )
        let envelope = Envelope(
            of: response,
            tenant: record.tenant,
            clock: clock,
            origin: origin
        )
        let (body, signature) = try envelope.signed(by: key)
        return SignedBytes(body: body, signature: signature)
    }
}
