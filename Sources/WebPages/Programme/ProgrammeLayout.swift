import Progression

/// Where the parts of a programme's theory stand in its picture: five columns of boxes, arrows between them.
struct ProgrammeLayout {
    /// One part with its number, its lines of text and its place.
    struct Box {
        let part: ProgrammeArrow.Part
        /// "I1"; empty for the target group.
        let number: String
        let lines: [String]
        var x: Double
        var y: Double
        let height: Double

        var middle: Double { y + height / 2 }
    }

    /// One arrow from the right edge of a box to the left edge of another.
    struct Line {
        let arrow: ProgrammeArrow
        let start: ChartPoint
        let end: ChartPoint
    }

    static let boxWidth = 188.0
    static let gap = 74.0
    static let lineHeight = 17.0
    private static let left = 8.0
    private static let top = 40.0
    private static let padding = 10.0
    private static let space = 16.0
    /// About what fits into a box in the widest of the usual fonts.
    private static let lettersInLine = 23

    let columns: [[Box]]
    let lines: [Line]
    let height: Double

    static var width: Double { 5 * boxWidth + 4 * gap + 2 * left }

    /// The layout of a programme in one of its languages.
    init(of programme: Programme, in language: Language, letters: [String]) {
        let arrows = programme.arrows
        let sized = Self.columns(of: programme).enumerated().map { column, parts in
            parts.enumerated().map { row, part in
                let text = programme.text(of: part)
                return Self.sized(
                    part,
                    number: column == 0 ? "" : "\(letters[column - 1])\(row + 1)",
                    text: text.text(in: language, fallback: programme.defaultLanguage),
                    arrows: arrows
                )
            }
        }
        let heights = sized.map { boxes in
            boxes.reduce(-Self.space) { $0 + $1.height + Self.space }
        }
        let tallest = heights.max() ?? 0
        height = Self.top + tallest + 12
        columns = zip(sized, heights).enumerated().map { column, boxes in
            let room = (tallest - boxes.1) / Double(boxes.0.count + 1)
            let x = Self.left + Double(column) * (Self.boxWidth + Self.gap)
            return Self.placed(boxes.0, x: x, room: room)
        }
        lines = Self.lines(arrows, between: columns.flatMap(\.self))
    }

    /// A box as high as its text and its arrows need, with no place yet.
    private static func sized(
        _ part: ProgrammeArrow.Part,
        number: String,
        text: String,
        arrows: [ProgrammeArrow]
    ) -> Box {
        let lines = wrapped(text)
        let outgoing = part == .targetGroup ? 0 : arrows.count { $0.from == part }
        let most = max(arrows.count { $0.to == part }, outgoing)
        let written = Double(lines.count + (number.isEmpty ? 0 : 1)) * lineHeight
        let height = max(written + 2 * padding, Double(most) * 16 + 12)
        return Box(part: part, number: number, lines: lines, x: 0, y: 0, height: height)
    }

    /// The boxes of a column below each other, with so much room around each.
    private static func placed(_ boxes: [Box], x: Double, room: Double) -> [Box] {
        var y = top + room
        return boxes.map { box in
            defer { y += box.height + space + room }
            var box = box
            (box.x, box.y) = (x, y)
            return box
        }
    }

    /// The parts of each column, the target group alone in the first.
    static func columns(of programme: Programme) -> [[ProgrammeArrow.Part]] {
        [
            [.targetGroup], programme.efforts.map { .effort($0.id) },
            programme.mechanisms.map { .mechanism($0.id) },
            programme.subGoals.map { .subGoal($0.id) },
            programme.endGoals.map { .endGoal($0.id) },
        ]
    }

    /// The arrows with their ends spread over the edges, so that those of one box do not cross without need.
    private static func lines(_ arrows: [ProgrammeArrow], between boxes: [Box]) -> [Line] {
        let places = Dictionary(
            boxes.map { ($0.part, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        func end(of arrow: ProgrammeArrow, isStart: Bool) -> ChartPoint? {
            let own = isStart ? arrow.from : arrow.to
            guard let box = places[own] else { return nil }
            let all = arrows.filter { (isStart ? $0.from : $0.to) == own }
                .sorted { one, other in
                    let ends = [one, other].map { places[isStart ? $0.to : $0.from]?.middle ?? 0 }
                    return ends[0] < ends[1]
                }
            guard let index = all.firstIndex(of: arrow) else { return nil }
            let step = min(22, (box.height - 12) / Double(all.count))
            let y = box.middle + (Double(index) - Double(all.count - 1) / 2) * step
            return ChartPoint(x: box.x + (isStart ? boxWidth : 0), y: y)
        }
        return arrows.compactMap { arrow in
            guard let start = end(of: arrow, isStart: true),
                let end = end(of: arrow, isStart: false)
            else { return nil }
            return Line(arrow: arrow, start: start, end: end)
        }
    }

    /// A text in lines that fit into a box; a word that is too long for a line is divided.
    static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            var word = String(word)
            if !line.isEmpty, line.count + 1 + word.count > lettersInLine {
                lines.append(line)
                line = ""
            }
            while word.count > lettersInLine {
                lines.append(String(word.prefix(lettersInLine - 1)) + "-")
                word = String(word.dropFirst(lettersInLine - 1))
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
