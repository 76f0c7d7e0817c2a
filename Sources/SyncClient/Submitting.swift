public import FoundationEssentials
public import Progression
public import ResponseStore
public import SyncProtocol

/// Who signs what a laptop sends: its municipality and its device key.
public struct Signatory: Sendable {
    /// The municipality.
    public let tenant: String
    /// The device key.
    public let key: DeviceKey

    /// A signatory of given parts.
    public init(tenant: String, key: DeviceKey) {
        self.tenant = tenant
        self.key = key
    }

    /// The envelope of a response at its place in the chain, written once and signed as written.
    func sign(
        _ response: Response,
        context: Envelope.Context,
        link: ChainLink,
        clock: ClockReading
    ) throws -> SignedBytes {
        let origin = Origin(
            device: key.device,
            installation: link.installation,
            incarnation: link.incarnation,
            sequence: link.sequence,
            previous: link.previous
        )
        let envelope = Envelope(
            of: response,
            tenant: tenant,
            clock: clock,
            origin: origin,
            context: context
        )
        let (body, signature) = try envelope.signed(by: key)
        return SignedBytes(body: body, signature: signature)
    }
}

extension ResponseStore {
    /// Writes, signs and queues the responses of one visit, all together or none, and forgets the
    /// visit's draft.
    ///
    /// - Parameters:
    ///   - responses: the visit's responses, in the order asked.
    ///   - signatory: who signs them.
    ///   - clock: the laptop's clocks, read at finish.
    ///   - draft: the occasion of the draft they come from, if there is one.
    ///   - context: what else belongs to each of them.
    /// - Returns: what was stored, in the same order.
    /// - Throws: `StoreError`; then nothing is written and the draft is still there.
    @discardableResult
    public func submit(
        _ responses: [Response],
        signedBy signatory: Signatory,
        clock: ClockReading,
        discardingDraft draft: UUID?,
        context: Envelope.Context = Envelope.Context()
    ) async throws -> [StoredSubmission] {
        // One id twice is for the store to refuse.
        let byID = Dictionary(
            responses.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let submissions = responses.map {
            NewSubmission(id: $0.id, citizen: $0.citizen, finished: $0.finished)
        }
        return try await append(submissions, discardingDraft: draft) { submission, link in
            guard let response = byID[submission.id] else { throw StoreError.closed }
            return try signatory.sign(response, context: context, link: link, clock: clock)
        }
    }
}
