import Foundation
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

@Suite struct FeedTests {
    @Test func `the first page grants the caseload and names the instruments`() async throws {
        let town = try await Town()
        let page = try await feed(town, town.mette)
        #expect(page.from == 0 && !page.more)
        #expect(page.grants.map(\.name) == ["Asta Prøve"])
        #expect(page.grants.map(\.caseworker) == ["Karen Medarbejder"])
        #expect(page.instruments.count == 2)
        #expect(page.epoch == (try town.world.store.epoch))
    }

    @Test func `a page without news ends where it began`() async throws {
        let town = try await Town()
        let first = try await feed(town, town.mette)
        let second = try await feed(town, town.mette, after: first.next)
        #expect(second.items.isEmpty && second.next == first.next && !second.more)
    }

    @Test func `a new measurement comes once, after the grant`() async throws {
        let town = try await Town()
        let start = try await feed(town, town.mette)
        try await send(town, answers: [5])
        let news = try await feed(town, town.mette, after: start.next)
        #expect(news.measurements.map(\.score.value) == [50])
        #expect(news.next > start.next)
        let whole = try await feed(town, town.mette)
        #expect(whole.grants.flatMap(\.history).count + whole.measurements.count == 1)
    }

    @Test func `a grant carries the history from before it`() async throws {
        let town = try await Town()
        let ole = Laptop(tenant: "nord", employee: "ole")
        try await town.enrol(ole)
        try await send(town, answers: [3, 6])
        #expect(try await feed(town, ole).grants.isEmpty)
        try await town.world.store.grant(town.asta, to: "ole")
        try await send(town, answers: [9])
        let page = try await feed(town, ole)
        #expect(page.grants.flatMap(\.history).map(\.score.value) == [30, 60])
        #expect(page.measurements.map(\.score.value) == [90])
    }

    @Test func `who leaves the caseload is revoked, and named no more`() async throws {
        let town = try await Town()
        let start = try await feed(town, town.mette)
        try await town.world.store.revoke(town.asta, from: "mette")
        let news = try await feed(town, town.mette, after: start.next)
        #expect(news.items == [.revoke(citizen: town.asta)])
        #expect(try await feed(town, town.mette).grants.isEmpty)
    }

    @Test func `granted again after a revocation, the history is whole`() async throws {
        let town = try await Town()
        try await send(town, answers: [2])
        try await town.world.store.revoke(town.asta, from: "mette")
        try await town.world.store.grant(town.asta, to: "mette")
        let page = try await feed(town, town.mette)
        #expect(page.grants.count == 1)
        #expect(page.grants.flatMap(\.history).map(\.score.value) == [20])
        #expect(page.measurements.isEmpty)
    }

    @Test func `a foreign municipality's measurements are in nobody else's feed`() async throws {
        let town = try await Town()
        try await send(town, answers: [5])
        let page = try await feed(town, town.sofie)
        #expect(page.grants.map(\.name) == ["Carla Prøve"])
        #expect(page.measurements.isEmpty && page.grants.flatMap(\.history).isEmpty)
    }

    @Test(arguments: [1, 2, 3, 7, 500])
    func `pages of any size tell the same story, in order`(limit: Int) async throws {
        let town = try await Town()
        try await send(town, answers: [1, 2, 3, 4])
        let whole = try await feed(town, town.mette)
        var cursor = 0
        var items: [FeedItem] = []
        while true {
            let page = try await feed(town, town.mette, after: cursor, limit: limit)
            #expect(page.from == cursor)
            items += page.items
            cursor = page.next
            guard page.more else { break }
            #expect(page.next > page.from)
        }
        #expect(items == whole.items)
        #expect(cursor == whole.next)
    }

    private func send(_ town: Town, answers: [Int]) async throws {
        for answer in answers {
            let now = town.world.clock.now
            let item = try town.mette.finished(about: town.asta, at: now, answer: answer)
            _ = try await town.accept([item], from: town.mette)
            town.world.clock.advance(by: 60)
        }
    }

    private func feed(
        _ town: Town,
        _ laptop: Laptop,
        after cursor: Int = 0,
        limit: Int = WireLimit.feedItems
    ) async throws -> FeedPage {
        try await town.world.store.feed(for: laptop.device, after: cursor, limit: limit)
    }
}

extension FeedPage {
    var grants: [CaseloadGrant] {
        items.compactMap { if case .grant(let grant) = $0 { grant } else { nil } }
    }

    var measurements: [Progression.Measurement] {
        items.compactMap { if case .measurement(let measurement) = $0 { measurement } else { nil } }
    }

    var instruments: [String] {
        items.compactMap { if case .instrument(let sha256, _) = $0 { sha256 } else { nil } }
    }
}
