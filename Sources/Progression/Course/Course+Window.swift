public import FoundationEssentials

extension Course {
    /// The visits anything was measured at, the latest first; one visit's measurements are one moment.
    public var visits: [UUID] {
        var moments: [UUID: Date] = [:]
        for measurement in series.lazy.flatMap(\.measurements) {
            let known = moments[measurement.occasion] ?? .distantFuture
            moments[measurement.occasion] = min(known, measurement.date)
        }
        return moments.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
            .map(\.key)
    }

    /// The course as it would be if only some visits had been held.
    ///
    /// A new series that begins with the first of them is not marked as one.
    public func only(_ visits: some Collection<UUID>) -> Course {
        let kept = Set(visits)
        return Course(of: series.flatMap(\.measurements).filter { kept.contains($0.occasion) })
    }
}
