import FoundationEssentials
import Progression
import WebPages

/// A picture with steps forward and back, goals in every state, and visits to choose among.
extension Sample {
    /// The first three scored questions of ``scale``'s kind, one of them turned.
    static let stepFile = Questionnaire(
        reference: instrument(.selfEfficacy),
        id: "self-efficacy",
        title: text("Tro på egne evner", "Belief in own abilities"),
        answeredBy: .citizen,
        languages: [.danish, .english, arabic],
        items: [scale, boolean, integer, alone],
        scores: [
            ScoringRule(
                id: "belief",
                factor: .selfEfficacy,
                items: [
                    .init(scale.id), .init(boolean.id), .init(integer.id),
                    .init(alone.id, isReversed: true),
                ]
            )
        ]
    )

    static let alone = Item(
        id: "alone",
        text: LocalizedText([
            .danish: "Hvor tit føler du dig alene?", .english: "How often do you feel alone?",
            arabic: "كم مرة تشعر بالوحدة؟",
        ]),
        kind: .scale([
            ScalePoint(
                value: 1,
                text: LocalizedText([.danish: "sjældent", .english: "rarely", arabic: "نادرًا"])
            ),
            ScalePoint(
                value: 2,
                text: LocalizedText([.danish: "ofte", .english: "often", arabic: "غالبًا"])
            ),
        ])
    )

    private static func form(_ visit: Int, _ answers: [String: Answer]) -> AnsweredForm? {
        AnsweredForm(
            of: Response(
                id: id(visit),
                visit: self.visit,
                instrument: stepFile.reference,
                respondent: .citizen,
                answers: answers.map { ItemAnswer(item: $0.key, answer: $0.value) },
                finished: moment(dates[visit])
            ),
            to: stepFile
        )
    }

    static let steps = SmallSteps(
        in: [
            form(0, [scale.id: .integer(0), boolean.id: .boolean(false), alone.id: .integer(2)]),
            form(1, [scale.id: .integer(1), boolean.id: .boolean(true), integer.id: .integer(5)]),
            form(
                2,
                [
                    scale.id: .integer(3), boolean.id: .boolean(true), integer.id: .integer(3),
                    alone.id: .integer(1),
                ]
            ),
        ].compactMap { $0 },
        questionnaire: { _ in stepFile }
    )

    private static func goal(
        _ number: Int,
        _ text: String,
        due: String,
        owner: SubGoal.Owner
    ) -> SubGoal {
        SubGoal(
            id: id(200 + number),
            factor: .selfEfficacy,
            text: text,
            item: number == 3 ? "gone" : scale.id,
            from: number == 2 ? nil : .integer(1),
            to: .integer(3),
            due: CalendarDay(iso: due) ?? CalendarDay(daysSince1970: 0),
            owner: owner
        )
    }

    private static func event(_ number: Int, _ change: SubGoalEvent.Change) -> SubGoalEvent {
        SubGoalEvent(
            citizen: ane.reference,
            submission: id(300 + number),
            date: moment(dates[number]),
            instrument: stepFile.reference,
            change: change
        )
    }

    /// Under way, passed, reached and put away; one on a question nobody has any more.
    static let goals: [GoalLine] = {
        let changes: [SubGoalEvent.Change] = [
            .agreed(
                goal(0, "Jeg går med til madklub på onsdag", due: "2025-01-02", owner: .citizen)
            ),
            .agreed(goal(1, "Vi ringer til skolen sammen", due: "2024-11-01", owner: .mentor)),
            .agreed(goal(2, "أتصل بأختي <كل يوم>", due: "2024-12-24", owner: .other("min søster"))),
            .agreed(goal(3, "Jeg har købt et buskort", due: "2024-10-01", owner: .caseworker)),
            .agreed(goal(4, "Løbe en tur", due: "2024-10-01", owner: .citizen)),
            .reached(id(203)), .dropped(id(204)),
        ]
        let events = changes.enumerated().map { event($0.offset, $0.element) }
        return SubGoals(of: events).all.map { standing in
            GoalLine(standing: standing, item: stepFile.item(standing.goal.item))
        }
    }()

    static let picture = CoursePicture(steps: steps, hasEarlierAnswers: true, goals: goals)

    /// Five visits with all of the citizen's own factors, one without one of them, and the
    /// professional's view beside.
    static let wholeCourse: Course = {
        let scores: [Factor: [Double?]] = [
            .selfEfficacy: [31, 38, 35, 44, 41, 59], .selfRatedHealth: [50, 45, 50, 48, 53, 49],
            .network: [63, 70, 66, nil, 71, 56], .meaningAndDirection: [20, 30, 35, 40, 45, 60],
            .readiness: [25, 25, 31, 31, 38, 31],
        ]
        return Course(
            of: scores.flatMap { factor, values in
                values.enumerated().map { index, score in
                    measurement(factor, on: dates[index], score: score, occasion: index + 1)
                }
            }
        )
    }()

    static let goalQuestion = GoalQuestion(
        questionnaire: stepFile.id,
        instrument: stepFile.reference,
        item: scale,
        factor: .selfEfficacy,
        now: .integer(1)
    )
}
