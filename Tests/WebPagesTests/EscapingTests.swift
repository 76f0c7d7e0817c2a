import Testing

@testable import WebPages

@Suite struct EscapingTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\" onload=\"x", "&quot; onload=&quot;x"),
        ("O'Neil & søn", "O&#39;Neil &amp; søn"),
        ("&amp;", "&amp;amp;"),
        ("bell\u{7} nul\u{0}", "bell\u{FFFD} nul\u{FFFD}"),
        ("two\nlines", "two\nlines"),
        ("العربية 🎈", "العربية 🎈"),
    ])
    func `text put into markup cannot become markup`(text: String, expected: String) {
        let html: HTML = "<p>\(text)</p>"
        #expect(html.markup == "<p>\(expected)</p>")
    }

    @Test func `markup put into markup stays markup`() {
        let inner: HTML = "<b>\(5)</b>"
        let nothing: HTML? = nil
        let outer: HTML = "<p>\(inner)\(nothing)\([inner, inner])</p>"
        #expect(outer.markup == "<p><b>5</b><b>5</b><b>5</b></p>")
    }

    @Test func `a name keeps its direction to itself`() {
        #expect(HTML.name("<دينا>").markup == "<bdi>&lt;دينا&gt;</bdi>")
    }

    @Test func `a hostile name appears as text on every page it is on`() {
        for name in ["today", "caseload"] {
            let page = SamplePages.named(name)
            #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;O&#39;Test"))
            #expect(page.contains("/citizens/c%2F%22%3E%3Cscript%3E"))
        }
    }

    @Test func `an answer in the citizen's own words appears as text`() {
        #expect(SamplePages.named("review").contains("Et arbejde med &lt;dyr&gt; &amp; planter"))
        #expect(SamplePages.named("question-text").contains("&lt;b&gt;&amp; fred&lt;/b&gt;"))
    }
}
