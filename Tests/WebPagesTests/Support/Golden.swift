import Foundation
import Testing

/// Pages kept as files, so that a change in what people see is a change in a review.
///
/// With `SKRIDT_RECORD_GOLDEN=1` in the environment the files are written anew instead of compared.
enum Golden {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden")

    static func check(
        _ page: String,
        named name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name + ".html")
        if ProcessInfo.processInfo.environment["SKRIDT_RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true
            )
            try Data(page.utf8).write(to: file)
            return
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        let difference = firstDifference(page, kept)
        #expect(difference == nil, "\(name).html", sourceLocation: sourceLocation)
    }

    /// The first line that differs, both ways, for a message one can read.
    static func firstDifference(_ page: String, _ kept: String) -> String? {
        if page == kept { return nil }
        let new = page.split(separator: "\n", omittingEmptySubsequences: false)
        let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
        guard let line else { return "\(new.count) lines instead of \(old.count)" }
        return "line \(line.offset + 1): \(line.element.0) instead of \(line.element.1)"
    }
}
