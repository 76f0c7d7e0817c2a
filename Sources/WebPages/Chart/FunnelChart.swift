import Progression

/// Units by their size and their share, with the limits within which luck alone puts 95 and 99.8 of a hundred.
///
/// A unit is told by its number, and by its shape where it lies; colour adds nothing. The lines have small steps: people are
/// whole.
struct FunnelChart {
    let funnel: Funnel
    /// What there is to see, in a sentence.
    let finding: String
    let wording: Wording

    private let width = 340.0
    private let height = 262.0
    private let left = 46.0
    private let right = 290.0
    private let top = 30.0
    private let bottom = 218.0

    var html: HTML {
        let words = wording.team.funnel
        return """
            <svg viewBox="0 0 \(number(width)) \(number(height))" role="img" \
            aria-labelledby="t-funnel d-funnel">
            <title id="t-funnel">\(words.chartTitle)</title>
            <desc id="d-funnel">\(finding)</desc>
            <g aria-hidden="true">
            \(axes)\(limits)\(points)
            </g>
            </svg>
            """
    }

    /// How a place is drawn, in a character.
    static func sign(_ place: FunnelPlace) -> String {
        switch place {
        case .within: "●"
        case .above, .below: "◆"
        case .farAbove, .farBelow: "■"
        }
    }

    // MARK: Where things lie

    /// From the smallest unit less a tenth to the largest and a tenth more.
    private var sizes: ClosedRange<Int> {
        let people = funnel.units.map(\.observed.people)
        let (least, most) = (people.min() ?? 1, people.max() ?? 1)
        return max(1, least - max(1, least / 10))...(most + max(1, most / 10))
    }

    /// Whole tens that hold all points and, as far as there is room, the limits.
    private var shares: ClosedRange<Double> {
        let first = FunnelLimits(expected: funnel.expected, people: sizes.lowerBound)
        let limits = (funnel.units.map(\.limits) + [first].compactMap(\.self)).map(\.outer)
        let shares = funnel.units.map(\.share)
        let low = (limits.map(\.lowerBound) + shares).min() ?? 0
        let high = (limits.map(\.upperBound) + shares).max() ?? 1
        return max(0, (low * 10).rounded(.down) / 10)...min(1, (high * 10).rounded(.up) / 10)
    }

    private func x(_ people: Int) -> Double {
        let length = Double(sizes.upperBound - sizes.lowerBound)
        return left + Double(people - sizes.lowerBound) / length * (right - left)
    }

    private func y(_ share: Double) -> Double {
        let length = max(shares.upperBound - shares.lowerBound, 0.1)
        let kept = min(max(share, shares.lowerBound), shares.upperBound)
        return bottom - (kept - shares.lowerBound) / length * (bottom - top)
    }

    private func percent(_ share: Double) -> String {
        wording.team.percent(wording.number(100 * share, decimals: 0))
    }

    private func number(_ value: Double) -> String { ChartPath.number(value) }
}

extension FunnelChart {
    private var axes: HTML {
        let words = wording.team.funnel
        let middle = (shares.lowerBound + shares.upperBound) / 2
        let lines = [shares.lowerBound, middle, shares.upperBound].map { share -> HTML in
            """
            <path class="grid" d="M\(number(left)) \(number(y(share)))H\(number(right))"/>\
            <text class="tick" x="\(number(left - 5))" y="\(number(y(share) + 4))">\(percent(share))</text>
            """
        }
        return """
            \(lines)<text class="end" x="4" y="14">\(words.share)</text>\
            <text x="\(number(left))" y="\(number(bottom + 17))">\(sizes.lowerBound)</text>\
            <text class="tick" x="\(number(right))" y="\(number(bottom + 17))">\(sizes.upperBound)</text>\
            <text class="end middle" x="\(number((left + right) / 2))" y="\(number(bottom + 36))">\
            \(words.people)</text>
            """
    }

    private var limits: HTML {
        let step = max(1, sizes.count / 60)
        let grid = Array(stride(from: sizes.lowerBound, through: sizes.upperBound, by: step))
        let all = grid.compactMap { FunnelLimits(expected: funnel.expected, people: $0) }
        func line(_ share: (FunnelLimits) -> Double) -> [ChartPoint] {
            all.map { ChartPoint(x: x($0.people), y: y(share($0))) }
        }
        let inner = ChartPath([line(\.inner.lowerBound), line(\.inner.upperBound)])
        let outer = ChartPath([line(\.outer.lowerBound), line(\.outer.upperBound)])
        let middle = number(y(funnel.expected))
        return """
            <path class="event" d="M\(number(left)) \(middle)H\(number(right))"/>\
            <path class="line" d="\(outer.d)"/><path class="gap" d="\(inner.d)"/>\
            \(all.last.map(names))
            """
    }

    /// What the lines are, where they end; moved apart where they come close.
    private func names(_ last: FunnelLimits) -> HTML {
        let words = wording.team.funnel
        let texts = [words.outerLimit, words.innerLimit, percent(funnel.expected)]
        let ends = [last.outer.upperBound, last.inner.upperBound, last.expected].map { y($0) + 4 }
        let places = HappeningMarks.apart(ends, upTo: bottom)
        return HTML(
            zip(texts, places).map { text, place -> HTML in
                "<text x=\"\(number(right + 4))\" y=\"\(number(place))\">\(text)</text>"
            }
        )
    }

    private var points: HTML {
        var drawn: [ChartPoint] = []
        let pieces = funnel.units.enumerated().map { index, unit -> HTML in
            let point = ChartPoint(x: x(unit.observed.people), y: y(unit.share))
            let isCrowded = drawn.contains { other in
                abs(other.x - point.x) < 24 && abs(other.y - point.y) < 13
            }
            drawn.append(point)
            let outline = ChartPath([outline(unit.place, at: point)], closed: true)
            return """
                <path class="tip" d="\(outline.d)"/>\
                <text class="value" x="\(number(point.x))" \
                y="\(number(point.y + (isCrowded ? 20 : -9)))">\(index + 1)</text>

                """
        }
        return HTML(pieces)
    }

    /// A circle in eight corners within the limits, a diamond beyond 95, a square beyond 99.8 of a hundred.
    private func outline(_ place: FunnelPlace, at point: ChartPoint) -> [ChartPoint] {
        let corners: [(Double, Double)] =
            switch place {
            case .within:
                [
                    (-2, -5), (2, -5), (5, -2), (5, 2), (2, 5), (-2, 5), (-5, 2), (-5, -2),
                ]
            case .above, .below: [(0, -7), (7, 0), (0, 7), (-7, 0)]
            case .farAbove, .farBelow: [(-5.5, -5.5), (5.5, -5.5), (5.5, 5.5), (-5.5, 5.5)]
            }
        return corners.map { ChartPoint(x: point.x + $0.0, y: point.y + $0.1) }
    }
}
