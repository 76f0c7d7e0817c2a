/// The least value of a smooth function, found by the quasi-Newton method of Broyden, Fletcher, Goldfarb
/// and Shanno (Nocedal & Wright 2006, algorithm 6.1) with a halving line search.
///
/// For functions of few parameters whose gradient is at hand.
struct Minimisation: Sendable {
    /// Where the function is least.
    let point: [Double]
    /// Its value there.
    let value: Double
    /// Whether it is level there, as far as the numbers can tell.
    let isSettled: Bool

    /// A function's value and its gradient.
    typealias Function = (_ point: [Double]) -> (value: Double, gradient: [Double])

    /// Goes downhill from `start`.
    ///
    /// - Parameters:
    ///   - function: gives an infinite value where it is not defined.
    ///   - start: where it is defined.
    ///   - tolerance: the largest component of a gradient that counts as level, relative to the value.
    ///   - limit: how many steps at most.
    init(
        of function: Function,
        from start: [Double],
        tolerance: Double = 1e-11,
        limit: Int = 500
    ) {
        var here = Place(start, function(start))
        var curvature = InverseCurvature(count: start.count)
        var stalled = 0
        for _ in 0..<limit where !here.isLevel(tolerance) && stalled < 4 {
            if let next = Self.step(from: here, along: curvature.direction(here), function) {
                stalled = next.isAsLow(as: here) ? stalled + 1 : 0
                curvature.learn(from: here, to: next)
                here = next
            } else if curvature.isFresh {
                // Not even straight downhill is any lower.
                break
            } else {
                curvature = InverseCurvature(count: start.count)
            }
        }
        point = here.point
        value = here.value
        // As level as the numbers can tell.
        isSettled = here.isLevel(1e-6)
    }

    /// The next place that is lower; `nil` if none of the halved steps is.
    private static func step(
        from here: Place,
        along direction: [Double],
        _ function: Function
    ) -> Place? {
        let descent = zip(here.gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
        var length = min(1, 5 / max(direction.map(abs).max() ?? 0, 5))
        for _ in 0..<40 {
            let point = zip(here.point, direction).map { $0 + length * $1 }
            let next = Place(point, function(point))
            // The last digits of the value are noise: near the bottom the gradient tells more.
            let isLevel = next.isAsLow(as: here) && next.steepness < here.steepness
            if isLevel || next.value <= here.value + 1e-4 * length * descent { return next }
            length /= 2
        }
        return nil
    }
}

/// A point with the function's value and gradient.
private struct Place {
    let point: [Double]
    let value: Double
    let gradient: [Double]

    init(_ point: [Double], _ found: (value: Double, gradient: [Double])) {
        self.point = point
        value = found.value
        gradient = found.gradient
    }

    var steepness: Double { gradient.map(abs).max() ?? 0 }

    /// Whether the values differ in their last digits at most.
    func isAsLow(as other: Place) -> Bool {
        abs(value - other.value) <= 1e-14 * abs(other.value)
    }

    func isLevel(_ tolerance: Double) -> Bool {
        steepness <= tolerance * max(1, abs(value))
    }
}

/// What the steps so far have shown of the inverse of the Hessian.
private struct InverseCurvature {
    private var rows: [[Double]]
    private(set) var isFresh = true

    init(count: Int) {
        rows = (0..<count).map { row in (0..<count).map { $0 == row ? 1 : 0 } }
    }

    func direction(_ place: Place) -> [Double] {
        let newton = rows.map { row in -zip(row, place.gradient).reduce(0) { $0 + $1.0 * $1.1 } }
        guard isFresh else { return newton }
        // Nothing is known of the scale: a first step of length one at most.
        let longest = max(1, newton.map(abs).max() ?? 1)
        return newton.map { $0 / longest }
    }

    mutating func learn(from: Place, to: Place) {
        let step = zip(to.point, from.point).map { $0 - $1 }
        let change = zip(to.gradient, from.gradient).map { $0 - $1 }
        let product = zip(step, change).reduce(0) { $0 + $1.0 * $1.1 }
        guard product > 0 else { return }
        if isFresh {
            let scale = product / change.reduce(0) { $0 + $1 * $1 }
            for index in rows.indices { rows[index][index] = scale }
            isFresh = false
        }
        let turned = rows.map { row in zip(row, change).reduce(0) { $0 + $1.0 * $1.1 } }
        let weight = zip(change, turned).reduce(0) { $0 + $1.0 * $1.1 }
        for row in rows.indices {
            for column in rows.indices {
                rows[row][column] +=
                    (1 + weight / product) * step[row] * step[column] / product
                    - (turned[row] * step[column] + step[row] * turned[column]) / product
            }
        }
    }
}
