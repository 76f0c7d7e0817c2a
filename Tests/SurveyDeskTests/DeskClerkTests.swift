import Foundation
import HTTPTransport
import SyncClient
import Testing

@testable import SurveyDesk
@testable import skridt

/// What an open desk answers `skridt sync` and `skridt status`.
@Suite(.timeLimit(.minutes(1))) struct DeskClerkTests {
    @Test(arguments: [false, true])
    func `an unlocked desk syncs and prints what the command would`(json: Bool) async throws {
        try await TestLaptop.with { laptop in
            laptop.server.will(SyncReport(accepted: 2))
            try await TestBrowser.unlocked(laptop) { browser in
                let printout = try await ask(.sync(json: json), browser.desk)
                #expect(
                    printout
                        == .printed(try Printout(SyncSummary(SyncReport(accepted: 2)), json: json))
                )
            }
        }
    }

    @Test func `trouble ends the command as it would without a desk`() async throws {
        try await TestLaptop.with { laptop in
            let report = SyncReport(.transport(.unreachable))
            laptop.server.will(report)
            try await TestBrowser.unlocked(laptop) { browser in
                guard case .printed(let printout) = try await ask(.sync(json: false), browser.desk)
                else {
                    Issue.record("nothing to print")
                    return
                }
                #expect(printout.failure == report.problem.map(Failure.init))
                #expect(printout.failure?.status == .tryLater)
            }
        }
    }

    @Test func `the status is that of the store the desk has`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let reply = try await ask(.status(json: false), browser.desk)
                guard case .printed(let printout) = reply else {
                    Issue.record("nothing to print")
                    return
                }
                #expect(printout.failure == nil)
                #expect(
                    printout.text.contains("2 citizens, 3 questionnaires in use, 0 visits begun.")
                )
            }
        }
    }

    @Test(arguments: [
        DeskCall.sync(json: false), .status(json: true), .receipt(UUID(), json: false),
    ])
    func `a locked desk stays locked and says so`(call: DeskCall) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.locked(laptop) { browser in
                let reply = try await ask(call, browser.desk)
                #expect(reply == .locked)
                #expect(laptop.server.syncs == 0)
            }
        }
    }

    @Test func `a command does not keep the desk open`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                var replies: [DeskReply?] = []
                for seconds in [590.0, 20] {
                    laptop.time.pass(seconds: seconds)
                    replies.append(try await ask(.status(json: false), browser.desk))
                }
                #expect(replies.map { $0 == .locked } == [false, true])
            }
        }
    }

    @Test func `whoever asks while a sync is under way shares it`() async throws {
        try await TestLaptop.with { laptop in
            laptop.server.will(SyncReport(accepted: 1))
            laptop.server.hold(true)
            try await TestBrowser.unlocked(laptop) { browser in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<3 {
                        group.addTask { _ = try await browser.post("/sync") }
                        group.addTask { _ = try await ask(.sync(json: false), browser.desk) }
                    }
                    while laptop.server.syncs == 0 { await Task.yield() }
                    for _ in 0..<500 { await Task.yield() }
                    laptop.server.hold(false)
                    try await group.waitForAll()
                }
            }
            #expect(laptop.server.syncs < 6)
        }
    }

    @Test func `what is not understood is another version's`() async throws {
        try await TestLaptop.with { laptop in
            let clerk = DeskClerk(desk: laptop.desk())
            let answer = await clerk.answer(Data("{\"dance\":{}}".utf8))
            let reply = try JSONDecoder().decode(DeskReply.self, from: answer)
            #expect(reply == .failed(.otherVersion))
            await #expect(throws: Failure.otherVersion) {
                try await DeskCall.status(json: true).answered { _ in Data("?".utf8) }
            }
            await #expect(throws: Failure.deskBroke) {
                try await DeskCall.status(json: true).answered { _ in
                    try JSONEncoder().encode(DeskReply.failed(.deskBroke))
                }
            }
            let none = try await DeskCall.status(json: true).answered { _ in nil }
            #expect(none == nil)
        }
    }

    private func ask(_ call: DeskCall, _ desk: Desk) async throws -> DeskReply? {
        try await call.answered { await DeskClerk(desk: desk).answer($0) }
    }
}
