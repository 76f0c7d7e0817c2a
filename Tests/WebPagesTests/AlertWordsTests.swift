import FoundationEssentials
import Progression
import Testing

@testable import WebPages

/// What asks for a look, in words.
@Suite struct AlertWordsTests {
    private func words(_ language: Language) -> AlertWords {
        AlertWords(context: Sample.context(language: language), wording: .of(language))
    }

    private let since = Sample.moment(Sample.dates[0])

    @Test func `each is a fact of the course with its figures`() throws {
        let views = try #require(SampleCitizens.apart.viewsOfOneVisit)
        let alerts: [CourseAlert] = [
            .deterioration(.network, since: since), .overdue, .viewsApart(views),
            .noReliableChange(.selfEfficacy, measurements: 7),
        ]
        #expect(
            words(.danish).sentences(alerts) == [
                "Netværk: de to seneste målinger ligger tydeligt lavere end den første, ti. 20. feb. 2024.",
                "Det er over tid at måle igen.",
                "Den to. 14. nov. 2024 var borgerens tro på egne evner 75 og sagsbehandlerens vurdering 25. Det er længere fra hinanden, end målingerne svinger. Tal gerne om, hvad I hver især ser.",
                "Tro på egne evner: set over hele forløbet er ingen af de 7 målinger sikkert anderledes end den første.",
            ]
        )
        #expect(
            words(.english).sentences(alerts).first
                == "Network: the two latest measurements are clearly lower than the first one, Tue 20 Feb 2024."
        )
    }

    @Test func `in a list those of a kind stand together, and many are counted`() {
        let unmoved = Factor.allCases.map { CourseAlert.noReliableChange($0, measurements: 6) }
        #expect(
            words(.danish).short([
                .deterioration(.network, since: since), .deterioration(.selfEfficacy, since: since),
                .overdue,
            ]) == ["tydeligt lavere end ved starten i netværk og tro på egne evner"]
        )
        #expect(words(.danish).short(unmoved) == ["ingen sikker ændring endnu i 5 områder"])
        #expect(
            words(.english).short(Array(unmoved.prefix(2)))
                == ["no sure change yet in belief in own abilities and self-rated health"]
        )
        #expect(words(.danish).short([]).isEmpty && words(.danish).box([]) == nil)
    }

    @Test func `the whole series is told to a professional, by the trend's own rule`() {
        let course = SampleCitizens.course([.network: [30, 38, 46, 54]])
        let view = CourseView(
            course: course,
            context: Sample.context(),
            wording: .danish,
            audience: .professional
        )
        let sentence = FactorSentence(series: course[.network], view: view)
        #expect(
            sentence.overall == "Over alle 4 målinger: tydelig fremgang (+8,0 point på seks uger)."
        )
        let citizens = CourseView(
            course: course,
            context: Sample.context(),
            wording: .danish,
            audience: .citizen
        )
        #expect(FactorSentence(series: course[.network], view: citizens).overall == nil)
    }

    @Test func `two measurements are too few for a word on the whole series`() {
        let course = SampleCitizens.course([.network: [30, 90]])
        let view = CourseView(
            course: course,
            context: Sample.context(),
            wording: .danish,
            audience: .professional
        )
        #expect(FactorSentence(series: course[.network], view: view).overall == nil)
    }
}
