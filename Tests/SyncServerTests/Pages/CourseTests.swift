import Foundation
import GRDB
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

@Suite struct CourseTests {
    @Test func `the trend's figures are Progression's own`() async throws {
        let town = try await Town()
        let start = town.world.clock.now
        for (index, answer) in [2, 4, 9].enumerated() {
            let date = start.addingTimeInterval(Double(index) * 42 * 86_400)
            town.world.clock.advance(by: 42 * 86_400)
            let item = try town.mette.finished(about: town.asta, at: date, answer: answer)
            _ = try await town.accept([item], from: town.mette)
        }
        let uri = "/v1/citizens/\(town.asta.rawValue)/trend"
        let trend = try await town.world.serving { server in
            try await server.get(uri, [.cookie: try await server.cookie(of: "karen")])
                .message(TrendAnswer.self)
        }
        #expect(trend.factors.map(\.factor) == Factor.allCases)
        let network = try #require(trend.factors.first { $0.factor == .network })
        #expect(network.measurements.map(\.score) == [20, 40, 90])
        #expect(network.measurements.map(\.answered) == [4, 4, 4])
        #expect(network.verdict == .clearlyMore)
        let change = try #require(network.lastChange)
        #expect(change.difference == 50)
        #expect(abs(change.index - 3.952_847) < 1e-6)
        #expect(abs((change.mdc95 ?? 0) - 24.792_257) < 1e-6)
        let slope = try #require(network.trendPerSixWeeks)
        #expect(abs(slope.leastSquares - 35) < 1e-9)
        #expect(abs(slope.theilSen - 35) < 1e-9)
        #expect(slope.count == 3)
        let empty = try #require(trend.factors.first { $0.factor == .readiness })
        #expect(empty.measurements.isEmpty && empty.verdict == .tooEarly)
        #expect(empty.lastChange == nil && empty.trendPerSixWeeks == nil)
    }

    @Test func `a trend is written as every other message`() throws {
        let recorded = RecordedEvent(
            id: UUID(),
            kind: EventKind(id: 1, category: .effort, name: "Praktik \"hos\" Æ"),
            start: CalendarDay(year: 2025, month: 1, day: 2),
            end: CalendarDay(year: 2025, month: 3, day: 4)
        )
        let measurements = (0..<60).map { index -> Progression.Measurement in
            let seconds: Double = 1_700_000_000.123 + 3_600_000.5 * Double(index)
            let score: Double = Double(index) * 100 / 60
            let isEarly = index < 20
            return Measurement(
                submission: UUID(),
                occasion: UUID(),
                citizen: CitizenReference(rawValue: "borger/1"),
                factor: index < 40 ? .network : .readiness,
                instrument: InstrumentReference(
                    url: "https://example.org/a",
                    version: isEarly ? "1.0.0" : "2.0.0",
                    sha256: isEarly ? "a" : "b"
                ),
                informant: .citizen,
                date: Date(timeIntervalSince1970: seconds),
                score: ScaleScore(
                    value: index.isMultiple(of: 7) ? nil : score,
                    answered: index % 5,
                    total: 4
                ),
                precision: index < 50 ? Precision(sd: 20, reliability: 0.8) : nil
            )
        }
        for count in [0, 1, 2, 3, 39, 60] {
            let answer = TrendAnswer(
                CitizenCourse(
                    citizen: CitizenRecord(
                        reference: CitizenReference(rawValue: "borger/1"),
                        name: "",
                        language: .danish,
                        caseworker: ""
                    ),
                    measurements: Array(measurements.prefix(count)),
                    schedule: nil,
                    events: [CourseEvent(kind: .closed, at: Date(timeIntervalSince1970: 1.7e9))],
                    recorded: [recorded]
                )
            )
            #expect(Data(answer.json) == (try WireFormat.encode(answer)))
        }
    }

    @Test func `many who read at once are noted together, and each of them`() async throws {
        let town = try await Town()
        let store = try town.world.store
        let karen = try #require(try await store.employee("karen"))
        let unknown = CitizenReference(rawValue: "unknown")
        try await withThrowingTaskGroup(of: CitizenCourse?.self) { readers in
            for index in 0..<40 {
                let citizen = index.isMultiple(of: 4) ? unknown : town.asta
                readers.addTask {
                    try await store.course(of: citizen, readBy: karen, what: "trend")
                }
            }
            let found = try await readers.reduce(into: []) { $0.append($1?.citizen.reference) }
            #expect(found.count { $0 == town.asta } == 30)
        }
        #expect(try await store.accesses(to: town.asta).count == 30)
        #expect(try await store.accesses(to: unknown).isEmpty)
        #expect(await store.readings.commits < 40)
    }

    @Test func `a record that cannot be opened fails nobody who reads beside it`() async throws {
        let town = try await Town()
        let store = try town.world.store
        let karen = try #require(try await store.employee("karen"))
        try await store.grant(town.bo, to: "karen")
        #expect(try await store.course(of: town.bo, readBy: karen, what: "page") != nil)
        try await store.write { db in
            try db.execute(
                sql: "UPDATE identity SET sealed_name = x'00' WHERE citizen = ?",
                arguments: [town.bo.rawValue]
            )
        }
        let outcomes = await withTaskGroup(of: Bool.self) { readers in
            for index in 0..<20 {
                let citizen = index.isMultiple(of: 2) ? town.bo : town.asta
                readers.addTask {
                    (try? await store.course(of: citizen, readBy: karen, what: "page")) != nil
                }
            }
            return await readers.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 10)
    }

    @Test func `a new point is on the citizen's page`() async throws {
        let town = try await Town()
        let now = town.world.clock.now
        let item = try town.mette.finished(about: town.asta, at: now, answer: 7)
        try await town.world.serving { server in
            let headers: HTTPFields = [.cookie: try await server.cookie(of: "karen")]
            let uri = "/citizens/\(town.asta.rawValue)"
            let before = try await server.get(uri, headers)
            #expect(before.text.contains("Asta Prøve"))
            _ = try await town.accept([item], from: town.mette)
            let after = try await server.get(uri, headers)
            #expect(after.text.contains("70") && !before.text.contains(">70<"))
        }
    }

    @Test func `the pages speak English when asked, and remember it`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let danish = try await server.get("/sign-in")
            #expect(danish.text.contains("<html lang=\"da\""))
            let english = try await server.get("/sign-in?language=en")
            #expect(english.text.contains("<html lang=\"en\""))
            let cookie = try #require(english.headers[.setCookie]).prefix { $0 != ";" }
            let again = try await server.get("/sign-in", [.cookie: String(cookie)])
            #expect(again.text.contains("<html lang=\"en\""))
            let odd = try await server.get("/sign-in?language=%3Cscript%3E")
            #expect(odd.text.contains("<html lang=\"da\""))
        }
    }
}
