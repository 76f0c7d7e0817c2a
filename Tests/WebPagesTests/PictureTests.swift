import FoundationEssentials
import Progression
import Testing

@testable import WebPages

/// The star, the small steps, the sub-goals and the sheet.
@Suite struct PictureTests {
    @Test(arguments: [3, 4])
    func `an axis runs from the middle to the edge, whatever the score`(count: Int) {
        for axis in 0..<count {
            let middle = StarChart.point(0, axis: axis, of: count)
            let edge = StarChart.point(100, axis: axis, of: count)
            let half = StarChart.point(50, axis: axis, of: count)
            #expect(middle == StarChart.point(-9, axis: 0, of: count))
            #expect(edge == StarChart.point(140, axis: axis, of: count))
            #expect(abs(half.x - (middle.x + edge.x) / 2) < 0.01)
            #expect(abs(half.y - (middle.y + edge.y) / 2) < 0.01)
        }
        #expect(
            StarChart.point(100, axis: 0, of: count).x == StarChart.point(0, axis: 0, of: count).x
        )
    }

    private static func section(_ course: Course, _ asked: [UUID] = []) -> StarSection {
        StarSection(
            course: course,
            asked: asked,
            address: { "/x?" + $0.map(\.uuidString).joined(separator: "&") },
            context: Sample.context(),
            wording: .danish
        )
    }

    private static func visit(_ number: Int) -> UUID { Sample.id(number * 10 + 9) }

    @Test func `the latest, the one before and the first are shown unless others are asked for`() {
        let usual = Self.section(Sample.wholeCourse)
        #expect(usual.shown.map(\.id) == [Self.visit(6), Self.visit(5), Self.visit(1)])
        let chosen = Self.section(Sample.wholeCourse, [Self.visit(2), Self.visit(3)])
        #expect(chosen.shown.map(\.id) == [Self.visit(3), Self.visit(2)])
        let incomplete = Self.section(Sample.wholeCourse, [Self.visit(4), UUID()])
        #expect(incomplete.shown.count == 3, "visits that are not whole cannot be asked for")
        #expect(usual.html.markup.contains("1 besøg er ikke med."))
    }

    @Test func `the finding is told, and the table says the same as the shapes`() {
        let markup = Self.section(Sample.wholeCourse).html.markup
        #expect(markup.contains("role=\"img\" aria-labelledby=\"t-star d-star\""))
        for score in ["60", "45", "20"] {
            #expect(markup.contains("<td>\(score)"), "meaning and direction")
        }
        #expect(!markup.contains("Sagsbehandlerens"), "one voice")
        #expect(markup.contains("stroke-dasharray=\"9 4\""))
    }

    @Test func `too few areas make no star, and a course without a whole visit says so`() {
        let few = Course(of: Sample.measurements(continuing: []))
        #expect(Self.section(few).html.markup.contains("mindst tre områder"))
        #expect(!Self.section(few).html.markup.contains("<svg"))
        let parts = Factor.allCases.prefix(4).enumerated().map { index, factor in
            Sample.measurement(factor, on: Sample.dates[index], score: 50, occasion: index + 1)
        }
        #expect(Self.section(Course(of: parts)).html.markup.contains("endnu ikke et besøg"))
    }

    @Test func `what moved since the start is told once, forward before back`() throws {
        let page = SamplePages.named("picture")
        let steps = try #require(page.split(separator: "id=\"steps\"").last)
            .split(separator: "</section>")[0]
        let ups = steps.split(separator: "△").count - 1
        let downs = steps.split(separator: "▽").count - 1
        #expect(ups == 4 && downs == 1, "\(ups) \(downs)")
        #expect(steps.contains("Du svarer nu »3« på »Hvor mange dage"))
        #expect(steps.split(separator: "ved et tilfælde").count == 2, "chance is named once")
    }

    @Test(arguments: [
        "picture", "picture-english", "picture-arabic", "sheet", "goals", "goal-form",
    ])
    func `a picture with its style sheet stays within forty kilobytes`(name: String) {
        let page = SamplePages.named(name)
        #expect(page.utf8.count + StyleSheet.bytes.count <= 40 * 1_024, "\(page.utf8.count)")
    }

    @Test(arguments: SamplePages.picture.map(\.name))
    func `no markup of ours is shown as text`(name: String) {
        let page = SamplePages.named(name)
        #expect(!page.contains("WebPages.HTML") && !page.contains("&lt;p&gt;"))
        #expect(!page.contains("&lt;ul") && !page.contains("&lt;li"))
    }

    @Test func `words of people are fenced off and cannot be markup`() {
        let page = SamplePages.named("goals")
        #expect(page.contains("<bdi>أتصل بأختي &lt;كل يوم&gt;</bdi>"))
        let arabic = SamplePages.named("picture-arabic")
        #expect(arabic.contains("lang=\"ar\" dir=\"rtl\">كم مرة تشعر بالوحدة؟</span>"))
    }

    /// Running text of the picture, the sheet and the small steps; answers and questions stand for
    /// themselves.
    static let texts: [String] = {
        let (picture, goals) = (Wording.danish.picture, Wording.danish.goals)
        let form = goals.form
        return [
            picture.fromStart("bedre nu", "+18"),
            picture.steps.step("ofte", "Hvor tit går du ud?", "tit").markup, picture.steps.none,
            picture.steps.tooEarly, picture.steps.back, picture.steps.chance,
            picture.star.introduction, picture.star.choiceHelp, picture.star.leftOut(2),
            picture.star.leftOut(1), picture.star.tooFewAxes, picture.star.noOccasion,
            picture.sheet.note, picture.sheet.print, goals.introduction, goals.none,
            goals.passed("i går"), form.chooseHelp, form.notAnswered, form.words, form.wordsHint,
            form.dueHint, form.ownerNameHint, form.nothingToChoose, form.aim, form.owner,
        ] + GoalProblem.allCases.map(form.problem) + GoalsPage.Done.allCases.map(goals.saved)
    }()

    @Test(arguments: texts)
    func `what a citizen reads of the picture is easy Danish`(text: String) {
        #expect(WordingTests.lix(text) <= 30, "\(WordingTests.lix(text))")
    }

    @Test(arguments: [Wording.danish, .english])
    func `every problem and every owner has words`(wording: Wording) {
        let form = wording.goals.form
        let words =
            GoalProblem.allCases.map(form.problem)
            + GoalsPage.Done.allCases.map(wording.goals.saved)
            + SubGoalOwnerChoice.allCases.map(form.ownerChoice)
            + (0...2).map(wording.picture.star.line)
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: [
        ("Jeg er 010160-1234", true), ("Ring 0101601234", true), ("010160 1234.", true),
        ("Ring 12345678", false), ("Jeg har 5 2026 ting", false),
        ("Læs 300 sider på 12 dage", false),
        ("123456 12345", false),
    ])
    func `what looks like a civil number is sent back`(words: String, isOne: Bool) {
        let sent = SubmittedGoal(
            SubmittedForm(fields: [("words", words)]),
            about: Sample.goalQuestion,
            language: .danish,
            today: CalendarDay(year: 2024, month: 11, day: 21)
        )
        #expect(sent.problems.contains(.civilNumber) == isOne)
        #expect(sent.goal(id: UUID(), about: Sample.goalQuestion) == nil)
    }
}
