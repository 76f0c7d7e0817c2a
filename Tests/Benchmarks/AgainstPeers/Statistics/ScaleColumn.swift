import Progression
import Synchronization

/// One scale of everybody: its scores, and the line of each citizen, in parts that cores take by turns.
final class ScaleColumn: Sendable {
    private let scale: ColumnScale
    private let rows: [Range<Int>]
    private let parts: [Part]

    private final class Part: Sendable {
        let scores: Mutex<[Double]>
        let lines = Mutex(LineColumns())

        init(count: Int) {
            scores = Mutex(Array(repeating: 0, count: count))
        }
    }

    init(_ items: [Int], _ rows: [Range<Int>]) {
        let reversed = SyntheticPopulation.reversed.intersection(items)
        guard
            let scale = ColumnScale(
                items: items,
                reversed: reversed,
                steps: SyntheticPopulation.steps
            )
        else { fatalError("no scale") }
        self.scale = scale
        self.rows = rows
        parts = rows.map { Part(count: $0.count) }
    }

    var scores: [Double] { parts.flatMap { $0.scores.withLock { $0 } } }
    var slopes: [Double] { parts.flatMap { $0.lines.withLock { $0.slopes } } }
    var reaches: [Double] { parts.flatMap { $0.lines.withLock { $0.reaches } } }

    func withScores(_ part: Int, _ body: ([Double]) -> Void) {
        parts[part].scores.withLock { body($0) }
    }

    /// Scores one part; not a number where too few are answered.
    func score(_ answers: AnswerColumns, _ part: Int) {
        parts[part].scores.withLock { scores in
            var output = scores.mutableSpan
            scale.score(rows[part], of: answers, into: &output)
        }
    }

    /// Fits the lines of one part, whose series end there, counted from the part's beginning.
    func fit(_ times: Span<Double>, _ part: Int, ends: Span<Int>) {
        parts[part].scores.withLock { scores in
            parts[part].lines.withLock { $0.fit(scores.span, at: times, ends: ends) }
        }
    }
}
