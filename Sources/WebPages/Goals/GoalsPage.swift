import Progression

/// All small steps of one citizen: under way, reached, and put away.
///
/// Reached ones stay to be seen. Forms post a token to ``PageAddress/goal(_:of:_:)``.
public struct GoalsPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// The goals with their questions.
    public let goals: [GoalLine]
    /// What has just been done.
    public let done: Done?

    /// A page of given parts.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        goals: [GoalLine],
        done: Done? = nil
    ) {
        self.context = context
        self.citizen = citizen
        self.goals = goals
        self.done = done
    }

    /// What has just been done; part of the address, so that reloading the page does it no second time.
    public enum Done: String, Hashable, Sendable, CaseIterable {
        /// A goal was agreed.
        case agreed
        /// A goal was reached.
        case reached
        /// A goal was put away.
        case dropped
        /// A goal was taken up again.
        case resumed
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.goals
        let main: HTML = """
            <p class="back"><a href="\(PageAddress.citizen(citizen.reference))">\(HTML.name(citizen.name))</a></p>
            \(done.map { Notice.note(words.saved($0)) })
            <h1>\(words.title)</h1>
            <p>\(words.introduction)</p>
            \(open(wording))
            <p class="back"><a class="button" href="\(PageAddress.newGoal(citizen.reference))">\(words.new)</a></p>
            \(closed(goals.reached, words.reachedTitle, "✓", wording))\
            \(closed(goals.dropped, words.droppedTitle, nil, wording))
            """
        return Page(context: context, wording: wording, title: words.title, main: main).render()
    }

    private func open(_ wording: Wording) -> HTML {
        let open = goals.open
        if open.isEmpty { return "<p class=\"empty\">\(wording.goals.none)</p>" }
        return HTML(
            open.map { line in
                """
                <section class="panel">
                \(GoalWords(line: line, context: context, wording: wording).html)
                <div class="buttons">
                \(button(.reached, line, "second", wording.goals.reach))
                \(button(.dropped, line, "quiet", wording.goals.drop))
                </div>
                </section>

                """
            }
        )
    }

    private func closed(
        _ lines: [GoalLine],
        _ title: String,
        _ mark: HTML?,
        _ wording: Wording
    ) -> HTML? {
        if lines.isEmpty { return nil }
        let sign = mark.map { "<span class=\"mark\" aria-hidden=\"true\">\($0)</span>\n" as HTML }
        let items = lines.map { line -> HTML in
            """
            <section class="panel">
            \(sign)\(GoalWords(line: line, context: context, wording: wording).html)
            <div class="buttons">\(button(.resumed, line, "quiet", wording.goals.resume))</div>
            </section>

            """
        }
        return "<h2>\(title)</h2>\n\(items)"
    }

    /// A button that says the same of each goal, told apart for those who hear it.
    private func button(
        _ done: Done,
        _ line: GoalLine,
        _ style: HTML,
        _ label: String
    ) -> HTML {
        Form(
            context: context,
            action: PageAddress.goal(line.standing.id, of: citizen.reference, done)
        ).html(
            """
            <button class="\(style)">\(label)\
            <span class="hidden">: \(HTML.name(line.standing.goal.text))</span></button>
            """
        )
    }
}
