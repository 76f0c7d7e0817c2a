import Foundation
import Testing

/// Passphrase changed, forgotten and recovered, by the two programs.
@Suite(.timeLimit(.minutes(8))) struct RecoveryTests {
    @Test func `a forgotten passphrase loses nothing, and a wrong answer changes nothing`()
        async throws
    {
        try await World.with { world in
            let key = world.folder.appending(path: "key.json").path
            let made = try await world.server([
                "recovery-key", "new", "--tenant", World.tenant, "--output", key,
            ])
            #expect(made.contains(/([0-9a-f]{4} ){7}[0-9a-f]{4}/))
            #expect(try Self.mode(key) == 0o600)
            try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
            }
            let new = try Self.secret("en helt anden sætning", in: world)
            let request = world.folder.appending(path: "request.json").path
            let begun = try await Program.laptop.succeed([
                "recover", "begin", "--store", world.store, "--passphrase-file", new,
                "--output", request,
            ])
            let code = try #require(begun.firstMatch(of: /([0-9a-f]{4} ){7}[0-9a-f]{4}/)).0
            let text = try String(contentsOfFile: request, encoding: .utf8)
            #expect(!text.contains(World.citizen) && !text.contains("anden"))
            let answer = try await Self.answer(request, key, in: world, showing: String(code))
            try await Self.refuses(world, edited: answer, new: new)
            // Until now the old one was in force.
            #expect(try await world.laptop("status").status == 0)
            try await Program.laptop.succeed([
                "recover", "finish", answer, "--store", world.store, "--passphrase-file", new,
            ])
            #expect(try await world.laptop("status").status == 77)
            let status = try await Program.laptop.succeed([
                "status", "--store", world.store, "--passphrase-file", new, "--json",
            ])
            #expect(status.contains("\"citizens\" : 1"))
        }
    }

    private static func answer(
        _ request: String,
        _ key: String,
        in world: World,
        showing code: String
    ) async throws -> String {
        let answer = world.folder.appending(path: "answer.json").path
        let command = ["recovery", "answer", request, "--key", key, "--output", answer]
        let refused = try await Program.server.run(command, input: "no\n")
        #expect(refused.status == 77)
        #expect(refused.output.contains(code))
        #expect(!FileManager.default.fileExists(atPath: answer))
        let wrong = try await Program.server.run(
            ["recovery", "answer", request, "--key", request, "--output", answer, "--yes"]
        )
        #expect(wrong.status == 65)
        #expect(wrong.messages.contains("there is no recovery key in it"))
        try await Program.server.succeed(command + ["--yes"])
        #expect(try mode(answer) == 0o600)
        return answer
    }

    private static func refuses(_ world: World, edited path: String, new: String) async throws {
        let answer = try String(contentsOfFile: path, encoding: .utf8)
        let edited = world.folder.appending(path: "edited.json").path
        #expect(answer.contains("\"content\" : \"ew"))
        try Data(answer.replacing("\"content\" : \"ew", with: "\"content\" : \"ez").utf8)
            .write(to: URL(filePath: edited))
        let refused = try await Program.laptop.run([
            "recover", "finish", edited, "--store", world.store, "--passphrase-file", new,
        ])
        #expect(refused.status == 65)
        #expect(refused.messages.contains("changed or damaged on its way"))
    }

    @Test func `the passphrase is changed at the terminal, its strength told, wrong ones counted`()
        async throws
    {
        try await World.with { world in
            try await world.serving { try await world.enrol(at: $0) }
            let change = ["passphrase", "--store", world.store, "--passphrase-file", "-"]
            let weak = try await Program.laptop.run(
                change,
                input: "\(World.passphrase)\nkort\n"
            )
            #expect(weak.status == 77)
            let done = try await Program.laptop.run(
                change,
                input: "\(World.passphrase)\ngulerod trompet bakke savl\n"
            )
            #expect(done.status == 0, "\(done.messages)")
            #expect(done.messages.contains("This passphrase is strong."))
            for left in [9, 8, 7, 6, 5] {
                let refused = try await world.laptop("status")
                #expect(refused.status == 77)
                #expect(refused.messages.contains("\(left) attempts are left") == (left <= 5))
            }
            let new = try Self.secret("gulerod trompet bakke savl", in: world)
            try await Program.laptop.succeed([
                "status", "--store", world.store, "--passphrase-file", new,
            ])
        }
    }

    private static func secret(_ text: String, in world: World) throws -> String {
        let file = world.folder.appending(path: "new-passphrase")
        try Data((text + "\n").utf8).write(to: file)
        return file.path
    }

    private static func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }
}
