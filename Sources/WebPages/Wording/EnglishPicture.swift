import Progression

extension Wording {
    static let englishPicture = Picture(
        fromStart: { "Seen from the start: \($0) (\($1))." },
        steps: Picture.Steps(
            title: "The small steps",
            sinceLast: "Since last time",
            sinceStart: "Since the first time",
            step: { "You now answer “\($0)” to “\($1)”. Before it was “\($2)”." },
            none: "You answer the same as last time. That is good to know too.",
            tooEarly: "Too early to say. Next time you can see what has moved.",
            back:
                "Something has become harder. Everybody has ups and downs. Talk about what could help you.",
            chance: "One answer can move by accident. Look most at what lasts."
        ),
        star: Picture.Star(
            title: "The star",
            introduction:
                "The further out, the better. Look at the tips only. How big the shape is says nothing.",
            description: { "From 0 in the middle to 100 at the edge. \($0)" },
            now: "now",
            before: "last time",
            first: "first time",
            chosen: "chosen",
            line: { place in
                switch place {
                case 0: "whole line with circles"
                case 1: "dashed line with squares"
                default: "dotted line with triangles"
                }
            },
            choose: "Choose visits",
            choiceHelp:
                "Show up to three visits in the star. Press a date to put it in or take it out.",
            axis: "Area",
            leftOut: { count in
                count == 1
                    ? "1 visit is left out. A figure is missing, or the questions are new."
                    : "\(count) visits are left out. A figure is missing, or the questions are new."
            },
            tooFewAxes:
                "There must be figures for at least three areas before a star can be drawn.",
            noOccasion: "There is no visit yet with figures for all areas."
        ),
        sheet: Picture.Sheet(
            title: "My picture",
            link: "A sheet to take home",
            date: { "Made \($0)" },
            factor: "Area",
            now: "Now",
            moved: "Since last time",
            outOf: { "\($0) of 100" },
            note:
                "The figures go from 0 to 100. Higher is better. A figure can swing a little by itself. So we only say that something has moved when we believe it.",
            print: "Press Ctrl + P to print the sheet. It takes one page.",
            back: "Back to the picture"
        )
    )

    static let englishGoals = Goals(
        title: "The next small step",
        introduction: "A small step you believe in yourself. It may be very small.",
        none: "No small step has been agreed yet.",
        new: "Agree on a new small step",
        seeAll: "See all small steps",
        way: { now, hoped in
            now.map { "From “\($0)” to “\(hoped)”" } ?? "To “\(hoped)”"
        },
        due: { "By \($0)" },
        passed: { "The day was \($0). Talk about what fits now." },
        owner: { owner in
            switch owner {
            case .citizen: "Your own step"
            case .mentor: "Your mentor’s step"
            case .caseworker: "Your caseworker’s step"
            case .other(let name): "Who does it: \(HTML.name(name))"
            }
        },
        reachedTitle: "Reached",
        reachedOn: { "Reached \($0)" },
        droppedTitle: "No longer wanted",
        droppedOn: { "Put away \($0)" },
        reach: "It is reached",
        drop: "No longer wanted",
        resume: "Take it up again",
        saved: { done in
            switch done {
            case .agreed: "The step is agreed and saved."
            case .reached: "Well done. The step is reached and stays here."
            case .dropped: "The step is put away. You can take it up again."
            case .resumed: "The step is taken up again."
            }
        },
        form: englishGoalForm
    )

    private static let englishGoalForm = GoalForm(
        chooseTitle: "What should the step be about?",
        chooseHelp: "Choose the question where you most want to get a little further.",
        title: "Agree on a small step",
        now: { "Your answer now: “\($0)”" },
        notAnswered: "You have not answered this question yet.",
        aim: "What would you like to be able to answer?",
        words: "What will you do? Use your own words.",
        wordsHint: "Write it as you say it yourself. Never write a civil number.",
        due: "By when should it be reached?",
        dueHint: "Choose a day when you meet. Then you can talk about it.",
        owner: "Whose step is it?",
        ownerChoice: { owner in
            switch owner {
            case .citizen: "My own"
            case .mentor: "My mentor’s"
            case .caseworker: "My caseworker’s"
            case .other: "Somebody else’s"
            }
        },
        ownerName: "Who is the other?",
        ownerNameHint: "Only if it is somebody else’s step. For example: my sister.",
        save: "Save the step",
        problem: { problem in
            switch problem {
            case .noAim: "Choose the answer you would like to reach."
            case .noWords: "Write in a few words what you will do."
            case .longWords: "The text is too long. Write 200 characters at most."
            case .noDay: "Write a day, as 15 3 2026."
            case .passedDay: "The day has passed. Choose a day from today and a year ahead."
            case .farDay: "The day is far away. Choose a day within a year."
            case .noOwner: "Choose whose step it is."
            case .noOwnerName: "Write who the other is."
            case .longOwnerName: "Make it shorter. Write 60 characters at most about the other."
            case .civilNumber: "Something looks like a civil number. Take it away and save again."
            }
        },
        nothingToChoose: "There are no questions on the computer that a step can be set on.",
        back: "Back to small steps"
    )
}
