/// Warns of scales that run different ways in one file: whoever answers quickly misreads them.
///
/// Which end is good cannot be known without understanding the words. Two signs are certain:
///
/// - a score that counts some scales from the low end and others from the high end (`reversed`); items
///   without anchors, such as a number of days or yes and no, have no ends to confuse;
/// - two scales with the same words at their ends, the other way round.
struct ScaleDirection {
    private let document: Value
    private var faults = FaultList()

    /// What can be said of the scales of `document`.
    static func faults(of document: Value) -> [Fault] {
        var check = ScaleDirection(document: document)
        check.checkScores()
        check.checkEnds()
        return check.faults.faults
    }

    private init(document: Value) {
        self.document = document
    }

    private mutating func checkScores() {
        let scales = Set(
            Self.items(of: document).compactMap { $0["anchors"] == nil ? nil : $0["id"]?.scalar }
        )
        for score in document["scores"]?.entries ?? [] {
            let entries = score["items"]?.entries ?? []
            let scored = entries.map { (name: $0["item"] ?? $0, entry: $0) }
                .filter { $0.name.scalar.map(scales.contains) ?? false }
            let reversed = scored.filter { $0.entry["reversed"]?.boolean ?? false }
            guard reversed.count < scored.count else { continue }
            for (name, _) in reversed {
                faults.warning(
                    at: name.place,
                    "`\(name.scalar ?? "")` runs the other way than other scales of this score",
                    "turn its anchors or its question round, and leave `reversed` out"
                )
            }
        }
    }

    private mutating func checkEnds() {
        var lines: [[String]: Int] = [:]
        for anchors in scales() {
            guard let ends = Self.ends(of: anchors) else { continue }
            if let line = lines[ends.reversed()] {
                faults.warning(
                    at: anchors.place,
                    "this scale runs from `\(ends[0])` to `\(ends[1])`, the one on line \(line) "
                        + "the other way",
                    "let all scales of a file run the same way"
                )
            } else if lines[ends] == nil {
                lines[ends] = anchors.place.line
            }
        }
    }

    /// Every set of anchors in the file, those of the shared lists first.
    private func scales() -> [Value] {
        let shared = document["anchor_lists"]?.members.map(\.value) ?? []
        let written = Self.items(of: document).compactMap { $0["anchors"] }
        return shared + written.filter { $0.scalar == nil }
    }

    /// The words at the lowest and the highest point, in the language written first.
    private static func ends(of anchors: Value) -> [String]? {
        let points = anchors.members
            .compactMap { member in Int(member.key).map { (point: $0, text: member.value) } }
            .sorted { $0.point < $1.point }
        guard let low = points.first?.text.members.first,
            let first = low.value.scalar, let last = points.last?.text[low.key]?.scalar,
            first != last
        else { return nil }
        return [first, last]
    }

    /// All items, those of groups too.
    private static func items(of value: Value) -> [Value] {
        (value["items"]?.entries ?? []).flatMap { [$0] + items(of: $0) }
    }
}
