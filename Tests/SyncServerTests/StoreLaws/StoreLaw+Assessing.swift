import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    /// What a caseworker writes on the server itself, and what waits for it.
    static let assessing = [
        StoreLaw("what is written at the centre is a response like every other, stored once") {
            street,
            claims in
            _ = try await street.store.publish([TestForm.readiness.file])
            let karen = try await street.store.employee("karen") ?? street.nobody
            let response = street.assessed(street.asta, answer: 4)
            let result = try await street.store.enter(response, by: karen)
            claims.equal(result.status, .accepted, "taken")
            claims.equal(result.flags, nil, "without a flag")
            let view = try await street.followed(street.mette)
            claims.equal(view.scores(street.asta), [40], "told to the laptops")
            let key = SubmissionKey(id: response.id, sha256: result.sha256)
            claims.equal(try await street.status(key, street.mette)?.state, .accepted, "status")
            let again = try await street.store.enter(
                street.assessed(street.asta, answer: 9, id: response.id),
                by: karen
            )
            claims.equal(again.status, .exists, "again")
            claims.equal(again.sha256, result.sha256, "the same")
            claims.equal(again.logSequence, result.logSequence, "the same number")
            claims.equal(try await street.store.submissions().count, 1, "stored")
            let course = try await street.store.course(
                of: street.asta,
                readBy: karen,
                what: "x"
            )
            claims.equal(course?.measurements.map(\.score.value), [40], "the first counts")
            claims.equal(course?.measurements.map(\.occasion), [response.occasion], "visit")
        },
        StoreLaw("what one employee writes at the centre is one chain, and no laptop") {
            street,
            claims in
            _ = try await street.store.publish([TestForm.readiness.file])
            let karen = try await street.store.employee("karen") ?? street.nobody
            let before = try await street.store.devices().map(\.id)
            for citizen in [street.asta, street.bo, street.asta] {
                let result = try await street.store.enter(street.assessed(citizen), by: karen)
                claims.equal(result.status, .accepted, "taken")
                claims.equal(result.flags, nil, "no place in the chain is taken twice")
            }
            _ = try await street.store.renewEpoch()
            let later = try await street.store.enter(street.assessed(street.bo), by: karen)
            claims.equal(later.flags, nil, "in another life of the database")
            claims.equal(try await street.store.devices().map(\.id), before, "laptops")
            claims.equal(try await street.store.quarantined(), [], "aside")
        },
        StoreLaw("nobody writes at the centre about a citizen who is not theirs") {
            street,
            claims in
            _ = try await street.store.publish([TestForm.readiness.file])
            for (name, citizen) in [("sara", street.asta), ("karen", street.carla)] {
                let writer = try await street.store.employee(name) ?? street.nobody
                let result = try await street.store.enter(street.assessed(citizen), by: writer)
                claims.equal(result.status, .quarantined, name)
            }
            claims.equal(try await street.followed(street.mette).scores(street.asta), [], "nord")
            claims.equal(try await street.followed(street.sofie).scores(street.carla), [], "syd")
            claims.equal(try await street.store.quarantined().count, 2, "kept aside")
            let sara = try await street.store.employee("sara") ?? street.nobody
            let right = try await street.store.enter(street.assessed(street.carla), by: sara)
            claims.equal(right.flags, nil, "what was put aside has its place in the chain")
        },
        StoreLaw("what is erased is not written at the centre again") { street, claims in
            _ = try await street.store.publish([TestForm.readiness.file])
            let karen = try await street.store.employee("karen") ?? street.nobody
            let response = street.assessed(street.asta)
            _ = try await street.store.enter(response, by: karen)
            _ = try await street.store.erase(.submission(response.id), tenant: "nord")
            let again = try await street.store.enter(response, by: karen)
            claims.equal(again.status, .erased, "again")
            claims.equal(try await street.followed(street.mette).scores(street.asta), [], "told")
        },
        StoreLaw("a citizen's new answers wait for the caseworker's own assessment") {
            street,
            claims in
            let karen = try await street.store.employee("karen") ?? street.nobody
            let mette = try await street.store.employee("mette") ?? street.nobody
            try await street.visit(street.asta, by: street.mette, answer: 7)
            claims.equal(try await street.shown(to: karen), [70], "nothing to assess with")
            _ = try await street.store.publish([TestForm.readiness.file])
            claims.equal(try await street.shown(to: karen), [], "held back")
            let list = try await street.store.courses(ofCaseloadOf: karen)
            claims.equal(list.map(\.measurements.count), [0, 0], "in the list, too")
            claims.equal(list.map(\.withheld.count), [1, 0], "asta's, not bo's")
            claims.equal(list.map(\.awaited), [street.clock.now, nil], "since when")
            claims.equal(try await street.shown(to: mette), [70], "a mentor sees it")
            let told = try await street.followed(street.mette).scores(street.asta)
            claims.equal(told, [70], "laptops have it")
            try await street.store.setAssessmentFirst(false, tenant: "nord")
            claims.equal(try await street.shown(to: karen), [70], "at once, if so decided")
            claims.equal(try await street.store.isAssessmentFirst(in: "nord"), false, "said so")
            claims.equal(try await street.store.isAssessmentFirst(in: "syd"), true, "elsewhere")
            await claims.refused("a municipality that is not there") {
                try await street.store.setAssessmentFirst(false, tenant: "vest")
            }
            await claims.refused("asking of one that is not there") {
                _ = try await street.store.isAssessmentFirst(in: "vest")
            }
            try await street.store.setAssessmentFirst(true, tenant: "nord")
            let waiting = try list.at(0).withheld.map(\.occasion)
            let response = street.assessed(street.asta, answer: 2, occasion: waiting.first)
            _ = try await street.store.enter(response, by: karen)
            claims.equal(try await street.shown(to: karen), [20, 70], "both, side by side")
        },
        StoreLaw("a colleague who stands in sees at once what the caseworker has yet to assess") {
            street,
            claims in
            _ = try await street.store.publish([TestForm.readiness.file])
            let cost = PassphraseCost(rounds: 2, blockSize: 8, parallelism: 1)
            try await street.store.addEmployee(
                NewEmployee(
                    id: "kim",
                    name: "Kim",
                    role: .caseworker,
                    tenant: "nord",
                    passphrase: Town.passphrase
                ),
                passphrase: PassphraseRecord(key: Data([1]), salt: Data([2]), cost: cost)
            )
            let away = EmployeeChange(name: "Karen", role: .caseworker, unit: nil, standIn: "kim")
            try await street.store.amend("karen", away)
            try await street.visit(street.asta, by: street.mette, answer: 7)
            let kim = try await street.store.employee("kim") ?? street.nobody
            let karen = try await street.store.employee("karen") ?? street.nobody
            claims.equal(try await street.shown(to: kim), [70], "kim")
            claims.equal(try await street.shown(to: karen), [], "karen")
        },
    ]
}

extension Street {
    /// An assessment a caseworker has just given.
    fileprivate func assessed(
        _ citizen: CitizenReference,
        answer: Int = 5,
        id: UUID = UUID(),
        occasion: UUID? = nil
    ) -> Response {
        clock.advance(by: 1)
        return Response(
            id: id,
            visit: Visit(
                occasion: occasion ?? UUID(),
                citizen: citizen,
                informant: .staff,
                language: .danish,
                author: "karen",
                started: clock.now
            ),
            instrument: TestForm.readiness.questionnaire.reference,
            respondent: .caseworker,
            answers: ["a", "b", "c", "d"].map {
                ItemAnswer(item: $0, answer: .integer(answer))
            },
            finished: clock.now
        )
    }

    /// The scores of asta's that an employee is shown.
    fileprivate func shown(to employee: Employee) async throws -> [Double] {
        let course = try await store.course(of: asta, readBy: employee, what: "x")
        return (course?.measurements ?? []).compactMap(\.score.value).sorted()
    }
}
