/// Series with time and value counted from their common mean in units of their standard deviation.
///
/// The fit is then the same for weeks and for years, and no digits are lost; its figures are turned back
/// at the end.
struct StandardSums {
    /// The sums in standard units.
    let series: [SeriesSums]
    /// How many points there are.
    let points: Double
    /// What the units were.
    let scale: Scale

    /// Centre and unit of time and value.
    struct Scale {
        let timeCentre: Double
        let time: Double
        let valueCentre: Double
        let value: Double
    }

    init(_ series: some Collection<SeriesSums>) throws(GrowthModelFault) {
        var total = Totals()
        for sums in series where sums.count > 0 { total.add(sums) }
        let scale = try total.scale()
        points = total.count
        self.scale = scale
        self.series = series.lazy.filter { $0.count > 0 }.map { scale.standard($0) }
    }

    private struct Totals {
        var count = 0.0
        var time = 0.0
        var timeSquared = 0.0
        var value = 0.0
        var valueSquared = 0.0

        mutating func add(_ sums: SeriesSums) {
            count += sums.count
            time += sums.time
            timeSquared += sums.timeSquared
            value += sums.value
            valueSquared += sums.valueSquared
        }

        func scale() throws(GrowthModelFault) -> Scale {
            guard count > 2 else { throw .tooFewPoints }
            let timeVariance = (timeSquared - time * time / count) / count
            let valueVariance = (valueSquared - value * value / count) / count
            guard timeVariance > 1e-12 * timeSquared / count else { throw .noSpreadInTime }
            guard valueVariance > 1e-14 * valueSquared / count else { throw .noResiduals }
            return Scale(
                timeCentre: time / count,
                time: timeVariance.squareRoot(),
                valueCentre: value / count,
                value: valueVariance.squareRoot()
            )
        }
    }
}

extension StandardSums.Scale {
    /// The sums of the points (t − centre)/unit and (y − centre)/unit.
    func standard(_ sums: SeriesSums) -> SeriesSums {
        let n = sums.count
        let (m, v) = (timeCentre, valueCentre)
        return SeriesSums(
            count: n,
            time: (sums.time - n * m) / time,
            timeSquared: (sums.timeSquared - 2 * m * sums.time + n * m * m) / (time * time),
            value: (sums.value - n * v) / value,
            timeValue: (sums.timeValue - m * sums.value - v * sums.time + n * m * v)
                / (time * value),
            valueSquared: (sums.valueSquared - 2 * v * sums.value + n * v * v) / (value * value)
        )
    }

    /// The line in the units it was measured in.
    func restored(_ line: LevelAndSlope) -> LevelAndSlope {
        let slope = line.slope * value / time
        return LevelAndSlope(
            level: valueCentre + line.level * value - slope * timeCentre,
            slope: slope
        )
    }

    /// The covariance of lines in the units they were measured in.
    func restored(_ matrix: LevelSlopeMatrix) -> LevelSlopeMatrix {
        let slope = matrix.slope / (time * time)
        let between = matrix.between / time
        let m = timeCentre
        let restored = LevelSlopeMatrix(
            level: matrix.level - 2 * m * between + m * m * slope,
            between: between - m * slope,
            slope: slope
        )
        return restored * (value * value)
    }
}
