import Progression

/// What is agreed with a citizen, briefly, for a professional: from where to where, by when, whose step.
struct AgreedSteps {
    let file: CitizenDossier
    let context: PageContext
    let wording: Wording

    /// How many are told; all are on the sheet for the meeting.
    private static let most = 3

    /// Nothing where nothing is under way.
    var html: HTML? {
        let (open, words) = (file.goals.open, wording.meeting.agreed)
        if open.isEmpty { return nil }
        let left = open.count - Self.most
        let more: HTML? = left > 0 ? "\(wording.meeting.more(left)) " : nil
        return """
            <section aria-labelledby="agreed"><h2 id="agreed">\(words.title)</h2>
            <ul>
            \(open.prefix(Self.most).map(line))</ul>
            <p>\(more)<a href="\(PageAddress.citizen(file.citizen.reference, .meeting))">\(words.link)</a></p>
            </section>
            """
    }

    private func line(_ line: GoalLine) -> HTML {
        let goal = line.standing.goal
        let calendar = CalendarWords(wording: wording, context: context)
        let day = wording.dates.day(goal.due)
        let when =
            goal.due < calendar.day(context.now)
            ? wording.meeting.passed(day) : wording.goals.due(day) + "."
        return """
            <li><strong>\(HTML.name(goal.text))</strong> \(when) \(wording.meeting.agreed.owner(goal.owner))\
            \(way(line))

            """
    }

    /// The question with the answer it began from and the answer hoped for.
    private func way(_ line: GoalLine) -> HTML? {
        guard let item = line.item else { return nil }
        let goal = line.standing.goal
        let texts = ItemTexts(of: item, language: context.language)
        let words = AnswerWords(item: item, texts: texts, wording: wording)
        return """
            <br><small>\(texts.html(item.unfilledText, on: wording.language)) \
            \(wording.goals.way(goal.from.map(words.html), words.html(goal.to)))</small>
            """
    }
}
