import Foundation
import QuestionnaireFormat
import Testing

/// Whole files full of planted faults (`PlantedFaults/NAME.yaml`) and all that must be said of each
/// (`NAME.txt`), word for word.
@Suite struct PlantedFaultTests {
    private static let names = ["structure", "formulas", "wording"]

    @Test(arguments: names)
    func `all faults of a file are told in one run, in the order of its lines`(
        _ name: String
    ) throws {
        #expect(try Self.rendered(name) == Self.text("\(name).txt"))
    }

    @Test func `at least fifty kinds of faults are planted and found`() throws {
        let kinds = try Self.names.flatMap { name in
            try Self.reading(name).diagnostics.map { Self.kind(of: $0.what) }
        }
        #expect(Set(kinds).count >= 50)
    }

    @Test func `the folder holds these files and no other`() throws {
        let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(found) == Set(Self.names.flatMap { ["\($0).yaml", "\($0).txt"] }))
    }

    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "PlantedFaults")

    private static func text(_ file: String) throws -> String {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }

    private static func reading(_ name: String) throws -> Reading {
        let bytes = Array(try text("\(name).yaml").utf8)
        return QuestionnaireReader.read(bytes, path: "\(name).yaml")
    }

    private static func rendered(_ name: String) throws -> String {
        let bytes = Array(try text("\(name).yaml").utf8)
        return try reading(name).rendered(source: bytes) + "\n"
    }

    /// A message without the names and numbers in it.
    private static func kind(of what: String) -> String {
        let parts = what.split(separator: "`", omittingEmptySubsequences: false)
        let words = parts.indices.filter { $0.isMultiple(of: 2) }.map { parts[$0] }
        return words.joined(separator: "`").filter { !$0.isNumber }
    }
}
