/// Where on a chart a moment and a score lie, in the drawing's own units.
///
/// The score axis is always 0 to 100, whatever was measured, so that charts can be compared.
struct ChartGeometry: Hashable, Sendable {
    /// Width of the whole drawing.
    let width = 340.0
    /// Height of the whole drawing.
    let height = 196.0
    /// Left edge of the field.
    let left = 30.0
    /// Right edge of the field; room for the last number is beyond it.
    let right = 304.0
    /// Upper edge, where 100 is.
    let top = 30.0
    /// Lower edge, where 0 is.
    let bottom = 168.0
    /// The time shown, in seconds since 1970.
    let span: ClosedRange<Double>

    /// Where a moment lies; in the middle when all there is happened at once.
    func x(_ time: Double) -> Double {
        let length = span.upperBound - span.lowerBound
        guard length > 0 else { return (left + right) / 2 }
        let inset = 8.0
        let share = (time - span.lowerBound) / length
        return left + inset + share * (right - left - 2 * inset)
    }

    /// Where a score lies; scores beyond the axis are drawn at its end.
    func y(_ score: Double) -> Double {
        let kept = min(max(score, 0), 100)
        return bottom - kept / 100 * (bottom - top)
    }
}

/// A point of a drawing.
struct ChartPoint: Hashable, Sendable {
    let x: Double
    let y: Double
}

/// The `d` attribute of a path, in tenths of a unit.
struct ChartPath: Hashable, Sendable {
    private(set) var d = ""

    /// Begins anew at a point.
    mutating func move(to point: ChartPoint) {
        d += "M" + Self.pair(point)
    }

    /// A line to a point.
    mutating func line(to point: ChartPoint) {
        d += "L" + Self.pair(point)
    }

    /// Back to where it began.
    mutating func close() {
        d += "Z"
    }

    /// A line through several points.
    static func line(through points: [ChartPoint]) -> ChartPath {
        var path = ChartPath()
        for (index, point) in points.enumerated() {
            if index == 0 { path.move(to: point) } else { path.line(to: point) }
        }
        return path
    }

    /// Dots: lines of no length, whose ends are drawn round or square by the style sheet.
    static func dots(at points: [ChartPoint]) -> ChartPath {
        var path = ChartPath()
        for point in points {
            path.move(to: point)
            path.d += "h0"
        }
        return path
    }

    /// A number with one decimal at most, always with a point.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let whole = String(abs(tenths) / 10)
        return sign + whole + (tenths % 10 == 0 ? "" : "." + String(abs(tenths) % 10))
    }

    private static func pair(_ point: ChartPoint) -> String {
        number(point.x) + " " + number(point.y)
    }
}
