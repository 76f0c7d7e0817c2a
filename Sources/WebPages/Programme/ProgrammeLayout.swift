import Progression

/// Where the parts of a programme's theory stand in its picture: five columns of boxes, arrows between them.
struct ProgrammeLayout {
    /// One part with its number, its lines of text and its place.
    struct Box {
        let part: ProgrammeArrow.Part
        /// "I1"; empty for the target group.
        let number: String
        let lines: [String]
        let x: Double
        let y: Double
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
        let parts = Self.columns(of: programme)
        let arrows = programme.arrows
        func text(_ part: ProgrammeArrow.Part) -> String {
            programme.text(of: part).text(in: language, fallback: programme.defaultLanguage)
        }
        let sized = parts.enumerated().map { column, parts in
            parts.enumerated().map { row, part in
                let lines = Self.wrapped(text(part))
                let number = column == 0 ? "" : "\(letters[column - 1])\(row + 1)"
                let most = max(
                    arrows.count { $0.to == part },
                    column == 0 ? 0 : arrows.count { $0.from == part }
                )
                let written = Double(lines.count + (number.isEmpty ? 0 : 1)) * Self.lineHeight
                let height = max(written + 2 * Self.padding, Double(most) * 16 + 12)
                return (part: part, number: number, lines: lines, height: height)
            }
        }
        let heights = sized.map { column in
            column.reduce(-Self.space) { $0 + $1.height + Self.space }
        }
        let tallest = heights.max() ?? 0
        height = Self.top + tallest + 12
        columns = zip(sized, heights).enumerated().map { column, boxes in
            let share = (tallest - boxes.1) / Double(boxes.0.count + 1)
            var y = Self.top + share
            return boxes.0.map { one in
                defer { y += one.height + Self.space + share }
                return Box(
                    part: one.part,
                    number: one.number,
                    lines: one.lines,
                    x: Self.left + Double(column) * (Self.boxWidth + Self.gap),
                    y: y,
                    height: one.height
                )
            }
        }
        lines = Self.lines(arrows, between: columns.flatMap(\.self))
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
