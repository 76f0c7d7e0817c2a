import Foundation
import Progression
import Testing

@testable import WebPages

/// What the pages of the office, and those beside them, say and how.
@Suite struct OfficePageTests {
    private static func text(_ page: String) -> String {
        let main = page.split(separator: "<main").last.map(String.init) ?? ""
        return main.replacing(/<[^>]*>/, with: " ")
    }

    @Test func `several codes are spoken of as several, and one as one`() {
        let several = Self.text(SamplePages.named("hand-out"))
        #expect(several.contains("Dine kolleger går ind på login-siden"))
        #expect(several.contains("Koderne gælder til to. 28. nov. 2024 kl. 14.05."))
        #expect(!several.contains("Koden gælder"))
        let one = Self.text(SamplePages.named("hand-out-laptop"))
        #expect(one.contains("Koden gælder til kl. 14.15 i dag."))
        #expect(!one.contains("Koderne"))
        #expect(
            Self.text(SamplePages.named("hand-out-english")).contains("good until 14:15 today.")
        )
    }

    @Test func `who cannot be signed in is not said to have to sign in again`() {
        let blocked = Self.text(SamplePages.named("person-blocked"))
        let changed = Self.text(SamplePages.named("person-blocked-changed"))
        for page in [blocked, changed] {
            #expect(!page.contains("logge ind igen"))
            #expect(page.contains("Vælg ”Ingen”, når din kollega er tilbage."))
        }
        #expect(changed.contains("Det er gemt."))
        #expect(
            Self.text(SamplePages.named("person")).contains(
                "Din kollega skal logge ind igen bagefter."
            )
        )
        let english = Self.text(SamplePages.named("person-english"))
        #expect(english.contains("It is saved. Your colleague has to sign in again."))
    }

    @Test(arguments: SamplePages.all.map(\.name).filter { !$0.contains("english") })
    func `a computer is called so on every Danish page`(name: String) {
        let page = SamplePages.named(name)
        guard page.contains("<html lang=\"da\"") else { return }
        let text = Self.text(page).lowercased()
        #expect(!text.contains("laptop") && !text.contains("bærbar"))
    }

    @Test func `that nothing was measured is said once`() {
        let page = SamplePages.named("citizen-empty")
        #expect(page.matches(of: /ingen målinger endnu/).count == 1)
    }

    @Test(arguments: [
        "import-faulty", "import-faulty-english", "instruments-bad-weeks",
        "instruments-group-in-use",
    ])
    func `the field at fault is marked, and says what is wrong`(name: String) throws {
        let page = SamplePages.named(name)
        let field = try #require(
            page.firstMatch(
                of: /<(?:textarea|input)[^>]*aria-describedby="([^"]*)" aria-invalid="true"/
            )
        )
        let error = try #require(field.1.split(separator: " ").last)
        #expect(error.hasSuffix("-error"))
        #expect(page.contains("<p class=\"error\" id=\"\(error)\">"))
        #expect(page.contains("<div class=\"field wrong\">"))
        let target = String(error.dropLast("-error".count))
        #expect(page.contains("<li><a href=\"#\(target)\">"))
    }

    @Test func `a fault of a question file has its line in the page's language`() {
        let page = SamplePages.named("instruments-faulty")
        let fault = "Linje 3: <span lang=\"en\" dir=\"ltr\">`label` is no word of the format."
        #expect(page.contains(fault))
    }

    /// Each form with something to fill in has one filled button, the one it is there for.
    @Test(
        arguments: SamplePages.all.map(\.name).filter { name in
            [
                "people", "person", "units", "instruments", "import", "account", "case", "code",
                "first-time",
            ]
            .contains { name.hasPrefix($0) } && !name.hasPrefix("caseload")
        }
    )
    func `a form to fill in has one filled button`(name: String) {
        let page = SamplePages.named(name)
        for form in page.matches(of: /<form [\s\S]*?<\/form>/) {
            let text = String(form.output)
            guard text.contains("<label") else { continue }
            #expect(text.matches(of: /<button[^>]* class="main"/).count == 1, "\(text.prefix(120))")
        }
    }

    @Test func `a unit is chosen by its own name, under those it is within`() {
        let page = SamplePages.named("people-taken")
        let group = """
            <option value="jobcenter">Jobcenter Prøvby</option>
            <optgroup label="Jobcenter Prøvby">
            <option value="unge" selected>Ungeteamet</option>
            </optgroup>
            """
        #expect(page.contains(group))
    }

    @Test func `two units of the same name are told apart`() {
        let units = [
            OrganisationUnit(id: "a", name: "Nord"), OrganisationUnit(id: "b", name: "Syd"),
            OrganisationUnit(id: "a1", name: "Unge", within: "a"),
            OrganisationUnit(id: "b1", name: "Unge", within: "b"),
            OrganisationUnit(id: "b2", name: "Job", within: "b"),
        ]
        let groups = units.choices(among: units)
        #expect(groups.map(\.label) == [nil, "Nord", "Syd"])
        #expect(
            groups.map { $0.options.map(\.text) } == [
                ["Nord", "Syd"], ["Unge (Nord)"], ["Unge (Syd)", "Job"],
            ]
        )
    }

    @Test func `the way on from recovery codes is as wide as other buttons`() {
        let page = SamplePages.named("code-recovery")
        #expect(page.contains("<div class=\"buttons\"><a class=\"button main\" href=\"/\">"))
    }
}
