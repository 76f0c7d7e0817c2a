/// Finds what an author probably meant.
enum Suggestion {
    /// The known word nearest to `word`, if it is near enough to be a slip of the finger.
    static func nearest(to word: String, among known: [String]) -> String? {
        let lower = Array(word.lowercased())
        let allowed = max(1, lower.count / 3)
        guard lower.count <= longest else { return nil }
        var nearest: (word: String, distance: Int)?
        for word in known where word.utf8.count <= 4 * longest {
            let letters = Array(word.lowercased())
            let most = min(allowed, (nearest?.distance ?? .max) - 1, letters.count - 1)
            if let distance = distance(lower, letters, atMost: most) { nearest = (word, distance) }
        }
        return nearest?.word
    }

    /// The same, but only for the first faults of a file: each search goes through all that is known,
    /// and whoever has so many mends some of them first.
    static func nearest(
        to word: String,
        among known: @autoclosure () -> [String],
        after faults: Int
    ) -> String? {
        faults < 100 ? nearest(to: word, among: known()) : nil
    }

    /// The longest word that is taken for a slip.
    private static let longest = 64

    /// Words in backticks with commas between.
    static func list(_ words: [String]) -> String {
        words.map { "`\($0)`" }.joined(separator: ", ")
    }

    /// Edit distance: letters put in, left out, exchanged, or two neighbours swapped.
    ///
    /// - Returns: `nil` if it is more than `most`.
    static func distance(_ a: [Character], _ b: [Character], atMost most: Int) -> Int? {
        guard abs(a.count - b.count) <= most else { return nil }
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                let exchange = last[j] + (a[i] == b[j] ? 0 : 1)
                var best = min(last[j + 1] + 1, row[j] + 1, exchange)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    best = min(best, before[j - 1] + 1)
                }
                row.append(best)
            }
            guard min(row.min() ?? 0, last.min() ?? 0) <= most else { return nil }
            (before, last) = (last, row)
        }
        return last[b.count] <= most ? last[b.count] : nil
    }
}
