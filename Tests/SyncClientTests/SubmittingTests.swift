import FoundationEssentials
import Progression
import ResponseStore
import SyncClient
import SyncProtocol
import Testing

/// What is handed in at the end of a visit.
@Suite struct SubmittingTests {
    private let visit = Visit(
        occasion: UUID(),
        citizen: CitizenReference(rawValue: "c-1"),
        informant: .citizenWithStaff,
        language: .danish,
        author: "e-1",
        started: Laptop.now.addingTimeInterval(-600)
    )
    private let clock = ClockReading(
        wall: Laptop.now,
        utcOffset: 3_600,
        monotonic: 7_200,
        boot: "b",
        serverOffset: 2.5
    )

    private func response(_ id: UUID = UUID(), answer: Answer = .boolean(true)) -> Response {
        Response(
            id: id,
            visit: visit,
            instrument: InstrumentReference(url: "u", version: "1.0.0", sha256: "ab"),
            respondent: .citizen,
            answers: [ItemAnswer(item: "a", answer: answer)],
            finished: Laptop.now
        )
    }

    private func submit(_ responses: [Response], on laptop: Laptop) async throws {
        try await laptop.store.submit(
            responses,
            signedBy: Signatory(tenant: "aaby", key: laptop.key),
            clock: clock,
            discardingDraft: visit.occasion
        )
    }

    private func saveDraft(on laptop: Laptop) async throws {
        let interview = Interview(of: [], visit: visit, submissions: [])
        try await laptop.store.save(interview.draft)
    }

    @Test func `each envelope holds its response, its clocks and its municipality`() async throws {
        try await Laptop.run { laptop in
            let responses = [response(answer: .text("så godt")), response(answer: .integer(4))]
            try await submit(responses, on: laptop)
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.map(\.response) == responses)
            #expect(envelopes.allSatisfy { $0.tenant == "aaby" })
            #expect(envelopes.allSatisfy { $0.origin.device == laptop.key.device })
            #expect(envelopes.map(\.started.monotonic) == [6_600, 6_600])
            #expect(envelopes.map(\.finished.serverOffset) == [2.5, 2.5])
        }
    }

    @Test func `the chain follows the order handed in, from visit to visit`() async throws {
        try await Laptop.run { laptop in
            let responses = (0..<5).map { _ in response() }
            try await submit(Array(responses[..<3]), on: laptop)
            try await submit(Array(responses[3...]), on: laptop)
            let stored = try await laptop.store.submissions()
            let origins = try await laptop.envelopes().map(\.origin)
            #expect(stored.map(\.id) == responses.map(\.id))
            #expect(origins.map(\.sequence) == [1, 2, 3, 4, 5])
            #expect(origins.map(\.previous) == [nil] + stored.dropLast().map(\.sha256))
        }
    }

    @Test func `all of it waits to be sent, the draft is gone, and the server takes it`()
        async throws
    {
        try await Laptop.run { laptop in
            try await saveDraft(on: laptop)
            try await submit([response(), response()], on: laptop)
            #expect(try await laptop.store.drafts().isEmpty)
            #expect(try await laptop.store.queue().pending == 2)
            let report = await laptop.sync()
            #expect(report.accepted == 2 && report.problem == nil)
        }
    }

    @Test func `if one cannot be stored, none is, and the draft stays`() async throws {
        try await Laptop.run { laptop in
            let stored = response()
            try await submit([stored], on: laptop)
            try await saveDraft(on: laptop)
            let before = try await laptop.store.submissions()
            let twin = response()
            for refused in [[response(), stored], [twin, twin]] as [[Response]] {
                await #expect(throws: StoreError.alreadyStored(id: refused[1].id)) {
                    try await submit(refused, on: laptop)
                }
                #expect(try await laptop.store.submissions() == before)
                #expect(try await laptop.store.drafts().count == 1)
            }
            try await submit([response()], on: laptop)
            let last = try await laptop.envelopes()[1].origin
            #expect(last.sequence == 2, "what was refused leaves no hole in the chain")
            #expect(last.previous == before[0].sha256)
        }
    }
}

extension Laptop {
    /// What was handed in, as the server will read it; every signature holds.
    fileprivate func envelopes() async throws -> [Envelope] {
        try await store.submissions().map { submission in
            #expect(
                DeviceKey.isValid(submission.signature, over: submission.body, by: key.publicKey)
            )
            return try WireFormat.decode(Envelope.self, from: submission.body)
        }
    }
}
