import FoundationEssentials
import Progression
import Testing

/// A questionnaire answered as one form.
@Suite struct WholeFormTests {
    private static let small = Questionnaire.small(
        items: [
            .yesNo("has"), .scale("how", relevant: .yes("has")),
            Item(id: "why", text: .plain("why"), kind: .text(maxLength: 10)),
        ]
    )

    private func interview(_ questionnaire: Questionnaire = small) -> Interview {
        Interview(of: [questionnaire], visit: .kitchenTable, submissions: [.numbered(1)])
    }

    @Test func `a sound form is finished, without what is not relevant`() throws {
        var form = interview()
        let faults = form.answer(
            form: [["has": .boolean(false), "how": .integer(3), "why": .text("x")]],
            confirmed: [[]]
        )
        #expect(faults == [[:]])
        #expect(form.question == nil)
        let answers = try form.finish(at: .week(1))[0].answers
        #expect(answers.map(\.item) == ["has", "why"])
    }

    @Test func `what is open or cannot be is told, and nothing can be finished`() {
        var form = interview()
        let faults = form.answer(
            form: [["has": .boolean(true), "why": .text("far too long")]],
            confirmed: [[]]
        )
        #expect(
            faults == [
                [
                    "how": .unanswered(items: ["how"]),
                    "why": .tooLong(item: "why", maxLength: 10),
                ]
            ]
        )
        #expect(throws: AnswerError.self) { try form.finish(at: .week(1)) }
    }

    @Test func `what is unusual is asked about, and taken once it is confirmed`() throws {
        let hours = Item(
            id: "hours",
            text: .plain("hours"),
            kind: .integer(min: 0, max: 168),
            constraint: Constraint(
                .apply(.lessOrEqual, [.itself, .literal(.number(37))]),
                message: .plain("many"),
                severity: .warning
            )
        )
        var form = interview(Questionnaire.small(items: [hours]))
        let answers = [["hours": Answer.integer(60)]]
        let asked = form.answer(form: answers, confirmed: [[]])
        #expect(asked == [["hours": .unconfirmed(items: ["hours"])]])
        let confirmed = form.answer(form: answers, confirmed: [["hours"]])
        #expect(confirmed == [[:]])
        #expect(try form.finish(at: .week(1))[0].answers.map(\.answer) == [.integer(60)])
    }

    @Test func `a later answer may break the rule of an earlier one`() {
        let least = Item(
            id: "least",
            text: .plain("least"),
            kind: .integer(min: 0, max: 10),
            constraint: Constraint(
                .apply(.lessOrEqual, [.itself, .item("most")]),
                message: .plain("not more than the most")
            )
        )
        let most = Item(id: "most", text: .plain("most"), kind: .integer(min: 0, max: 10))
        var form = interview(Questionnaire.small(items: [least, most]))
        let faults = form.answer(
            form: [["least": .integer(5), "most": .integer(2)]],
            confirmed: [[]]
        )
        #expect(faults == [["least": .violated(items: ["least"])]])
    }

    @Test func `all left out for one reason is a response without a score`() throws {
        var form = interview()
        form.leaveOut(all: .dontKnow)
        let answers = try form.finish(at: .week(1))[0].answers
        // Of a question that does not offer the reason it is said that nobody wanted to say.
        #expect(
            answers == [
                ItemAnswer(item: "has", answer: .missing(.refused)),
                ItemAnswer(item: "why", answer: .missing(.refused)),
            ]
        )
        var scales = interview(Questionnaire.small(items: [.scale("a"), .scale("b")]))
        scales.leaveOut(all: .dontKnow)
        let left = try scales.finish(at: .week(1))[0].answers.map(\.answer)
        #expect(left == [.missing(.dontKnow), .missing(.dontKnow)])
    }
}
