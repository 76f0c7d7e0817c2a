import FoundationEssentials
import Progression
import SyncProtocol

extension AnswerBook {
    /// What envelopes say of a citizen, whoever they name: a provisional citizen may have been matched since.
    ///
    /// Answers of visits the reader is shown nothing of are left out.
    init(
        _ envelopes: [Envelope],
        of citizen: CitizenReference,
        among questionnaires: [String: Questionnaire],
        hiding hidden: Set<UUID>
    ) {
        let asked = Set(envelopes.map(\.instrument.sha256))
        self.init(
            responses: envelopes.filter { $0.kind == .response }.map(\.response)
                .filter { !hidden.contains($0.occasion) },
            declined: envelopes.filter { $0.kind == .decline }.map {
                Declined(id: $0.id, instrument: $0.instrument, date: $0.finished.wall)
            },
            goals: envelopes.compactMap { $0.subGoalEvent?.counting(for: citizen) },
            questionnaires: questionnaires.filter { asked.contains($0.key) }
        )
    }
}
