import Foundation
import Progression
import SyncProtocol
import WebPages

@testable import SyncServer

extension StoreLaw {
    static let identifying = [
        StoreLaw("a CPR number finds its citizen in its own municipality, until erased") {
            street,
            claims in
            let store = street.store
            try await store.addTenant("prove", name: "Prøveby", isTest: true)
            try await addCaseworker("per", to: "prove", store)
            let number = try CPRNumber("611280-1111", allowsTesting: true)
            let rows = [numbered(2, "prove", "per", number)]
            let added = try await store.addCitizens(rows)
            let found = try await store.citizen(numbered: number, of: "prove")
            claims.equal(found, added.first, "found")
            claims.equal(try await store.citizen(numbered: number, of: "nord"), nil, "elsewhere")
            let per = try await store.employee("per")
            let seen = try await per.asyncMap { try await store.caseload(of: $0) } ?? []
            claims.equal(seen.map { $0.number?.masked }, ["611280-****"], "kept")
            let again = try await store.complaints(about: rows)
            claims.equal(again, [.init(line: 2, .numberTaken)], "a second time")
            let twice = [
                numbered(2, "prove", "per", try CPRNumber("621280-1111", allowsTesting: true)),
                numbered(3, "prove", "per", try CPRNumber("621280-1111", allowsTesting: true)),
            ]
            let within = try await store.complaints(about: twice)
            claims.equal(within, [.init(line: 3, .numberTwice(line: 2))], "within a file")
            try await store.addTenant("alvor", name: "Alvorby", isTest: false)
            try await addCaseworker("eva", to: "alvor", store)
            let earnest = try await store.complaints(about: [numbered(2, "alvor", "eva", number)])
            claims.equal(earnest, [.init(line: 2, .number(.forTesting))], "in earnest")
            _ = try await store.erase(.citizen(try added.at(0)), tenant: "prove")
            claims.equal(try await store.citizen(numbered: number, of: "prove"), nil, "erased")
            let anew = try await store.addCitizens(rows)
            claims.hold(anew != added, "another reference")
        },
        StoreLaw("a hand-over is one act: caseload, responsibility, event, and laptops hear of it")
        {
            street,
            claims in
            let store = street.store
            try await addCaseworker("kim", to: "nord", store)
            try await street.visit(street.asta, by: street.mette, answer: 2)
            let before = try await street.followed(street.mette)
            claims.equal(before.caseworkers[street.asta], "Karen", "before")
            let both = HandOver(
                citizens: [street.asta, street.bo, street.asta],
                from: "karen",
                to: "kim",
                by: "karen"
            )
            try await store.handOver(both)
            let after = try await street.followed(street.mette, from: before)
            claims.equal(after.caseworkers[street.asta], "Kim", "laptop")
            claims.equal(after.scores(street.asta), [20], "course")
            let anew = try await street.followed(street.mette)
            claims.equal(anew.shown, after.shown, "who starts anew")
            try await street.visit(street.asta, by: street.mette, answer: 4)
            let later = try await street.followed(street.mette, from: after)
            claims.equal(later.scores(street.asta), [20, 40], "goes on")
            let kim = try await store.employee("kim")
            let courses = try await kim.asyncMap { try await store.courses(ofCaseloadOf: $0) } ?? []
            claims.equal(courses.map(\.citizen.responsible), ["kim", "kim"], "responsible")
            let course = try await kim.asyncMap {
                try await store.course(of: street.asta, readBy: $0, what: "page")
            }
            let event = CourseEvent.Kind.handedOver(from: "Karen", to: "Kim")
            claims.equal(course??.events.map(\.kind), [event], "event")
            let karen = try await store.employee("karen")
            let left = try await karen.asyncMap { try await store.courses(ofCaseloadOf: $0) } ?? []
            claims.equal(left.count, 0, "karen's")
            let refusals: [(String, HandOver)] = [
                ("once more", both),
                ("to oneself", HandOver(citizens: [street.asta], from: "kim", to: "kim", by: nil)),
                ("to a mentor", HandOver(citizens: [street.asta], from: "kim", to: "ole", by: nil)),
                ("across", HandOver(citizens: [street.asta], from: "kim", to: "sara", by: nil)),
                (
                    "a foreign one",
                    HandOver(citizens: [street.carla], from: "sara", to: "karen", by: nil)
                ),
                (
                    "one of several somebody else's",
                    HandOver(
                        citizens: [street.asta, street.carla],
                        from: "kim",
                        to: "karen",
                        by: nil
                    )
                ),
            ]
            for (what, handOver) in refusals {
                await claims.refused(what) { try await store.handOver(handOver) }
            }
            let stays = try await kim.asyncMap { try await store.caseload(of: $0) } ?? []
            claims.equal(stays.count, 2, "nothing done by halves")
        },
        StoreLaw("who stands in sees the citizens of who is away, for as long as that is") {
            street,
            claims in
            let store = street.store
            try await addCaseworker("kim", to: "nord", store)
            func seen() async throws -> [CitizenReference] {
                let kim = try await store.employee("kim")
                let courses =
                    try await kim.asyncMap { try await store.courses(ofCaseloadOf: $0) } ?? []
                return courses.map(\.citizen.reference)
            }
            claims.equal(try await seen(), [], "before")
            try await store.amend("karen", .init("Karen", .caseworker, standIn: "kim"))
            claims.equal(Set(try await seen()), [street.asta, street.bo], "away")
            if let kim = try await store.employee("kim") {
                let course = try await store.course(of: street.asta, readBy: kim, what: "page")
                claims.equal(course?.citizen.responsible, "karen", "still karen's")
                claims.equal(try await store.accesses(to: street.asta), ["kim"], "noted")
                let foreign = try await store.course(of: street.carla, readBy: kim, what: "page")
                claims.equal(foreign, nil, "a foreign one")
            }
            try await store.amend("karen", .init("Karen", .caseworker))
            claims.equal(try await seen(), [], "back")
        },
        StoreLaw(
            "that a case is closed reaches who visits the citizen, and that it is opened again"
        ) {
            street,
            claims in
            let store = street.store
            try await street.visit(street.asta, by: street.mette, answer: 6)
            let before = try await street.followed(street.mette)
            let other = try await street.followed(street.sofie)
            claims.equal(before.closed, [:], "open")
            try await store.setClosed(true, street.asta, of: "nord", by: "karen")
            let day = TimeZoneRule.danish.day(of: street.clock.now)
            let closed = try await street.followed(street.mette, from: before)
            claims.equal(closed.closed, [street.asta: day], "told")
            claims.equal(closed.scores(street.asta), [60], "with all measurements")
            claims.equal(try await street.followed(street.mette).shown, closed.shown, "anew")
            let later = try await street.followed(street.sofie, from: other)
            claims.equal(later.items, other.items, "nobody else")
            try await store.setClosed(true, street.asta, of: "nord", by: "karen")
            let again = try await street.followed(street.mette, from: closed)
            claims.equal(again.items, closed.items, "the same again is no news")
            try await store.setClosed(false, street.asta, of: "nord", by: "karen")
            let opened = try await street.followed(street.mette, from: again)
            claims.equal(opened.closed, [:], "opened again")
        },
        StoreLaw("a closed case is erased when its time is over, and not before") {
            street,
            claims in
            let store = street.store
            func live() async throws {
                try await store.setPolicy(LaptopPolicy(retentionDays: 31), tenant: "syd")
            }
            try await store.setRetention(30, tenant: "nord")
            try await store.setClosed(true, street.asta, of: "nord", by: "karen")
            let closed = street.clock.now
            try await store.setClosed(true, street.asta, of: "nord", by: "karen")
            func asta() async throws -> CitizenCourse? {
                let karen = try await store.employee("karen")
                return try await karen.asyncMap {
                    try await store.course(of: street.asta, readBy: $0, what: "page")
                } ?? nil
            }
            claims.equal(
                try await asta()?.citizen.ending,
                CaseEnding(closed: closed, retentionDays: 30),
                "ending"
            )
            claims.equal(try await asta()?.events.map(\.kind), [.closed], "once")
            street.clock.advance(by: 30 * 86_400 - 1)
            try await live()
            claims.equal(try await store.citizensToErase(), [], "not yet")
            street.clock.advance(by: 1)
            let due = [TenantCitizen(tenant: "nord", citizen: street.asta)]
            claims.equal(try await store.citizensToErase(), due, "now")
            try await store.setClosed(false, street.asta, of: "nord", by: "karen")
            claims.equal(try await store.citizensToErase(), [], "opened again")
            claims.equal(try await asta()?.events.map(\.kind), [.closed, .reopened], "both")
            try await store.setClosed(true, street.asta, of: "nord", by: nil)
            street.clock.advance(by: 30 * 86_400)
            claims.equal(try await store.citizensToErase(), [], "a clock nobody lived by")
            try await live()
            claims.equal(try await store.citizensToErase(), due, "again")
            try await store.setRetention(30, tenant: "nord")
            claims.equal(try await store.citizensToErase(), [], "just set")
            street.clock.advance(by: CaseEnding.reconsideration)
            try await live()
            claims.equal(try await store.citizensToErase(), due, "thought over")
            _ = try await store.erase(.citizen(street.asta), tenant: "nord")
            claims.equal(try await store.citizensToErase(), [], "erased")
            await claims.refused("a foreign one") {
                try await store.setClosed(true, street.carla, of: "nord", by: "karen")
            }
            await claims.refused("a day") { try await store.setRetention(1, tenant: "nord") }
        },
    ]

    private static func addCaseworker(
        _ id: String,
        to tenant: String,
        _ store: any CentralStore
    ) async throws {
        let new = NewEmployee(
            id: id,
            name: id.capitalized,
            role: .caseworker,
            tenant: tenant,
            passphrase: nil
        )
        try await store.addEmployee(new, passphrase: nil)
    }

    private static func numbered(
        _ line: Int,
        _ tenant: String,
        _ caseworker: String,
        _ number: CPRNumber
    ) -> CitizenRow {
        CitizenRow(
            line: line,
            tenant: tenant,
            name: "Dina Prøve",
            language: "da",
            caseworker: caseworker,
            mentors: [],
            number: number
        )
    }
}
