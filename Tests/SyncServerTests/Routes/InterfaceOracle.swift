import Foundation
import Testing

@testable import SyncServer

/// The description of the interface as an independent validator understands it: PyPI's
/// `openapi-spec-validator`.
enum InterfaceOracle {
    /// A message, and the schema it is said to have.
    struct Message: Encodable {
        let schema: String
        let json: JSONValue

        /// A message as it came.
        init(_ schema: String, _ bytes: Data) throws {
            self.schema = schema
            json = try JSONDecoder().decode(JSONValue.self, from: bytes)
        }
    }

    private struct Work: Encodable {
        let document: JSONValue
        let messages: [Message]
    }

    /// What is wrong with the document, then with each message; empty for nothing.
    static func faults(of document: JSONValue, _ messages: [Message]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "work.json")
        let work = Work(document: document, messages: messages)
        try JSONEncoder().encode(work).write(to: input)
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        process.arguments = [here.appending(path: "Oracle/judge.py").path]
        // Fetched by `.ci/prepare test`.
        let packages = here.appending(path: "../../../.build/openapi").standardizedFileURL.path
        process.environment = ["PYTHONPATH": packages, "PATH": "/usr/bin"]
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = output
        try process.run()
        let said = try #require(try output.fileHandleForReading.readToEnd())
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "run .ci/prepare test first")
        return try JSONDecoder().decode([String].self, from: said)
    }
}
