import Progression

/// Up to three visits as shapes on axes from 0 in the middle to 100 at the edge.
///
/// Told apart by line and by point, not by colour alone; never shown without the figures beside it, for
/// the order of the axes decides the shape. Right to left changes nothing: the axes have their places.
struct StarChart {
    let axes: [Factor]
    /// The latest first.
    let occasions: [CourseOccasion]
    let description: String
    let wording: Wording

    private static let width = 340.0
    private static let height = 280.0
    private static let centre = ChartPoint(x: 170, y: 142)
    private static let radius = 104.0

    var html: HTML {
        // The latest is drawn last, over the others.
        let shapes = occasions.enumerated().reversed().map { shape($0.element, place: $0.offset) }
        return """
            <svg viewBox="0 0 \(number(Self.width)) \(number(Self.height))" role="img" \
            aria-labelledby="t-star d-star">
            <title id="t-star">\(wording.picture.star.title)</title>
            <desc id="d-star">\(description)</desc>
            <g aria-hidden="true">
            \(rings)\(axes.indices.map(spoke))
            \(shapes)\(axes.indices.map(name))
            </g>
            </svg>
            """
    }

    /// Where a score lies on an axis; the first axis points up, the others follow clockwise.
    static func point(_ score: Double, axis: Int, of count: Int) -> ChartPoint {
        let way = (count == 3 ? triangle : diamond)[axis % 4 % max(count, 1)]
        let distance = min(max(score, 0), 100) / 100 * radius
        return ChartPoint(x: centre.x + distance * way.x, y: centre.y + distance * way.y)
    }

    /// The corners of a triangle, a diamond, a square and an octagon one unit from the middle: the
    /// citizen answers for four factors at most.
    private static let triangle = [
        ChartPoint(x: 0, y: -1), ChartPoint(x: 0.866, y: 0.5), ChartPoint(x: -0.866, y: 0.5),
    ]
    private static let diamond = [
        ChartPoint(x: 0, y: -1), ChartPoint(x: 1, y: 0), ChartPoint(x: 0, y: 1),
        ChartPoint(x: -1, y: 0),
    ]
    private static let square = [
        ChartPoint(x: -0.8, y: -0.8), ChartPoint(x: 0.8, y: -0.8), ChartPoint(x: 0.8, y: 0.8),
        ChartPoint(x: -0.8, y: 0.8),
    ]
    private static let octagon = [
        ChartPoint(x: -0.4, y: -0.9), ChartPoint(x: 0.4, y: -0.9), ChartPoint(x: 0.9, y: -0.4),
        ChartPoint(x: 0.9, y: 0.4), ChartPoint(x: 0.4, y: 0.9), ChartPoint(x: -0.4, y: 0.9),
        ChartPoint(x: -0.9, y: 0.4), ChartPoint(x: -0.9, y: -0.4),
    ]

    private var rings: HTML {
        let rings = [50.0, 100].map { score -> HTML in
            let outline = axes.indices.map { Self.point(score, axis: $0, of: axes.count) }
            let path = ChartPath([outline], closed: true)
            return "<path class=\"grid\" fill=\"none\" d=\"\(path.d)\"/>"
        }
        let ticks = [0.0, 50, 100].map { score -> HTML in
            let place = Self.point(score, axis: 0, of: axes.count)
            return """
                <text class="tick" x="\(number(place.x - 6))" y="\(number(place.y + 12))">\
                \(Int(score))</text>
                """
        }
        return "\(rings)\(ticks)"
    }

    private func spoke(_ axis: Int) -> HTML {
        let end = Self.point(100, axis: axis, of: axes.count)
        return "<path class=\"grid\" d=\"\(ChartPath([[Self.centre, end]]).d)\"/>"
    }

    private func name(_ axis: Int) -> HTML {
        let end = Self.point(100, axis: axis, of: axes.count)
        let aside = end.x - Self.centre.x
        let anchor = abs(aside) < 20 ? "middle" : aside > 0 ? "start" : "end"
        let down = end.y < Self.centre.y - 20 ? -8.0 : end.y > Self.centre.y + 20 ? 18 : 4
        let x = end.x + (anchor == "start" ? 6 : anchor == "end" ? -6 : 0)
        return """
            <text x="\(number(x))" y="\(number(end.y + down))" text-anchor="\(anchor)">\
            \(wording.factors.short(axes[axis]))</text>
            """
    }

    private func shape(_ occasion: CourseOccasion, place: Int) -> HTML {
        let points = axes.enumerated().map { index, axis in
            Self.point(occasion.scores[axis] ?? 0, axis: index, of: axes.count)
        }
        let dashes: [HTML] = ["", " stroke-dasharray=\"9 4\"", " stroke-dasharray=\"2 4\""]
        let dash = dashes[min(place, 2)]
        let outline = ChartPath([points], closed: true)
        let tips = ChartPath(points.map { tip($0, place: place) }, closed: true)
        return """
            <g class="visit\(place)"><path class="line"\(dash) d="\(outline.d)"/>\
            <path class="tip" d="\(tips.d)"/></g>

            """
    }

    /// The outline of a point: a circle in eight corners, a square, a triangle.
    private func tip(_ at: ChartPoint, place: Int) -> [ChartPoint] {
        let corners = [Self.octagon, Self.square, Self.triangle][min(place, 2)]
        return corners.map { ChartPoint(x: at.x + 6.5 * $0.x, y: at.y + 6.5 * $0.y) }
    }

    private func number(_ value: Double) -> String {
        ChartPath.number(value)
    }
}
