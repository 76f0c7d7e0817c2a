/// Something of a straight line's level at time 0 and its slope: the values, their effects, their sums.
public struct LevelAndSlope: Hashable, Sendable, Codable {
    /// Of the level at time 0, in points.
    public var level: Double
    /// Of the slope, in points per unit of time.
    public var slope: Double

    /// A pair of given parts.
    public init(level: Double, slope: Double) {
        self.level = level
        self.slope = slope
    }
}

/// A symmetric matrix of two rows, of level and slope: variances, and what they have in common.
public struct LevelSlopeMatrix: Hashable, Sendable, Codable {
    /// Of the level, in points².
    public var level: Double
    /// Of level and slope together, in points² per unit of time.
    public var between: Double
    /// Of the slope, in points² per unit of time squared.
    public var slope: Double

    /// A matrix of given parts.
    public init(level: Double, between: Double, slope: Double) {
        self.level = level
        self.between = between
        self.slope = slope
    }

    static let zero = LevelSlopeMatrix(level: 0, between: 0, slope: 0)

    var determinant: Double { level * slope - between * between }

    /// The inverse; its parts are infinite or no numbers where there is none.
    var inverse: LevelSlopeMatrix {
        let factor = 1 / determinant
        return LevelSlopeMatrix(
            level: slope * factor,
            between: -between * factor,
            slope: level * factor
        )
    }

    static func * (matrix: LevelSlopeMatrix, number: Double) -> LevelSlopeMatrix {
        LevelSlopeMatrix(
            level: matrix.level * number,
            between: matrix.between * number,
            slope: matrix.slope * number
        )
    }

    static func * (matrix: LevelSlopeMatrix, pair: LevelAndSlope) -> LevelAndSlope {
        LevelAndSlope(
            level: matrix.level * pair.level + matrix.between * pair.slope,
            slope: matrix.between * pair.level + matrix.slope * pair.slope
        )
    }

    static func + (left: LevelSlopeMatrix, right: LevelSlopeMatrix) -> LevelSlopeMatrix {
        LevelSlopeMatrix(
            level: left.level + right.level,
            between: left.between + right.between,
            slope: left.slope + right.slope
        )
    }

    /// W·self·W for a symmetric W.
    func within(_ outer: LevelSlopeMatrix) -> LevelSlopeMatrix {
        let first = self * LevelAndSlope(level: outer.level, slope: outer.between)
        let second = self * LevelAndSlope(level: outer.between, slope: outer.slope)
        return LevelSlopeMatrix(
            level: outer.level * first.level + outer.between * first.slope,
            between: outer.level * second.level + outer.between * second.slope,
            slope: outer.between * second.level + outer.slope * second.slope
        )
    }
}
