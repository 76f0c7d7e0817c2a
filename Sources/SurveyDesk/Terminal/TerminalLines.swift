/// Where a visit without a browser is held: lines shown, and lines typed.
public struct TerminalLines {
    private let show: (String) -> Void
    private let typed: () -> String?

    /// A terminal, or a file of answers.
    ///
    /// - Parameters:
    ///   - show: shows a line.
    ///   - typed: waits for a line; `nil` at the end of input, or when the person gives up.
    public init(show: @escaping (String) -> Void, typed: @escaping () -> String?) {
        self.show = show
        self.typed = typed
    }

    func say(_ lines: [String]) {
        for line in lines { show(Self.harmless(line)) }
    }

    func hear() -> String? { typed() }

    /// The text without what a terminal would obey: control characters, and marks that turn the
    /// direction of what follows.
    ///
    /// Lines stay lines; the letters of every script, and the marks that join them, stay as they are.
    public static func harmless(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where isHarmless(scalar) { kept.append(scalar) }
        return String(kept)
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\n" { return true }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return false
        default: return !(0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value)
        }
    }
}
