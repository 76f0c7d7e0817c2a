import Progression

@testable import SyncServer

extension BrokenStore {
    func answers(
        of citizen: CitizenReference,
        readBy employee: Employee,
        what: String
    ) async throws -> CitizenAnswers? {
        let found = try await sound.answers(of: citizen, readBy: employee, what: what)
        switch fault {
        case .tellsAnswersToAnybody:
            let course = CitizenCourse(
                citizen: CitizenRecord(
                    reference: citizen,
                    name: "",
                    language: .danish,
                    caseworker: ""
                ),
                measurements: [],
                schedule: nil
            )
            return found ?? CitizenAnswers(course: course, book: AnswerBook(), people: [:])
        case .forgetsDeclined:
            return found.map { found in
                CitizenAnswers(
                    course: found.course,
                    book: AnswerBook(
                        responses: found.book.responses,
                        goals: found.book.goals,
                        questionnaires: found.book.questionnaires
                    ),
                    people: found.people
                )
            }
        case .notesReadingTwice: return try await notedTwice(found, citizen, employee)
        default: return found
        }
    }

    /// With the fault, one reading is noted as two.
    private func notedTwice(
        _ found: CitizenAnswers?,
        _ citizen: CitizenReference,
        _ employee: Employee
    ) async throws -> CitizenAnswers? {
        _ = try await sound.course(of: citizen, readBy: employee, what: "")
        return found
    }
}
