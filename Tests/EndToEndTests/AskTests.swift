import Foundation
import Testing

/// A visit at the terminal, as a shell holds it.
@Suite(.timeLimit(.minutes(8))) struct AskTests {
    @Test func `a visit in two sittings is kept, finished and sent`() async throws {
        try await World.with { world in
            try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
                let listed = try await Self.ask(world, [], "")
                #expect(listed.output.hasPrefix("Borgere\n  1  "), "\(listed)")
                // The passphrase comes first on the same input, and takes no answer with it.
                let phrase =
                    try String(contentsOfFile: world.secret, encoding: .utf8)
                    .split(separator: "\n").first ?? ""
                let begun = try await Program.laptop.run(
                    ["ask", "1", "--store", world.store, "--passphrase-file", "-"],
                    input: "\(phrase)\n1\n-\n-\n"
                )
                #expect(begun.status == 0, "\(begun.messages)")
                #expect(begun.output.contains("Spørgsmål 3 af"))
                #expect(
                    begun.output.contains("Dine svar indtil nu er gemt. Fortsæt med: skridt ask")
                )
                let answers = String(repeating: "-\n", count: 80) + "ja\n"
                let finished = try await Self.ask(world, ["1"], answers)
                #expect(finished.status == 0, "\(finished.messages)")
                #expect(finished.output.contains("Fortsæt – spørgsmål 3 af"))
                #expect(finished.output.hasSuffix("målinger venter på at blive sendt.\n"))
                let nobody = try await Self.ask(world, ["nobody"], "")
                #expect(nobody.status == 66)
                #expect(try await world.laptop("sync").status == 0)
                #expect(try await world.submissionsReceived().isEmpty == false)
            }
        }
    }

    private static func ask(
        _ world: World,
        _ arguments: [String],
        _ input: String
    ) async throws -> Program.Outcome {
        try await Program.laptop.run(
            ["ask"] + arguments + ["--store", world.store, "--passphrase-file", world.secret],
            input: input
        )
    }
}
