import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let answers = [
        StoreLaw("what was answered of a citizen is told whole to who sees the citizen, and noted")
        {
            street,
            claims in
            try await street.visit(street.asta, by: street.mette, answer: 3)
            let declined = try street.finished(street.mette, about: street.asta) {
                $0.context = Envelope.Context(declined: Decline())
            }
            try await street.send([declined], from: street.mette)
            let goal = UUID()
            try await street.say(.reached(goal), of: street.asta, from: street.mette)
            let before = try await street.store.accesses(to: street.asta)
            let answers = try await street.answers()
            let book = answers?.book
            claims.equal(book?.responses.map { $0.answers.first?.answer }, [.integer(3)], "answers")
            claims.equal(book?.declined.map(\.id), [try declined.key.id], "declined")
            claims.equal(book?.goals.map(\.change), [.reached(goal)], "said")
            claims.equal(answers?.people, ["mette": "Mette"], "who measured")
            claims.equal(answers?.course.measurements.count, 1, "measured")
            let form = TestForm.network.questionnaire.reference.sha256
            claims.equal(book.map { Set($0.questionnaires.keys) }, [form], "the questions")
            let after = try await street.store.accesses(to: street.asta)
            claims.equal(Array(after.dropFirst(before.count)), ["karen"], "noted once")
        },
        StoreLaw("nobody is told what was answered by a citizen they do not see") {
            street,
            claims in
            try await street.visit(street.asta, by: street.mette)
            for reader in ["sara", "ole"] {
                let found = try await street.answers(readBy: reader)
                claims.hold(found == nil, "\(reader)")
            }
            let foreign = try await street.answers(of: street.carla)
            claims.hold(foreign == nil, "another municipality")
            let unknown = try await street.answers(of: CitizenReference(rawValue: "nobody"))
            claims.hold(unknown == nil, "unknown")
            claims.equal(try await street.store.accesses(to: street.asta), [], "nothing noted")
        },
        StoreLaw("what is put right or erased of the answers is told no more") { street, claims in
            let first = try await street.visit(street.asta, by: street.mette, answer: 1)
            let second = try await street.visit(street.asta, by: street.mette, answer: 2)
            let amending = try street.finished(street.mette, about: street.asta) {
                $0.answer = 7
                $0.context = Envelope.Context(
                    amends: Amendment(id: first.id, sha256: first.sha256)
                )
            }
            try await street.send([amending], from: street.mette)
            _ = try await street.store.erase(.submission(second.id), tenant: "nord")
            let book = try await street.answers()?.book
            claims.equal(book?.responses.map { $0.answers.first?.answer }, [.integer(7)], "answers")
        },
        StoreLaw("a provisional citizen's answers are those of the citizen matched") {
            street,
            claims in
            let guest = CitizenReference(rawValue: "guest-0001")
            let item = try street.finished(street.ole, about: guest) {
                $0.answer = 8
                $0.context = Envelope.Context(provisional: ProvisionalCitizen(name: "Gæst"))
            }
            let goal = UUID()
            let word = try street.finished(street.ole, about: guest) {
                $0.context = Envelope.Context(subgoal: .reached(goal))
            }
            try await street.send([item, word], from: street.ole)
            try await street.store.match(provisional: guest, with: street.asta)
            let book = try await street.answers()?.book
            claims.equal(book?.responses.map(\.id), [try item.key.id], "answers")
            claims.equal(book?.goals.map(\.citizen), [street.asta], "said of whom")
        },
    ]
}

extension Street {
    /// What somebody, who need not see her, is told of asta's answers.
    fileprivate func answers(
        of citizen: CitizenReference? = nil,
        readBy reader: String = "karen"
    ) async throws -> CitizenAnswers? {
        guard let employee = try await store.employee(reader) else { throw NotThere() }
        return try await store.answers(of: citizen ?? asta, readBy: employee, what: "x")
    }
}
