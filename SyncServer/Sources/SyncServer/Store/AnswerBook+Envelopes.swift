import FoundationEssentials
import Progression
import SyncProtocol

extension AnswerBook {
    /// What envelopes say of a citizen, whoever they name: a provisional citizen may have been matched since.
    init(
        _ envelopes: [Envelope],
        of citizen: CitizenReference,
        among questionnaires: [String: Questionnaire]
    ) {
        let asked = Set(envelopes.map(\.instrument.sha256))
        self.init(
            responses: envelopes.filter { $0.kind == .response }.map(\.response),
            declined: envelopes.filter { $0.kind == .decline }.map {
                Declined(id: $0.id, instrument: $0.instrument, date: $0.finished.wall)
            },
            goals: envelopes.compactMap { $0.subGoalEvent?.counting(for: citizen) },
            questionnaires: questionnaires.filter { asked.contains($0.key) }
        )
    }
}

extension AnswerBook {
    /// Responses before a moment with their question files, in order of time.
    static func pairs(
        _ responses: [Response],
        _ questionnaires: [String: Questionnaire],
        before moment: Date
    ) -> [(response: Response, questionnaire: Questionnaire)] {
        AnswerBook(responses: responses).responses.filter { $0.measured < moment }
            .compactMap { response in
                questionnaires[response.instrument.sha256].map { (response, $0) }
            }
    }
}
