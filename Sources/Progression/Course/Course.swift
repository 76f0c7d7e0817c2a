public import FoundationEssentials

/// One citizen's course: five series, never added up.
public struct Course: Hashable, Sendable {
    /// The series in the fixed order of ``Factor``, empty ones too.
    public let series: [FactorSeries]

    /// The course that `measurements` of one citizen make.
    public init(of measurements: [Measurement]) {
        let byFactor = Dictionary(grouping: measurements, by: \.factor)
        series = Factor.allCases.map { FactorSeries(of: $0, among: byFactor[$0] ?? []) }
    }

    /// The series of one factor.
    public subscript(factor: Factor) -> FactorSeries {
        series.first { $0.factor == factor } ?? FactorSeries(of: factor, among: [])
    }

    /// When anything was last measured.
    public var lastMeasured: Date? {
        series.compactMap { $0.measurements.last?.date }.max()
    }
}
