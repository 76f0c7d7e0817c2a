import Foundation
import Progression
import SyncProtocol
import WebPages

@testable import SyncServer

extension StoreLaw {
    static let events = kindsOfEvents + recordedEvents

    private static let kindsOfEvents = [
        StoreLaw("a municipality begins with the usual kinds of events, and changes its own alone")
        {
            street,
            claims in
            let store = street.store
            let usual = try await store.eventKinds(of: "nord")
            claims.equal(usual.map(\.name), UsualEventKinds.danish.map(\.name), "usual")
            claims.hold(usual.allSatisfy { !$0.isRetired }, "all are offered")
            try await store.addEventKind("Værested", .effort, in: "nord")
            let added = try await store.eventKinds(of: "nord")
            let efforts = added.filter { $0.category == .effort }
            claims.equal(efforts.last?.name, "Værested", "the last of its category")
            claims.equal(Set(added.map(\.id)).count, usual.count + 1, "numbers")
            let first = try usual.at(0)
            let renamed = EventKind(
                id: first.id,
                category: first.category,
                name: "Praktik",
                isRetired: true
            )
            try await store.amendEventKind(renamed, in: "nord")
            claims.equal(try await store.eventKinds(of: "nord").first, renamed, "changed")
            claims.equal(try await store.eventKinds(of: "syd"), usual, "elsewhere nothing")
        },
        StoreLaw("a kind of event that cannot be meant is refused") { street, claims in
            let store = street.store
            let before = try await store.eventKinds(of: "nord")
            for name in ["", " x", "a\nb", "Mentor", String(repeating: "x", count: 65)] {
                await claims.refused("the effort `\(name)`") {
                    try await store.addEventKind(name, .effort, in: "nord")
                }
            }
            await claims.refused("nowhere") {
                try await store.addEventKind("x", .effort, in: "vest")
            }
            await claims.refused("a list of nowhere") { _ = try await store.eventKinds(of: "vest") }
            for kind in [
                EventKind(id: 999, category: .effort, name: "x"),
                EventKind(id: 1, category: .exit, name: "x"),
                EventKind(id: 1, category: .effort, name: "Mentor"),
            ] {
                await claims.refused("\(kind)") {
                    try await store.amendEventKind(kind, in: "nord")
                }
            }
            claims.equal(try await store.eventKinds(of: "nord"), before, "nothing changed")
            try await store.addEventKind("Mentor", .pause, in: "nord")
        },
    ]

