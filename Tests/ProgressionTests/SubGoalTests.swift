import FoundationEssentials
import Progression
import Testing

/// What a number of words on sub-goals come to.
@Suite struct SubGoalTests {
    private static let instrument = InstrumentReference(url: "u", version: "1.0.0", sha256: "h")

    private static func goal(_ number: UInt8, due: Int = 20_600) -> SubGoal {
        SubGoal(
            id: .numbered(number),
            factor: .network,
            text: "Ringe til min søster",
            item: "talks",
            from: .integer(2),
            to: .integer(3),
            due: CalendarDay(daysSince1970: due),
            owner: .other("min søster")
        )
    }

    private static func event(
        _ submission: UInt8,
        _ change: SubGoalEvent.Change,
        week: Double
    ) -> SubGoalEvent {
        SubGoalEvent(
            citizen: CitizenReference(rawValue: "c-1"),
            submission: .numbered(100 + submission),
            date: .week(week),
            instrument: instrument,
            change: change
        )
    }

    static let first = UUID.numbered(1)
    static let history = [
        event(1, .agreed(goal(1)), week: 0), event(2, .agreed(goal(2, due: 20_500)), week: 1),
        event(3, .reached(first), week: 2), event(4, .dropped(.numbered(2)), week: 3),
    ]

    @Test func `a goal is open until something else is said of it`() {
        let goals = SubGoals(of: Array(Self.history.prefix(2)))
        #expect(goals.open.map(\.id) == [.numbered(2), .numbered(1)], "the one due first")
        #expect(goals.all.map(\.id) == [.numbered(1), .numbered(2)], "the order agreed")
        #expect(goals.reached == [])
    }

    @Test func `reached ones stay, and put away ones are told apart`() {
        let goals = SubGoals(of: Self.history)
        #expect(goals.open == [])
        #expect(goals.reached.map(\.id) == [Self.first])
        #expect(goals[.numbered(2)]?.state == .dropped(.week(3)))
        #expect(goals[.numbered(1)]?.agreed == .week(0))
        #expect(goals[.numbered(9)] == nil)
    }

    @Test func `every order and every repetition comes to the same`() {
        let expected = SubGoals(of: Self.history)
        for shift in 0..<Self.history.count {
            let turned = Self.history[shift...] + Self.history[..<shift]
            #expect(SubGoals(of: turned + turned.reversed()) == expected)
        }
    }

    @Test func `what is said last holds, and of two words at once the same one everywhere`() {
        let resumed = Self.history + [Self.event(5, .resumed(Self.first), week: 4)]
        #expect(SubGoals(of: resumed)[Self.first]?.state == .open)
        let tie = [
            Self.history[0], Self.event(7, .dropped(Self.first), week: 5),
            Self.event(6, .reached(Self.first), week: 5),
        ]
        #expect(SubGoals(of: tie)[Self.first]?.state == .dropped(.week(5)))
    }

    @Test func `a word on a goal nobody has heard of says nothing`() {
        #expect(SubGoals(of: [Self.event(1, .reached(Self.first), week: 0)]) == .none)
    }

    @Test(arguments: [
        (Item.scale("a", points: 3), 3), (Item.yesNo("b"), 2),
        (Item(id: "c", text: .plain("c"), kind: .integer(min: 0, max: 10)), 11),
        (Item(id: "d", text: .plain("d"), kind: .integer(min: 0, max: 100)), 0),
        (Item(id: "e", text: .plain("e"), kind: .integer(min: nil, max: 3)), 0),
        (Item(id: "f", text: .plain("f"), kind: .text(maxLength: 9)), 0),
        (Item(id: "g", text: .plain("g"), kind: .choice(ScoringTests.options)), 3),
    ])
    func `a goal aims at an answer that can be listed`(item: Item, count: Int) {
        #expect(item.aims.count == count)
    }

    @Test func `goals are set on questions that a factor's score counts`() {
        let rule = ScoringRule(id: "s", factor: .network, items: [.init("a"), .init("free")])
        let other = ScoringRule(id: "t", factor: nil, items: [.init("b")])
        let file = Questionnaire.small(
            items: [
                .scale("a"), .scale("b"),
                Item(id: "free", text: .plain("free"), kind: .text(maxLength: 9)),
            ],
            scores: [rule, other]
        )
        #expect(file.goalItems.map(\.item.id) == ["a"])
        #expect(file.goalItems.map(\.factor) == [.network])
    }
}
