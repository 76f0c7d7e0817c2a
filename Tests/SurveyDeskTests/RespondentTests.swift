import Foundation
import HTTPTypes
import Hummingbird
import Progression
import Testing
import WebPages

@testable import SurveyDesk

/// The laptop in the citizen's hands.
@Suite struct RespondentTests {
    /// What nobody but the mentor may see: everybody's names, and what was answered another day.
    static let secrets = ["Ana Prøve", "Bo Prøve", "Carl Prøve", "En kogebog"]

    /// A visit of another day with each citizen, then one with Ana, who gets the laptop.
    private static func handedOver(
        _ body: @Sendable (TestLaptop, Visit, _ others: [Visit]) async throws -> Void
    ) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let earlier = try await Visit.begin(browser)
                try await earlier.answerAll()
                try await earlier.finish()
                let other = try await Visit.begin(browser, with: TestLaptop.bo)
                try await other.answer("manage", "1")
                let visit = try await Visit.handedOver(browser)
                try await body(laptop, visit, [earlier, other])
            }
        }
    }

    /// Every address a route stands for, with each visit and each citizen there is.
    private static func addresses(of route: String, _ visits: [Visit]) throws -> [String] {
        let values = [
            "{occasion}": try visits.map { try $0.occasion.uuidString.lowercased() },
            "{citizen}": ["c-ana", "c-bo"], "{secret}": ["x"],
            "{goal}": [UUID().uuidString.lowercased()], "{done}": ["reached"],
        ]
        var addresses = [""]
        for part in route.split(separator: "/").map(String.init) {
            // A route with something new in it must be thought of here too.
            let isFixed = part.allSatisfy { $0.isLetter || "-.".contains($0) }
            let choices = isFixed ? [part] : try #require(values[part], "\(route)")
            addresses = addresses.flatMap { start in choices.map { "\(start)/\($0)" } }
        }
        return addresses.map { $0.isEmpty ? "/" : $0 }
    }

    /// Asks for every address of every route, with a form that would do something.
    ///
    /// - Returns: how many addresses there were, and those that told a secret or led to one.
    private static func walk(
        _ visit: Visit,
        _ others: [Visit],
        without skipped: String = ""
    ) async throws -> (Int, [String]) {
        let browser = visit.browser
        let own = HandOver(occasion: try visit.occasion)
        var (count, leaks): (Int, [String]) = (0, [])
        let fields: [(String, String)] = [
            ("passphrase", "fire helt andre ord"), ("kind", "citizen"), ("language", "da"),
            ("informant", "citizen"), ("questionnaire", "belief"), ("item", "manage"),
        ]
        for route in browser.desk.router().routes where "\(route.path)" != skipped {
            for address in try addresses(of: "\(route.path)", [visit] + others) {
                let page =
                    route.method == .get
                    ? try await browser.get(address) : try await browser.post(address, fields)
                count += 1
                let request = "\(route.method) \(address)"
                if secrets.contains(where: page.text.contains) { leaks.append(request) }
                if let location = page.location, !own.permits(.get, location) {
                    leaks.append("\(request) leads to \(location)")
                }
            }
        }
        return (count, leaks)
    }

    @Test func `no address of the desk tells a name, an earlier answer or the way to one`()
        async throws
    {
        try await Self.handedOver { _, visit, others in
            let (count, leaks) = try await Self.walk(visit, others)
            #expect(count > 50)
            #expect(leaks == [])
            #expect(try await visit.question().status == 200)
        }
    }

    @Test func `the same walk with the mentor finds them`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                let (_, leaks) = try await Self.walk(visit, [visit], without: "/lock")
                for leak in ["GET /", "GET /citizens/c-bo", "GET /citizens/c-ana/course"] {
                    #expect(leaks.contains(leak), "\(leaks)")
                }
            }
        }
    }

    @Test(arguments: ["/", "/citizens/c-bo", "/citizens/c-ana/course", "/nowhere", "/unlock"])
    func `every other address asks to give the laptop back, in every window and for as long`(
        address: String
    ) async throws {
        try await Self.handedOver { laptop, visit, _ in
            for _ in 0..<2 {
                let page = try await visit.browser.get(address)
                #expect(page.status == 403)
                #expect(page.text.contains("<h1>Giv computeren tilbage til Mona Mentor</h1>"))
                #expect(page.text.contains("href=\"\(visit.address)\""))
                laptop.time.pass(seconds: 300)
                _ = try await visit.question()
            }
        }
    }

    @Test func `nothing is named that the table of the pages does not name`() throws {
        let own = HandOver(occasion: UUID())
        let address = PageAddress.interview(own.occasion)
        #expect(own.permits(.get, address) && own.permits(.post, address + "/answer"))
        for path in [
            "/", address + "/", address + "/hand-over", address + "/new", address.uppercased(),
            "/" + address, address + "/../../citizens/c-bo", PageAddress.interview(UUID()), "/lock",
        ] {
            #expect(!own.permits(.get, path) && !own.permits(.post, path), "\(path)")
        }
        #expect(!own.permits(.put, address) && !own.permits(.head, address))
    }

    @Test func `the citizen begins, answers, is thanked and gives the laptop back`() async throws {
        try await Self.handedOver { _, visit, _ in
            let welcome = try await visit.browser.get(visit.address + "/welcome")
            #expect(welcome.text.contains("Du må springe over"))
            #expect(welcome.text.contains("href=\"\(visit.address)\""))
            try await visit.answerAll()
            let thanks = try await visit.finish()
            #expect(thanks.location == visit.address + "/thanks")
            for address in ["", "/review", "/thanks", "/stop"] {
                let asked = try await visit.browser.get(visit.address + address)
                let page = try await visit.browser.get(asked.location ?? visit.address + address)
                #expect(Self.secrets.allSatisfy { !page.text.contains($0) })
            }
            let page = try await visit.browser.get(visit.address + "/thanks")
            #expect(page.text.contains("Tak for dine svar"))
            let back = try await visit.giveBack()
            #expect(back.location?.hasPrefix("/citizens/c-ana/course?receipt=") == true)
            #expect(try await visit.browser.get("/").text.contains("Bo Prøve"))
        }
    }

    @Test func `wrong passphrases are told so and slowed as they are at the lock`() async throws {
        try await Self.handedOver { laptop, visit, _ in
            for _ in 0..<6 {
                let page = try await visit.giveBack("fire helt andre ord")
                #expect(page.status == 403)
                #expect(page.text.contains(DoorTests.wrongPassphrase))
            }
            let soon = try await visit.giveBack()
            #expect(soon.status == 403)
            #expect(soon.text.contains("Der var for mange forsøg."))
            #expect(try await visit.giveBack("").text.contains("Skriv din adgangssætning."))
            laptop.time.pass(seconds: 3)
            #expect(try await visit.giveBack().location == visit.address)
            #expect(try await visit.question().text.contains("class=\"respondent\"") == false)
        }
    }

    @Test func `a desk that locked itself is unlocked by the mentor, who has it again`()
        async throws
    {
        try await Self.handedOver { laptop, visit, _ in
            laptop.time.pass(seconds: 601)
            let locked = try await visit.question()
            #expect(locked.location == "/unlock")
            #expect(try await visit.giveBack().location == "/unlock")
            let field = ["passphrase": TestLaptop.passphrase] as KeyValuePairs
            #expect(try await visit.browser.post("/unlock", field).location == "/")
            #expect(try await visit.browser.get("/").text.contains("Bo Prøve"))
        }
    }

    @Test func `the desk syncs meanwhile, but not because the citizen says so`() async throws {
        try await Self.handedOver { laptop, visit, _ in
            let before = laptop.server.syncs
            let refused = try await visit.browser.post("/sync")
            #expect(refused.status == 403)
            #expect(laptop.server.syncs == before)
            #expect(try await visit.browser.desk.sync() != nil)
            #expect(laptop.server.syncs == before + 1)
            #expect(try await visit.browser.get("/").status == 403)
            #expect(try await visit.asked() == "manage")
        }
    }

    @Test func `a professional's view is not the citizen's to give`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser, kind: "caseworker")
                #expect(try await visit.question().text.contains("hand-over") == false)
                #expect(try await browser.post(visit.address + "/hand-over").status == 404)
                #expect(try await browser.get("/").status == 200)
            }
        }
    }

    @Test func `a visit under way can be handed over too`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "2")
                #expect(try await visit.question().text.contains("hand-over"))
                let answer = try await browser.post(visit.address + "/hand-over")
                #expect(answer.location == visit.address + "/welcome")
                let forget = try #require(HTTPField.Name("Clear-Site-Data"))
                #expect(answer.headers[forget] == "\"cache\"")
                #expect(try await visit.asked() == "tried")
                #expect(try await visit.question().text.contains("hand-over") == false)
            }
        }
    }
}

extension Visit {
    /// Begins a visit in which the citizen gets the laptop.
    static func handedOver(_ browser: TestBrowser, help: [String] = []) async throws -> Visit {
        let form = [
            ("kind", "citizen"), ("language", "da"), ("informant", "citizen"), ("hand", "citizen"),
        ]
        let answer = try await browser.post(
            "/citizens/c-ana/interviews",
            form + help.map { ("help", $0) }
        )
        let welcome = try #require(answer.location)
        #expect(welcome.hasSuffix("/welcome"))
        return Visit(browser: browser, address: String(welcome.dropLast("/welcome".count)))
    }

    /// Types a passphrase where the laptop is given back.
    func giveBack(_ passphrase: String = TestLaptop.passphrase) async throws -> TestPage {
        try await browser.post("/hand-back", ["passphrase": passphrase])
    }
}
