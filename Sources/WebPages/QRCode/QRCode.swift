/// A text as a square of dark and light modules that a telephone's camera reads: a QR code by ISO/IEC
/// 18004, in bytes, with error correction of level M (a seventh of it may be unreadable).
struct QRCode: Hashable, Sendable {
    /// The size, from 1 (21 by 21 modules) to 10 (57 by 57).
    let version: Int
    /// Which of the eight masks lies over the text.
    let mask: Int
    /// The modules, row by row from above; `true` is dark.
    ///
    /// The light margin of four modules that readers need is not among them.
    let rows: [[Bool]]

    /// The smallest code that holds a text, with the mask that is easiest to read.
    ///
    /// - Parameter text: at most 213 bytes of UTF-8; for a longer one there is no code.
    init?(_ text: String) {
        guard let symbol = QRSymbol(text) else { return nil }
        let codes = (0..<8).map { QRCode(symbol, mask: $0) }
        guard let best = codes.min(by: { $0.penalty < $1.penalty }) else { return nil }
        self = best
    }

    /// The smallest code that holds a text, with a given mask from 0 to 7.
    init?(_ text: String, mask: Int) {
        guard let symbol = QRSymbol(text) else { return nil }
        self.init(symbol, mask: mask)
    }

    private init(_ symbol: QRSymbol, mask: Int) {
        var grid = QRGrid(symbol.size)
        grid.place(symbol.codewords, mask: mask)
        version = symbol.size.version
        self.mask = mask
        rows = grid.rows
    }

    /// How hard the code is to read, by the four rules of the standard (7.8.3); less is better.
    var penalty: Int {
        let columns = rows.indices.map { column in rows.map { $0[column] } }
        let lines = (rows + columns).reduce(0) { $0 + Self.penalty(ofLine: $1) }
        let dark = rows.joined().count(where: \.self)
        let off = abs(20 * dark - 10 * rows.count * rows.count) / (rows.count * rows.count)
        return lines + squares * 3 + off * 10
    }

    /// Squares of two by two modules of one colour, overlapping ones counted each.
    private var squares: Int {
        let edges = rows.indices.dropFirst()
        return edges.reduce(0) { sum, row in sum + edges.count { isSquare(row, $0) } }
    }

    private func isSquare(_ row: Int, _ column: Int) -> Bool {
        let corner = rows[row][column]
        return rows[row - 1][column] == corner && rows[row][column - 1] == corner
            && rows[row - 1][column - 1] == corner
    }

    /// Runs of five or more of one colour, and what looks like a corner's pattern beside four light ones.
    private static func penalty(ofLine line: [Bool]) -> Int {
        var (sum, run) = (0, 0)
        for (index, module) in line.enumerated() {
            run = index > 0 && module == line[index - 1] ? run + 1 : 1
            sum += run == 5 ? 3 : run > 5 ? 1 : 0
        }
        let finder = [true, false, true, true, true, false, true]
        let light = Array(repeating: false, count: 4)
        for start in line.indices.dropLast(10) {
            let part = Array(line[start..<start + 11])
            if part == light + finder || part == finder + light { sum += 40 }
        }
        return sum
    }
}
