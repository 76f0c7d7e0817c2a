import Foundation
import Testing

/// What is asked of whom, as an operator says it in a shell.
@Suite(.timeLimit(.minutes(8))) struct TermsCommandTests {
    private static let network = SourceFolder.questionnaires + "/network.yaml"

    private func server(
        _ arguments: [String],
        in folder: URL
    ) async throws -> Program.Outcome {
        try await Program.server.run(
            arguments + ["--data", folder.appending(path: "server").path]
        )
    }

    private func published(_ outcome: Program.Outcome) throws -> [JSON] {
        try JSONDecoder().decode(JSON.self, from: Data(outcome.output.utf8)).array
    }

    @Test func `an instrument is published, listed and retired in one municipality`() async throws {
        try await TemporaryFolder.with { folder in
            for arguments in [
                ["init", "--host", "localhost"], ["tenant", "add", "nord", "--name", "Nordby"],
                ["questionnaire", "publish", Self.network],
                ["target-group", "add", "Unge under 30", "--tenant", "nord"],
            ] {
                let outcome = try await server(arguments, in: folder)
                #expect(outcome.status == 0, "\(arguments): \(outcome.messages)")
            }
            let own = try await server(
                [
                    "questionnaire", "publish", Self.network, "--tenant", "nord", "--every", "12",
                    "--target-group", "Unge under 30", "--from", "2199-01-31",
                ],
                in: folder
            )
            #expect(own.status == 0, "\(own.messages)")
            #expect(
                own.output.contains(
                    "published in nord, asked of the target group Unge under 30 every 12 weeks "
                        + "from 2199-01-31."
                )
            )
            let groups = try await server(["target-group", "list", "--tenant", "nord"], in: folder)
            #expect(groups.output == "Unge under 30\n")
            let listed = try published(
                try await server(
                    ["questionnaire", "list", "--tenant", "nord", "--json"],
                    in: folder
                )
            )
            #expect(listed.map { $0["state"].string } == ["replaced", "waiting"])
            #expect(listed.last?["terms"]["weeks"].number == 12)
            #expect(listed.last?["terms"]["from"].string == "2199-01-31")
            let sha256 = try #require(listed.last?["sha256"].string)
            let retired = try await server(
                ["questionnaire", "retire", sha256, "--tenant", "nord"],
                in: folder
            )
            #expect(retired.status == 0 && retired.output.contains("retired in nord"))
            let after = try await server(["questionnaire", "list"], in: folder)
            #expect(after.output.contains("every municipality  in use  asked of everybody"))
            #expect(after.output.contains("nord  retired"))
        }
    }

    @Test(arguments: [
        (["questionnaire", "publish", network, "--tenant", "vest"], 65, "`vest`"),
        (["questionnaire", "publish", network, "--from", "2026-02-30"], 64, "2026-01-31"),
        (["questionnaire", "publish", network, "--every", "0"], 65, "1 to 260 weeks"),
        (["questionnaire", "publish", network, "--target-group", "X"], 65, "--tenant"),
        (["questionnaire", "retire", "https://none.example"], 65, "questionnaire list"),
        (["target-group", "list", "--tenant", "vest"], 65, "`vest`"),
        (["citizen", "target-group", "none", "Unge"], 65, "no citizen"),
        (["citizen", "target-group", "none"], 64, "--none"),
    ])
    func `what cannot be meant ends with a sentence and a code`(
        arguments: [String],
        status: Int32,
        sentence: String
    ) async throws {
        try await TemporaryFolder.with { folder in
            #expect(try await server(["init", "--host", "localhost"], in: folder).status == 0)
            let outcome = try await server(arguments, in: folder)
            #expect(outcome.status == status)
            #expect(outcome.messages.contains(sentence), "\(outcome.messages)")
        }
    }
}
