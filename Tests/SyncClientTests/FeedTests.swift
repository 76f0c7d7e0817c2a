import FoundationEssentials
import Progression
import ResponseStore
import SyncProtocol
import Synchronization
import Testing

@testable import SyncClient

@Suite struct FeedTests {
    static let citizen = CitizenReference(rawValue: "c-1")
    static let grant = FeedItem.grant(
        CaseloadGrant(
            citizen: citizen,
            name: "Abelone Prøve",
            language: .danish,
            caseworker: "Bertil Prøve",
            history: []
        )
    )

    private func page(_ laptop: Laptop, _ from: Int, _ next: Int, _ items: [FeedItem], more: Bool) {
        laptop.server.state.withLock {
            $0.pages.append(
                FeedPage(epoch: $0.epoch, from: from, next: next, items: items, more: more)
            )
        }
    }

    @Test func `pages are applied one after the other until there is no more`() async throws {
        try await Laptop.run { laptop in
            page(laptop, 0, 4, [Self.grant], more: true)
            page(laptop, 4, 9, [.revoke(citizen: Self.citizen), Self.grant], more: false)
            let report = await laptop.sync()
            #expect(report.problem == nil)
            #expect(report.received == 3)
            let caseload = try await laptop.store.caseload()
            #expect(caseload.map(\.name) == ["Abelone Prøve"])
            let cursor = FeedCursor(epoch: laptop.server.epoch, next: 9)
            #expect(try await laptop.store.cursor() == cursor)
            #expect(await laptop.sync().received == 0)
        }
    }

    @Test func `that a case is closed is kept, and that it is open again`() async throws {
        try await Laptop.run { laptop in
            let day = CalendarDay(year: 2_027, month: 2, day: 1)
            let closed = CaseloadGrant(
                citizen: Self.citizen,
                name: "Abelone Prøve",
                language: .danish,
                caseworker: "Bertil Prøve",
                closed: day,
                history: []
            )
            page(laptop, 0, 4, [Self.grant, .grant(closed)], more: false)
            #expect(await laptop.sync().problem == nil)
            let told = try await laptop.store.caseload()
            #expect(told.map(\.closed) == [day])
            page(laptop, 4, 9, [Self.grant], more: false)
            #expect(await laptop.sync().problem == nil)
            let opened = try await laptop.store.caseload()
            #expect(opened.map(\.closed) == [nil])
        }
    }

    @Test func `a question file is fetched by its hash before its page counts`() async throws {
        try await Laptop.run { laptop in
            let file = Data("a question file".utf8)
            let sha256 = ContentHash.hex(of: file)
            laptop.server.state.withLock { $0.files[sha256] = file }
            page(laptop, 0, 2, [.instrument(sha256: sha256)], more: false)
            #expect(await laptop.sync().problem == nil)
            let expected = StoredInstrument(sha256: sha256, content: file, isRetired: false)
            let kept = try await laptop.store.instruments()
            #expect(kept == [expected])
        }
    }

    @Test func `a question file that is not what was asked for keeps its page out`() async throws {
        try await Laptop.run { laptop in
            let sha256 = ContentHash.hex(of: Data("a question file".utf8))
            laptop.server.state.withLock { $0.files[sha256] = Data("another file".utf8) }
            page(laptop, 0, 2, [Self.grant, .instrument(sha256: sha256)], more: false)
            let report = await laptop.sync()
            #expect(report.problem?.kind == .instrument(sha256: sha256))
            #expect(report.received == 0)
            let cursor = try await laptop.store.cursor()
            #expect(cursor == nil)
            #expect(try await laptop.store.caseload().isEmpty)
        }
    }

    @Test func `a question file too new for this program is told, and holds nothing up`()
        async throws
    {
        try await Laptop.run { laptop in
            let content = Data("unreadable".utf8)
            let sha256 = ContentHash.hex(of: content)
            laptop.server.state.withLock { $0.files[sha256] = content }
            page(laptop, 0, 2, [Self.grant, .instrument(sha256: sha256)], more: false)
            let report = await laptop.sync()
            #expect(report.problem?.kind == .instrument(sha256: sha256))
            #expect(report.received == 2)
            let caseload = try await laptop.store.caseload()
            #expect(caseload.count == 1)
            // Told again until the program is newer or the file is retired.
            #expect(await laptop.sync().problem?.kind == .instrument(sha256: sha256))
            page(laptop, 2, 3, [.retire(sha256: sha256)], more: false)
            #expect(await laptop.sync().problem == nil)
        }
    }

    @Test(arguments: [(1, 3, false), (0, -1, false), (0, 0, true)])
    func `a page that does not join on is not applied`(
        from: Int,
        next: Int,
        more: Bool
    ) async throws {
        try await Laptop.run { laptop in
            let page = FeedPage(
                epoch: laptop.server.epoch,
                from: from,
                next: next,
                items: [Self.grant],
                more: more
            )
            laptop.server.fail("/v1/feed", .answer(FakeServer.answer(page)))
            let report = await laptop.sync()
            #expect(report.problem?.kind == .doubtfulAnswer)
            let caseload = try await laptop.store.caseload()
            #expect(caseload.isEmpty)
        }
    }

    @Test func `another life of the server begins the feed anew`() async throws {
        try await Laptop.run { laptop in
            page(laptop, 0, 4, [Self.grant], more: false)
            _ = await laptop.sync()
            laptop.server.state.withLock {
                $0.epoch = UUID()
                $0.pages = []
            }
            #expect(await laptop.sync().problem == nil)
            let caseload = try await laptop.store.caseload()
            #expect(caseload.isEmpty)
            let cursor = FeedCursor(epoch: laptop.server.epoch, next: 0)
            #expect(try await laptop.store.cursor() == cursor)
        }
    }
}
