import FoundationEssentials
import Progression
import Testing

@testable import WebPages

/// The caseworker's own assessment as a form.
@Suite struct AssessmentTests {
    private func sent(_ fields: [(String, String)]) -> SubmittedAssessment {
        SubmittedAssessment(
            Sample.assessmentForm(fields),
            for: Sample.assessment,
            in: .danish
        )
    }

    private let whole = [
        ("distance:answer", "4"), ("keeps:answer", "missing:dont_know"), ("hours:answer", "20"),
        ("belief:answer", "10"), ("grounds:answer", "Kom hver gang."),
    ]

    @Test func `a whole form is an interview that can be finished`() throws {
        let sent = sent(whole)
        #expect(sent.problems.isEmpty)
        let response = try sent.interview.finish(at: Sample.now)[0]
        #expect(response.id == Sample.id(700))
        #expect(response.respondent == .caseworker && response.informant == .staff)
        #expect(
            response.answers == [
                ItemAnswer(item: "distance", answer: .integer(4)),
                ItemAnswer(item: "keeps", answer: .missing(.dontKnow)),
                ItemAnswer(item: "hours", answer: .integer(20)),
                ItemAnswer(item: "belief", answer: .integer(10)),
                ItemAnswer(item: "grounds", answer: .text("Kom hver gang.")),
            ]
        )
    }

    @Test func `an empty form asks for every choice, and takes empty fields as they are`() {
        #expect(
            sent([]).problems == [
                "0:distance": .nothing, "0:keeps": .nothing, "0:belief": .nothing,
            ]
        )
    }

    @Test(arguments: [
        ("distance:answer", "9", QuestionProblem.notOffered),
        ("distance:answer", "<b>", .notOffered), ("hours:answer", "mange", .notANumber),
        ("hours:answer", "200", .outOfRange(.integers(min: 0, max: 168))),
        ("hours:answer", "60", .unconfirmed),
        ("grounds:answer", String(repeating: "a", count: 501), .tooLong(maxLength: 500)),
    ])
    func `a fault is told at its question`(field: String, value: String, problem: QuestionProblem) {
        let fields = whole.filter { $0.0 != field } + [(field, value)]
        let name = "0:" + field.split(separator: ":")[0]
        #expect(sent(fields).problems == [name: problem])
    }

    @Test func `what is unusual is taken when it was asked about, and nothing else with it`() {
        let unusual = whole.filter { $0.0 != "hours:answer" } + [("hours:answer", "60")]
        let confirmed = SubmittedForm(
            fields: Sample.assessmentForm(unusual).fields + [("confirm", "0:hours")]
        )
        let taken = SubmittedAssessment(confirmed, for: Sample.assessment, in: .danish)
        #expect(taken.problems.isEmpty)
        let other = SubmittedForm(
            fields: Sample.assessmentForm(unusual).fields + [("confirm", "0:belief")]
        )
        let asked = SubmittedAssessment(other, for: Sample.assessment, in: .danish)
        #expect(asked.problems == ["0:hours": .unconfirmed])
        #expect(
            SamplePages.named("assessment-wrong").contains("name=\"confirm\" value=\"0:hours\"")
        )
        #expect(!SamplePages.named("assessment").contains("name=\"confirm\""))
    }

    @Test func `what is not relevant is neither asked for nor wrong`() {
        let fields = [
            ("distance:answer", "missing:refused"), ("keeps:answer", "2"), ("belief:answer", "0"),
            ("grounds:answer", String(repeating: "a", count: 501)),
        ]
        let sent = sent(fields)
        #expect(sent.problems.isEmpty)
        #expect(sent.interview.sessions[0].answer(to: "grounds") == nil)
    }

    @Test func `what was sent is shown again, with the faults and nothing else chosen`() {
        let page = SamplePages.named("assessment-wrong")
        #expect(page.matches(of: #/ checked>/#).count == 2)
        #expect(page.contains("value=\"60\""))
        #expect(page.contains("Kom til alle møder &lt;/textarea&gt;"))
        #expect(page.contains("<a href=\"#0:keeps:answer-1\">Spørgsmål 2: "))
        #expect(page.contains("<a href=\"#0:hours\">Spørgsmål 3: Det er mere end fuld tid. "))
        #expect(page.matches(of: /<p class="error"/).count == 2)
    }

    @Test func `a page shows no score, no chart and no earlier answer`() {
        for name in ["assessment", "assessment-english", "assessment-wrong"] {
            let page = SamplePages.named(name)
            #expect(!page.contains("<svg") && !page.contains("<table"))
            #expect(!page.contains("31,2") && !page.contains("58,8"))
        }
    }

    @Test func `both ways out are offered as buttons that send nothing else`() {
        let page = SamplePages.named("assessment")
        for reason in AssessmentPage.reasons {
            #expect(page.contains("name=\"reason\" value=\"\(reason.rawValue)\""))
        }
        #expect(page.matches(of: #/<form /#).count == 3)
    }

    @Test func `who waits for an assessment is a kind, with the day and without the answers`() {
        let page = SamplePages.named("caseload-awaited")
        #expect(page.contains("href=\"/citizens?show=assessment\""))
        #expect(page.contains("Venter på din vurdering (1)"))
        #expect(page.contains("<small>Venter på din vurdering"))
        #expect(!SamplePages.named("caseload").contains("Venter på din vurdering ("))
    }

    @Test func `a closed case waits for nothing on the list`() {
        let row = SampleCitizens.Row(
            citizen: Sample.ane,
            course: Sample.course,
            due: .due,
            isClosed: true,
            awaited: Sample.now
        )
        #expect(!row.isOf(.assessment) && row.urgency == .closed)
    }
}
