internal import FoundationEssentials
public import Progression

/// A sub-goal with the question it is set on, as far as that is at hand.
public struct GoalLine: Hashable, Sendable {
    /// What is agreed and how it stands.
    public let standing: SubGoals.Standing
    /// The question it is set on; `nil` if its question file is not on this laptop.
    public let item: Item?

    /// A line of given parts.
    public init(standing: SubGoals.Standing, item: Item?) {
        self.standing = standing
        self.item = item
    }
}

/// One sub-goal in words.
struct GoalWords {
    let line: GoalLine
    let context: PageContext
    let wording: Wording

    /// The words agreed, the way from answer to answer, the day and whose step it is.
    var html: HTML {
        let goal = line.standing.goal
        return """
            <p class="lead">\(HTML.name(goal.text))</p>
            \(way)<p>\(state) · \(wording.goals.owner(goal.owner))</p>
            """
    }

    /// The question with the answer now and the answer hoped for.
    var way: HTML? {
        guard let item = line.item else {
            return "<p class=\"quiet\">\(wording.factors.name(line.standing.goal.factor))</p>\n"
        }
        let goal = line.standing.goal
        let texts = ItemTexts(of: item, language: context.language)
        let words = AnswerWords(item: item, texts: texts, wording: wording)
        return """
            <p>\(texts.html(item.unfilledText, on: wording.language))<br>
            <strong>\(wording.goals.way(goal.from.map(words.html), words.html(goal.to)))</strong></p>

            """
    }

    private var state: String {
        let calendar = CalendarWords(wording: wording, context: context)
        switch line.standing.state {
        case .reached(let date): return wording.goals.reachedOn(calendar.date(date))
        case .dropped(let date): return wording.goals.droppedOn(calendar.date(date))
        case .open:
            let due = line.standing.goal.due
            let isPassed = due < calendar.day(context.now)
            return isPassed
                ? wording.goals.passed(wording.dates.day(due))
                : wording.goals.due(wording.dates.day(due))
        }
    }
}

/// The sub-goals under way on another page: what is next, and the way to all of them.
struct GoalsBox {
    let lines: [GoalLine]
    let citizen: NamedCitizen
    let context: PageContext
    let wording: Wording

    var html: HTML {
        let words = wording.goals
        let open = lines.open
        let list = open.map { line -> HTML in
            "<li>\(GoalWords(line: line, context: context, wording: wording).html)\n"
        }
        let reached = lines.reached.prefix(3).map { line -> HTML in
            "<li><span class=\"mark\" aria-hidden=\"true\">✓</span> \(HTML.name(line.standing.goal.text))\n"
        }
        let successes: HTML? =
            reached.isEmpty ? nil : "<h3>\(words.reachedTitle)</h3>\n<ul>\(Array(reached))</ul>\n"
        let next: HTML = open.isEmpty ? "<p>\(words.none)</p>" : "<ul>\(list)</ul>"
        return """
            <section class="panel" id="goals"><h2>\(words.title)</h2>
            \(next)
            \(successes)<p class="back"><a class="button" href="\(PageAddress.goals(citizen.reference))">\
            \(open.isEmpty ? words.new : words.seeAll)</a></p>
            </section>

            """
    }
}

extension [GoalLine] {
    /// Those under way, in the order they are due.
    var open: [GoalLine] {
        filter { $0.standing.state == .open }.sorted {
            ($0.standing.goal.due, $0.standing.id.uuidString)
                < ($1.standing.goal.due, $1.standing.id.uuidString)
        }
    }

    /// Those reached, the latest in front.
    var reached: [GoalLine] {
        compactMap { line in
            if case .reached(let date) = line.standing.state { (line, date) } else { nil }
        }
        .sorted { ($0.1, $0.0.standing.id.uuidString) > ($1.1, $1.0.standing.id.uuidString) }
        .map(\.0)
    }

    /// Those no longer wanted, in the order agreed.
    var dropped: [GoalLine] {
        filter { if case .dropped = $0.standing.state { true } else { false } }
    }
}
