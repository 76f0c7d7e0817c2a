import FoundationEssentials
import Progression
import Testing

@testable import WebPages

/// What the overview and the journal tell beside the measurements.
@Suite struct OverviewTests {
    @Test func `the overview tells briefly what is agreed, and where the rest is`() {
        let page = SamplePages.named("citizen-agreed")
        #expect(page.contains("Borgerens eget skridt") && !page.contains("Dit eget skridt"))
        #expect(page.contains("Fra »Lidt« til »Meget«"))
        #expect(page.contains("Senest to. 2. jan. 2025."))
        #expect(page.contains("<a href=\"/citizens/c-ane/meeting\">Se aftalerne"))
        let many = SamplePages.named("citizen-agreed-english")
        let section = many.split(separator: "id=\"agreed\"").last?.split(separator: "</section>")
            .first
        #expect(section?.split(separator: "<li>").count == 4, "three at most")
        #expect(section?.contains("more.") == true)
        #expect(!SamplePages.named("citizen").contains("id=\"agreed\""))
    }

    @Test func `what happened reads the same in the journal as on the page`() {
        let context = Sample.context(Sample.employee)
        let words = HappeningWords(wording: .of(.danish), context: context)
        let all = Happenings(of: Sample.eventful(Sample.recorded), context: context).all
        #expect(!all.isEmpty)
        for one in all {
            let plain = words.html(one).markup
                .replacing("<bdi>", with: "").replacing("</bdi>", with: "")
            #expect(plain == HTML(text: words.text(one)).markup)
        }
    }
}
