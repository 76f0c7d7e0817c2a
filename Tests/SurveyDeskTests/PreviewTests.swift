import Foundation
import HTTPTypes
import Progression
import QuestionnaireFormat
import SyncProtocol
import Synchronization
import Testing

@testable import SurveyDesk

/// A question file shown to its author.
@Suite struct PreviewTests {
    @Test func `a walk through every kind, and at the end receipt, answers and a new beginning`()
        async throws
    {
        try await Self.with(AuthorsFile.everyKind) { browser, _ in
            let visit = try await Visit.previewed(browser)
            try await visit.answerEveryKind()
            let review = try await browser.get(visit.address + "/review")
            #expect(review.text.contains("1. april 2019") && review.text.contains("7,5"))
            #expect(!review.text.contains("<dt>Sum</dt>"), "what is calculated is not shown")
            #expect(try await visit.finish().location == "/result")
            #expect(try await browser.get("/").location == "/result")
            let result = try await browser.get("/result")
            #expect(result.text.contains("Tak. Du sov \u{2068}7,5\u{2069} timer."))
            #expect(result.text.contains("<code>sum</code>"))
            #expect(try await browser.post("/restart").status == 303)
            let again = try await Visit.previewed(browser)
            #expect(again.address != visit.address)
            #expect(try await visit.question().status == 404, "the old visit is forgotten")
        }
    }

    @Test func `an answer that breaks a rule comes again as it was typed, with the file's words`()
        async throws
    {
        try await Self.with(AuthorsFile.everyKind) { browser, _ in
            let visit = try await Visit.previewed(browser)
            let page = try await visit.answer("age", of: "kinds", "120")
            #expect(page.status == 422)
            #expect(page.text.contains("Så gammel bliver man ikke."))
            #expect(page.text.contains("value=\"120\""))
            let forced = try await visit.send("age", ["answer": "120", "confirm": "yes"])
            #expect(forced.status == 422, "an error cannot be confirmed away")
        }
    }

