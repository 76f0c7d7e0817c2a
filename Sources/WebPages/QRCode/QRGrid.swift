/// The square a QR code is drawn into: first the patterns by which a reader finds its way, then the bytes
/// in pairs of columns from the right, up and down in turn (ISO/IEC 18004, 7.7).
struct QRGrid {
    private let symbol: QRSize
    /// Modules along a side.
    private let size: Int
    /// The modules; `nil` where no pattern lies.
    private var modules: [[Bool?]]

    /// A square with its patterns, and the places for format and version taken.
    init(_ symbol: QRSize) {
        self.symbol = symbol
        size = symbol.side
        modules = Array(repeating: Array(repeating: nil, count: symbol.side), count: symbol.side)
        drawFinders()
        drawTiming()
        drawAlignments()
        drawFormat(mask: 0)
        drawVersion()
    }

    /// The modules row by row; what nothing was drawn on is light.
    var rows: [[Bool]] { modules.map { $0.map { $0 ?? false } } }

    /// Draws bytes under a mask from 0 to 7, and says which it is.
    mutating func place(_ codewords: [UInt8], mask: Int) {
        var bits = codewords.lazy.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 == 1 } }
            .makeIterator()
        for (row, column) in path where modules[row][column] == nil {
            let bit = bits.next() ?? false
            modules[row][column] = bit != Self.isMasked(mask, row, column)
        }
        drawFormat(mask: mask)
    }

    /// All places in the order in which bytes are drawn; the column of the timing pattern is left out.
    private var path: [(row: Int, column: Int)] {
        let pairs = (1...size / 2).map { pair in
            let right = size + 1 - 2 * pair
            return right > 6 ? right : right - 1
        }
        return pairs.enumerated().flatMap { turn, right in
            (0..<size).flatMap { step in
                let row = turn.isMultiple(of: 2) ? size - 1 - step : step
                return [(row, right), (row, right - 1)]
            }
        }
    }

    /// Whether a mask turns a module round (7.8.2).
    private static func isMasked(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        let (product, sum) = (row * column, row + column)
        return switch mask {
        case 0: sum % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: sum % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: product % 2 + product % 3 == 0
        case 6: (product % 2 + product % 3) % 2 == 0
        default: (sum % 2 + product % 3) % 2 == 0
        }
    }
}

extension QRGrid {
    /// Three corners' patterns of seven by seven, with a light edge towards the inside.
    private mutating func drawFinders() {
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] {
            drawSquare(row, column, reach: 4) { $0 != 2 && $0 != 4 }
        }
    }

    private mutating func drawTiming() {
        for place in 8..<size - 8 {
            modules[6][place] = place.isMultiple(of: 2)
            modules[place][6] = place.isMultiple(of: 2)
        }
    }

    private mutating func drawAlignments() {
        let places = symbol.alignments
        for row in places {
            for column in places where !isCorner(row, column) {
                drawSquare(row, column, reach: 2) { $0 != 1 }
            }
        }
    }

    /// Whether an alignment would lie on a corner's pattern.
    private func isCorner(_ row: Int, _ column: Int) -> Bool {
        (row == 6 && (column == 6 || column == size - 7)) || (row == size - 7 && column == 6)
    }

    /// Square rings round a middle, each dark or light by its distance from it.
    private mutating func drawSquare(
        _ row: Int,
        _ column: Int,
        reach: Int,
        isDark: (_ distance: Int) -> Bool
    ) {
        for y in row - reach...row + reach where modules.indices.contains(y) {
            for x in column - reach...column + reach where modules.indices.contains(x) {
                modules[y][x] = isDark(max(abs(y - row), abs(x - column)))
            }
        }
    }

    /// Level and mask in 15 bits, twice, and the one module that is always dark (7.9).
    private mutating func drawFormat(mask: Int) {
        let format = Self.protected(mask, by: 0x537, degree: 10) ^ 0x5412
        for bit in 0..<15 {
            let isDark = format >> bit & 1 == 1
            switch bit {
            case ..<6: modules[bit][8] = isDark
            case 6, 7: modules[bit + 1][8] = isDark
            case 8: modules[8][7] = isDark
            default: modules[8][14 - bit] = isDark
            }
            if bit < 8 {
                modules[8][size - 1 - bit] = isDark
            } else {
                modules[size - 15 + bit][8] = isDark
            }
        }
        modules[size - 8][8] = true
    }

    /// From version 7 on, the version in 18 bits, twice (7.10).
    private mutating func drawVersion() {
        guard symbol.version >= 7 else { return }
        let bits = Self.protected(symbol.version, by: 0x1F25, degree: 12)
        for bit in 0..<18 {
            let isDark = bits >> bit & 1 == 1
            modules[size - 11 + bit % 3][bit / 3] = isDark
            modules[bit / 3][size - 11 + bit % 3] = isDark
        }
    }

    /// A few bits followed by the remainder that protects them (a BCH code).
    ///
    /// Level M is 00, so that a format is its mask.
    private static func protected(_ bits: Int, by generator: Int, degree: Int) -> Int {
        var remainder = bits << degree
        while remainder >> degree > 0 {
            let top = Int.bitWidth - 1 - remainder.leadingZeroBitCount
            remainder ^= generator << (top - degree)
        }
        return bits << degree | remainder
    }
}
