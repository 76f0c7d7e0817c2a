public import FoundationEssentials

/// A visit at which the citizen has answered, and the caseworker's own assessment is still missing.
public struct AwaitedVisit: Hashable, Sendable {
    /// The visit; an assessment given now belongs to it.
    public let occasion: UUID
    /// When the citizen answered.
    public let date: Date

    /// A visit of given parts.
    public init(occasion: UUID, date: Date) {
        self.occasion = occasion
        self.date = date
    }
}

extension Course {
    /// The visits that wait for the caseworker's assessment, the latest first.
    ///
    /// A visit waits when the citizen has answered at it, it lies within the interval of the measurements,
    /// and readiness was neither asked at it nor on its day or later: whoever has assessed since need not
    /// do so again, and an assessment without a score counts as given. One given now belongs to the first
    /// of these visits and settles the others.
    ///
    /// - Parameters:
    ///   - schedule: how often the citizen is measured; `nil` for six weeks.
    ///   - now: the moment of asking.
    /// - Returns: the visits; none, if an assessment given now is a visit of its own.
    public func awaitsAssessment(schedule: Schedule?, now: Date) -> [AwaitedVisit] {
        let interval = Double((schedule ?? .usual).weeks) * 7 * 86_400
        let given = self[.readiness].measurements
        let assessed = Set(given.map(\.occasion))
        let last = given.map { TimeZoneRule.danish.day(of: $0.date) }.max()
        return ownVisits.filter { visit in
            let isSettled = last.map { TimeZoneRule.danish.day(of: visit.date) <= $0 } ?? false
            return !isSettled && !assessed.contains(visit.occasion)
                && now.timeIntervalSince(visit.date) < interval
        }
    }

    /// The course as it would be without some visits.
    public func without(_ visits: some Collection<UUID>) -> Course {
        let left = Set(visits)
        return Course(of: series.flatMap(\.measurements).filter { !left.contains($0.occasion) })
    }

    /// The visits with an answer of the citizen's own, the latest first.
    private var ownVisits: [AwaitedVisit] {
        var moments: [UUID: Date] = [:]
        for measurement in series.lazy.filter({ $0.factor.respondent == .citizen })
            .flatMap(\.measurements)
        {
            let known = moments[measurement.occasion] ?? .distantFuture
            moments[measurement.occasion] = min(known, measurement.date)
        }
        return moments.map(AwaitedVisit.init(occasion:date:))
            .sorted { ($0.date, $0.occasion) > ($1.date, $1.occasion) }
    }
}
