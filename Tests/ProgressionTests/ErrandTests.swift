import FoundationEssentials
import Progression
import Testing

/// Interviews for another purpose than asking on a screen.
@Suite struct ErrandTests {
    private static let points = (0...4).map { ScalePoint(value: $0, text: nil) }

    private static let questionnaire = Questionnaire(
        reference: InstrumentReference(url: "u", version: "1.0.0", sha256: "s"),
        id: "form",
        title: LocalizedText([.danish: "Skema"]),
        answeredBy: .citizen,
        languages: [.danish],
        items: (1...6).map { number in
            Item(
                id: "q\(number)",
                text: LocalizedText([.danish: "\(number)"]),
                kind: .scale(points),
                missing: [.dontKnow]
            )
        } + [
            Item(
                id: "more",
                text: LocalizedText([.danish: "Mere"]),
                kind: .text(maxLength: 9),
                relevant: .apply(.equal, [.item("q1"), .literal(.number(4))])
            )
        ]
    )

    private static let start = Date(timeIntervalSince1970: 1_772_442_000)

    private static func interview(_ answers: [Answer], day: CalendarDay? = nil) -> Interview {
        let visit = Visit(
            occasion: id(1),
            citizen: CitizenReference(rawValue: "c"),
            informant: .citizen,
            language: .danish,
            author: "e",
            started: start,
            circumstances: Circumstances(answeredOn: day)
        )
        var interview = Interview(of: [questionnaire], visit: visit, submissions: [id(2)])
        for answer in answers { try? interview.answer(answer) }
        return interview
    }

    private static func id(_ number: Int) -> UUID {
        UUID(uuidString: "00000000-0000-4000-8000-00000000000\(number)") ?? UUID()
    }

    private static func kept(_ interview: Interview) throws -> Interview {
        let data = try JSONEncoder().encode(interview.draft)
        let draft = try JSONDecoder().decode(Interview.Draft.self, from: data)
        return try #require(Interview(resuming: draft) { _ in questionnaire })
    }

    private static let six = (0..<6).map { Answer.integer($0 % 4) }

    @Test func `a correction belongs to the visit it puts right and keeps its day`() throws {
        let old = try Self.interview(Self.six).finish(at: Self.start)[0]
        var correction = Interview(
            correcting: old,
            sha256: "bytes",
            of: Self.questionnaire,
            as: Self.id(3),
            by: ("other", Self.start.addingTimeInterval(86_400))
        )
        #expect(correction.question == nil)
        #expect(correction.changes.isEmpty)
        #expect(correction.visit.occasion == Self.id(3), "the draft goes by the new id")
        correction.revisit("q2", of: "form")
        try correction.answer(.integer(3))
        correction.explain(Interview.Correction.Reason(kind: .asked, note: " "))
        #expect(correction.changes.map(\.item) == ["q2"])
        let resumed = try Self.kept(correction)
        #expect(resumed == correction)
        let new = try resumed.finish(at: Self.start.addingTimeInterval(90_000))[0]
        #expect(new.id == Self.id(3))
        #expect(new.occasion == old.occasion)
        #expect(new.author == "other")
        #expect(new.circumstances.answeredOn?.iso == "2026-03-02")
        #expect(TimeZoneRule.danish.time(of: new.measured) == (12, 0))
        #expect(correction.correction?.reason?.note == nil, "blanks are no note")
        let long = String(repeating: "x", count: 300)
        #expect(Interview.Correction.Reason(kind: .other, note: long).note?.count == 200)
    }

    @Test func `a correction of the same day is not late`() throws {
        let old = try Self.interview(Self.six).finish(at: Self.start)[0]
        var correction = Interview(
            correcting: old,
            sha256: "bytes",
            of: Self.questionnaire,
            as: Self.id(3),
            by: ("e", Self.start)
        )
        correction.revisit("q1", of: "form")
        try correction.answer(.integer(2))
        let new = try correction.finish(at: Self.start.addingTimeInterval(60))[0]
        #expect(new.circumstances == .usual)
        #expect(new.measured == new.finished)
    }

    @Test(arguments: [
        ("2026-01-15", 1_768_474_800.0), ("2026-07-15", 1_784_109_600.0),
    ])
    func `noon in Denmark is noon in winter and in summer`(day: String, seconds: Double) throws {
        let day = try #require(CalendarDay(iso: day))
        let noon = TimeZoneRule.danish.noon(of: day)
        #expect(noon.timeIntervalSince1970 == seconds)
        #expect(TimeZoneRule.danish.day(of: noon) == day)
        #expect(TimeZoneRule.danish.time(of: noon) == (12, 0))
    }

    @Test func `two keyings are compared item by item, and settled`() throws {
        let first: [String: Answer] = ["q1": .integer(4), "q2": .integer(1), "more": .text("a")]
        let second: [String: Answer] = ["q1": .integer(3), "q2": .integer(1), "more": .text("a")]
        var interview = Self.interview([], day: CalendarDay(iso: "2026-02-01")).keyed()
        interview.key([first])
        #expect(interview.keying?.stage == .offered)
        interview.goOnKeying(again: true)
        interview = try Self.kept(interview)
        interview.key([second])
        let differences = interview.differences
        #expect(differences.map(\.item.id) == ["q1", "more"], "passed over is not answered")
        #expect(interview.keying?.differences == 2)
        interview = try Self.kept(interview)
        interview.settle(differences.map { ($0, $0.first) })
        #expect(interview.sessions[0].answer(to: "more") == .text("a"))
        #expect(interview.keying?.stage == .settled)
        #expect(interview.keying?.differences == 2, "what was found is kept")
        interview.key([second])
        #expect(interview.sessions[0].answer(to: "q1") == .integer(4), "settled is settled")
    }

    @Test func `what breaks a rule no answer may break is told, not dropped`() {
        let interview = Self.interview([]).keyed()
        #expect(interview.refused([["q1": .integer(9), "q2": .integer(1)]]) == [["q1"]])
        #expect(interview.refused([["more": .text("a")]]) == [[]], "not asked, so not missed")
    }

    static let doubts: [(String, [Answer], seconds: Double, [Doubt])] = [
        ("usual", six, 60, []),
        ("hasty", six, 11, [.hasty(seconds: 11, questions: 6)]),
        ("just in time", six, 12, []),
        ("clock set back", six, -60, []),
        (
            "alike", Array(repeating: .integer(2), count: 6), 60,
            [.sameThroughout(questionnaire: "form")]
        ),
        (
            "unknown",
            Array(repeating: .missing(.dontKnow), count: 4) + [.integer(1), .integer(2)], 60,
            [.manyUnknown(count: 4, asked: 6)]
        ),
        (
            "refused is no doubt", Array(repeating: .missing(.refused), count: 6), 60, []
        ),
    ]

    @Test(arguments: doubts.map(\.0))
    func `what looks odd is a question to whoever asked`(name: String) throws {
        let found = try #require(Self.doubts.first { $0.0 == name })
        let interview = Self.interview(found.1)
        let moment = Self.start.addingTimeInterval(found.seconds)
        #expect(interview.doubts(at: moment) == found.3)
        #expect(throws: Never.self) { try interview.finish(at: moment) }
    }

    @Test func `a no has no answers, whatever was answered`() {
        let interview = Self.interview([.integer(1), .missing(.refused)])
        #expect(interview.answered == 2)
        let declined = interview.declined(at: Self.start)
        #expect(declined.map(\.id) == [Self.id(2)])
        #expect(declined.allSatisfy { $0.answers.isEmpty && $0.occasion == Self.id(1) })
    }
}
