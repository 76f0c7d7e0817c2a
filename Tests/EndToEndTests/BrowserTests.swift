import Foundation
import Testing

/// That the browser of these tests is driven and sees what it should.
@Suite(.timeLimit(.minutes(8))) struct BrowserTests {
    static let page =
        "data:text/html;charset=utf-8,"
            + """
            <!doctype html><html lang=en><title>Tea</title><main><h1>Tea or coffee</h1>
            <form action='%23done'><fieldset><legend>Which</legend>
            <label><input type=radio name=drink value=tea> Tea</label>
            <label><input type=radio name=drink value=coffee> Coffee</label></fieldset>
            <button>Go on</button></form></main></html>
            """.replacing("\n", with: " ")

    @Test func `keys reach a form and go on`() async throws {
        try await Browser.with { browser in
            try await browser.open(Self.page)
            #expect(try await browser.title == "Tea")
            #expect(try await browser.text("h1") == "Tea or coffee")
            try await browser.tab(to: "input[type=radio]")
            try await browser.press(.space)
            try await browser.press(.down)
            let chosen = try await browser.run("return document.querySelector(':checked').value")
            #expect(chosen == "coffee")
            await #expect(throws: KeyboardError.self) { try await browser.tab(to: "table") }
        }
    }

    @Test func `a page without faults has none, one with a fault has one`() async throws {
        try await Browser.with { browser in
            try await browser.open(Self.page)
            #expect(try await browser.accessibilityViolations().isEmpty)
            try await browser.run("document.documentElement.removeAttribute('lang')")
            let violations = try await browser.accessibilityViolations()
            #expect(violations.count == 1)
            #expect(violations.first?.hasPrefix("html-has-lang") == true)
        }
    }

    @Test func `a phone is narrower than a desktop`() async throws {
        try await Browser.with { browser in
            try await browser.open("data:text/html,<div style='width:500px'>wide</div>")
            try await browser.resize(width: 360, height: 740)
            #expect(try await browser.run("return window.innerWidth").number == 360)
            #expect(try await browser.isWiderThanWindow())
            try await browser.resize(width: 1_280, height: 900)
            #expect(try await browser.isWiderThanWindow() == false)
            #expect(try await browser.screenshot().starts(with: [0x89, 0x50, 0x4E, 0x47]))
        }
    }
}
