import Progression
import Testing

@testable import WebPages

/// Pages in the citizen's hands, and how pages look.
@Suite struct RespondentPageTests {
    static let inHand = SamplePages.respondent.map(\.name).filter {
        !["stopped-with-mentor", "desk-row"].contains($0)
    }

    private func addresses(in page: String) -> [String] {
        page.split(separator: "\"").map(String.init).filter { $0.hasPrefix("/") }
    }

    @Test(arguments: inHand)
    func `a page in the citizen's hands leads to the visit, the look and the way back only`(
        name: String
    ) {
        let own = PageAddress.interview(Sample.id(7))
        let known = [
            PageAddress.styleSheet, PageAddress.script, PageAddress.settings, PageAddress.handBack,
            "/visit", "/",
        ]
        for address in addresses(in: SamplePages.named(name)) {
            let isOwn = address == own || address.hasPrefix(own + "/")
            // The way home is there only where a test made it the page before.
            let isKnown = known.contains(address) && (address != "/" || name == "settings-chosen")
            #expect(isOwn || isKnown, "\(address)")
        }
    }

    @Test func `with the mentor there are other ways, so that the rule above finds something`() {
        #expect(addresses(in: SamplePages.named("stopped-with-mentor")).contains("/"))
        let handOver = PageAddress.handOver(Sample.id(7))
        #expect(addresses(in: SamplePages.named("desk-row")).contains(handOver))
    }

    @Test(arguments: inHand)
    func `a page is in one language and runs as it is written`(name: String) {
        let head = SamplePages.named(name).prefix(200)
        let expected =
            name.hasSuffix("arabic")
            ? "lang=\"ar\" dir=\"rtl\"" : name.hasSuffix("english") ? "lang=\"en\"" : "lang=\"da\""
        #expect(head.contains("<html \(expected)"))
    }

    @Test(arguments: ["respondent-row", "respondent-several", "respondent-field"])
    func `to skip and to stop is offered on every kind of question, in words`(name: String) {
        for (suffix, skip, stop) in [
            ("", "Spring over", "Stop for i dag"), ("-english", "Skip", "Stop for today"),
            ("-arabic", "تخطَّ السؤال", "توقف اليوم"),
        ] {
            let page = SamplePages.named(name + suffix)
            #expect(page.contains("name=\"missing\" value=\"refused\">\(skip)</button>"))
            #expect(page.contains("/stop\">\(stop)</button>"))
        }
    }

    @Test func `the words of a scale stand above its row, and at their numbers for the ear`() {
        let page = SamplePages.named("respondent-row")
        for words in ["0 = Intet", "5 = Noget", "10 = Masser"] {
            #expect(page.contains("<span>\(words)</span>"))
        }
        #expect(page.contains("<span>10<span class=\"hidden\"> Masser</span></span>"))
        #expect(page.contains("value=\"10\" data-key=\"10\""))
        #expect(!SamplePages.named("question-scale").contains("class=\"numbers\""))
    }

    @Test func `Enter goes on although the languages come first`() throws {
        let page = SamplePages.named("respondent-row")
        let hidden = try #require(page.firstRange(of: "<button form=\"question\" hidden></button>"))
        let language = try #require(page.firstRange(of: "name=\"language\""))
        #expect(hidden.lowerBound < language.lowerBound)
    }

    @Test func `the passphrase is asked for in the mentor's language, whatever the citizen's`() {
        let page = SamplePages.named("hand-back-arabic")
        #expect(page.contains("<section class=\"panel\" lang=\"da\" dir=\"ltr\">"))
        #expect(page.contains("أعد الحاسوب إلى Mona Mentor"))
    }

    @Test func `a look is read from its form, and nonsense changes nothing`() {
        let form = SubmittedForm(
            fields: [("text-size", "large"), ("contrast", "purple"), ("keys", "off")]
        )
        let look = Appearance(form, changing: .usual)
        #expect(look == Appearance(textSize: .large, hasKeys: false))
        #expect(Appearance(SubmittedForm(), changing: look) == look)
    }

    @Test func `a look is on the root of the page, and keys and voice can be switched off`() {
        let page = SamplePages.named("respondent-row-chosen")
        #expect(page.contains("dir=\"ltr\" class=\"largest high dark respondent\">"))
        #expect(page.contains("<meta name=\"color-scheme\" content=\"dark\">"))
        #expect(!page.contains("keys-note") && !page.contains("id=\"aloud\""))
        let usual = SamplePages.named("respondent-row")
        #expect(usual.contains("class=\"respondent\" data-keys>"))
        #expect(usual.contains("keys-note") && usual.contains("id=\"aloud\" hidden"))
    }

    @Test(arguments: SamplePages.all.map(\.name))
    func `a page is at most 40 KB with its style and script`(name: String) {
        let page = SamplePages.named(name)
        let script = page.contains("<script") ? Script.bytes.count : 0
        #expect(page.utf8.count > 400)
        #expect(page.utf8.count + StyleSheet.bytes.count + script <= 40 * 1_024)
    }
}
