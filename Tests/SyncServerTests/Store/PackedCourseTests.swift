import Foundation
import GRDB
import Progression
import SeededNumbers
import SyncProtocol
import Testing

@testable import SyncServer

/// Packed courses follow the measurements, whatever happens to these.
@Suite struct PackedCourseTests {
    @Test func `what is accepted, corrected and taken back is in the packed course at once`()
        async throws
    {
        let town = try await Town()
        let first = try town.mette.finished(about: town.asta, at: town.world.clock.now, answer: 2)
        town.world.clock.advance(by: 1_000)
        let second = try town.mette.finished(about: town.asta, at: town.world.clock.now, answer: 4)
        _ = try await town.accept([first, second], from: town.mette)
        #expect(try await scores(in: town) == [20, 40])
        var draft = town.mette.draft(
            about: town.asta,
            at: town.world.clock.now.addingTimeInterval(-1_000)
        )
        draft.answer = 9
        draft.context = Envelope.Context(
            amends: Amendment(id: try first.key.id, sha256: try first.key.sha256)
        )
        _ = try await town.accept([try town.mette.sign(draft)], from: town.mette)
        #expect(try await scores(in: town) == [90, 40])
        let store = try town.world.store
        try await store.erase(.submission(try second.key.id), tenant: "nord")
        #expect(try await scores(in: town) == [90])
        try await store.erase(.submission(draft.id), tenant: "nord")
        #expect(try await store.packed().isEmpty)
        #expect(try await store.checkCourses() == CourseCheck())
    }

    private func scores(in town: Town) async throws -> [Double] {
        let kept = try #require(try await town.world.store.packed().first)
        let course = try #require(PackedCourse(bytes: [UInt8](kept.bytes)))
        #expect(kept.owner == "nord \(town.asta.rawValue)")
        return course.series.flatMap { $0.scores.map(\.score) }
    }

    /// Histories with late ones, corrections, other question files, guests who become known, erasures.
    @Test(arguments: 1...12)
    func `after any history the packed courses are what a rebuilding gives, byte by byte`(
        seed: Int
    ) async throws {
        let town = try await Town(seed: UInt64(seed))
        let store = try town.world.store
        var history = ChanceTown(town, seed: UInt64(seed))
        for _ in 0..<60 {
            try await history.step()
            let check = try await store.checkCourses()
            #expect(check.differing.isEmpty)
            guard check.differing.isEmpty else { return }
        }
        let before = try await store.packed()
        #expect(before.count > 1)
        try await store.rebuildMeasurements()
        #expect(try await store.packed() == before)
        try await store.write { try $0.execute(sql: "DELETE FROM packed_course") }
        #expect(try await store.checkCourses().differing.count == before.count)
        try await store.write { try PackedCourses($0).packAll() }
        #expect(Set(try await store.packed()) == Set(before))
    }

    /// The negative control: the check is not blind.
    @Test(arguments: [
        "UPDATE packed_course SET packed = substr(packed, 1, length(packed) - 1)",
        "UPDATE packed_course SET packed = x''",
        "UPDATE packed_course SET packed = CAST(packed || x'00' AS BLOB)",
        "DELETE FROM packed_course",
        "UPDATE packed_course SET citizen = 'somebody'",
        "UPDATE packed_course SET tenant = 'syd'",
        "UPDATE measurement SET value = value + 1e-12",
        "UPDATE measurement SET date = date + 0.001",
        "DELETE FROM measurement",
    ])
    func `a packed course that is not what the measurements give is noticed, and put right`(
        damage: String
    ) async throws {
        let town = try await Town()
        _ = try await town.accept([try town.finished()], from: town.mette)
        let store = try town.world.store
        let before = try await store.packed()
        #expect(try await store.checkCourses().differing.isEmpty)
        try await store.write { try $0.execute(sql: damage) }
        #expect(try await !store.checkCourses().differing.isEmpty)
        try await store.rebuildMeasurements()
        #expect(try await store.checkCourses().differing.isEmpty)
        #expect(try await store.packed() == before)
    }

