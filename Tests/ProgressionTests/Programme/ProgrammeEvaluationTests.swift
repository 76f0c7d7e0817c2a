import Foundation
import Progression
import Testing

@Suite struct ProgrammeEvaluationTests {
    private static let belief = ProgrammeMeasure.factor(.selfEfficacy)

    /// One effort, one mechanism nobody measures, one sub-goal with a factor and one without, one end goal.
    private static let programme = Programme(
        reference: InstrumentReference(url: "p", version: "1.0.0", sha256: "h"),
        id: "p",
        title: .plain("Programme"),
        languages: [.danish],
        targetGroup: Programme.TargetGroup(text: .plain("Young"), groups: ["Unge"]),
        efforts: [
            Programme.Effort(
                id: "placement",
                text: .plain("Placement"),
                kinds: ["Praktik"],
                leadsTo: ["task"]
            ),
            Programme.Effort(
                id: "mentor",
                text: .plain("Mentor"),
                kinds: ["Mentor"],
                leadsTo: ["task"]
            ),
        ],
        mechanisms: [
            Programme.Mechanism(id: "task", text: .plain("Task"), leadsTo: ["belief", "calm"])
        ],
        subGoals: [
            Programme.Aim(
                id: "belief",
                text: .plain("Belief"),
                measure: belief,
                leadsTo: ["job"]
            ),
            Programme.Aim(id: "calm", text: .plain("Calm"), measure: nil, leadsTo: ["job"]),
        ],
        endGoals: [Programme.EndGoal(id: "job", text: .plain("Job"), exits: ["Job"])]
    )

    private static func day(_ number: Int) -> CalendarDay {
        CalendarDay(daysSince1970: 20_000 + number)
    }

    private static func course(
        efforts: [String: Int] = [:],
        moved: Int? = nil,
        exits: [String: Int] = [:],
        isMeasured: Bool = true,
        group: String? = "unge"
    ) -> ProgrammeCourse {
        ProgrammeCourse(
            targetGroup: group,
            efforts: efforts.mapValues(day),
            exits: exits.mapValues(day),
            movements: isMeasured
                ? [belief: moved.map { .moved(on: day($0), afterDays: $0) } ?? .notMoved] : [:]
        )
    }

    private static func evaluation(_ courses: [ProgrammeCourse]) -> ProgrammeEvaluation {
        ProgrammeEvaluation(of: programme, on: courses, rule: GroupRule())
    }

    private static func finding(
        _ from: ProgrammeArrow.Part,
        _ to: ProgrammeArrow.Part,
        _ courses: [ProgrammeCourse]
    ) -> ProgrammeEvaluation.Finding? {
        let index = programme.arrows.firstIndex(of: ProgrammeArrow(from: from, to: to))
        return index.map { evaluation(courses).arrows[$0] }
    }

