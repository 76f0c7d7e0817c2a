import FoundationEssentials
import Progression
import Testing

@testable import WebPages

/// Single answers as a professional sees them.
@Suite struct AnswerPageTests {
    private static let page = SamplePages.named("steps")

    @Test func `answers stand in their own words, and so does what is none`() {
        for text in ["Vil ikke svare", "Ikke spurgt", "kom ikke op"] {
            #expect(Self.page.contains("<span class=\"none\">\(text)</span>"), "\(text)")
        }
        #expect(Self.page.contains("<td data-label=\"ti. 14. maj 2024\">sjældent"))
        #expect(Self.page.contains("Ville ikke svare: to. 8. aug. 2024."))
    }

    @Test func `every head says what it is the head of`() {
        #expect(!Self.page.contains("<th>"))
        #expect(Self.page.contains("<th scope=\"col\">ti. 14. maj 2024<br>"))
    }

    @Test func `a version that measures something else is marked where it begins`() {
        let later = Questionnaire(
            reference: Sample.instrument(.selfEfficacy, version: "2.0.0"),
            id: "self-efficacy",
            title: Sample.stepFile.title,
            answeredBy: .citizen,
            languages: [.danish, .english],
            items: Array(Sample.stepFile.items.prefix(2)) + [Sample.choice]
        )
        let responses = Sample.threeVisits.map { response in
            guard response.id == Sample.threeVisits.last?.id else { return response }
            return Response(
                id: response.id,
                visit: Sample.visit,
                instrument: later.reference,
                respondent: .citizen,
                answers: response.answers,
                finished: response.finished
            )
        }
        let book = AnswerBook(
            responses: responses,
            questionnaires: [
                later.reference.sha256: later, Sample.stepFile.reference.sha256: Sample.stepFile,
            ]
        )
        let page = StepsPage(
            context: Sample.context(Sample.employee),
            file: Sample.file(book: book)
        ).render()
        #expect(page.matches(of: /Nyt skema: kan ikke sammenlignes/).count == 1)
        #expect(page.contains("version 2.0.0"))
        #expect(page.matches(of: /findes ikke i den version/).count == 2)
    }

    @Test func `eight visits are shown, and how many are not`() {
        let page = SamplePages.named("steps-long")
        #expect(page.matches(of: /version 1.0.0/).count == 8)
        #expect(page.contains("32 ældre besøg er ikke med."))
    }

    @Test func `answers to questions not at hand are counted`() {
        let file = Sample.file(book: AnswerBook(responses: Sample.threeVisits))
        let page = StepsPage(context: Sample.context(Sample.employee), file: file).render()
        #expect(page.contains("3 besvarelser kan ikke vises"))
        #expect(page.contains("Der er ingen svar endnu."))
    }
}
