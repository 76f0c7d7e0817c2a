/// What a straight line through a series needs to know of it: six sums, kept up to date point by point.
///
/// Time is counted from the series' own start, so that nothing is lost in large numbers. Two series'
/// sums may be added only where both count from the same start.
public struct SeriesSums: Hashable, Sendable {
    /// n: how many points.
    public private(set) var count: Double = 0
    /// Σt.
    public private(set) var time: Double = 0
    /// Σt².
    public private(set) var timeSquared: Double = 0
    /// Σy.
    public private(set) var value: Double = 0
    /// Σty.
    public private(set) var timeValue: Double = 0
    /// Σy².
    public private(set) var valueSquared: Double = 0

    /// No points.
    public init() {}

    /// The sums of given points.
    public init(of points: some Sequence<(time: Double, value: Double)>) {
        for point in points { add(time: point.time, value: point.value) }
    }

    /// Sums of given value, as they were kept; see the properties.
    public init(
        count: Double,
        time: Double,
        timeSquared: Double,
        value: Double,
        timeValue: Double,
        valueSquared: Double
    ) {
        self.count = count
        self.time = time
        self.timeSquared = timeSquared
        self.value = value
        self.timeValue = timeValue
        self.valueSquared = valueSquared
    }

    /// The sums of points whose times and values lie beside each other.
    ///
    /// - Parameters:
    ///   - times: when.
    ///   - values: as many, in the same order; one that is not a number is a point that is missing.
    public init(times: Span<Double>, values: Span<Double>) {
        precondition(times.count == values.count)
        var lanes = SumLanes()
        let whole = times.count & ~3
        for index in stride(from: 0, to: whole, by: 4) {
            lanes.add(times.four(from: index), values.four(from: index))
        }
        var sums = lanes.sums
        for index in whole..<times.count where !values[index].isNaN {
            sums.add(time: times[index], value: values[index])
        }
        self = sums
    }

    /// One point more.
    @inline(__always)
    public mutating func add(time newTime: Double, value newValue: Double) {
        count += 1
        time += newTime
        timeSquared += newTime * newTime
        value += newValue
        timeValue += newTime * newValue
        valueSquared += newValue * newValue
    }
}

extension SeriesSums {
    /// Σ(t−t̄)²: how far the points are spread over time; 0 with fewer than two different times.
    public var timeSpread: Double {
        count > 0 ? max(0, timeSquared - time * time / count) : 0
    }

    /// Σ(t−t̄)(y−ȳ).
    public var product: Double {
        count > 0 ? timeValue - time * value / count : 0
    }

    /// Σ(y−ȳ)².
    public var valueSpread: Double {
        count > 0 ? max(0, valueSquared - value * value / count) : 0
    }
}

/// The sums of every fourth point, four of them beside each other.
private struct SumLanes {
    private var count = SIMD4<Double>.zero
    private var time = SIMD4<Double>.zero
    private var timeSquared = SIMD4<Double>.zero
    private var value = SIMD4<Double>.zero
    private var timeValue = SIMD4<Double>.zero
    private var valueSquared = SIMD4<Double>.zero

    /// Four points more; a value that is not a number counts nowhere.
    @inline(__always)
    mutating func add(_ times: SIMD4<Double>, _ values: SIMD4<Double>) {
        let isThere = values .== values
        let weights = SIMD4<Double>.zero.replacing(with: 1, where: isThere)
        let y = SIMD4<Double>.zero.replacing(with: values, where: isThere)
        let t = times * weights
        count += weights
        time += t
        timeSquared += t * t
        value += y
        timeValue += t * y
        valueSquared += y * y
    }

    @inline(__always)
    var sums: SeriesSums {
        SeriesSums(
            count: count.sum(),
            time: time.sum(),
            timeSquared: timeSquared.sum(),
            value: value.sum(),
            timeValue: timeValue.sum(),
            valueSquared: valueSquared.sum()
        )
    }
}

extension Span<Double> {
    /// Four numbers in a row, which must be there.
    @inline(__always)
    fileprivate func four(from index: Int) -> SIMD4<Double> {
        precondition(index >= 0 && index + 4 <= count)
        return SIMD4(
            self[unchecked: index],
            self[unchecked: index + 1],
            self[unchecked: index + 2],
            self[unchecked: index + 3]
        )
    }
}
