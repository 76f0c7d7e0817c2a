import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let programmes = [
        StoreLaw("a programme's courses know scores, single answers, events and group") {
            street,
            claims in
            let store = street.store
            try await store.addTargetGroup("Unge", in: "nord")
            try await store.setTargetGroup("Unge", of: street.asta, in: nil)
            let start = street.clock.now
            let keys = try await street.measured([2, 9, 9])
            let content = EventContent(kind: 1, start: street.day(-9), end: nil)
            let note = EventNote(change: .keep(content, UUID()), by: "karen")
            try await store.note(note, of: street.asta, in: "nord")
            let now = street.clock.now.addingTimeInterval(86_400)
            let course = try await street.programmeCourse(before: now)
            claims.equal(course?.targetGroup, "Unge", "the group")
            claims.equal(course?.efforts.values.map(\.self), [street.day(-9)], "the effort")
            claims.hold(course?.movements[.factor(.network)]?.isMoved == true, "the score moved")
            claims.hold(course?.movements[.item(Street.asked)]?.isMoved == true, "an answer moved")
            let plain = try await street.programmeCourse(before: now, items: [])
            claims.equal(plain.map { Array($0.movements.keys) }, [.factor(.network)], "no answers")
            let early = try await street.programmeCourse(before: start)
            claims.equal(early?.movements, [:], "nothing of what was measured later")
            claims.equal(early?.efforts, [:], "nothing of what began later")
            _ = try await store.erase(.submission(keys[2].id), tenant: "nord")
            let later = try await street.programmeCourse(before: now)
            claims.equal(later?.movements[.item(Street.asked)], .tooFew, "after an erasure")
        },
        StoreLaw("a programme's courses are those of one municipality") { street, claims in
            let store = street.store
            try await street.measured([2])
            let now = street.clock.now.addingTimeInterval(86_400)
            func courses(_ tenant: String) async throws -> [ProgrammeCourse] {
                try await store.programmeCourses(of: tenant, items: [], asOf: now)
            }
            claims.equal(try await courses("nord").count, 2, "nord")
            claims.equal(try await courses("syd").count, 1, "syd")
            claims.equal(try await courses("syd").flatMap { $0.movements.keys }, [], "unmeasured")
            await claims.refused("of a municipality that is not there") {
                _ = try await courses("vest")
            }
            _ = try await store.erase(.citizen(street.asta), tenant: "nord")
            claims.equal(try await courses("nord").count, 1, "after an erasure")
        },
    ]
}

extension Street {
    fileprivate static let asked = ProgrammeItem(questionnaire: "network", item: "a")

    /// Visits with asta, six weeks apart.
    @discardableResult
    fileprivate func measured(_ answers: [Int]) async throws -> [SubmissionKey] {
        var keys: [SubmissionKey] = []
        for answer in answers {
            clock.advance(by: 42 * 86_400)
            keys.append(try await visit(asta, by: mette, answer: answer))
        }
        return keys
    }

    /// The course of the group of young people, which is asta's.
    fileprivate func programmeCourse(
        before moment: Date,
        items: Set<ProgrammeItem> = [asked]
    ) async throws -> ProgrammeCourse? {
        try await store.programmeCourses(of: "nord", items: items, asOf: moment)
            .first { $0.targetGroup == "Unge" }
    }
}

extension ProgrammeCourse.Movement {
    fileprivate var isMoved: Bool { if case .moved = self { true } else { false } }
}
