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

extension AwaitedVisit {
    /// The visits among one citizen's measurements that wait for the caseworker's assessment, the latest first.
    ///
    /// A visit waits when the citizen has answered at it, it lies within the interval of the measurements,
    /// and readiness was neither asked at it nor on its day or later: whoever has assessed since need not
    /// do so again, and an assessment without a score counts as given. One given now belongs to the first
    /// of these visits and settles the others.
    ///
    /// - Parameters:
    ///   - measurements: of one citizen, in any order.
    ///   - schedule: how often the citizen is measured; `nil` for six weeks.
    ///   - now: the moment of asking.
    /// - Returns: the visits; none, if an assessment given now is a visit of its own.
    public static func all(
        among measurements: [Measurement],
        schedule: Schedule?,
        now: Date
    ) -> [AwaitedVisit] {
        let interval = Double((schedule ?? .usual).weeks) * 7 * 86_400
        var given: (occasions: Set<UUID>, last: Date?) = ([], nil)
        var visits: [UUID: Date] = [:]
        for measurement in measurements {
            if measurement.factor == .readiness {
                given.occasions.insert(measurement.occasion)
                given.last = max(given.last ?? .distantPast, measurement.date)
            } else if measurement.factor.respondent == .citizen {
                let known = visits[measurement.occasion] ?? .distantFuture
                visits[measurement.occasion] = min(known, measurement.date)
            }
        }
        let last = given.last.map { TimeZoneRule.danish.day(of: $0) }
        return visits.filter { occasion, date in
            guard now.timeIntervalSince(date) < interval, !given.occasions.contains(occasion)
            else { return false }
            return last.map { TimeZoneRule.danish.day(of: date) > $0 } ?? true
        }
        .map(AwaitedVisit.init(occasion:date:))
        .sorted { ($0.date, $0.occasion) > ($1.date, $1.occasion) }
    }
}

extension Course {
    /// The visits that wait for the caseworker's assessment; see ``AwaitedVisit/all(among:schedule:now:)``.
    public func awaitsAssessment(schedule: Schedule?, now: Date) -> [AwaitedVisit] {
        AwaitedVisit.all(
            among: series.flatMap(\.measurements),
            schedule: schedule,
            now: now
        )
    }

    /// The course as it would be without some visits.
    public func without(_ visits: some Collection<UUID>) -> Course {
        let left = Set(visits)
        return Course(of: series.flatMap(\.measurements).filter { !left.contains($0.occasion) })
    }
}
