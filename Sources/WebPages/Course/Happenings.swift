import FoundationEssentials
import Progression

/// What happened around a course, oldest first, numbered alike on the charts, in the table and in the list.
struct Happenings: Sendable {
    let all: [Happening]

    /// Nothing happened.
    static let none = Happenings(all: [])

    private init(all: [Happening]) {
        self.all = all
    }

    init(of theCase: CitizenPage.Case, context: PageContext) {
        let seen = theCase.events.map { event in
            (what: Happening.What.seen(event.kind), from: event.at, until: event.at as Date?)
        }
        let recorded = theCase.recorded.map { event in
            (
                what: Happening.What.recorded(event),
                from: context.zone.noon(of: event.start).addingTimeInterval(-Happening.halfDay),
                until: event.goesOn
                    ? nil
                    : context.zone.noon(of: event.end ?? event.start)
                        .addingTimeInterval(Happening.halfDay)
            )
        }
        // The order of what began at the same moment is that in which it is known.
        let ordered = (seen + recorded).enumerated()
            .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
        all = ordered.enumerated().map { index, one in
            Happening(
                number: index + 1,
                what: one.element.what,
                from: one.element.from.timeIntervalSince1970,
                until: one.element.until?.timeIntervalSince1970
            )
        }
    }

    /// The time a chart of measurements covers, longer where something happened since the last of them,
    /// until now at most.
    func span(of measured: ClosedRange<Double>, now: Date) -> ClosedRange<Double> {
        let now = now.timeIntervalSince1970
        let ends = all.map { one in
            one.until ?? (one.from > measured.upperBound ? now : one.from)
        }
        let last = min(ends.max() ?? measured.upperBound, now)
        return measured.lowerBound...max(measured.upperBound, last)
    }

    /// The numbers of what went on after one moment, up to another.
    func numbers(after earlier: Double?, upTo later: Double) -> [Int] {
        all.filter { one in
            let begins = one.from <= later
            guard let earlier else { return begins && (one.until ?? .infinity) >= later }
            return begins && (one.until ?? .infinity) > earlier
        }
        .map(\.number)
    }
}

/// One thing that happened around a course.
struct Happening: Sendable {
    static let halfDay = 43_200.0

    let number: Int
    let what: What
    /// In seconds since 1970.
    let from: Double
    /// `nil` while it goes on.
    let until: Double?

    enum What: Sendable {
        /// What the server has seen itself.
        case seen(CitizenPage.Event.Kind)
        /// What a professional has recorded.
        case recorded(RecordedEvent)
    }

    /// How a chart draws it.
    var shape: Shape {
        switch what {
        case .seen: .mark
        case .recorded(let event):
            switch event.kind.category {
            case .effort: .bar
            case .pause: .band
            case .exit: .mark
            }
        }
    }

    enum Shape: Sendable {
        /// A line across the chart at one moment.
        case mark
        /// A line of its own below the chart, as long as it went on.
        case bar
        /// A hatched part of the chart.
        case band
    }
}

/// What happened, in words.
struct HappeningWords {
    let wording: Wording
    let context: PageContext

    /// What it was, and when.
    func html(_ happening: Happening) -> HTML {
        switch happening.what {
        case .seen(let kind): HTML(text: seen(kind, at: happening.from))
        case .recorded(let event): html(event)
        }
    }

    /// The same as plain text.
    func text(_ happening: Happening) -> String {
        switch happening.what {
        case .seen(let kind): seen(kind, at: happening.from)
        case .recorded(let event): "\(exit(event.kind))\(event.kind.name), \(days(of: event))"
        }
    }

    private func seen(_ kind: CitizenPage.Event.Kind, at moment: Double) -> String {
        let day = context.zone.day(of: Date(timeIntervalSince1970: moment))
        return "\(wording.caseWords.event(kind)), \(wording.dates.whole(day))"
    }

    /// What was recorded, and when.
    func html(_ event: RecordedEvent) -> HTML {
        "\(name(of: event.kind)), \(days(of: event))"
    }

    /// What a kind is called where its category is not told besides.
    func name(of kind: EventKind) -> HTML {
        "\(exit(kind))\(HTML.name(kind.name))"
    }

    private func exit(_ kind: EventKind) -> String {
        kind.category == .exit ? wording.events.exit + " " : ""
    }

    /// The days of an event, with the year once where it is one year; "since" while it goes on.
    func days(of event: RecordedEvent) -> String {
        days(from: event.start, to: event.goesOn ? nil : event.end ?? event.start)
    }

    /// Which efforts went on beside each other, and when.
    func html(_ time: ParallelEfforts) -> HTML {
        let names = time.kinds.map { HTML.name($0.name) }
        let others = names.dropLast().enumerated().map { index, name -> HTML in
            index == 0 ? name : ", \(name)"
        }
        return
            "\(others) \(wording.events.and) \(names.last), \(days(from: time.start, to: time.end))"
    }

    /// Some days; `nil` for no last one.
    private func days(from start: CalendarDay, to end: CalendarDay?) -> String {
        let dates = wording.dates
        guard let end else {
            let today = context.zone.day(of: context.now)
            return start > today
                ? wording.events.from(dates.whole(start)) : wording.events.since(dates.whole(start))
        }
        if end == start { return dates.whole(start) }
        let first = start.year == end.year ? dates.dayAndMonth(start) : dates.whole(start)
        return "\(first) – \(dates.whole(end))"
    }
}
