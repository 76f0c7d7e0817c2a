import Foundation
import Progression
import QuestionnaireFormat
import Testing

/// Groups and rounds, written out and answered.
@Suite struct GroupsTests {
    private func read(_ items: String, _ more: String = "") throws -> Questionnaire {
        let bytes = Array((Sound.head + items + more).utf8)
        let reading = QuestionnaireReader.read(bytes, path: "demo.yaml")
        return try #require(reading.questionnaire, "\(reading.rendered(source: bytes))")
    }

    private static let day = CalendarDay(year: 2026, month: 1, day: 5)

    private static let counted = """
        items:
          - {id: scale, type: scale, text: {da: Hvor tit?, en: How often?}, anchors: often}
          - {id: chosen, type: choice, text: {da: Hvem?, en: Who?}, options: answers}
          - {id: how_many, type: integer, text: {da: Antal børn?, en: Children?}, min: 0, max: 9}
          - id: children
            type: group
            relevant: ${how_many} > 0
            text: {da: 'Barnet ${child_name}', en: 'Child ${child_name}'}
            repeats:
              at_most: 3
              count: ${how_many}
            items:
              - {id: child_name, type: text, text: {da: Navn?, en: Name?}}
              - id: child_age
                type: integer
                text: {da: 'Hvor gammel er ${child_name}?', en: 'How old is ${child_name}?'}
                min: 0
                max: 30
              - id: school
                type: boolean
                relevant: ${child_age} >= 6
                text: {da: 'Går ${child_name} i skole?', en: 'Does ${child_name} go to school?'}
          - {id: oldest, type: calculate, calculation: 'max(${child_age})'}
          - id: house
            type: text
            relevant: count_answered(${child_name}) > 1
            text: {da: 'Den ældste er ${oldest}. Hvor bor I?', en: Where do you live?}

        """

