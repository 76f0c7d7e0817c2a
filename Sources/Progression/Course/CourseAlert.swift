public import FoundationEssentials

/// Something in a citizen's course that asks for a look: a plain rule on the citizen's own data.
///
/// No rule guesses at the future, none compares with other people.
public enum CourseAlert: Hashable, Sendable {
    /// Reliably lower than the first measurement of the series, on its two latest occasions.
    ///
    /// One alone would be a false alarm a year for everyone: |RCI| beyond 1.96 downwards happens by
    /// chance at 2.5 of 100 measurements, and five factors are measured nine times a year. The date is
    /// that of the first measurement.
    case deterioration(Factor, since: Date)
    /// The interval and the grace after it have passed.
    case overdue
    /// The citizen's belief and the caseworker's assessment of one visit are apart by more than
    /// 1.96·√(SEM₁² + SEM₂²).
    case viewsApart(TwoViews)
    /// So many scored measurements, and none of them reliably unlike the first.
    case noReliableChange(Factor, measurements: Int)
}

extension Course {
    /// How many scored measurements without a reliable change ask for a look, unless told otherwise:
    /// six, which with six weeks between them is more than half a year.
    public static let patience = 6

    /// What asks for a look, what is most urgent first.
    ///
    /// - Parameters:
    ///   - due: when the citizen is to be measured.
    ///   - patience: how many scored measurements may pass without a reliable change; at least 2.
    /// - Returns: falls that last, then overdue, then views apart, then what has not moved; the factors of
    ///   a kind in their fixed order.
    public func alerts(due: DueStatus, patience: Int = Course.patience) -> [CourseAlert] {
        var alerts = series.compactMap { series in
            series.lastingDeterioration.map { CourseAlert.deterioration(series.factor, since: $0) }
        }
        if due == .overdue { alerts.append(.overdue) }
        if let views = viewsOfOneVisit, views.areApart == true { alerts.append(.viewsApart(views)) }
        alerts += series.compactMap { series in
            let count = series.scored.count
            guard count >= max(2, patience), series.hasNeverChanged else { return nil }
            return .noReliableChange(series.factor, measurements: count)
        }
        return alerts
    }
}

extension FactorSeries {
    /// The changes of all later scores against the first, by the later one's precision; `nil` where that
    /// is not known.
    private var changesSinceStart: [ReliableChange?] {
        guard let first = scored.first else { return [] }
        return scored.dropFirst().map { later in
            later.measurement.precision.map {
                ReliableChange(from: first.score, to: later.score, precision: $0)
            }
        }
    }

    fileprivate var lastingDeterioration: Date? {
        let latest = changesSinceStart.suffix(2)
        let isLasting = latest.count == 2 && latest.allSatisfy { $0?.verdict == .clearlyLess }
        return isLasting ? scored.first?.measurement.date : nil
    }

    /// Whether no score is reliably unlike the first; unknown precision counts as not known.
    fileprivate var hasNeverChanged: Bool {
        let changes = changesSinceStart
        return !changes.isEmpty && changes.allSatisfy { $0.map { abs($0.index) <= 1.96 } ?? false }
    }
}
