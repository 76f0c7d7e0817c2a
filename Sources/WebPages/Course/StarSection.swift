import FoundationEssentials
import Progression

/// The star of up to three visits with its legend, its table and the choice of visits.
struct StarSection {
    let course: Course
    /// The visits asked for; those that are none of the complete ones are passed over.
    let asked: [UUID]
    /// Where another choice leads; `nil` on paper.
    let address: (([UUID]) -> String)?
    let context: PageContext
    let wording: Wording
    /// The axes, and the visits that have a score of each: worked out once, since a course can be long.
    private let axes: [Factor]
    private let all: [CourseOccasion]

    init(
        course: Course,
        asked: [UUID],
        address: (([UUID]) -> String)?,
        context: PageContext,
        wording: Wording
    ) {
        self.course = course
        self.asked = asked
        self.address = address
        self.context = context
        self.wording = wording
        axes = course.axes
        all = course.completeOccasions
    }

    /// Whether there is a star to draw.
    var isEmpty: Bool { axes.count < 3 || all.isEmpty }

    /// How many visits a star shows at most, and how many there are to choose among.
    static let most = (shown: 3, offered: 12)

    /// The visits shown, the latest first: those asked for, else the latest, the one before and the first.
    var shown: [CourseOccasion] {
        let chosen = all.filter { asked.contains($0.id) }
        if !chosen.isEmpty { return Array(chosen.reversed().prefix(Self.most.shown)) }
        let usual = [all.last, all.dropLast().last, all.count > 2 ? all.first : nil]
        return usual.compactMap { $0 }
    }

    var html: HTML {
        let words = wording.picture.star
        return """
            <section id="star"><h2>\(words.title)</h2>
            \(content)</section>

            """
    }

    private var content: HTML {
        let words = wording.picture.star
        if axes.count < 3 { return "<p>\(words.tooFewAxes)</p>\n" }
        let left = course.incompleteOccasions
        let leftOut: HTML? = left > 0 ? "<p class=\"quiet\">\(words.leftOut(left))</p>\n" : nil
        if shown.isEmpty { return "<p>\(words.noOccasion)</p>\n\(leftOut)" }
        return """
            <p>\(words.introduction)</p>
            \(figure)
            \(table)
            \(leftOut)\(choice)
            """
    }

    /// The drawing with its legend.
    var figure: HTML {
        let legend = shown.enumerated().map { place, occasion -> HTML in
            "<li>\(date(occasion, place)): \(wording.picture.star.line(place))\n"
        }
        let chart = StarChart(
            axes: axes,
            occasions: shown,
            description: description,
            wording: wording
        )
        return """
            <figure class="panel star">
            \(chart.html)
            <figcaption><ul>\(legend)</ul></figcaption>
            </figure>
            """
    }

    /// The finding in a sentence for each axis.
    private var description: String {
        let parts = axes.map { axis in
            let scores = shown.enumerated().map { place, occasion in
                "\(date(occasion, place)) \(score(occasion, axis))"
            }
            return wording.factors.name(axis) + ": " + scores.joined(separator: ", ") + "."
        }
        return wording.picture.star.description(parts.joined(separator: " "))
    }

    private var table: HTML {
        let words = wording.picture.star
        let rows = axes.map { axis -> HTML in
            let cells = shown.map { "<td>\(score($0, axis))" as HTML }
            return "<tr><th scope=\"row\">\(wording.factors.name(axis))\(cells)\n"
        }
        return ScrollingTable(
            styleClass: "figures",
            label: words.title,
            heads: [words.axis] + shown.enumerated().map { date($0.element, $0.offset) },
            rows: rows
        ).html
    }

    private func score(_ occasion: CourseOccasion, _ axis: Factor) -> String {
        occasion.scores[axis].map { wording.number($0, decimals: 0) } ?? wording.chart.noScore
    }

    /// The day, and what is special about the visit: "(nu)", "(sidst)".
    private func date(_ occasion: CourseOccasion, _ place: Int) -> String {
        let calendar = CalendarWords(wording: wording, context: context)
        let words = wording.picture.star
        let role: String? =
            switch occasion.id {
            case all.last?.id: words.now
            case all.dropLast().last?.id: words.before
            case all.first?.id: words.first
            default: nil
            }
        return calendar.date(occasion.date) + (role.map { " (\($0))" } ?? "")
    }

    /// Links that put a visit in or take it out; the earliest gives way to a fourth.
    private var choice: HTML? {
        let offered = all.suffix(Self.most.offered).reversed()
        guard let address, offered.count > 1 else { return nil }
        let words = wording.picture.star
        let calendar = CalendarWords(wording: wording, context: context)
        let links = offered.map { occasion -> HTML in
            let isShown = shown.contains { $0.id == occasion.id }
            let current: HTML = isShown ? " aria-current=\"true\"" : ""
            let mark: HTML? = isShown ? " (\(words.chosen))" : nil
            return """
                <a href="\(address(toggled(occasion.id)))#star"\(current)>\
                \(calendar.date(occasion.date))\(mark)</a>

                """
        }
        return """
            <section class="choose">
            <h3>\(words.choose)</h3>
            <p>\(words.choiceHelp)</p>
            <nav class="languages" aria-label="\(words.choose)">\(links)</nav>
            </section>

            """
    }

    private func toggled(_ id: UUID) -> [UUID] {
        let now = shown.map(\.id)
        if now.contains(id) { return now.count > 1 ? now.filter { $0 != id } : now }
        return Array(([id] + now).prefix(Self.most.shown))
    }
}
