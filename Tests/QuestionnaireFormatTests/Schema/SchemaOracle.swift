import Foundation
import Testing

/// The schema as an independent validator understands it: Debian's `python3-jsonschema`.
enum SchemaOracle {
    private struct Work: Encodable {
        let schema: String
        let files: [String]
    }

    /// For each file, what keeps `schema` from taking it; empty if nothing does.
    static func objections(to files: [String], schema: String) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "work.json")
        try JSONEncoder().encode(Work(schema: schema, files: files)).write(to: input)
        let output = Pipe()
        let process = Process()
        // Debian's own Python, for which its packages are installed; not another one in the path.
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [
            URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "Oracle/judge.py").path
        ]
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = output
        try process.run()
        let said = try #require(try output.fileHandleForReading.readToEnd())
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "run .ci/prepare test first")
        let objections = try JSONDecoder().decode([String].self, from: said)
        try #require(objections.count == files.count)
        return objections
    }
}
