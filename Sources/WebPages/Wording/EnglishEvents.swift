import Progression

extension Wording {
    static let englishEvents = EventWords(
        title: "Activities and events",
        way: "Record activities and events",
        exit: "Exit:",
        since: { "since \($0)" },
        from: { "from \($0)" },
        context: """
            The activities are shown here as context. The chart does not show whether they are the cause of a \
            change.
            """,
        legend:
            "Line below the chart: activity. Hatched field: pause. Upright line: exit or change.",
        together: "At the same time",
        and: "and",
        drawn: {
            "No. \($0.joined(separator: ", ")) of the list below the charts is drawn as context."
        },
        sinceLast: "Since last time",
        numbered: { "no. " + $0.map(String.init).joined(separator: ", ") },
        earlier: "before the first measurement",
        later: "not on the chart yet",
        lead: """
            What happens around the course? Record only what you need when you look at the measurements together.
            """,
        empty: "Nothing is recorded yet.",
        change: "Change",
        endOrChange: "End or change",
        addTitle: "Record something new",
        kind: "What is it?",
        choose: "Choose",
        category: {
            switch $0 {
            case .effort: "Activities"
            case .pause: "Pauses"
            case .exit: "Exit"
            }
        },
        start: "First day",
        startHint: "Of an exit it is the only day.",
        end: "Last day",
        endHint: "Leave the fields empty for an exit, and while it still goes on.",
        confirm: "Yes, that is right",
        save: "Save",
        recorded: "It is saved.",
        changed: "It is changed.",
        removed: "It is deleted.",
        removeTitle: "Was it a mistake?",
        removeText: "Then delete it. We only keep that something was deleted, by whom and when.",
        remove: "Delete",
        problem: { englishProblem($0, $1) }
    )

    private static func englishProblem(
        _ problem: EventProblem,
        _ day: (CalendarDay) -> String
    ) -> String {
        switch problem {
        case .noKind: "Choose what it is."
        case .noStart: "Write the first day."
        case .notADay(.end): "Write day, month and year of the last day, such as 31 1 2026."
        case .notADay: "Write day, month and year of the first day, such as 31 1 2026."
        case .noSuchDay(.end): "The calendar has no such last day. Look at day and month."
        case .noSuchDay: "The calendar has no such first day. Look at day and month."
        case .meanwhile: "Something was changed meanwhile. See how it is now, and try again."
        case .fault(let fault): englishFault(fault, day)
        case .doubt(.exitBeforeMeasuring(let first)):
            """
            The exit is before the first measurement on \(day(first)). If that is right, tick the box and save \
            again.
            """
        case .doubt(.exitUnmeasured):
            """
            Nothing was measured yet. Do take a measurement first if you can. If the exit is right, tick the box \
            and save again.
            """
        case .doubt(.sameAlready(let start)):
            """
            The same is recorded for that time, from \(day(start)). If there are two at once, tick the box and \
            save again.
            """
        }
    }

    private static func englishFault(
        _ fault: EventFault,
        _ day: (CalendarDay) -> String
    ) -> String {
        switch fault {
        case .endBeforeStart: "The last day is before the first. Look at both days."
        case .startTooEarly:
            "The first day is more than \(EventRules.yearsBack) years ago. Look at the year."
        case .startTooLate: "The first day is more than a year ahead. Look at the year."
        case .endTooLate:
            "The last day is more than \(EventRules.yearsAhead) years ahead. Look at the year."
        case .exitWithEnd: "An exit has one day only. Delete the last day."
        case .exitTwice(let known):
            """
            There is an exit on \(day(known)) already. If the citizen is back, open the case again first. If the \
            other one is wrong, delete or change it.
            """
        }
    }
}
