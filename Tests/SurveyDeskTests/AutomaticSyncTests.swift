import Foundation
import HTTPTransport
import SyncClient
import Synchronization
import Testing

@testable import SurveyDesk

/// An unlocked desk sends and fetches by itself, and alarms nobody on the road.
@Suite(.timeLimit(.minutes(1))) struct AutomaticSyncTests {
    @Test func `at unlocking, then every quarter of an hour, and after a visit`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                try await watch(browser.desk, seconds: 1)
                #expect(laptop.server.syncs == 1)
                try await watch(browser.desk, seconds: 400, in: laptop)
                #expect(laptop.server.syncs == 1)
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                try await visit.finish()
                try await watch(browser.desk, seconds: 1)
                #expect(laptop.server.syncs == 2)
            }
        }
    }

    @Test func `never while the desk is locked`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.locked(laptop) { browser in
                try await watch(browser.desk, seconds: 30, in: laptop)
                #expect(laptop.server.syncs == 0)
            }
        }
    }

    @Test func `it keeps nobody's desk open`() async throws {
        try await TestLaptop.with { laptop in
            laptop.server.will(SyncReport(.transport(.unreachable)))
            try await TestBrowser.unlocked(laptop) { browser in
                try await watch(browser.desk, seconds: 660, in: laptop)
                #expect(await browser.desk.door.lockedByIdling)
                #expect((8...100).contains(laptop.server.syncs), "\(laptop.server.syncs)")
            }
        }
    }

    @Test(
        arguments: [
            (nil, nil), (.transport(.unreachable), "quiet"), (.busy(retryAfter: 60), "quiet"),
            (.deviceUnknown, "note warn"), (.transport(.untrustedCertificate), "note warn"),
        ] as [(SyncProblem.Kind?, String?)]
    )
    func `the day's page tells trouble at each load, and no net is no alarm`(
        problem: SyncProblem.Kind?,
        style: String?
    ) async throws {
        try await TestLaptop.with { laptop in
            laptop.server.will(SyncReport(problem))
            try await TestBrowser.unlocked(laptop) { browser in
                try await watch(browser.desk, seconds: 1)
                for _ in 0..<2 {
                    let page = try await browser.get("/")
                    let calm = "<p class=\"quiet\">Der er ikke forbindelse til serveren lige nu."
                    #expect(page.text.contains(calm) == (style == "quiet"))
                    #expect(page.text.contains("<p class=\"note warn\">") == (style == "note warn"))
                    #expect(!page.text.contains("role=\"status\""))
                }
            }
        }
    }

    @Test func `what is finished while a sync runs is sent by the next, at once`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                laptop.server.hold(true)
                async let first: Void = watch(browser.desk, seconds: 1)
                while laptop.server.syncs == 0 { await Task.yield() }
                let finished = try await visit.finish()
                laptop.server.hold(false)
                try await first
                try await watch(browser.desk, seconds: 2, in: laptop)
                #expect(laptop.server.syncs == 2)
                let receipt = try await browser.get(try #require(finished.location))
                #expect(receipt.text.contains("kvittering"))
            }
        }
    }

    /// Lets the desk look so many times whether to sync; with a laptop, a second passes each time.
    private func watch(_ desk: Desk, seconds: Int, in laptop: TestLaptop? = nil) async throws {
        let left = Mutex(seconds)
        let rounds = desk.automaticSync { _ in
            laptop?.time.pass(seconds: 1)
            let isOver = left.withLock { left in
                left -= 1
                return left < 0
            }
            if isOver { throw CancellationError() }
        }
        try await rounds.run()
    }
}
