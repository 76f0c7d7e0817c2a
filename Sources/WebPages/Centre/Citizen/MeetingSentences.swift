import Progression

/// What has moved, told to the citizen in three sentences at most.
///
/// The rules are fixed. What has moved since last time comes first, rises before falls, two factors to a
/// sentence; then what has moved since the first time. Every fall is told. Where all that does not fit, a rise
/// since the first time gives way.
struct MeetingSentences {
    let course: Course
    let words: Wording.Meeting

    /// How far back a change is seen from.
    enum Since: Hashable, Sendable, CaseIterable {
        case last
        case start
    }

    /// A factor that has moved.
    struct Movement: Hashable, Sendable {
        let factor: Factor
        let verdict: Verdict
        let since: Since

        var isRise: Bool { verdict == .clearlyMore || verdict == .probablyMore }
        var isSure: Bool { verdict == .clearlyMore || verdict == .clearlyLess }
    }

    private static let most = 3

    /// The citizen's own series.
    private var own: [FactorSeries] {
        course.series.filter { $0.factor.respondent == .citizen }
    }

    var all: [String] {
        if own.allSatisfy(\.measurements.isEmpty) { return [words.unmeasured] }
        let comparable = own.filter { $0.lastChange != nil }
        if comparable.isEmpty { return [words.tooEarly] }
        let moved = movements
        if moved.isEmpty { return [words.same] }
        let sentences = told(moved)
        let hasRest = comparable.contains { series in
            !moved.contains { $0.factor == series.factor }
        }
        return sentences + (hasRest && sentences.count < Self.most ? [words.rest] : [])
    }

    /// Each factor that has moved once: since last time, else since the first.
    private var movements: [Movement] {
        own.compactMap { series in
            let changes = [
                (series.lastChange, Since.last), (series.changeSinceStart, Since.start),
            ]
            return changes.lazy.compactMap { change, since -> Movement? in
                guard let verdict = change?.verdict, verdict != .noSureChange else { return nil }
                return Movement(factor: series.factor, verdict: verdict, since: since)
            }.first
        }
    }

    private func told(_ moved: [Movement]) -> [String] {
        let groups = Since.allCases.flatMap { since in
            [true, false].map { isRise in
                moved.filter { $0.since == since && $0.isRise == isRise }
            }
        }
        let sentences = groups.map { group in
            stride(from: 0, to: group.count, by: 2).map { start in
                sentence(Array(group[start..<min(start + 2, group.count)]))
            }
        }
        let isTooMuch = sentences.joined().count > Self.most
        return Array(
            sentences.enumerated().filter { !isTooMuch || $0.offset != 2 }.map(\.element).joined()
        )
    }

    private func sentence(_ movements: [Movement]) -> String {
        let clauses = movements.map { words.clause($0.factor, $0.isRise, $0.isSure) }
        let first = movements.first
        return words.moved(clauses, first?.since ?? .last, first?.isRise ?? true)
    }
}
