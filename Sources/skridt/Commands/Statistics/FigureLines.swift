import Foundation

/// Figures for people to read, in columns.
enum FigureLines {
    /// A figure with so many decimals; a dash where there is none.
    static func figure(_ value: Double?, _ decimals: Int = 4) -> String {
        value.map { String(format: "%.\(decimals)f", $0) } ?? "–"
    }

    /// Lines of a name and a figure, the figures below each other.
    static func pairs(_ pairs: [(String, String)]) -> String {
        let width = pairs.map(\.0.count).max() ?? 0
        return pairs.map { "  " + padded($0.0, to: width) + "  " + $0.1 }.joined(separator: "\n")
    }

    /// A table: the first column to the left, the others to the right.
    static func table(_ heads: [String], _ rows: [[String]]) -> String {
        let widths = heads.indices.map { column in
            ([heads] + rows).map { $0[column].count }.max() ?? 0
        }
        return ([heads] + rows).map { row in
            let first = padded(row[0], to: widths[0])
            let others = zip(row, widths).dropFirst().map { cell, width in
                String(repeating: " ", count: width - cell.count) + cell
            }
            return "  " + ([first] + others).joined(separator: "  ")
        }
        .joined(separator: "\n")
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
