import FoundationEssentials

/// What happened around a course as a chart draws it: hatched pauses and lines across the field, and below
/// it a bar for each effort, all with their numbers.
struct HappeningMarks {
    let happenings: Happenings
    let span: ClosedRange<Double>
    private let field: ChartGeometry

    /// The least length of anything with a length, in the drawing's units.
    private static let least = 3.0
    /// What a number needs before a bar.
    private static let numberRoom = 22.0

    init(_ happenings: Happenings, span: ClosedRange<Double>) {
        self.happenings = happenings
        self.span = span
        field = ChartGeometry(span: span)
    }

    /// What of it lies within the time shown.
    var drawn: [Happening] {
        happenings.all.filter { one in
            one.from <= span.upperBound && (one.until ?? .infinity) >= span.lowerBound
        }
    }

    /// The efforts by the line they are drawn on: those that go on at the same time never share one.
    var lanes: [[Happening]] {
        var lanes: [[Happening]] = []
        for one in drawn where one.shape == .bar {
            let start = place(one).lowerBound
            let free = lanes.firstIndex { lane in
                lane.last.map { place($0).upperBound + Self.numberRoom <= start } ?? true
            }
            if let free { lanes[free].append(one) } else { lanes.append([one]) }
        }
        return lanes
    }

    /// Where something begins and ends; at the edge of the field where that is outside.
    func place(_ one: Happening) -> ClosedRange<Double> {
        let start = one.from < span.lowerBound ? field.left : field.x(one.from)
        let until = one.until ?? .infinity
        let end = until > span.upperBound ? field.right : field.x(until)
        return start...max(end, start + (one.shape == .mark ? 0 : Self.least))
    }

    func html(in geometry: ChartGeometry) -> HTML {
        let bands = drawn.filter { $0.shape == .band }.map { one -> HTML in
            let place = place(one)
            let middle = (geometry.top + geometry.bottom) / 2
            return """
                <path class="pause" d="M\(number(place.lowerBound)) \(number(middle))\
                H\(number(place.upperBound))"/>
                """
        }
        let lines = drawn.filter { $0.shape == .mark }.map { one -> HTML in
            """
            <path class="event" d="M\(number(place(one).lowerBound)) \(number(geometry.top))\
            V\(number(geometry.bottom))"/>
            """
        }
        let bars = lanes.enumerated().flatMap { index, lane in
            lane.map { bar($0, at: geometry.lane(index)) }
        }
        return "\(bands)\(lines)\(numbers(geometry))\(bars)"
    }

    /// The numbers above the field, moved apart where they would run into each other.
    private func numbers(_ geometry: ChartGeometry) -> [HTML] {
        let marked = drawn.filter { $0.shape != .bar }
            .map { one in
                let place = place(one)
                return (number: one.number, x: (place.lowerBound + place.upperBound) / 2)
            }
            .sorted { ($0.x, $0.number) < ($1.x, $1.number) }
        return zip(marked, Self.apart(marked.map(\.x), upTo: geometry.width - 8)).map { one, x in
            """
            <text class="middle" x="\(number(x))" y="\(number(geometry.top - 2))">\(one.number)</text>
            """
        }
    }

    /// Places in order, each at least one number's width from the next, none beyond the edge.
    static func apart(_ places: [Double], upTo edge: Double) -> [Double] {
        let width = 14.0
        var moved: [Double] = []
        for place in places { moved.append(max(place, (moved.last ?? -.infinity) + width)) }
        var limit = edge
        return moved.reversed().map { place in
            defer { limit = min(place, limit) - width }
            return min(place, limit)
        }
        .reversed()
    }

    /// A bar with a stroke at each end it has, and an arrow where it goes on.
    private func bar(_ one: Happening, at y: Double) -> HTML {
        let place = place(one)
        let isOpen = (one.until ?? .infinity) > span.upperBound
        let start = one.from < span.lowerBound ? "" : "v-4v8v-4"
        let end = isOpen ? "l-4-4m4 4l-4 4" : "v-4v8"
        return """
            <path class="bar" d="M\(number(place.lowerBound)) \(number(y))\(start)\
            H\(number(place.upperBound))\(end)"/>\
            <text class="tick" x="\(number(place.lowerBound - 4))" y="\(number(y + 4))">\
            \(one.number)</text>
            """
    }

    private func number(_ value: Double) -> String { ChartPath.number(value) }
}
