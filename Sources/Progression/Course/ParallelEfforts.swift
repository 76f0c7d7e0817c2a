/// A time in which several efforts went on beside each other.
///
/// It is told because combinations are what people in the field plan with; what any of them did is not told.
public struct ParallelEfforts: Hashable, Sendable {
    /// The first day on which all of them went on.
    public let start: CalendarDay
    /// The last such day; `nil` while all of them go on.
    public let end: CalendarDay?
    /// What went on, at least two kinds, those that began first in front.
    public let kinds: [EventKind]

    /// A time of given parts.
    public init(start: CalendarDay, end: CalendarDay?, kinds: [EventKind]) {
        self.start = start
        self.end = end
        self.kinds = kinds
    }

    /// The times in which at least two kinds of effort went on, in order; each lasts as long as the same kinds do.
    public static func all(in events: [RecordedEvent]) -> [ParallelEfforts] {
        let efforts = events.filter {
            $0.kind.category == .effort && ($0.end ?? $0.start) >= $0.start
        }
        .sorted { ($0.start, $0.kind.id) < ($1.start, $1.kind.id) }
        let starts = efforts.map(\.start)
        let after = efforts.compactMap { effort in
            effort.goesOn ? nil : (effort.end ?? effort.start).next
        }
        let borders = Set(starts + after).sorted()
        var times: [ParallelEfforts] = []
        for (index, start) in borders.enumerated() {
            let next = borders.indices.contains(index + 1) ? borders[index + 1] : nil
            var seen: Set<Int> = []
            let kinds = efforts.filter { $0.covers(start) }.map(\.kind)
                .filter { seen.insert($0.id).inserted }
            guard kinds.count > 1 else { continue }
            // The same kinds by other events are one time.
            if let last = times.last, last.end?.next == start, Set(last.kinds) == Set(kinds) {
                times[times.count - 1] = ParallelEfforts(
                    start: last.start,
                    end: next?.previous,
                    kinds: last.kinds
                )
            } else {
                times.append(ParallelEfforts(start: start, end: next?.previous, kinds: kinds))
            }
        }
        return times
    }
}

extension CalendarDay {
    fileprivate var next: CalendarDay { CalendarDay(daysSince1970: daysSince1970 + 1) }
    fileprivate var previous: CalendarDay { CalendarDay(daysSince1970: daysSince1970 - 1) }
}
