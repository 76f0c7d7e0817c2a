import Foundation
import ResponseStore
import Testing

@testable import SurveyDesk

/// The page for another passphrase, and what the unlock page says of wrong ones.
@Suite struct PassphraseTests {
    static let new = "gulerod trompet bakke savl"

    @Test func `the page changes the passphrase, and says how strong the new one is`() async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let asked = try await browser.get("/passphrase")
                #expect(asked.text.contains("Mindst 12 tegn. Fire almindelige ord"))
                let page = try await browser.post("/passphrase", Self.form(TestLaptop.passphrase))
                #expect(page.status == 200)
                #expect(page.text.contains("Din nye adgangssætning gælder nu. Den er stærk."))
                #expect(!page.text.contains(Self.new) && !page.text.contains(TestLaptop.passphrase))
                _ = try await browser.post("/lock")
                let old = try await browser.post("/unlock", ["passphrase": TestLaptop.passphrase])
                #expect(old.status == 403)
                let answer = try await browser.post("/unlock", ["passphrase": Self.new])
                #expect(answer.location == "/")
            }
        }
    }

    /// What is typed, and what the page says.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var old = TestLaptop.passphrase
        var new = PassphraseTests.new
        var again = PassphraseTests.new
        let said: String

        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(name: "nothing", old: "", new: "", again: "", said: "Skriv alle tre felter."),
        Case(name: "no second time", again: "", said: "Skriv alle tre felter."),
        Case(name: "too short", new: "kort", again: "kort", said: "mindst 12 tegn"),
        Case(
            name: "all alike",
            new: "aaaaaaaaaaaaaaa",
            again: "aaaaaaaaaaaaaaa",
            said: "næsten alle være ens"
        ),
        Case(name: "not the same", again: "gulerod trompet bakke", said: "ikke ens"),
        Case(name: "another old one", old: "fire helt andre ord", said: "ikke den rigtige"),
    ])
    func `what is wrong is said, and the old one stays in force`(_ typed: Case) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.post(
                    "/passphrase",
                    Self.form(typed.old, typed.new, typed.again)
                )
                #expect(page.status == 403)
                #expect(page.text.contains(typed.said))
                #expect(page.text.contains("<title>Fejl: Skift adgangssætning – Skridt</title>"))
                for secret in [typed.old, typed.new] where !secret.isEmpty {
                    #expect(!page.text.contains(secret))
                }
                _ = try await browser.post("/lock")
                let right = try await browser.post("/unlock", ["passphrase": TestLaptop.passphrase])
                #expect(right.location == "/")
            }
        }
    }

    @Test(arguments: [
        ("password1234", "Den er meget let at gætte."), ("gulerod trompet", "Den er let at gætte."),
        ("gulerod trompet bakke", "Den er god."), (new, "Den er stærk."),
    ])
    func `the strength alone is told, and nothing changed`(new: String, said: String) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.post(
                    "/passphrase",
                    ["new-passphrase": new, "strength-only": "1"]
                )
                #expect(page.status == 200)
                #expect(page.text.contains(said))
                #expect(page.text.contains("Intet er gemt endnu."))
                #expect(!page.text.contains(new))
            }
        }
    }

    @Test func `a weak one that the rule allows is not refused`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let form = Self.form(TestLaptop.passphrase, "password1234", "password1234")
                let page = try await browser.post("/passphrase", form)
                #expect(page.text.contains("gælder nu. Den er meget let at gætte."))
            }
        }
    }

    @Test func `locked, there is no such page`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.locked(laptop) { browser in
                let page = try await browser.get("/passphrase")
                #expect(page.location == "/unlock")
                let form = Self.form(TestLaptop.passphrase)
                let answer = try await browser.post("/passphrase", form)
                #expect(answer.location == "/unlock")
            }
        }
    }

    @Test func `the old passphrase cannot be guessed there either`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                for _ in 1...6 {
                    _ = try await browser.post("/passphrase", Self.form("fire helt andre ord"))
                }
                let page = try await browser.post("/passphrase", Self.form(TestLaptop.passphrase))
                #expect(page.text.contains("for mange forsøg"))
            }
        }
    }

    @Test func `the unlock page warns before the caseload is deleted, also in a new program`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await Self.miss(laptop, times: 2)
            try await TestBrowser.locked(laptop) { browser in
                let page = try await browser.get("/unlock").text
                #expect(!page.contains("forsøg tilbage"))
            }
            try await Self.miss(laptop, times: 5)
            try await TestBrowser.locked(laptop) { browser in
                let page = try await browser.get("/unlock").text
                #expect(page.contains("3 forsøg tilbage, før listen over dine borgere"))
                #expect(page.contains("Har du glemt adgangssætningen?"))
                #expect(page.contains("skridt recover begin"))
            }
        }
    }

    @Test func `after ten the caseload is gone and says why, the visit is there`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                _ = try await Visit.begin(browser).answer("manage", "3")
            }
            try await Self.miss(laptop, times: 10)
            try await TestBrowser.locked(laptop) { browser in
                #expect(
                    try await browser.get("/unlock").text.contains("Der var ti forkerte forsøg.")
                )
                let field = ["passphrase": TestLaptop.passphrase] as KeyValuePairs
                #expect(try await browser.post("/unlock", field).location == "/")
                let page = try await browser.get("/").text
                #expect(page.contains("fordi adgangssætningen blev tastet forkert ti gange"))
                #expect(page.contains("/interviews/"))
                #expect(!page.contains("Ana Prøve"))
            }
        }
    }

    /// Wrong passphrases typed elsewhere, as `skridt status` would take them.
    private static func miss(_ laptop: TestLaptop, times: Int) async throws {
        for _ in 0..<times {
            await #expect(throws: StoreError.wrongPassphrase) {
                _ = try await ResponseStore.open(at: laptop.path, passphrase: "fire helt andre ord")
            }
        }
    }

    private static func form(
        _ old: String,
        _ new: String = new,
        _ again: String = new
    ) -> [(String, String)] {
        [("passphrase", old), ("new-passphrase", new), ("new-passphrase-again", again)]
    }
}
