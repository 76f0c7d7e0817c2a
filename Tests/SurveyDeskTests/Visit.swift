import Foundation
import Progression
import Testing

@testable import SurveyDesk

/// A visit under way in a test's browser.
struct Visit: Sendable {
    let browser: TestBrowser
    let address: String

    /// Begins a visit with a citizen.
    static func begin(
        _ browser: TestBrowser,
        with citizen: CitizenReference = TestLaptop.ana,
        kind: String = "citizen",
        language: String = "da",
        asking questionnaire: String? = nil
    ) async throws -> Visit {
        let chosen = questionnaire.map { [("questionnaire", $0)] } ?? []
        let form = [("kind", kind), ("language", language), ("informant", "citizen")] + chosen
        let answer = try await browser.post("/citizens/\(citizen.rawValue)/interviews", form)
        #expect(answer.status == 303)
        return Visit(browser: browser, address: try #require(answer.location))
    }

    /// The visit's random id.
    var occasion: UUID {
        get throws { try #require(UUID(uuidString: String(address.suffix(36)))) }
    }

    /// The question asked now.
    func question() async throws -> TestPage {
        try await browser.get(address)
    }

    /// Answers an item, whether it is asked now or not.
    @discardableResult
    func answer(
        _ item: String,
        of questionnaire: String = "belief",
        _ values: String...
    ) async throws -> TestPage {
        try await send(item, of: questionnaire, field: "answer", values)
    }

    /// Says why there is no answer.
    @discardableResult
    func refuse(
        _ item: String,
        of questionnaire: String = "belief",
        because reason: String = "refused"
    ) async throws -> TestPage {
        try await send(item, of: questionnaire, field: "missing", [reason])
    }

    private func send(
        _ item: String,
        of questionnaire: String,
        field: String,
        _ values: [String]
    ) async throws -> TestPage {
        try await browser.post(
            address + "/answer",
            [("questionnaire", questionnaire), ("item", item)] + values.map { (field, $0) }
        )
    }

    /// Goes to the question before.
    @discardableResult
    func back() async throws -> TestPage {
        try await browser.post(address + "/back")
    }

    /// Answers everything.
    func answerAll() async throws {
        try await answer("manage", "3")
        try await answer("tried", "yes_lately")
        try await answer("what", "En kogebog")
        try await answer("helps", "walk", "talk")
        try await answer("people", of: "contacts", "4")
    }

    /// Finishes.
    @discardableResult
    func finish() async throws -> TestPage {
        try await browser.post(address + "/finish")
    }

    /// The item asked now.
    func asked() async throws -> String? {
        try await question().item
    }
}
