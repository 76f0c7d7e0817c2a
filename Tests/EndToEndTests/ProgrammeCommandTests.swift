import Foundation
import Testing

/// A programme from its file to what courses say of it, as it is typed in a shell.
@Suite(.timeLimit(.minutes(8))) struct ProgrammeCommandTests {
    private static let folder = SourceFolder.questionnaires + "/Programmes"
    private static let file = folder + "/placement-with-support.programme.yaml"
    private static let questions = ["--questionnaires", SourceFolder.questionnaires]

    @Test func `programmes are checked, with and without the questionnaires they name`()
        async throws
    {
        let whole = try await Program.laptop.run(
            ["programme", "check", Self.folder, "--strict"] + Self.questions
        )
        #expect(whole.status == 0, "\(whole.messages)")
        #expect(whole.output == "2 programmes, no faults\n")
        let alone = try await Program.laptop.run(["programme", "check", Self.file])
        #expect(alone.status == 0)
        #expect(alone.messages.contains("warning: whether `self-efficacy` asks `gets_started`"))
        let strict = try await Program.laptop.run(["programme", "check", Self.file, "--strict"])
        #expect(strict.status == 65)
    }

    @Test func `a fault ends with 65, a missing file with 66`() async throws {
        try await TemporaryFolder.with { folder in
            let bad = folder.appending(path: "bad.programme.yaml")
            let text = try String(contentsOf: URL(filePath: Self.file), encoding: .utf8)
                .replacing("factor: network", with: "factor: netværk")
            try Data(text.utf8).write(to: bad)
            let run = try await Program.laptop.run(["programme", "check", folder.path])
            #expect(run.status == 65)
            #expect(run.messages.contains("error: `factor` cannot be `netværk` — did you mean"))
            let missing = try await Program.laptop.run(["programme", "draw", "none.yaml"])
            #expect(missing.status == 66)
        }
    }

    @Test func `a programme is drawn, and printed in one of its languages`() async throws {
        let picture = try await Program.laptop.run(["programme", "draw", Self.file])
        #expect(picture.status == 0, "\(picture.messages)")
        #expect(picture.output.hasPrefix("<?xml"))
        #expect(picture.output.contains("Programteori: Praktik med støtte ved siden af"))
        let page = try await Program.laptop.run(
            ["programme", "print", Self.file, "--language", "en"]
        )
        #expect(page.output.contains("<h1>Placement with support beside it</h1>"))
        let none = try await Program.laptop.run(
            ["programme", "print", Self.file, "--language", "ar"]
        )
        #expect(none.status == 66)
    }

    @Test func `the courses of a municipality are held against it`() async throws {
        try await TemporaryFolder.with { folder in
            let data = ["--data", folder.appending(path: "server").path]
            for arguments in [
                ["init", "--host", "localhost"], ["tenant", "add", "nord", "--name", "Nordby"],
            ] {
                let outcome = try await Program.server.run(arguments + data)
                #expect(outcome.status == 0, "\(arguments): \(outcome.messages)")
            }
            let place = ["--municipality", "Nordby"] + Self.questions + data
            let check = try await Program.server.run(["programme", "check", Self.file] + place)
            #expect(check.status == 0, "\(check.messages)")
            #expect(check.messages == "")
            let said = try await Program.server.run(["programme", "evaluate", Self.file] + place)
            #expect(said.status == 0, "\(said.messages)")
            #expect(said.output.contains("Målgruppen: færre end 5 forløb."))
            #expect(said.output.contains("→ D1 Større tro på egne evner: for få"))
            #expect(said.output.contains("→ M1 Har en opgave, som andre regner med: ikke målt"))
            let page = folder.appending(path: "page.html").path
            let written = try await Program.server.run(
                ["programme", "evaluate", Self.file, "--language", "en", "--output", page] + place
            )
            #expect(written.status == 0, "\(written.messages)")
            let html = try String(contentsOf: URL(filePath: page), encoding: .utf8)
            #expect(html.contains("What the courses show"))
            let renamed = try await Program.server.run(
                ["event-kind", "rename", "Mentor", "Kontaktperson", "--tenant", "nord"]
                    + data
            )
            #expect(renamed.status == 0, "\(renamed.messages)")
            let unknown = try await Program.server.run(
                ["programme", "evaluate", Self.file] + place
            )
            #expect(unknown.status == 65)
            #expect(unknown.messages.contains("error: the municipality knows no effort `Mentor`"))
        }
    }
}
