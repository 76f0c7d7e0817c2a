import Foundation
import HTTPTypes
import Testing
import WebPages

@testable import SurveyDesk

/// Who may come in.
@Suite struct GateTests {
    /// One request, and why it is refused.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let status: Int
        var method = HTTPRequest.Method.post
        var cookie: String?
        var origin: String?
        var token: String?

        var testDescription: String { name }
    }

    static let good = "http://\(TestBrowser.authority)"

    @Test(arguments: [
        Case(name: "all is well", status: 303, cookie: "right", origin: good, token: "right"),
        Case(name: "no cookie", status: 403, origin: good, token: "right"),
        Case(name: "wrong cookie", status: 403, cookie: "wrong", origin: good, token: "right"),
        Case(name: "no origin", status: 403, cookie: "right", token: "right"),
        Case(
            name: "origin null, as from a sandboxed frame",
            status: 403,
            cookie: "right",
            origin: "null",
            token: "right"
        ),
        Case(
            name: "another site's form",
            status: 403,
            cookie: "right",
            origin: "https://example.org",
            token: "right"
        ),
        Case(
            name: "another port of this machine",
            status: 403,
            cookie: "right",
            origin: good + ":8080",
            token: "right"
        ),
        Case(name: "no token", status: 403, cookie: "right", origin: good),
        Case(name: "wrong token", status: 403, cookie: "right", origin: good, token: "wrong"),
        Case(name: "a page without cookie", status: 403, method: .get),
        Case(name: "a page with the cookie", status: 200, method: .get, cookie: "right"),
        Case(name: "another method", status: 403, method: .put, cookie: "right"),
    ])
    func `only the browser with cookie, origin and token changes anything`(
        _ request: Case
    ) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                var headers = HTTPFields()
                let keeper = browser.desk.front.gatekeeper
                if let cookie = request.cookie {
                    let value = cookie == "right" ? keeper.cookie.text : keeper.token.text
                    headers[.cookie] = "\(keeper.cookieName)=\(value)"
                }
                headers[.origin] = request.origin
                let token = request.token.map { $0 == "right" ? keeper.token.text : $0 }
                let page = try await browser.send(
                    request.method,
                    request.method == .get ? "/" : "/sync",
                    headers: headers,
                    fields: token.map { [("token", $0)] } ?? []
                )
                #expect(page.status == request.status)
            }
        }
    }

    @Test func `under another name the desk is not to be had, not even its style`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                _ = browser.desk.front.gatekeeper.expect(
                    authorities: ["127.0.0.1:4711"],
                    random: laptop.dice
                )
                for address in ["/", "/style.css", "/open/1234"] {
                    let page = try await browser.get(address)
                    #expect(page.status == 421)
                }
            }
        }
    }

    @Test(
        arguments: [
            ("127.0.0.1:4711", nil), ("localhost:4711", nil), ("127.0.0.1:4712", .strangeAddress),
            ("skridt.example:4711", .strangeAddress), ("127.0.0.1", .strangeAddress),
            ("", .strangeAddress), (nil, .strangeAddress),
        ] as [(String?, DeskError?)]
    )
    func `host and port must be the desk's own`(authority: String?, refusal: DeskError?) {
        let random: (Int) -> [UInt8] = { Array(repeating: 7, count: $0) }
        let keeper = Gatekeeper(random: random)
        _ = keeper.expect(authorities: ["127.0.0.1:4711", "localhost:4711"], random: random)
        let visitor = Visitor(
            authority: authority,
            cookie: keeper.cookie.text,
            changesSomething: false,
            isOpenToAll: false
        )
        #expect(keeper.refusal(of: visitor) == refusal)
    }

    @Test func `the link works once, and sets a cookie scripts and other sites never get`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.locked(laptop) { browser in
                let link = browser.desk.front.gatekeeper.expect(
                    authorities: [TestBrowser.authority],
                    random: laptop.dice
                )
                let wrong = try await browser.send(.get, "/open/" + String(link.text.reversed()))
                #expect(wrong.status == 403)
                #expect(wrong.headers[.setCookie] == nil)
                let first = try await browser.send(.get, "/open/" + link.text)
                #expect(first.location == "/")
                let cookie = try #require(first.headers[.setCookie])
                #expect(cookie.contains(browser.cookie))
                #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
                let second = try await browser.send(.get, "/open/" + link.text)
                #expect(second.status == 403)
                #expect(second.headers[.setCookie] == nil)
                #expect(second.text.contains("Linket er brugt"))
            }
        }
    }

    @Test(arguments: ["/", "/unlock", "/style.css", "/citizens/c-ana", "/nowhere", "/open/x"])
    func `every answer forbids framing, keeping and loading from elsewhere`(
        address: String
    ) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.get(address)
                for (name, value) in PageHeaders.fieldsWithScript {
                    let field = try #require(HTTPField.Name(name))
                    #expect(page.headers[field] == value)
                }
                let policy = try #require(page.headers[.contentSecurityPolicy])
                #expect(policy.hasPrefix("default-src 'none'; style-src 'self'; "))
                #expect(policy.contains("; script-src 'self'; "))
                let rest = page.text.replacing("<script src=\"/desk.js\" defer></script>", with: "")
                #expect(!rest.contains("<script"))
                #expect(!page.text.contains(" style=\""))
            }
        }
    }

    @Test func `a form larger than any of ours is not read`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.post(
                    "/sync",
                    ["answer": String(repeating: "x", count: 70_000)]
                )
                #expect(page.status == 413)
            }
        }
    }
}