    private static let recordedEvents = [
        StoreLaw(
            "what is recorded stands in the course, as it was last put right, until taken back"
        ) {
            street,
            claims in
            let (placement, mentor) = (Sketch.id(1), Sketch.id(2))
            try await street.note(.keep(Sketch.effort(day: -20), placement))
            try await street.note(.keep(Sketch.effort(2, day: -30), mentor))
            try await street.note(.keep(Sketch.effort(day: -20), placement))
            claims.equal(try await street.recorded(), [mentor, placement], "in order of time")
            try await street.note(.keep(Sketch.effort(day: -20, end: -2), placement))
            let ended = try await street.course()?.recorded.last
            claims.equal(ended?.end, street.day(-2), "ended")
            claims.equal(ended?.kind.name, "Virksomhedspraktik", "what it is")
            try await street.note(.takeBack(mentor))
            claims.equal(try await street.recorded(), [placement], "taken back")
            await claims.refused("taking back twice") {
                try await street.note(.takeBack(mentor))
            }
            await claims.refused("what was taken back, under its old id") {
                try await street.note(.keep(Sketch.effort(2, day: -30), mentor))
            }
            await claims.refused("what was never there") {
                try await street.note(.takeBack(Sketch.id(9)))
            }
            let kinds = try await street.store.eventKinds(of: "nord")
            let retired = EventKind(
                id: 1,
                category: .effort,
                name: "Praktik",
                isRetired: true
            )
            claims.equal(kinds.first?.id, 1, "the first kind")
            try await street.store.amendEventKind(retired, in: "nord")
            claims.equal(try await street.course()?.recorded.map(\.kind), [retired], "readable")
            try await street.note(.keep(Sketch.effort(day: -21, end: -2), placement))
            await claims.refused("a new one of a retired kind") {
                try await street.note(.keep(Sketch.effort(day: -1), Sketch.id(3)))
            }
        },
        StoreLaw("only who is responsible records, and only in an own citizen's course") {
            street,
            claims in
            let store = street.store
            let change = EventNote.Change.keep(Sketch.effort(day: -1), Sketch.id(1))
            for (who, citizen, tenant) in [
                ("kim", street.asta, "nord"), ("mette", street.asta, "nord"),
                ("sara", street.asta, "syd"), ("sara", street.asta, "nord"),
                ("karen", street.carla, "nord"), ("karen", .init(rawValue: "x"), "nord"),
            ] {
                await claims.refused("\(who), \(tenant)") {
                    try await store.note(
                        EventNote(change: change, by: who),
                        of: citizen,
                        in: tenant
                    )
                }
            }
            await claims.refused("an unknown kind") {
                let content = EventContent(kind: 999, start: street.day(-1), end: nil)
                try await street.note(.keep(content, Sketch.id(2)))
            }
            claims.equal(try await street.recorded(), [], "nothing")
            let kim = NewEmployee(
                id: "kim",
                name: "Kim",
                role: .caseworker,
                tenant: "nord",
                passphrase: nil
            )
            try await store.addEmployee(kim, passphrase: nil)
            try await store.amend("karen", .init("Karen", .caseworker, standIn: "kim"))
            await claims.refused("who stands in") {
                try await store.note(
                    EventNote(change: change, by: "kim"),
                    of: street.asta,
                    in: "nord"
                )
            }
            try await street.note(change)
            claims.equal(try await street.recorded("kim"), [Sketch.id(1)], "a stand-in sees it")
            let courses = try await store.courses(
                ofCaseloadOf: try await store.employee("karen") ?? street.nobody
            )
            claims.hold(courses.allSatisfy { $0.recorded.isEmpty }, "lists do not tell")
            let handOver = HandOver(citizens: [street.asta], from: "karen", to: "kim", by: nil)
            try await store.handOver(handOver)
            claims.equal(try await street.recorded("kim"), [Sketch.id(1)], "moved along")
            await claims.refused("who was responsible") {
                try await street.note(.takeBack(Sketch.id(1)))
            }
            try await store.note(
                EventNote(change: .takeBack(Sketch.id(1)), by: nil),
                of: street.asta,
                in: "nord"
            )
            claims.equal(try await street.recorded("kim"), [], "by the operator")
        },
        StoreLaw("what cannot be is refused, and what is unusual has to be confirmed") {
            street,
            claims in
            let store = street.store
            let kinds = try await store.eventKinds(of: "nord")
            let job = try kinds.filter { $0.category == .exit }.at(0).id
            func exit(_ day: Int) -> EventContent {
                EventContent(kind: job, start: street.day(day), end: nil)
            }
            await claims.refused("an end before the start") {
                try await street.note(.keep(Sketch.effort(day: -1, end: -2), Sketch.id(1)))
            }
            await claims.refused("an exit of somebody never measured") {
                try await street.note(.keep(exit(0), Sketch.id(1)))
            }
            try await street.visit(street.asta, by: street.mette)
            await claims.refused("an exit before the first measurement") {
                try await street.note(.keep(exit(-3), Sketch.id(1)))
            }
            try await street.note(.keep(exit(-3), Sketch.id(1)), isConfirmed: true)
            claims.equal(try await street.recorded(), [Sketch.id(1)], "confirmed")
            await claims.refused("a second exit") {
                try await street.note(.keep(exit(0), Sketch.id(2)), isConfirmed: true)
            }
            try await store.setClosed(true, street.asta, of: "nord", by: "karen")
            try await store.setClosed(false, street.asta, of: "nord", by: "karen")
            try await street.note(.keep(exit(0), Sketch.id(2)))
            claims.equal(try await street.recorded().count, 2, "after the case was opened again")
            try await street.note(.keep(Sketch.effort(day: -9), Sketch.id(3)))
            await claims.refused("the same kind at the same time") {
                try await street.note(.keep(Sketch.effort(day: -8), Sketch.id(4)))
            }
            try await street.note(.keep(Sketch.effort(day: -8), Sketch.id(4)), isConfirmed: true)
        },
        StoreLaw("what was recorded of a citizen is erased with the citizen") { street, claims in
            try await street.note(.keep(Sketch.effort(day: -1), Sketch.id(1)))
            try await street.note(.takeBack(Sketch.id(1)))
            try await street.note(.keep(Sketch.effort(day: -1), Sketch.id(2)))
            _ = try await street.store.erase(.citizen(street.asta), tenant: "nord")
            claims.equal(try await street.course(), nil, "the course")
            await claims.refused("more of it") {
                try await street.note(.keep(Sketch.effort(day: -1), Sketch.id(3)))
            }
            await claims.refused("even by the operator") {
                try await street.store.note(
                    EventNote(change: .keep(Sketch.effort(day: -1), Sketch.id(3)), by: nil),
                    of: street.asta,
                    in: "nord"
                )
            }
        },
    ]
}

/// Events drawn with few words, by days from the day every street begins on.
private enum Sketch {
    static func id(_ number: Int) -> UUID {
        UUID(uuidString: "5C0A7E11-0000-4000-8000-00000000000\(number)") ?? UUID()
    }

    /// An effort of a kind, from one day on, perhaps to another.
    static func effort(_ kind: Int = 1, day: Int, end: Int? = nil) -> EventContent {
        let today = TimeZoneRule.danish.day(of: TestClock().now).daysSince1970
        return EventContent(
            kind: kind,
            start: CalendarDay(daysSince1970: today + day),
            end: end.map { CalendarDay(daysSince1970: today + $0) }
        )
    }
}

extension Street {
    /// What karen says of an event in asta's course.
    fileprivate func note(_ change: EventNote.Change, isConfirmed: Bool = false) async throws {
        let note = EventNote(change: change, by: "karen", isConfirmed: isConfirmed)
        try await store.note(note, of: asta, in: "nord")
    }

    /// Asta's course as somebody reads it.
    fileprivate func course(_ reader: String = "karen") async throws -> CitizenCourse? {
        guard let employee = try await store.employee(reader) else { return nil }
        return try await store.course(of: asta, readBy: employee, what: "events")
    }

    /// The ids of what is recorded in asta's course.
    fileprivate func recorded(_ reader: String = "karen") async throws -> [UUID] {
        try await course(reader)?.recorded.map(\.id) ?? []
    }
}
