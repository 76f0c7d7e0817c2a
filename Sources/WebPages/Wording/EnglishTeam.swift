import Progression

extension Wording {
    static let englishTeam = Team(
        title: "The team in figures",
        whatItIs: """
            Are the citizens measured, and on time? The figures are for a talk in the team. They say nothing of a \
            single citizen or a single colleague.
            """,
        made: { "As of \($0). The next figures come on Monday." },
        noUnit: "You do not belong to a unit yet. Ask your administrator to give you one.",
        tooFew: "There are too few citizens with an open case for us to show figures.",
        tooFewMeasured: "There are too few measured citizens for us to show figures.",
        unit: "Unit",
        effort: "Effort",
        all: "All",
        noUnitName: "No unit",
        factorsText: "See one area at a time",
        byUnit: "by unit",
        byEffort: "by effort",
        effortsTitle: "By effort",
        effortsText: """
            A citizen may have had several efforts and then counts in each. So the lines cannot be added up.
            """,
        notCause: """
            The figures do not show what has worked. Those who go into a placement, for instance, are often those who are ready for one.
            """,
        percent: { "\($0)%" },
        fewerThan: { "fewer than \($0)" },
        tooFewForShare: "too few",
        notShown: "not shown",
        hiddenTitle: "Why are figures missing?",
        hidden: { count, share in
            """
            Nobody must be recognised. So we show no number below \(count), and no mean or share of fewer than \(share) \
            people. Some larger figures are not shown either: otherwise the small ones could be worked out.
            """
        },
        coverage: englishCoverage,
        funnel: englishFunnel,
        journey: Team.Journey(
            title: "How far have the citizens come?",
            text: """
                From a citizen's first measurement with the same questions to the latest, on a scale from 0 to 100. Closed \
                cases are included. A change counts as sure when it is larger than the measurement itself may swing.
                """,
            people: "Citizens measured",
            mean: "Mean change",
            step: {
                switch $0 {
                case .more: "Surely more"
                case .noSureChange: "No sure change"
                case .less: "Surely less"
                case .tooFew: "Too few measurements"
                }
            }
        ),
        standing: Team.Standing(
            title: "Where are the citizens now?",
            text:
                "Citizens with an open case by their latest measurement. The scale goes from 0 to 100.",
            people: "Citizens measured"
        )
    )

    private static let englishCoverage = Team.Coverage(
        title: "Are the citizens measured?",
        text: """
            A citizen is measured in time when no more time than agreed has passed since the last measurement. The last \
            column is about the measurements you have made: how many of them came on time?
            """,
        open: "Open cases",
        inTime: "Measured in time",
        notInTime: "Measurement missing",
        onTime: "Measurements on time"
    )

    private static let englishFunnel = Team.Funnel(
        title: "Do the units differ?",
        chartTitle: "Share of citizens measured in time, in each unit",
        none: "At least two units need figures before they can be held against each other.",
        allWithin: {
            "All \($0) units with figures lie within the variation to be expected around \($1). The differences between them may be random."
        },
        outside: { names, count, expected in
            let verb = names.count == 1 ? "lies" : "lie"
            return """
                \(names.count) of the \(count) units with figures \(verb) outside the variation to be expected around \(expected): \
                \(englishList(names)).
                """
        },
        named: { "\($0) (\($1))" },
        place: {
            switch $0 {
            case .farAbove: "far above"
            case .above: "above"
            case .within: "within"
            case .below: "below"
            case .farBelow: "far below"
            }
        },
        overdispersed: """
            The units differ by more than random variation and their size can explain. So the limits are too narrow to say \
            anything of a single unit.
            """,
        notOverdispersed: "The units differ by no more than random variation can explain.",
        legend: """
            Each number is a unit in the table. ● within, ◆ outside 95%, ■ outside 99.8%. Random variation alone keeps 95 of 100 \
            units within the dotted line and 998 of 1,000 within the solid one. The lines have small steps because people \
            are counted whole.
            """,
        howToRead: """
            A unit outside the lines is a reason to ask, not a verdict. It may have more citizens who are hard to reach. Small \
            units swing most, so the funnel is widest on the left.
            """,
        people: "Open cases",
        share: "Measured in time",
        expected: "Random between",
        lies: "Lies",
        between: { "\($0) and \($1)" },
        innerLimit: "95%",
        outerLimit: "99.8%"
    )
}
