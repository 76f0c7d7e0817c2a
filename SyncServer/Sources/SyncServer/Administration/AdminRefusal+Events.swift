import Progression

/// The sentences that refuse what is said of events in a course.
extension ServerError {
    static let noEvent = Self(
        .badInput,
        "There is no such event in the citizen's course, or it was taken back; nothing was changed."
    )

    static let noEventKind = Self(
        .badInput,
        "There is no such kind of event to record; nothing was changed. Choose one that "
            + "`skridt-server event-kind list` shows, or add it with `event-kind add`."
    )

    static func severalEventKinds(_ name: String) -> Self {
        Self(
            .badInput,
            "Several kinds of events are called `\(name)`; nothing was changed. Say which with --category."
        )
    }

    static let badEventKind = Self(
        .badInput,
        "A kind of event has a name of 1 to 64 characters on one line, without blanks at its ends."
    )

    static func eventKindTaken(_ name: String) -> Self {
        Self(
            .badInput,
            "There is already a kind of event called `\(name)` in that category; nothing was changed. Choose "
                + "another name; a retired one is taken up again with `event-kind restore`."
        )
    }

    static func event(_ fault: EventFault) -> Self {
        let (what, remedy) =
            switch fault {
            case .endBeforeStart: ("The event would end before it began", "Look at both days.")
            case .startTooEarly:
                (
                    "The event would have begun more than \(EventRules.yearsBack) years ago",
                    "Look at the year."
                )
            case .startTooLate:
                (
                    "The event would begin more than a year from now",
                    "Look at the year, or record it later."
                )
            case .endTooLate:
                (
                    "The event would end more than \(EventRules.yearsAhead) years from now",
                    "Look at the year, or leave the end out while it goes on."
                )
            case .exitWithEnd: ("An exit has one day", "Leave the end out.")
            case .exitTwice(let day):
                (
                    "An exit is recorded already, on \(day.iso)",
                    "Open the case again first if the citizen is back, or take the other one back."
                )
            }
        return Self(.badInput, "\(what); nothing was changed. \(remedy)")
    }

    static func doubtful(_ doubt: EventDoubt) -> Self {
        let what =
            switch doubt {
            case .exitBeforeMeasuring(let day):
                "The exit would be before the first measurement, on \(day.iso)"
            case .exitUnmeasured: "The citizen has not been measured yet"
            case .sameAlready(let day):
                "The same kind is recorded for that time already, from \(day.iso)"
            }
        return Self(.badInput, "\(what); nothing was changed. If it is right, give --yes.")
    }
}
