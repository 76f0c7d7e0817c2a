import Foundation
import Testing

/// What the laptop's program says and how it ends, as a shell sees it.
@Suite(.timeLimit(.minutes(8))) struct CommandTests {
    @Test func `the project's own questionnaires have no faults`() async throws {
        let checked = try await Program.laptop.run(
            ["questionnaire", "check", SourceFolder.questionnaires]
        )
        #expect(checked.status == 0, "\(checked.messages)")
        #expect(checked.output == "8 questionnaires, no faults\n")
    }

    @Test func `a wrong key is told with file, line and column, and the program ends with 65`()
        async throws
    {
        try await TemporaryFolder.with { folder in
            let name = "network.yaml"
            let original = URL(filePath: SourceFolder.questionnaires).appending(path: name)
            let lines = try String(contentsOf: original, encoding: .utf8)
                .split(separator: "\n", omittingEmptySubsequences: false)
            let line = try #require(lines.firstIndex { $0.contains(" text:") })
            var faulty = lines
            faulty[line] = Substring(faulty[line].replacing(" text:", with: " label:"))
            let file = folder.appending(path: name)
            try Data(faulty.joined(separator: "\n").utf8).write(to: file)
            let checked = try await Program.laptop.run(["questionnaire", "check", file.path])
            #expect(checked.status == 65)
            #expect(checked.messages.contains("\(file.path):\(line + 1):"))
            #expect(checked.messages.contains("error: "))
            #expect(checked.messages.contains("`text`"))
        }
    }

    @Test func `a store that is not there is not made by looking at it`() async throws {
        try await TemporaryFolder.with { folder in
            let store = folder.appending(path: "laptop.sqlite").path
            let outcome = try await Program.laptop.run(["status", "--store", store, "--no-input"])
            #expect(outcome.status != 0)
            #expect(outcome.messages.contains("skridt enrol"))
            #expect(FileManager.default.fileExists(atPath: store) == false)
        }
    }

    @Test func `what asks no server does not load libcurl either`() throws {
        let ldd = Process()
        let listed = Pipe()
        ldd.executableURL = URL(filePath: "/usr/bin/ldd")
        ldd.arguments = [Program.laptop.path]
        ldd.standardOutput = listed
        try ldd.run()
        let libraries = try listed.fileHandleForReading.readToEnd() ?? Data()
        let names = String(decoding: libraries, as: UTF8.self)
        #expect(names.contains("libsqlite3.so"))
        #expect(!names.contains("libcurl"))
    }
}
