import Foundation
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
