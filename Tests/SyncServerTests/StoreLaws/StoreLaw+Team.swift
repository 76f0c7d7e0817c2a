import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let teams = [
        StoreLaw("a team's courses are those of its reach, by the unit of who is responsible") {
            street,
            claims in
            let store = street.store
            try await street.addTeams()
            let now = street.clock.now.addingTimeInterval(1)
            func units(_ reach: Reach) async throws -> [String?] {
                try await store.teamCourses(in: reach, asOf: now).map(\.unit)
            }
            let all = Reach(tenant: "nord", units: nil)
            claims.equal(try await units(all), ["a", "a"], "all")
            claims.equal(try await units(Reach(tenant: "nord", units: ["a"])), ["a", "a"], "own")
            claims.equal(try await units(Reach(tenant: "nord", units: ["b"])), [], "another's")
            claims.equal(try await units(Reach(tenant: "nord", units: [])), [], "none")
            claims.equal(try await units(Reach(tenant: "syd", units: ["a"])), [], "elsewhere")
            claims.equal(try await units(Reach(tenant: "syd", units: nil)), [nil], "foreign")
            let handOver = HandOver(citizens: [street.bo], from: "karen", to: "kim", by: nil)
            try await store.handOver(handOver)
            claims.equal(Set(try await units(all)), ["a", "b"], "after a hand-over")
            _ = try await store.erase(.citizen(street.asta), tenant: "nord")
            claims.equal(try await units(all), ["b"], "after an erasure")
        },
        StoreLaw("a team's course knows measurements before a moment, its end and its efforts") {
            street,
            claims in
            let store = street.store
            try await street.addTeams()
            let before = street.clock.now
            try await street.visit(street.asta, by: street.mette, answer: 2)
            let reach = Reach(tenant: "nord", units: ["a"])
            func course(_ moment: Date) async throws -> TeamCourse? {
                try await store.teamCourses(in: reach, asOf: moment)
                    .first { !$0.journeys.isEmpty || !$0.efforts.isEmpty || !$0.isOpen }
            }
            claims.equal(try await course(before), nil, "not yet")
            let after = street.clock.now.addingTimeInterval(1)
            claims.equal(try await course(after)?.isMeasuredInTime, true, "measured")
            claims.equal(try await course(after)?.journeys[.network]?.step, .tooFew, "once")
            let later = after.addingTimeInterval(200 * 86_400)
            claims.equal(try await course(later)?.isMeasuredInTime, false, "long ago")
            let day = street.day(-9)
            let content = EventContent(kind: 1, start: day, end: nil)
            try await store.note(
                EventNote(change: .keep(content, UUID()), by: "karen"),
                of: street.asta,
                in: "nord"
            )
            claims.equal(try await course(after)?.efforts, [1], "efforts")
            claims.equal(try await course(after)?.isOpen, true, "open")
            try await store.setClosed(true, street.asta, of: "nord", by: "karen")
            claims.equal(try await course(later)?.isOpen, false, "closed")
        },
        StoreLaw("how often a team's citizen is measured follows the target group") {
            street,
            claims in
            let store = street.store
            try await street.addTeams()
            try await store.addTargetGroup("Unge", in: "nord")
            let terms = InstrumentTerms(weeks: 2, graceWeeks: 1, targetGroup: "Unge")
            _ = try await store.publish([TestForm.network.file], under: terms, in: "nord")
            try await store.setTargetGroup("Unge", of: street.asta, in: "nord")
            try await store.grant(street.bo, to: "mette")
            for citizen in [street.asta, street.bo] {
                try await street.visit(citizen, by: street.mette)
            }
            let reach = Reach(tenant: "nord", units: nil)
            let moment = street.clock.now.addingTimeInterval(28 * 86_400)
            let courses = try await store.teamCourses(in: reach, asOf: moment)
            claims.equal(courses.count { $0.isMeasuredInTime }, 1, "four weeks after")
        },
    ]
}

extension Street {
    /// Two units in `nord`: karen's `a` and kim's `b`.
    fileprivate func addTeams() async throws {
        for unit in ["a", "b"] {
            try await store.addUnit(OrganisationUnit(id: unit, name: unit), of: "nord")
        }
        let kim = NewEmployee(
            id: "kim",
            name: "Kim",
            role: .caseworker,
            tenant: "nord",
            passphrase: nil
        )
        try await store.addEmployee(kim, passphrase: nil)
        for (id, unit) in [("karen", "a"), ("kim", "b")] {
            try await store.amend(id, EmployeeChange(id, .caseworker, unit: unit))
        }
    }
}