    @Test func `every round becomes items of its own, each looking at its own round`() throws {
        let form = try read(Self.counted)
        #expect(
            form.items.map(\.id) == [
                "scale", "chosen", "how_many", "child_name[1]", "child_age[1]", "school[1]",
                "child_name[2]", "child_age[2]", "school[2]", "child_name[3]", "child_age[3]",
                "school[3]", "oldest", "house",
            ]
        )
        #expect(form.groups.map(\.id) == ["children[1]", "children[2]", "children[3]"])
        #expect(form.groups.map(\.rounds) == [3, 3, 3])
        #expect(form.groups[1].text?.text(in: .danish) == "Barnet ${child_name[2]}")
        let school = try #require(form.item("school[2]"))
        #expect(school.groups == ["children[2]"])
        #expect(school.text.text(in: .english) == "Does ${child_name[2]} go to school?")
        #expect(
            school.relevant?.text
                == "${how_many} > 0 and ${how_many} >= 2 and ${child_age[2]} >= 6"
        )
        #expect(
            form.item("oldest")?.kind
                == .calculate(
                    .apply(.max, [.rounds(["child_age[1]", "child_age[2]", "child_age[3]"])])
                )
        )
    }

    @Test func `so many rounds are asked as were counted, and what they show is their own`() throws
    {
        var session = SurveySession(of: try read(Self.counted), on: Self.day)
        try session.answer(.integer(3))
        try session.answer(.code("some"))
        try session.answer(.integer(2))
        for (name, age) in [("Bo", 4), ("Eva", 9)] {
            try session.answer(.text(name))
            #expect(session.question?.text.text(in: .danish).contains(name) == true)
            try session.answer(.integer(age))
        }
        #expect(session.question?.id == "school[2]")
        try session.answer(.boolean(true))
        #expect(session.question?.id == "house")
        #expect(
            session.question?.text.text(in: .danish)
                == "Den ældste er \u{2068}9\u{2069}. Hvor bor I?"
        )
        try session.skip()
        #expect(session.question == nil)
        let answered = session.answers.map(\.item)
        #expect(!answered.contains { $0.hasSuffix("[3]") })
        #expect(answered.contains("child_name[2]"))
    }

    @Test func `more children than the group has rounds are asked about up to the last round`()
        throws
    {
        var session = SurveySession(of: try read(Self.counted), on: Self.day)
        try session.answer(.integer(3))
        try session.answer(.code("some"))
        try session.answer(.integer(9))
        #expect(session.relevantItems.count { $0.id.hasPrefix("child_name") } == 3)
        session.back()
        try session.answer(.integer(0))
        #expect(session.question == nil)
    }

    private static let asked = """
        items:
          - {id: scale, type: scale, text: {da: Hvor tit?, en: How often?}, anchors: often}
          - {id: chosen, type: choice, text: {da: Hvem?, en: Who?}, options: answers}
          - id: jobs
            type: group
            relevant: ${scale} > 1
            repeats: {at_most: 3, more: {da: 'Havde du flere job efter ${job}?', en: Any more jobs?}}
            items:
              - {id: job, type: text, text: {da: Hvilket job?, en: Which job?}}
              - id: tasks
                type: group
                repeats: {at_most: 2, more: {da: Flere opgaver?, en: More tasks?}}
                items:
                  - {id: task, type: text, text: {da: 'Hvad lavede du som ${job}?', en: What?}}

        """

    @Test func `rounds inside rounds are told apart from the outside in`() throws {
        let form = try read(Self.asked)
        #expect(
            form.items.dropFirst(2).prefix(6).map(\.id) == [
                "job[1]", "task[1][1]", "tasks.more[1][1]", "task[1][2]", "jobs.more[1]", "job[2]",
            ]
        )
        #expect(form.items.last?.id == "task[3][2]")
        let second = try #require(form.item("task[2][2]"))
        #expect(second.groups == ["jobs[2]", "tasks[2][2]"])
        #expect(second.relevant?.text == "${scale} > 1 and ${jobs.more[1]} and ${tasks.more[2][1]}")
        #expect(second.text.text(in: .danish) == "Hvad lavede du som ${job[2]}?")
        let more = try #require(form.item("jobs.more[2]"))
        #expect(more.kind == .boolean)
        #expect(more.text.text(in: .danish) == "Havde du flere job efter ${job[2]}?")
        #expect(more.groups == ["jobs[2]"])
        #expect(form.item("jobs.more[3]") == nil)
    }

    @Test func `a round follows a yes, and goes when the yes is taken back`() throws {
        var session = SurveySession(of: try read(Self.asked), on: Self.day)
        try session.answer(.integer(2))
        try session.answer(.code("some"))
        let job: [Answer] = [.text("kok"), .text("mad"), .boolean(false)]
        for answer in job + [.boolean(true)] + job { try session.answer(answer) }
        #expect(session.question?.id == "jobs.more[2]")
        #expect(session.question?.text.text(in: .danish).contains("kok") == true)
        try session.answer(.boolean(true))
        #expect(session.question?.id == "job[3]")
        session.revisit("jobs.more[1]")
        try session.answer(.boolean(false))
        #expect(session.answers.map(\.item).last == "jobs.more[1]")
        session.revisit("scale")
        try session.answer(.integer(1))
        #expect(session.answers.map(\.item) == ["scale", "chosen"])
    }

    @Test func `a skipped question for more ends the rounds`() throws {
        var session = SurveySession(of: try read(Self.asked), on: Self.day)
        try session.answer(.integer(2))
        try session.answer(.code("some"))
        for answer: Answer in [.text("kok"), .text("mad"), .boolean(false)] {
            try session.answer(answer)
        }
        try session.skip()
        #expect(session.question == nil)
    }

    @Test func `a group asked once lends its condition and its heading`() throws {
        let form = try read(
            """
            items:
              - {id: scale, type: scale, text: {da: Hvor tit?, en: How often?}, anchors: often}
              - {id: chosen, type: choice, text: {da: Hvem?, en: Who?}, options: answers}
              - id: home
                type: group
                text: {da: Hjemme, en: At home}
                relevant: {all: [{question: scale, operator: '>', answer: 2}]}
                items:
                  - {id: a, type: boolean, text: {da: Ja?, en: Yes?}}
                  - id: inner
                    type: group
                    relevant: ${a}
                    items:
                      - {id: b, type: boolean, relevant: '${scale} < 5', text: {da: Ja?, en: Yes?}}

            """
        )
        #expect(form.groups.map(\.id) == ["home", "inner"])
        #expect(form.groups.map(\.rounds) == [nil, nil])
        #expect(form.groups[0].text?.text(in: .danish) == "Hjemme")
        #expect(form.item("a")?.relevant?.text == "${scale} > 2")
        #expect(form.item("b")?.relevant?.text == "${scale} > 2 and ${a} and ${scale} < 5")
        #expect(form.item("b")?.groups == ["home", "inner"])
    }
}
