import Progression

/// What the values of a score are.
extension Draft {
    /// The range of a score: declared, or 0 to 100, or what the items of a sum can come to.
    mutating func scoreRange(
        _ entry: Value,
        _ method: ScoringRule.Method,
        of items: [ScoringRule.ScoredItem]
    ) -> ClosedRange<Double> {
        let isFactor = entry["factor"] != nil
        let possible = method == .sum && !isFactor ? sumRange(of: items) : nil
        let usual = possible ?? 0...100
        guard let value = entry["range"], !value.entries.isEmpty else { return usual }
        let limits = value.entries.compactMap(\.number)
        guard limits.count == value.entries.count, limits.count > 1 else { return usual }
        guard limits.count == 2, limits[0] < limits[1] else {
            faults.error(
                at: value.place,
                "`range` takes the least and the greatest value",
                "write `range: \(Self.written(usual))`, or leave it out"
            )
            return usual
        }
        let range = limits[0]...limits[1]
        if isFactor, range != 0...100 {
            faults.error(
                at: value.place,
                "the score of a factor always runs from 0 to 100",
                "write `range: [0, 100]`, or leave it out"
            )
            return usual
        }
        if let possible, range != possible {
            faults.error(
                at: value.place,
                "the items of this sum give from \(Formula.written(possible.lowerBound)) to "
                    + Formula.written(possible.upperBound),
                "write `range: \(Self.written(possible))`, or leave it out"
            )
            return usual
        }
        return range
    }

    /// The least and the greatest sum; `nil` if some item cannot count.
    private func sumRange(of items: [ScoringRule.ScoredItem]) -> ClosedRange<Double>? {
        let ranges = items.compactMap { names.items[$0.item]?.kind?.scoreRange }
        guard !items.isEmpty, ranges.count == items.count else { return nil }
        return ranges.reduce(0) { $0 + $1.low }...ranges.reduce(0) { $0 + $1.high }
    }

    /// The constants of the measurement error, all three or none.
    mutating func precision(_ entry: Value, _ range: ClosedRange<Double>) -> Precision? {
        let present = ["sd", "reliability", "provenance"].filter { entry.member($0) != nil }
        if (1...2).contains(present.count) {
            let lacking = ["sd", "reliability", "provenance"].filter { !present.contains($0) }
            faults.error(
                at: entry.member(present[0])?.place ?? entry.place,
                "\(Suggestion.list(present)) stands without \(Suggestion.list(lacking))",
                "give all three of `sd`, `reliability` and `provenance`, or none"
            )
        }
        guard let value = entry["sd"], let sd = value.number, sd > 0 else { return nil }
        let most = (range.upperBound - range.lowerBound) / 2
        if sd > most {
            faults.error(
                at: value.place,
                "`sd` cannot be \(value.described)",
                "write a number above 0 and at most \(Formula.written(most)), half the score's range"
            )
        }
        return entry["reliability"]?.number.map { Precision(sd: sd, reliability: $0) }
    }

    /// What values mean in words, in rising order.
    mutating func bands(_ value: Value?, in range: ClosedRange<Double>) -> [ScoreBand] {
        var last: Double?
        return (value?.entries ?? []).map { entry in
            let words = text(entry["text"]) ?? LocalizedText([:])
            guard let written = entry["from"], let from = written.number else {
                return ScoreBand(from: 0, text: words)
            }
            if !range.contains(from) {
                faults.error(
                    at: written.place,
                    "`from: \(written.scalar ?? "")` lies outside the score's range",
                    "write a number from \(Formula.written(range.lowerBound)) to "
                        + Formula.written(range.upperBound)
                )
            } else if let last, from <= last {
                faults.error(
                    at: written.place,
                    "`from: \(written.scalar ?? "")` is not above that of the band before it, "
                        + Formula.written(last),
                    "let the bands rise"
                )
            }
            last = from
            return ScoreBand(from: from, text: words)
        }
    }

    /// Old versions whose series goes on; `version` is the questionnaire's own.
    mutating func comparableVersions(_ value: Value?, to version: String?) -> [ComparableVersion] {
        var seen: [String: Place] = [:]
        return (value?.entries ?? []).map { entry in
            reportRepetition(entry["version"], among: &seen) {
                ("`\($0)` stands here twice, first on line \($1)", "keep one of the two")
            }
            let old = entry["version"]?.scalar ?? ""
            if let version, let written = entry["version"], Form.version.accepts(old),
                Form.version.accepts(version),
                VersionNumber(old) >= VersionNumber(version)
            {
                faults.error(
                    at: written.place,
                    "`\(old)` is not older than this version, `\(version)`",
                    "name a version before it"
                )
            }
            return ComparableVersion(
                version: old,
                because: text(entry["because"]) ?? LocalizedText([:])
            )
        }
    }

    private static func written(_ range: ClosedRange<Double>) -> String {
        "[\(Formula.written(range.lowerBound)), \(Formula.written(range.upperBound))]"
    }
}
