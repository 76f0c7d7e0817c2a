import Foundation

/// One Swift file of the project.
struct SourceFile {
    /// Path from the top of the project, as `Sources/WebPages/Page.swift`.
    let path: String
    /// The file as written.
    let text: String
    /// The file without comments and the insides of string literals; the lines stay where they are.
    let code: String
    /// The file without comments only.
    let uncommented: String

    init(path: String, text: String) {
        self.path = path
        self.text = text
        let stripped = SwiftText.strip(text)
        self.code = stripped.code
        self.uncommented = stripped.uncommented
    }

    /// The target the file belongs to; `nil` for a file outside the folders of targets.
    var target: String? {
        let parts = path.split(separator: "/").map(String.init)
        let roots = [["Sources"], ["SyncServer", "Sources"], ["Tests"]]
        for root in roots where parts.starts(with: root) && parts.count > root.count + 1 {
            return parts[root.count]
        }
        return nil
    }

    /// Whether the file is part of what is shipped, rather than a test or the manifest.
    var isShipped: Bool { path.hasPrefix("Sources/") || path.hasPrefix("SyncServer/Sources/") }

    /// Whether the file belongs to a program: the only place that asks the outside world.
    var isProgram: Bool { target.map(SourceTree.programs.contains) ?? false }
}

/// The project as it stands on this disk.
enum SourceTree {
    static let programs: Set<String> = ["skridt", "skridt-server", "skridt-demo"]

    /// The top of the project, found from the place of this file.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file of ours, in order of path.
    static let swiftFiles: [SourceFile] = paths(in: [
        "Package.swift", "Sources", "SyncServer", "Tests",
    ])
    .filter { $0.hasSuffix(".swift") }
    .compactMap { path in text(at: path).map { SourceFile(path: path, text: $0) } }

    /// The folders that hold one target each, with the kind of file a system library has told apart.
    static var targets: [(name: String, folder: String, isSystemLibrary: Bool)] {
        ["Sources", "SyncServer/Sources"].flatMap { parent in
            names(in: parent).map { name in
                let moduleMap = "\(parent)/\(name)/module.modulemap"
                return (name, "\(parent)/\(name)", text(at: moduleMap) != nil)
            }
        }
    }

    /// Every file below `tops`, as paths from the top of the project.
    static func paths(in tops: [String]) -> [String] {
        tops.flatMap { top -> [String] in
            let names = names(in: top)
            return names.isEmpty ? [top] : paths(in: names.map { "\(top)/\($0)" })
        }
    }

    /// The text of a file; `nil` if there is none, or it is not text.
    static func text(at path: String) -> String? {
        try? String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The names in a folder without the hidden ones; none for a file.
    static func names(in folder: String) -> [String] {
        let path = root.appending(path: folder).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }
}
