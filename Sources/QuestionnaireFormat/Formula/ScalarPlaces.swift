/// Where each character of a word or text of the file stands.
///
/// YAML writes a text plainly, in quotes, or as a block, and may break it over lines; the text is
/// followed through the source to undo that.
struct ScalarPlaces {
    private let lines: SourceLines
    private let start: Place
    private let text: [Unicode.Scalar]
    private let style: Value.Scalar.Style

    /// The places of the characters of `value`, which must be a scalar.
    init(_ value: Value, in lines: SourceLines) {
        self.lines = lines
        start = value.place
        if case .scalar(let scalar) = value.content {
            text = Array(scalar.text.unicodeScalars)
            style = scalar.style
        } else {
            text = []
            style = .plain
        }
    }

    /// The place of the character at `offset`, counted from 0; one behind the last is allowed.
    subscript(offset: Int) -> Place {
        var walk = Walk(lines: lines, place: start)
        switch style {
        case .plain: break
        case .block: walk.skipLine()
        case .single, .double: walk.step()
        }
        for scalar in text.prefix(offset) {
            if scalar.properties.isWhitespace {
                if walk.isAtSpace { walk.step() }
            } else {
                walk.skipSpace()
                walk.step(over: scalar, style)
            }
        }
        if offset < text.count, !text[offset].properties.isWhitespace { walk.skipSpace() }
        return walk.place
    }
}

/// A place that moves through the lines of a file.
private struct Walk {
    let lines: SourceLines
    private(set) var place: Place
    private var scalars: [Unicode.Scalar]

    init(lines: SourceLines, place: Place) {
        self.lines = lines
        self.place = place
        scalars = Array((lines[place.line] ?? "").unicodeScalars)
    }

    private var next: Unicode.Scalar? {
        place.column - 1 < scalars.count ? scalars[place.column - 1] : nil
    }

    var isAtSpace: Bool { next?.properties.isWhitespace == true }

    mutating func step(_ count: Int = 1) {
        place = Place(line: place.line, column: place.column + count)
    }

    mutating func skipLine() {
        place = Place(line: place.line + 1, column: 1)
        scalars = Array((lines[place.line] ?? "").unicodeScalars)
    }

    /// Moves over spaces and the ends of lines.
    mutating func skipSpace() {
        while lines[place.line] != nil {
            if next == nil {
                guard lines[place.line + 1] != nil else { return }
                skipLine()
            } else if isAtSpace {
                step()
            } else {
                return
            }
        }
    }

    /// Moves over one character of the text, which quotes may make longer.
    mutating func step(over scalar: Unicode.Scalar, _ style: Value.Scalar.Style) {
        switch (style, next) {
        case (.single, "'"?): step(2)
        case (.double, "\\"?): step(escape)
        default: step()
        }
    }

    /// How long the escape is that stands here.
    private var escape: Int {
        switch place.column < scalars.count ? scalars[place.column] : nil {
        case "x": 4
        case "u": 6
        case "U": 10
        default: 2
        }
    }
}
