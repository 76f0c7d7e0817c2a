import Foundation
import ResponseStore
import Testing

@testable import SurveyDesk

/// The passphrase, the lock, and what is seen without them.
@Suite struct DoorTests {
    @Test(arguments: ["/", "/citizens/c-ana", "/citizens/c-ana/course", "/interviews/x"])
    func `locked, every page leads to the passphrase`(address: String) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.locked(laptop) { browser in
                let page = try await browser.get(address)
                if address.hasSuffix("x") {
                    #expect(page.status == 404)
                } else {
                    #expect(page.location == "/unlock")
                }
                #expect(!page.text.contains("Prøve"))
            }
        }
    }

    static let wrongPassphrase =
        "Det er ikke den rigtige adgangssætning. Prøv igen – store og små bogstaver tæller."

    @Test func `a wrong passphrase is said so, and nothing is opened`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.locked(laptop) { browser in
                let page = try await browser.post("/unlock", ["passphrase": "fire helt andre ord"])
                #expect(page.status == 403)
                #expect(page.text.contains("<title>Fejl: Lås op – Skridt</title>"))
                #expect(page.text.contains(Self.wrongPassphrase))
                #expect(try await browser.get("/").location == "/unlock")
                let other = try await ResponseStore.open(
                    at: laptop.path,
                    passphrase: TestLaptop.passphrase
                )
                try await other.close()
            }
        }
    }

    @Test func `a store in use elsewhere is said so`() async throws {
        try await TestLaptop.with { laptop in
            let other = try await ResponseStore.open(
                at: laptop.path,
                passphrase: TestLaptop.passphrase
            )
            try await TestBrowser.locked(laptop) { browser in
                let field = ["passphrase": TestLaptop.passphrase] as KeyValuePairs
                let refused = try await browser.post("/unlock", field)
                #expect(refused.status == 403)
                try await other.close()
                #expect(try await browser.post("/unlock", field).location == "/")
            }
        }
    }

    @Test func `the lock closes the file and hides everything`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                #expect(try await browser.post("/lock").location == "/unlock")
                #expect(try await visit.question().location == "/unlock")
                #expect(try await visit.answer("manage", "3").location == "/unlock")
                let other = try await ResponseStore.open(
                    at: laptop.path,
                    passphrase: TestLaptop.passphrase
                )
                #expect(try await other.drafts().count == 1)
                try await other.close()
            }
        }
    }

    @Test(arguments: [(590.0, false), (610.0, true)])
    func `left alone for ten minutes the desk locks itself`(
        seconds: Double,
        locks: Bool
    ) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                laptop.time.pass(seconds: seconds)
                let page = try await browser.get("/")
                #expect((page.location == "/unlock") == locks)
                #expect(await browser.desk.door.lockedByIdling == locks)
            }
        }
    }

    @Test func `the watch locks without any request`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                laptop.time.pass(seconds: 601)
                let watch = browser.desk.idleWatch { _ in
                    guard await !browser.desk.door.lockedByIdling else { throw CancellationError() }
                }
                try await watch.run()
                #expect(await browser.desk.door.lockedByIdling)
            }
        }
    }

    @Test(arguments: [(0, 0.0), (5, 0), (6, 2), (7, 4), (10, 32), (40, 300)])
    func `each failure after the fifth doubles the pause`(failures: Int, seconds: Double) {
        #expect(Attempts.pause(after: failures) == seconds)
        var attempts = Attempts()
        for _ in 0..<failures { attempts.fail(at: 100) }
        #expect(throws: Never.self) { try attempts.begin(at: 100 + seconds) }
        guard seconds > 0 else { return }
        #expect(throws: Attempts.TooSoon.self) { try attempts.begin(at: 99.9 + seconds) }
    }
}
