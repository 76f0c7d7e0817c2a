import FoundationEssentials
import Progression
import ResponseStore
import SyncProtocol

extension FoundedTown {
    /// The envelope of a finished survey at its place in the laptop's chain.
    func envelope(
        of draft: SimulatedDisk.Draft,
        from laptop: SimulatedLaptop,
        amending amended: SubmissionKey?,
        at now: Instant
    ) -> Envelope {
        let time = laptop.time(now)
        let clock = ClockReading(
            wall: time,
            utcOffset: 3_600,
            monotonic: 0,
            boot: "boot",
            serverOffset: nil
        )
        let place = laptop.disk.place
        return Envelope(
            of: response(of: draft, by: laptop.employee, at: time),
            tenant: Town.tenant,
            clock: clock,
            origin: Origin(
                device: laptop.device,
                installation: place.installation,
                incarnation: place.incarnation,
                sequence: place.sequence,
                previous: place.previous
            ),
            context: Envelope.Context(
                amends: amended.map { Amendment(id: $0.id, sha256: $0.sha256) },
                provisional: draft.survey.citizen == nil
                    ? ProvisionalCitizen(name: draft.citizen.rawValue) : nil
            )
        )
    }

    private func response(
        of draft: SimulatedDisk.Draft,
        by employee: String,
        at time: Date
    ) -> Response {
        let visit = Visit(
            occasion: draft.id,
            citizen: draft.citizen,
            informant: .citizen,
            language: .danish,
            author: employee,
            started: time
        )
        return Response(
            id: draft.id,
            visit: visit,
            instrument: Forms.references[draft.survey.instrument],
            respondent: .citizen,
            answers: Forms.answers,
            finished: time
        )
    }
}

extension ChainLink {
    /// The first place of a new store.
    static func first(_ installation: UUID, _ incarnation: UUID) -> ChainLink {
        ChainLink(
            installation: installation,
            incarnation: incarnation,
            sequence: 1,
            previous: nil
        )
    }
}
