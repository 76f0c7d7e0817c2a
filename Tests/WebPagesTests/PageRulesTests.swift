import FoundationEssentials
import Testing

@testable import WebPages

/// What holds for every page in every state.
@Suite struct PageRulesTests {
    static let names = SamplePages.all.map(\.name)

    private func count(_ part: String, in page: String) -> Int {
        page.split(separator: part, omittingEmptySubsequences: false).count - 1
    }

    private func values(of attribute: String, in page: String) -> [String] {
        page.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
    }

    @Test(arguments: names)
    func `one heading, a way past the header, a language, a direction`(name: String) {
        let page = SamplePages.named(name)
        #expect(count("<h1", in: page) == 1)
        #expect(page.contains("<a class=\"skip\" href=\"#main\">"))
        #expect(page.contains("<html lang=\""))
        let direction = name.hasSuffix("arabic") ? "rtl" : "ltr"
        #expect(page.contains("\" dir=\"\(direction)\""))
        #expect(page.hasPrefix("<!doctype html>"))
    }

    @Test(arguments: names)
    func `nothing runs but our one script, and nothing comes from elsewhere`(name: String) {
        let whole = SamplePages.named(name)
        let page = whole.replacing("<script src=\"/desk.js\" defer></script>", with: "")
        let isOurs = whole != page
        #expect(!isOurs || !whole.contains(PageAddress.signOut))
        #expect(!page.contains("<script"))
        #expect(!page.contains(" style="))
        #expect(!page.contains("<style"))
        #expect(!page.contains("http://") && !page.contains("https://"))
        #expect(count("<link", in: page) == 1)
        #expect(values(of: "onclick", in: page).isEmpty)
    }

    @Test(arguments: names)
    func `every form posts to a path, carries the token, and has the browser keep nothing`(
        name: String
    ) {
        let page = SamplePages.named(name)
        let forms = count("<form ", in: page)
        #expect(count("<form method=\"post\" action=\"/", in: page) == forms)
        #expect(count("name=\"token\" value=\"t0k3n\"", in: page) == forms)
        #expect(page.matches(of: /<form [^>]*autocomplete="off">/).count == forms)
    }

    /// Browsers write titles down in their history.
    @Test(arguments: names)
    func `at the desk no window is called by a name on its page`(name: String) throws {
        let page = SamplePages.named(name)
        let title = try #require(page.firstMatch(of: /<title>([^<]*)</)).1
        let people = page.matches(of: /<bdi>([^<]+)</).map(\.1)
        #expect(page.contains(PageAddress.signOut) || !people.contains(where: title.contains))
    }

    @Test(arguments: names)
    func `ids are unique, and what refers to them finds them`(name: String) {
        let page = SamplePages.named(name)
        let ids = values(of: "id", in: page)
        #expect(Set(ids).count == ids.count)
        let attributes = ["for", "aria-labelledby", "aria-describedby", "form"]
        let references = attributes.map { values(of: $0, in: page) }.joined()
            .map { $0.split(separator: " ").map(String.init) }.joined()
        #expect(Set(references).subtracting(ids).isEmpty)
        let anchors = values(of: "href", in: page).filter { $0.hasPrefix("#") }
        #expect(Set(anchors.map { String($0.dropFirst()) }).subtracting(ids).isEmpty)
    }

    @Test(arguments: names)
    func `one element at most asks for the focus`(name: String) {
        #expect(count(" autofocus", in: SamplePages.named(name)) <= 1)
    }

    @Test(arguments: names)
    func `no markup was taken for text`(name: String) {
        let page = SamplePages.named(name)
            .split(separator: "alert(1)").joined()
        #expect(!page.contains("=&quot;"))
        #expect(!page.contains("Optional("))
    }

    @Test(arguments: [
        "unlock-wrong", "visit-missing", "question-scale-error", "question-integer", "review-open",
        "sign-in-wrong", "message-fault", "review-no-reason", "question-violated",
        "question-date-wrong", "goal-form-wrong", "newcomer-civil-number", "events-wrong",
        "event-wrong", "assessment-wrong", "assessment-outdated",
    ])
    func `a page with an error says so in its title`(name: String) {
        #expect(SamplePages.named(name).contains("<title>Fejl: "))
    }

    @Test func `a page without an error does not`() {
        #expect(!SamplePages.named("today").contains("<title>Fejl"))
    }

    @Test(arguments: names)
    func `nothing is promised and nothing is added up`(name: String) {
        let page = SamplePages.named(name).lowercased()
        for word in [
            "chance", "sandsynlighed for job", "prognose", "forudsig", "forecast", "samlet score",
        ] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test func `no answer is chosen beforehand`() {
        for name in ["question-scale", "question-boolean", "question-english", "assessment"] {
            #expect(!SamplePages.named(name).contains(" checked"))
        }
        #expect(count(" checked", in: SamplePages.named("question-scale-given")) == 1)
        #expect(!SamplePages.named("visit").contains("informant-citizen\" checked"))
    }

    @Test func `the style sheet stays small and 200 measurements fit on a page`() {
        #expect(StyleSheet.bytes.count <= 15 * 1_024)
        #expect(Script.bytes.count <= 5 * 1_024)
        let page = SamplePages.named("citizen-long")
        #expect(page.utf8.count + StyleSheet.bytes.count <= 40 * 1_024)
    }

    @Test(arguments: [
        ("/* a */\na { color: red; }\n", "a{color:red}"),
        ("a b,\n.c > d { x: y z;\n  u: calc(1% - 2px); }", "a b,.c > d{x:y z;u:calc(1% - 2px)}"),
        (
            "@media (x: 1) {\n  a { b: c; }\n}\n/* d */ e { f: \"›\"; }",
            "@media (x:1){a{b:c}}e{f:\"›\"}"
        ),
    ])
    func `the style sheet is sent without what is for its authors`(sheet: String, sent: String) {
        #expect(StyleSheet.compact(Array(sheet.utf8)) == sent)
    }

    @Test func `no red stands for decline`() {
        let sheet = String(decoding: StyleSheet.bytes, as: UTF8.self)
        let rules = sheet.split(separator: "}").filter { $0.contains("var(--wrong)") }
        for rule in rules {
            #expect(rule.contains("wrong") && rule.contains("error") || rule.contains(".wrong"))
        }
    }
}
