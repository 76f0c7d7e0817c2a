/// The `d` attribute of a path.
///
/// Points are rounded to tenths of a unit and written as distances from the point before, which
/// keeps a page with hundreds of measurements small; the rounding does not add up.
struct ChartPath: Sendable {
    private(set) var d = ""
    private var current = (x: 0, y: 0)

    /// Nothing yet.
    init() {}

    /// Lines through given points, each closed to an outline if wanted.
    init(_ lines: [[ChartPoint]], closed: Bool = false) {
        for line in lines {
            for (index, point) in line.enumerated() {
                add(index == 0 ? "m" : "l", to: point)
            }
            if closed, let first = line.first {
                d += "z"
                current = Self.tenths(first)
            }
        }
    }

    /// Dots: lines of hardly any length, whose ends the style sheet draws round or square.
    static func dots(at points: [ChartPoint]) -> ChartPath {
        var path = ChartPath()
        for point in points {
            path.add("m", to: point)
            path.d += "h.1"
            path.current.x += 1
        }
        return path
    }

    /// A number with one decimal at most, always with a point.
    static func number(_ value: Double) -> String {
        text(tenths: Int((value * 10).rounded()))
    }

    private mutating func add(_ command: String, to point: ChartPoint) {
        let next = Self.tenths(point)
        let down = Self.text(tenths: next.y - current.y)
        let gap = down.hasPrefix("-") ? "" : " "
        d += command + Self.text(tenths: next.x - current.x) + gap + down
        current = next
    }

    private static func tenths(_ point: ChartPoint) -> (x: Int, y: Int) {
        (Int((point.x * 10).rounded()), Int((point.y * 10).rounded()))
    }

    private static func text(tenths: Int) -> String {
        let sign = tenths < 0 ? "-" : ""
        let rest = abs(tenths) % 10
        return sign + String(abs(tenths) / 10) + (rest == 0 ? "" : "." + String(rest))
    }
}
