import Progression
import SyncProtocol

extension MemoryStore {
    func answers(
        of citizen: CitizenReference,
        readBy employee: Employee,
        what: String
    ) -> CitizenAnswers? {
        guard let course = course(of: citizen, readBy: employee, what: what) else { return nil }
        return read { state in
            let envelopes = state.order.compactMap { name -> Envelope? in
                guard name.tenant == employee.tenant, let submission = state.submissions[name],
                    state.subject(submission.citizen) == citizen, !submission.isAmended
                else { return nil }
                return submission.item?.envelope
            }
            let authors = Set(envelopes.map(\.author)).compactMap { state.employees[$0]?.employee }
            return CitizenAnswers(
                course: course,
                book: AnswerBook(envelopes, of: citizen, among: state.questionnaires),
                people: authors.filter { $0.tenant == employee.tenant }
                    .reduce(into: [:]) { $0[$1.id] = $1.name }
            )
        }
    }
}