    @Test func `a damaged course is packed anew by the next measurement, and not counted before`()
        async throws
    {
        let town = try await Town()
        _ = try await town.accept([try town.finished()], from: town.mette)
        let store = try town.world.store
        try await store.write {
            try $0.execute(sql: "UPDATE packed_course SET packed = x'0001'")
        }
        let error = await #expect(throws: ServerError.self) {
            try await store.tally(of: nil, keepsSums: false)
        }
        #expect(error == .damagedCourses)
        town.world.clock.advance(by: 60)
        _ = try await town.accept([try town.finished()], from: town.mette)
        #expect(try await store.checkCourses().differing.isEmpty)
    }

    @Test func `a question file that is not kept makes no course`() async throws {
        let town = try await Town()
        _ = try await town.accept([try town.finished()], from: town.mette)
        let store = try town.world.store
        try await store.write {
            try $0.execute(sql: "UPDATE measurement SET instrument = 'unknown'")
        }
        #expect(try await store.checkCourses().differing.count == 1)
        try await store.write { try PackedCourses($0).pack(town.asta.rawValue, tenant: "nord") }
        #expect(try await store.packed().isEmpty)
    }

    /// Cutting the journal off waits for whoever reads; an erasure must not fail of it.
    @Test func `while courses are read, measurements come in and erasures are carried out`()
        async throws
    {
        let town = try await Town()
        _ = try await town.accept([try town.finished()], from: town.mette)
        let store = try town.world.store
        let reader = try store.reader()
        let begun = AsyncStream.makeStream(of: Void.self)
        async let counted = reader.read { db in
            let before = try Int.fetchOne(db, sql: "SELECT count(*) FROM packed_course")
            begun.continuation.finish()
            Thread.sleep(forTimeInterval: 0.5)
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM packed_course") == before
        }
        for await _ in begun.stream {}
        town.world.clock.advance(by: 60)
        let results = try await town.accept([try town.finished()], from: town.mette)
        try await store.erase(.citizen(town.asta), tenant: "nord")
        #expect(results.map(\.status) == [.accepted])
        #expect(try await counted)
        try reader.close()
        #expect(try await store.packed().isEmpty)
        #expect(throws: DatabaseError.self) {
            try store.reader().write { try $0.execute(sql: "DELETE FROM citizen") }
        }
    }

    @Test func `a thousand citizens are told apart`() {
        var places = CitizenPlaces(expecting: 700)
        var names: [CitizenPlaces.Name] = []
        for number in 0..<5_000 {
            var name = CitizenPlaces.Name()
            for text in ["t\(number % 7)", "citizen-\(number / 7)"] {
                name.add(Array(text.utf8).span.bytes)
            }
            names.append(name)
            #expect(places[name] == nil)
            places.put(name, number)
        }
        #expect(Set(names).count == 5_000)
        #expect(names.indices.allSatisfy { places[names[$0]] == $0 })
        places.put(names[7], 9)
        #expect(places[names[7]] == 9)
        #expect(places[names[8]] == 8 && places[names[4_999]] == 4_999)
    }

    @Test func `courses come back with a backup, and erasures since are carried out in them too`()
        async throws
    {
        let town = try await Town()
        _ = try await town.accept([try town.finished()], from: town.mette)
        let report = try await town.world.backups.make(in: try town.world.folder())
        let before = try await town.world.store.packed()
        try await town.world.desk().erase(.citizen(town.asta), tenant: "nord")
        #expect(try await town.world.store.packed().isEmpty)
        try town.world.close()
        _ = try await Restore(
            into: town.world.directory,
            parser: TestForm.read,
            environment: town.world.environment
        ).run(report.path)
        try town.world.restart()
        #expect(before.count == 1)
        #expect(try await town.world.store.packed().isEmpty)
        #expect(try await town.world.store.checkCourses() == CourseCheck())
    }
}

extension SQLiteStore {
    struct Packed: Hashable {
        let owner: String
        let bytes: Data
    }

    /// The packed courses as they lie in the database.
    func packed() async throws -> [Packed] {
        try await read { db in
            let sql = "SELECT tenant, citizen, packed FROM packed_course ORDER BY tenant, citizen"
            return try Row.fetchAll(db, sql: sql).map {
                Packed(
                    owner: "\($0["tenant"] as String) \($0["citizen"] as String)",
                    bytes: $0["packed"]
                )
            }
        }
    }
}

/// What may happen in a town, drawn from numbers.
private struct ChanceTown {
    private let town: Town
    private var numbers: SeededNumbers
    private var sent: [SubmissionKey] = []
    private var guests = 0

    init(_ town: Town, seed: UInt64) {
        self.town = town
        numbers = SeededNumbers(seed: seed)
    }

    mutating func step() async throws {
        let store = try town.world.store
        town.world.clock.advance(by: Double(draw(4_000_000)))
        switch draw(20) {
        case 0:
            try await store.erase(
                .submission(sent.isEmpty ? UUID() : sent[draw(sent.count)].id),
                tenant: "nord"
            )
        case 1 where guests > 0:
            let guest = CitizenReference(rawValue: "guest-000\(1 + draw(guests))")
            try? await store.match(provisional: guest, with: [town.asta, town.bo][draw(2)])
        case 2: _ = try await store.publish([form().file])
        case 3: try await store.setClosed(draw(2) == 0, town.asta, of: "nord", by: nil)
        case 4 where draw(6) == 0: try await store.erase(.citizen(town.bo), tenant: "nord")
        default: try await send()
        }
    }

    private mutating func draw(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }

    private mutating func form() -> TestForm {
        TestForm(
            factor: [.network, .network, .readiness][draw(3)],
            version: ["1.0.0", "1.0.0", "1.0.0", "1.1.0", "2.0.0"][draw(5)]
        )
    }

    private mutating func send() async throws {
        var citizen = [town.asta, town.asta, town.bo][draw(3)]
        var provisional: ProvisionalCitizen?
        if draw(4) == 0 {
            guests = max(guests, 1 + draw(3))
            citizen = CitizenReference(rawValue: "guest-000\(1 + draw(guests))")
            provisional = ProvisionalCitizen(name: "Gæst")
        }
        // One in three is of some day before.
        let late = draw(3) == 0 ? Double(draw(40_000_000)) : 0
        var draft = town.mette.draft(
            about: citizen,
            at: town.world.clock.now.addingTimeInterval(-late)
        )
        (draft.answer, draft.form) = (draw(11), form())
        let amended = sent.isEmpty || draw(4) > 0 ? nil : sent[draw(sent.count)]
        draft.context = Envelope.Context(
            amends: amended.map { Amendment(id: $0.id, sha256: $0.sha256) },
            provisional: provisional
        )
        let item = try town.mette.sign(draft)
        sent.append(try item.key)
        _ = try await town.accept([item], from: town.mette)
    }
}
