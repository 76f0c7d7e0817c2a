import Foundation
import Progression
import Testing

/// The project's own reference data, with values computed by R.
enum Reference {
    /// The rows of a comma-separated file after its header, cells trimmed of spaces.
    static func table(_ name: String) throws -> [[String]] {
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Reference").appending(path: name)
        let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
        return lines.dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
    }

    /// A file of two columns, a name and a number.
    static func figures(_ name: String) throws -> [String: Double] {
        try table(name).reduce(into: [:]) { $0[$1[0]] = Double($1[1]) }
    }

    /// The series of a file of citizen, week and score, in units of six weeks, by citizen.
    static func series(_ name: String) throws -> [String: SeriesSums] {
        try table(name).reduce(into: [:]) { series, row in
            guard let week = Double(row[1]), let score = Double(row[2]) else { return }
            series[row[0], default: SeriesSums()].add(time: week / 6, value: score)
        }
    }

    /// The answers of a file of respondents and items.
    static func items(_ name: String) throws -> ItemTable {
        let rows = try table(name).map { $0.dropFirst().map { Double($0) } }
        return try #require(ItemTable(rows: rows, itemCount: rows[0].count))
    }

    /// Whether two figures agree to within a relative `tolerance`.
    static func agree(_ one: Double?, _ other: Double?, _ tolerance: Double) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return abs(one - other) <= tolerance * abs(other)
    }
}
