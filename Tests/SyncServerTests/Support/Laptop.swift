import Foundation
import Progression
import SyncProtocol
import Synchronization
import Testing

@testable import SyncServer

/// A laptop: a key, a place in its chain, and the envelopes it makes.
final class Laptop: Sendable {
    let key = DeviceKey()
    let tenant: String
    let employee: String
    let incarnation: UUID
    private let sequence = Mutex(0)

    init(tenant: String, employee: String, incarnation: UUID = UUID()) {
        self.tenant = tenant
        self.employee = employee
        self.incarnation = incarnation
    }

    /// The device as the store knows it once enrolled.
    var device: EnrolledDevice {
        EnrolledDevice(
            id: key.device,
            tenant: tenant,
            employee: employee,
            publicKey: key.publicKey
        )
    }

    /// What the next envelope says, to be changed by the test before it is signed.
    func draft(about citizen: CitizenReference, at date: Date) -> Draft {
        Draft(
            id: UUID(),
            tenant: tenant,
            citizen: citizen,
            date: date,
            device: key.device,
            sequence: sequence.withLock {
                $0 += 1
                return $0
            }
        )
    }

    func sign(_ draft: Draft) throws -> SignedEnvelope {
        let signed = try draft.envelope(incarnation: incarnation).signed(by: key)
        if let kind = draft.kind { return try sign(signed.body, as: kind) }
        return try #require(SignedEnvelope(body: signed.body, signature: signed.signature))
    }

    /// The same bytes but for the kind, as a later program would write it.
    private func sign(_ body: Data, as kind: Envelope.Kind) throws -> SignedEnvelope {
        let text = String(decoding: body, as: UTF8.self)
        let changed = text.replacingOccurrences(
            of: "\"kind\":\"response\"",
            with: "\"kind\":\"\(kind.rawValue)\""
        )
        return SignedEnvelope(body: changed, signature: try key.sign(Data(changed.utf8)))
    }

    /// One finished, signed questionnaire.
    func finished(
        about citizen: CitizenReference,
        at date: Date,
        answer: Int = 5,
        form: TestForm = .network
    ) throws -> SignedEnvelope {
        var draft = draft(about: citizen, at: date)
        draft.answer = answer
        draft.form = form
        return try sign(draft)
    }

    struct Draft {
        var id: UUID
        var tenant: String
        var citizen: CitizenReference
        var date: Date
        var device: String
        var sequence: Int
        var answer = 5
        var text: String?
        var form = TestForm.network
        var serverOffset: Double?
        var kind: Envelope.Kind?
        var context = Envelope.Context()

        func envelope(incarnation: UUID) -> Envelope {
            let visit = Visit(
                occasion: UUID(),
                citizen: citizen,
                informant: .citizen,
                language: .danish,
                author: "mette",
                started: date
            )
            let extra = text.map { [ItemAnswer(item: "note", answer: .text($0))] } ?? []
            let response = Response(
                id: id,
                visit: visit,
                instrument: form.questionnaire.reference,
                respondent: form.factor.respondent,
                answers: ["a", "b", "c", "d"].map {
                    ItemAnswer(item: $0, answer: .integer(answer))
                } + extra,
                finished: date
            )
            return Envelope(
                of: response,
                tenant: tenant,
                clock: ClockReading(
                    wall: date,
                    utcOffset: 3_600,
                    monotonic: 100,
                    boot: "boot",
                    serverOffset: serverOffset
                ),
                origin: Origin(
                    device: device,
                    installation: UUID(),
                    incarnation: incarnation,
                    sequence: sequence,
                    previous: nil
                ),
                context: context
            )
        }
    }
}
