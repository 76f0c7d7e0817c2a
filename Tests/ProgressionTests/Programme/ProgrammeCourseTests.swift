import Foundation
import Progression
import Testing

@Suite struct ProgrammeCourseTests {
    private static let network = ProgrammeMeasure.factor(.network)
    private static let day = TimeZoneRule.danish.day(of: .week(100))

    private static func course(_ scores: [Double?]) -> ProgrammeCourse {
        ProgrammeCourse(
            measurements: scores.enumerated().map { number, score in
                CourseTests.measurement(UInt8(number), week: Double(number) * 6, score: score)
            },
            events: [],
            targetGroup: nil,
            on: day
        )
    }

    private static func moved(at week: Double) -> ProgrammeCourse.Movement {
        let days = TimeZoneRule.danish.day(of: .week(week)).daysSince1970
        let start = TimeZoneRule.danish.day(of: .week(0)).daysSince1970
        return .moved(on: CalendarDay(daysSince1970: days), afterDays: days - start)
    }

    /// SD 20 and reliability .80 give an S_diff of 12.65: 25 points are clear, 24 are not.
    @Test func `a factor moved when its last score is clearly above its first`() {
        #expect(Self.course([40, 64]).movements[Self.network] == .notMoved)
        #expect(Self.course([40, 65]).movements[Self.network] == Self.moved(at: 6))
        #expect(Self.course([40, 10]).movements[Self.network] == .notMoved)
        #expect(Self.course([40]).movements[Self.network] == .tooFew)
        #expect(Self.course([40, nil]).movements[Self.network] == .tooFew)
        #expect(Self.course([]).movements.isEmpty)
    }

    @Test func `when is the day from which on every score was`() {
        #expect(Self.course([40, 70, 50, 66, 70]).movements[Self.network] == Self.moved(at: 18))
        #expect(Self.course([40, 70, 70, 50]).movements[Self.network] == .notMoved)
    }

    private static func answered(
        _ answers: [Int?],
        lowerIsBetter: Bool = false
    ) -> ProgrammeCourse.Movement? {
        let item = ProgrammeItem(questionnaire: "u", item: "q1", lowerIsBetter: lowerIsBetter)
        let form = Questionnaire(
            reference: InstrumentReference(url: "u", version: "1.0.0", sha256: "h"),
            id: "u",
            title: .plain("U"),
            answeredBy: .citizen,
            languages: [.danish],
            items: [.scale("q1")]
        )
        let responses = answers.enumerated().map { number, answer in
            let response = Response(
                id: .numbered(UInt8(number)),
                visit: Visit(
                    occasion: .numbered(UInt8(number)),
                    citizen: CitizenReference(rawValue: "c-1"),
                    informant: .citizen,
                    language: .danish,
                    author: "m",
                    started: .week(Double(number) * 6)
                ),
                instrument: form.reference,
                respondent: .citizen,
                answers: [
                    ItemAnswer(
                        item: "q1",
                        answer: answer.map { .integer($0) } ?? .missing(.refused)
                    )
                ],
                finished: .week(Double(number) * 6)
            )
            return (response: response, questionnaire: form)
        }
        return ProgrammeCourse(
            measurements: [],
            events: [],
            responses: responses,
            items: [item],
            targetGroup: nil,
            on: day
        ).movements[.item(item)]
    }

    @Test func `one better answer may be chance, two in a row count`() {
        #expect(Self.answered([2, 4]) == .tooFew)
        #expect(Self.answered([2, 2, 4]) == .notMoved)
        #expect(Self.answered([2, 4, 2]) == .notMoved)
        #expect(Self.answered([2, 4, 3]) == Self.moved(at: 6))
        #expect(Self.answered([2, 5, 1, 3, 3]) == Self.moved(at: 18))
        #expect(Self.answered([2, 1, 1]) == .notMoved)
        #expect(Self.answered([2, 1, 1], lowerIsBetter: true) == Self.moved(at: 6))
        #expect(Self.answered([2, nil, 4, 4]) == Self.moved(at: 12))
        #expect(Self.answered([nil, nil]) == nil)
    }

    @Test func `an effort counts from its first day, and not before it has begun`() {
        func event(_ name: String, _ category: EventKind.Category, _ days: Int) -> RecordedEvent {
            RecordedEvent(
                id: UUID(),
                kind: EventKind(id: 1, category: category, name: name),
                start: CalendarDay(daysSince1970: Self.day.daysSince1970 + days)
            )
        }
        let course = ProgrammeCourse(
            measurements: [],
            events: [
                event("Mentor", .effort, -3), event("Mentor", .effort, -9),
                event("Praktik", .effort, 1), event("Job", .exit, -2), event("Sygdom", .pause, -5),
            ],
            targetGroup: "Unge",
            on: Self.day
        )
        #expect(
            course.efforts == ["Mentor": CalendarDay(daysSince1970: Self.day.daysSince1970 - 9)]
        )
        #expect(Set(course.exits.keys) == ["Job"])
        #expect(course.targetGroup == "Unge")
    }
}