    @Test func `an unusual answer is taken when it is confirmed, and only as it was shown`()
        async throws
    {
        try await Self.with(AuthorsFile.everyKind) { browser, _ in
            let visit = try await Visit.previewed(browser)
            let asked = try await visit.answer("hours", of: "kinds", "18")
            #expect(asked.status == 422)
            #expect(asked.text.contains("Passer det?") && asked.text.contains("Det er meget."))
            #expect(asked.text.contains("<input type=\"hidden\" name=\"answer\" value=\"18\">"))
            #expect(!asked.text.contains("<title>Fejl"))
            let edited = try await visit.send("hours", ["answer": "18", "confirm": "edit"])
            #expect(edited.status == 200)
            #expect(
                edited.text.contains("type=\"text\" id=\"answer\" name=\"answer\" value=\"18\"")
            )
            #expect(!edited.text.contains("Passer det?"))
            let taken = try await visit.send("hours", ["answer": "18", "confirm": "yes"])
            #expect(taken.status == 303)
        }
    }

    @Test func `a note is read once; the same form again goes on to where the visit stands`()
        async throws
    {
        try await Self.with(AuthorsFile.everyKind) { browser, _ in
            let visit = try await Visit.previewed(browser)
            let note = try await visit.question()
            #expect(note.item == "hello")
            #expect(!note.text.contains("Spring over"))
            #expect(try await visit.answer("hello", of: "kinds").location == visit.address)
            #expect(try await visit.asked() == "sleep")
            #expect(try await visit.answer("hello", of: "kinds").location == visit.address)
            #expect(try await visit.asked() == "sleep", "nothing was skipped by the second form")
            try await visit.back()
            #expect(try await visit.asked() == "hello")
        }
    }

    @Test func `a changed answer that breaks another's rule keeps the visit from finishing`()
        async throws
    {
        try await Self.with(AuthorsFile.everyKind) { browser, _ in
            let visit = try await Visit.previewed(browser)
            try await visit.answerEveryKind()
            try await visit.answer("sleep", of: "kinds", "20")
            let page = try await visit.finish()
            #expect(page.status == 422)
            #expect(page.text.contains("Se, om det passer: Hvor længe er du ude?"))
            #expect(page.text.contains("href=\"#ret-kinds-hours\""))
            let question = try await visit.question()
            #expect(question.item == "hours")
            #expect(question.text.contains("Passer det?"), "the reason is said when it comes again")
        }
    }

    @Test func `the file is read again: answers stay, faults are shown, and language changes`()
        async throws
    {
        try await Self.with(.text(SmallQuestionnaires.belief)) { browser, file in
            let visit = try await Visit.previewed(browser)
            try await visit.answer("manage", "3")
            let text = SmallQuestionnaires.belief
            file.say(text.replacing("Har du prøvet noget nyt?", with: "Har du lært noget?"))
            #expect(try await visit.question().text.contains("Har du lært noget?"))
            file.say(text.replacing("type: choice\n", with: "typ: choice\n"))
            let faulty = try await visit.question()
            #expect(faulty.status == 422)
            #expect(faulty.text.contains("Spørgefilen har fejl"))
            #expect(faulty.text.contains("error: `typ`"))
            file.say(text)
            #expect(try await visit.asked() == "tried", "the visit stands where it stood")
            #expect(try await browser.get("/?language=en").location == visit.address)
            #expect(try await visit.question().text.contains("Have you tried something new?"))
            try await visit.back()
            #expect(try await visit.question().text.contains(" checked"), "the answer is kept")
        }
    }

    @Test func `the gate is the desk's`() async throws {
        try await Self.with(.text(SmallQuestionnaires.belief)) { browser, _ in
            #expect(try await browser.send(.get, "/").status == 403)
            let visit = try await Visit.previewed(browser)
            let foreign = try await browser.send(
                .post,
                visit.address + "/answer",
                headers: [.cookie: browser.cookie, .origin: "http://localhost"],
                fields: [("questionnaire", "belief"), ("item", "manage"), ("answer", "3")]
            )
            #expect(foreign.status == 403)
            #expect(try await browser.get("/unlock").status == 404)
            let page = try await visit.question()
            #expect(page.text.contains("Forhåndsvisning") && page.text.contains("kinds.yaml"))
        }
    }

    @Test(arguments: ["/", "/nowhere", "/open/wrong", "/open/a/b", "/result"])
    func `nobody outside the gate gets the token, or hears of the file`(
        address: String
    )
        async throws
    {
        try await Self.with(.text(SmallQuestionnaires.belief)) { browser, _ in
            let inside = try await Visit.previewed(browser).question()
            #expect(inside.text.contains("name=\"token\""))
            for method in [HTTPRequest.Method.get, .post] {
                let page = try await browser.send(method, address)
                #expect(page.status == 403 || page.status == 404)
                for secret in ["<form", "name=\"token\"", "kinds.yaml"] {
                    #expect(!page.text.contains(secret), "\(method) \(secret)")
                }
            }
        }
    }

    private static func with(
        _ file: AuthorsFile,
        _ body: @Sendable (TestBrowser, AuthorsFile) async throws -> Void
    ) async throws {
        try await TestLaptop.with { laptop in
            let preview = Preview(
                of: try #require(file.questionnaire),
                file: "kinds.yaml",
                language: .danish,
                environment: Preview.Environment(
                    clock: { laptop.time.reading.wall },
                    newID: { UUID() },
                    random: laptop.dice,
                    read: { file.now }
                )
            )
            try await TestBrowser.previewing(preview, beside: laptop) { try await body($0, file) }
        }
    }
}

/// A question file its author is still writing.
final class AuthorsFile: Sendable {
    let questionnaire: Questionnaire?
    private let bytes: Mutex<[UInt8]>

