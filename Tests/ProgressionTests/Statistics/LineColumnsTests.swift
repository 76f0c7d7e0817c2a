import Progression
import SeededNumbers
import Testing

@Suite struct LineColumnsTests {
    @Test func `many lines at once are those of one at a time`() {
        var numbers = SeededNumbers(seed: 5)
        var (times, values, ends): ([Double], [Double], [Int]) = ([], [], [])
        // Of all lengths, one in five points missing, one in nine series all at one time.
        for series in 0..<900 {
            for point in 0..<(series % 23) {
                let jitter = Double.random(in: -0.4...0.4, using: &numbers)
                times.append(series % 9 == 0 ? 3 : Double(point) + jitter)
                let isMissing = Int.random(in: 0..<5, using: &numbers) == 0
                values.append(isMissing ? .nan : Double.random(in: 0...100, using: &numbers))
            }
            ends.append(times.count)
        }
        var lines = LineColumns()
        for _ in 0..<2 { lines.fit(values.span, at: times.span, ends: ends.span) }
        #expect(lines.slopes.count == 900 && lines.reaches.count == 900)
        var start = 0
        for (index, end) in ends.enumerated() {
            let points = (start..<end).filter { !values[$0].isNaN }
                .map { (time: times[$0], value: values[$0]) }
            let line = points.count >= 3 ? StraightLine(SeriesSums(of: points)) : nil
            #expect(isClose(lines.slopes[index], line?.slope))
            #expect(isClose(lines.reaches[index], line?.reach))
            start = end
        }
    }

    /// Times 0, 1, 2 and values 10, 20, 60: slope 25, from −85.04 to 135.04.
    @Test func `the worked example comes out`() {
        let (times, values, ends): ([Double], [Double], [Int]) = ([0, 1, 2], [10, 20, 60], [3])
        var lines = LineColumns()
        lines.fit(values.span, at: times.span, ends: ends.span)
        #expect(isClose(lines.slopes[0], 25) && abs(lines.reaches[0] - 110.04) < 0.005)
    }

    private func isClose(_ one: Double, _ other: Double?) -> Bool {
        guard let other else { return one.isNaN }
        return abs(one - other) <= 1e-9 * max(1, abs(other))
    }
}
