import Foundation
import Testing

/// What an author of question files types, and what comes back.
@Suite(.timeLimit(.minutes(8))) struct QuestionnaireCommandTests {
    private let network = SourceFolder.questionnaires + "/network.yaml"

    @Test func `a script is played, and every step told`() async throws {
        let script = """
            {"today": "2026-01-05", "steps": [
              {"answer": {"days_with_talk": 5}}, {"refuse": "help_from_someone"},
              {"answer": {"days_with_talk": 9}}, {"back": true}, {"finish": true}]}
            """
        let run = try await Program.laptop.run(
            ["questionnaire", "run", network, "--answers", "-", "--json"],
            input: script
        )
        #expect(run.status == 0, "\(run.messages)")
        let trace = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        )
        let steps = try #require(trace["steps"] as? [[String: Any]])
        let verdicts = steps.map { ($0["verdicts"] as? [[String: Any]])?.first?["verdict"] }
        #expect(
            verdicts.map { $0 as? String } == [
                nil, "taken", "taken", "not_offered", "taken", "taken",
            ]
        )
        #expect(steps.last?["answers"] is [String: Any])
    }

    @Test func `a faulty script ends the program with 65, a missing one with 66`() async throws {
        let faulty = try await Program.laptop.run(
            ["questionnaire", "run", network, "--answers", "-"],
            input: #"{"steps": [{"anwser": {}}]}"#
        )
        #expect(faulty.status == 65)
        #expect(faulty.messages.contains("standard input:1:13: error: "))
        let missing = try await Program.laptop.run(
            ["questionnaire", "run", network, "--answers", "no-such.json"]
        )
        #expect(missing.status == 66)
    }

    @Test(arguments: ["check", "test"])
    func `a missing file does not hide the faults of the others`(_ command: String) async throws {
        try await TemporaryFolder.with { folder in
            let file = folder.appending(path: "bad.yaml")
            try Data("wibble: 1\n".utf8).write(to: file)
            let missing = ["a.yaml", "b.yaml"].map { folder.appending(path: $0).path }
            let run = try await Program.laptop.run(
                ["questionnaire", command, missing[0], file.path, missing[1]]
            )
            #expect(run.status == 66)
            #expect(run.messages.contains("\(file.path):1:1: error: `wibble` is not a key of"))
            #expect(
                run.messages.hasSuffix(
                    missing.map { "skridt: \($0): there is no such file or folder.\n" }.joined()
                )
            )
        }
    }

    @Test func `tests beside a file are run, and coverage is asked for`() async throws {
        try await TemporaryFolder.with { folder in
            let file = folder.appending(path: "network.yaml")
            try FileManager.default.copyItem(at: URL(filePath: network), to: file)
            let tests = """
                tests:
                  - name: one answer
                    answers: {days_with_talk: 5}
                    expect: {scores: {network: missing}}

                """
            try Data(tests.utf8).write(to: folder.appending(path: "network.tests.yaml"))
            let arguments = ["questionnaire", "test", folder.path]
            let passed = try await Program.laptop.run(arguments)
            #expect(passed.status == 0, "\(passed.messages)")
            #expect(passed.output.contains("network.yaml: 1 test passed, "))
            let short = try await Program.laptop.run(arguments + ["--minimum", "100"])
            #expect(short.status == 65)
            try Data(tests.replacing("missing", with: "50").utf8)
                .write(to: folder.appending(path: "network.tests.yaml"))
            let failed = try await Program.laptop.run(arguments)
            #expect(failed.status == 65)
            #expect(failed.messages.contains("network.tests.yaml:4:23: error: in `one answer`"))
        }
    }

    @Test func `two versions are compared, and a number too small is refused`() async throws {
        try await TemporaryFolder.with { folder in
            let old = try String(contentsOf: URL(filePath: network), encoding: .utf8)
            let new = folder.appending(path: "network.yaml")
            let changed = old.replacing("min_answered: 3", with: "min_answered: 4")
            try Data(changed.utf8).write(to: new)
            let refused = try await Program.laptop.run(
                ["questionnaire", "diff", network, new.path]
            )
            #expect(refused.status == 65)
            #expect(
                refused.output == """
                    The measurement (major):
                      `min_answered` of score `network` goes from 3 to 4
                    1.0.0 is too small a step from 1.0.0: write at least 2.0.0.

                    """
            )
            try Data(changed.replacing("version: 1.0.0", with: "version: 2.0.0").utf8)
                .write(to: new)
            let taken = try await Program.laptop.run(
                ["questionnaire", "diff", network, new.path, "--json"]
            )
            #expect(taken.status == 0, "\(taken.messages)")
            #expect(taken.output.contains("\"is_enough\" : true"))
        }
    }
}