    init(_ questionnaire: Questionnaire?, bytes: [UInt8]) {
        self.questionnaire = questionnaire
        self.bytes = Mutex(bytes)
    }

    static func text(_ text: String) -> AuthorsFile {
        let file = QuestionFile(path: "kinds.yaml", bytes: Array(text.utf8))
        return AuthorsFile(file.read().questionnaire, bytes: file.bytes)
    }

    var now: QuestionFile {
        QuestionFile(path: "kinds.yaml", bytes: bytes.withLock { $0 })
    }

    func say(_ text: String) {
        bytes.withLock { $0 = Array(text.utf8) }
    }
}

extension AuthorsFile {
    private static func words(_ danish: String) -> LocalizedText {
        LocalizedText([.danish: danish, .english: "In English: " + danish])
    }

    private static func item(
        _ id: String,
        _ text: String,
        _ kind: Item.Kind,
        _ constraint: Constraint? = nil
    ) -> Item {
        Item(id: id, text: words(text), kind: kind, constraint: constraint)
    }

    private static func atMost(_ limit: Formula) -> Formula {
        .apply(.lessOrEqual, [.itself, limit])
    }

    /// One questionnaire with the kinds one writes in, a note, rules and a receipt.
    static var everyKind: AuthorsFile {
        let bytes = Array("every kind".utf8)
        let rest = Formula.apply(.subtract, [.literal(.number(24)), .item("sleep")])
        let hours = Constraint(
            .apply(.and, [atMost(.literal(.number(16))), atMost(rest)]),
            message: words("Det er meget."),
            severity: .warning
        )
        let age = Constraint(
            atMost(.literal(.number(115))),
            message: words("Så gammel bliver man ikke.")
        )
        let sum = Formula.apply(.add, [.item("sleep"), .item("hours")])
        let questionnaire = Questionnaire(
            reference: InstrumentReference(
                url: "https://example.org/kinds",
                version: "1.0.0",
                sha256: QuestionnaireReader.sha256(of: bytes)
            ),
            id: "kinds",
            title: words("Alle slags"),
            answeredBy: .citizen,
            languages: [.danish, .english],
            items: [
                item("hello", "Velkommen.", .note),
                item("sleep", "Hvor længe sov du?", .decimal(min: 0, max: 24)),
                item("hours", "Hvor længe er du ude?", .integer(min: 0, max: 24), hours),
                item("age", "Hvor gammel er du?", .integer(min: 0, max: nil), age),
                item("moved", "Hvornår flyttede du ind?", .date(min: nil, max: nil)),
                item("sum", "Sum", .calculate(sum)),
            ],
            receipts: [Receipt(id: "thanks", text: words("Tak. Du sov ${sleep} timer."))]
        )
        return AuthorsFile(questionnaire, bytes: bytes)
    }
}

extension Visit {
    /// The visit a preview shows.
    static func previewed(_ browser: TestBrowser) async throws -> Visit {
        Visit(browser: browser, address: try #require(try await browser.get("/").location))
    }

    /// A form of the questionnaire with every kind.
    @discardableResult
    func send(_ item: String, _ fields: KeyValuePairs<String, String>) async throws -> TestPage {
        try await browser.post(
            address + "/answer",
            [("questionnaire", "kinds"), ("item", item)] + fields.map { ($0.key, $0.value) }
        )
    }

    /// Answers everything in it.
    func answerEveryKind() async throws {
        for (item, fields) in [
            ("hello", []), ("sleep", [("answer", "7,5")]), ("hours", [("answer", "9")]),
            ("age", [("answer", "40")]),
            ("moved", [("day", "1"), ("month", "4"), ("year", "2019")]),
        ] as [(String, [(String, String)])] {
            let answer = try await browser.post(
                address + "/answer",
                [("questionnaire", "kinds"), ("item", item)] + fields
            )
            #expect(answer.status == 303, "\(item)")
        }
    }
}