    @Test func `the arrows go from list to list in the order of the file`() {
        #expect(
            Self.programme.arrows.map { "\($0.from) \($0.to)" } == [
                "targetGroup effort(\"placement\")", "targetGroup effort(\"mentor\")",
                "effort(\"placement\") mechanism(\"task\")",
                "effort(\"mentor\") mechanism(\"task\")",
                "mechanism(\"task\") subGoal(\"belief\")", "mechanism(\"task\") subGoal(\"calm\")",
                "subGoal(\"belief\") endGoal(\"job\")", "subGoal(\"calm\") endGoal(\"job\")",
            ]
        )
    }

    @Test func `who is reached has one of the efforts and belongs to the group`() {
        let courses =
            Array(repeating: Self.course(efforts: ["PRAKTIK": 1]), count: 12)
            + Array(repeating: Self.course(efforts: ["Praktik": 1, "mentor": 2]), count: 8)
            + Array(repeating: Self.course(), count: 10)
            + Array(repeating: Self.course(efforts: ["Praktik": 1], group: "Andre"), count: 20)
            + Array(repeating: Self.course(efforts: ["Praktik": 1], group: nil), count: 20)
        let evaluation = Self.evaluation(courses)
        #expect(evaluation.considered == .shown(30))
        #expect(evaluation.reached == .shown(20))
        #expect(evaluation.combined == .shown(10))
        #expect(evaluation.efforts == [.shown(20), .shown(10)])
    }

    @Test func `an arrow counts only what was seen in its order`() {
        let inOrder = Array(repeating: Self.course(efforts: ["Praktik": 10], moved: 20), count: 11)
        let before = Array(repeating: Self.course(efforts: ["Praktik": 30], moved: 20), count: 6)
        let unmoved = Array(repeating: Self.course(efforts: ["Praktik": 10]), count: 4)
        #expect(
            Self.finding(.mechanism("task"), .subGoal("belief"), inOrder + before + unmoved)
                == .seen(.shown(10), of: 20, byEffort: true)
        )
        #expect(
            Self.finding(.mechanism("task"), .subGoal("belief"), before + unmoved)
                == .seen(.hidden(.fewCitizens), of: 10, byEffort: true)
        )
    }

    @Test func `the day itself is in order`() {
        let courses = Array(repeating: Self.course(efforts: ["Praktik": 10], moved: 10), count: 10)
        #expect(
            Self.finding(.mechanism("task"), .subGoal("belief"), courses)
                == .seen(.shown(10), of: 10, byEffort: true)
        )
    }

    @Test func `what nothing tells of is not measured, however many there are`() {
        let courses = Array(repeating: Self.course(efforts: ["Praktik": 1], moved: 2), count: 50)
        #expect(Self.finding(.effort("placement"), .mechanism("task"), courses) == .notMeasured)
        #expect(Self.finding(.mechanism("task"), .subGoal("calm"), courses) == .notMeasured)
        #expect(Self.finding(.subGoal("calm"), .endGoal("job"), courses) == .notMeasured)
        let aims = Self.evaluation(courses).subGoals
        #expect(aims.map(\.isMeasured) == [true, false])
    }

    @Test
    func `nine courses are too few, ten are not; a course without measurements does not count`() {
        let one = Self.course(efforts: ["Praktik": 1], moved: 2, exits: ["job": 3])
        let unmeasured = Self.course(efforts: ["Praktik": 1], isMeasured: false)
        let nine = Array(repeating: one, count: 9) + Array(repeating: unmeasured, count: 30)
        #expect(Self.finding(.subGoal("belief"), .endGoal("job"), nine) == .tooFew)
        #expect(
            Self.finding(.subGoal("belief"), .endGoal("job"), nine + [one])
                == .seen(.shown(10), of: 10, byEffort: false)
        )
    }

    @Test func `exits are those of the end goals, and others`() {
        let courses =
            Array(repeating: Self.course(efforts: ["Praktik": 1], exits: ["Job": 9]), count: 7)
            + Array(repeating: Self.course(efforts: ["Praktik": 1], exits: ["Andet": 9]), count: 13)
            + Array(repeating: Self.course(efforts: ["Praktik": 1]), count: 5)
        let evaluation = Self.evaluation(courses)
        #expect(evaluation.endGoals == [.shown(5)])
        #expect(evaluation.otherExits == .shown(15))
    }

    @Test func `the middle time is told of ten movements at least`() {
        let courses = (1...10).map { Self.course(efforts: ["Praktik": 1], moved: $0 * 7) }
        #expect(Self.evaluation(courses).subGoals[0].weeks == .shown(5))
        #expect(Self.evaluation(courses.dropLast()).subGoals[0].weeks == .hidden(.fewCitizens))
    }

    /// Rounded counts of overlapping courses leave their difference open.
    @Test func `no figure is other than a multiple of five`() throws {
        let courses = (0..<83).map { number in
            Self.course(
                efforts: number % 2 == 0 ? ["Praktik": 1] : number % 3 == 0 ? ["Mentor": 1] : [:],
                moved: number % 5 == 0 ? 4 : nil,
                exits: number % 7 == 0 ? ["Job": 9] : [:]
            )
        }
        let evaluation = Self.evaluation(courses)
        let counts =
            [evaluation.considered, evaluation.reached, evaluation.combined, evaluation.otherExits]
            + evaluation.efforts + evaluation.endGoals
            + evaluation.subGoals.flatMap { [$0.measured, $0.moved] }
            + evaluation.arrows.flatMap { finding -> [Figure<Int>] in
                if case .seen(let count, let all, _) = finding { [count, .shown(all)] } else { [] }
            }
        let shown = counts.compactMap { if case .shown(let count) = $0 { count } else { nil } }
        #expect(shown.count > 8)
        #expect(shown.allSatisfy { $0 >= 5 && $0.isMultiple(of: 5) })
        let read = try JSONDecoder().decode(
            ProgrammeEvaluation.self,
            from: JSONEncoder().encode(evaluation)
        )
        #expect(read == evaluation)
    }
}
