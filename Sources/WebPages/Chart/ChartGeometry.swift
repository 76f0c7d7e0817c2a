/// Where on a chart a moment and a score lie, in the drawing's own units.
///
/// The score axis is always 0 to 100, whatever was measured, so that charts can be compared.
struct ChartGeometry: Hashable, Sendable {
    /// Width of the whole drawing.
    let width = 300.0
    /// Lines for bars below the dates.
    var lanes = 0
    /// Height of the whole drawing.
    var height: Double { 186 + Double(lanes) * Self.laneHeight }
    /// Left edge of the field.
    let left = 28.0
    /// Right edge of the field; room for the last number is beyond it.
    let right = 266.0
    /// Upper edge, where 100 is.
    let top = 30.0
    /// Lower edge, where 0 is.
    let bottom = 160.0
    /// The time shown, in seconds since 1970.
    let span: ClosedRange<Double>

    private static let laneHeight = 14.0

    /// Where the bars of a line lie, counted from 0.
    func lane(_ number: Int) -> Double { 192 + Double(number) * Self.laneHeight }

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
