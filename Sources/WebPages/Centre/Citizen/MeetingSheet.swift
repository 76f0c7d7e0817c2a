import Progression

/// The sheet itself: everything that is printed, in the citizen's language.
struct MeetingSheet {
    let file: CitizenDossier
    let charts: [Factor]
    let context: PageContext
    let wording: Wording

    /// How many agreements there is room for, how many of them are kept for what is reached, and how many
    /// lines they may take with so many letters to a line.
    private static let most = (goals: 8, reached: 2, lines: 16, letters: 80)
    /// More lines than there is room for: those that do not fit are cut off.
    private static let lines = 20

    var html: HTML {
        let words = wording.meeting
        let calendar = CalendarWords(wording: wording, context: context)
        let language = wording.language
        let sentences = MeetingSentences(course: file.course, words: words).all
        return """
            <section class="panel meeting" lang="\(language.rawValue)" dir="\(language.direction.rawValue)">
            <h2>\(words.title)</h2>
            <p class="quiet">\(HTML.name(file.citizen.name)) · \(words.made(calendar.date(context.now)))</p>
            <h3>\(words.movedTitle)</h3>
            <p class="lead">\(sentences.joined(separator: " "))</p>
            \(figures)<h3>\(words.goalsTitle)</h3>
            \(goals)
            <div class="lines"><h3>\(words.notesTitle)</h3>\(Array(repeating: "<hr>" as HTML, count: Self.lines))</div>
            </section>
            """
    }

    /// The charts, over the time of what they show.
    private var figures: HTML? {
        if charts.isEmpty { return nil }
        let series = charts.map { file.course[$0] }
        let view = CourseView(
            course: file.course,
            context: context,
            wording: wording,
            audience: .citizen,
            part: Course(of: series.flatMap(\.measurements))
        )
        return """
            <div class="charts">
            \(charts.map { view.figure($0) })<p class="quiet">\(wording.meeting.note)</p>
            </div>

            """
    }

    /// What is under way, the first due in front, then what is reached.
    private var goals: HTML {
        let words = wording.meeting
        let (open, reached) = (file.goals.open, file.goals.reached)
        if open.isEmpty, reached.isEmpty { return "<p>\(words.noGoals)</p>" }
        let shown = shown
        let left = open.count + reached.count - shown.count
        let more: HTML? = left > 0 ? "<p class=\"quiet\">\(words.more(left))</p>" : nil
        return """
            <ul>
            \(shown.map(line))</ul>
            \(more)
            """
    }

    /// What there is room for on one page.
    private var shown: [GoalLine] {
        let reached = file.goals.reached
        var room = Self.most.lines
        let kept = fitting(reached.prefix(Self.most.reached), &room)
        let open = fitting(file.goals.open.prefix(Self.most.goals - kept.count), &room)
        let left = Self.most.goals - kept.count - open.count
        return open + kept + fitting(reached.dropFirst(kept.count).prefix(left), &room)
    }

    private func fitting(_ goals: some Sequence<GoalLine>, _ room: inout Int) -> [GoalLine] {
        // What stands behind the words takes some sixty letters.
        var fitting: [GoalLine] = []
        for goal in goals {
            room -= 1 + (goal.standing.goal.text.count + 60) / Self.most.letters
            if room < 0 { break }
            fitting.append(goal)
        }
        return fitting
    }

    private func line(_ line: GoalLine) -> HTML {
        let goal = line.standing.goal
        let calendar = CalendarWords(wording: wording, context: context)
        if case .reached(let date) = line.standing.state {
            return """
                <li><span class="mark" aria-hidden="true">✓</span> <strong>\(HTML.name(goal.text))</strong> \
                \(wording.goals.reachedOn(calendar.date(date)))

                """
        }
        let isPassed = goal.due < calendar.day(context.now)
        let day = wording.dates.day(goal.due)
        let when = isPassed ? wording.meeting.passed(day) : wording.goals.due(day) + "."
        return """
            <li><strong>\(HTML.name(goal.text))</strong> \(when) \(wording.goals.owner(goal.owner))

            """
    }
}
