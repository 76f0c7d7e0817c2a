/// Finds what an author probably meant.
enum Suggestion {
    /// The known word nearest to `word`, if it is near enough to be a slip of the finger.
    static func nearest(to word: String, among known: [String]) -> String? {
        let lower = word.lowercased()
        let allowed = max(1, lower.count / 3)
        return
            known
            .filter { abs($0.count - lower.count) <= allowed }
            .map { (word: $0, distance: distance(lower, $0.lowercased())) }
            .filter { $0.distance <= allowed && $0.distance < $0.word.count }
            .min { $0.distance < $1.distance }?
            .word
    }

    /// Words in backticks with commas between.
    static func list(_ words: [String]) -> String {
        words.map { "`\($0)`" }.joined(separator: ", ")
    }

    /// Edit distance: letters put in, left out, exchanged, or two neighbours swapped.
    static func distance(_ left: String, _ right: String) -> Int {
        let a = Array(left)
        let b = Array(right)
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                let exchange = rows[i][j] + (a[i] == b[j] ? 0 : 1)
                var best = min(rows[i][j + 1] + 1, row[j] + 1, exchange)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
