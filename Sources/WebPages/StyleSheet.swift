/// The one style sheet of all pages, served at ``PageAddress/styleSheet``.
public enum StyleSheet {
    /// UTF-8 bytes of the style sheet, without what is there for its authors; at most 15 KB.
    public static let bytes = Array(compact(PackageResources.style_css).utf8)

    /// Its media type.
    public static let mediaType = "text/css; charset=utf-8"

    /// The same rules without remarks, line ends and spaces that mean nothing.
    ///
    /// - Parameter sheet: UTF-8; no text in quotes holds a remark or one of the marks of the syntax
    ///   followed by a space.
    /// - Returns: the rules on one line.
    static func compact(_ sheet: [UInt8]) -> String {
        let parts = String(decoding: sheet, as: UTF8.self).split(separator: "/*")
        let rules = parts.enumerated().map { index, part -> String in
            if index == 0, !sheet.starts(with: Array("/*".utf8)) { return String(part) }
            return part.firstRange(of: "*/").map { String(part[$0.upperBound...]) } ?? ""
        }
        var text = rules.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for (long, short) in [
            ("; ", ";"), (" { ", "{"), ("{ ", "{"), (" }", "}"), ("} ", "}"), (";}", "}"),
            (": ", ":"), (", ", ","),
        ] {
            text = text.replacing(long, with: short)
        }
        return text
    }
}
