import Foundation
import Testing

/// Both programs, and a file carried between them where no network does.
@Suite(.timeLimit(.minutes(8))) struct ExportTests {
    private func json(_ text: String) throws -> JSON {
        try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    }

    private func export(_ world: World, _ arguments: [String]) async throws -> Program.Outcome {
        try await Program.laptop.run(
            ["export", "--store", world.store, "--passphrase-file", world.secret, "--json"]
                + arguments
        )
    }

    private func importing(
        _ world: World,
        _ file: String,
        _ more: [String] = []
    ) async throws
        -> Program.Outcome
    {
        try await Program.server.run(
            ["submissions", "import", file, "--json"] + more
                + ["--data", world.folder.appending(path: "server").path]
        )
    }

    /// Holds a visit at the terminal, and leaves it unsent.
    private func visit(_ world: World) async throws {
        try await Program.laptop.succeed(
            ["ask", "1", "--store", world.store, "--passphrase-file", world.secret],
            input: "1\n" + String(repeating: "-\n", count: 80) + "ja\n"
        )
    }

    @Test func `what never could be sent is carried over in a file, once and for all`() async throws
    {
        try await World.with { world in
            let file = world.folder.appending(path: "out.export").path
            let answer = world.folder.appending(path: "answer").path
            try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
            }
            try await visit(world)
            let nothingYet = try await world.submissionsReceived()
            #expect(nothingYet.isEmpty)
            let exported = try await export(world, ["--output", file])
            #expect(exported.status == 0, "\(exported.messages)")
            let waiting = try json(exported.output)["waiting"]
            #expect(try await export(world, ["--output", file]).status == 73)

            let first = try await importing(world, file, ["--answer", answer])
            #expect(first.status == 0, "\(first.messages)")
            let items = try json(first.output)["items"].array
            #expect(!items.isEmpty && waiting.int == items.count)
            #expect(items.allSatisfy { $0["status"].string == "accepted" })
            let again = try await importing(world, file)
            #expect(
                try json(again.output)["items"].array.allSatisfy { $0["status"].string == "exists" }
            )
            #expect(try await world.submissionsReceived().count == items.count)

            #expect(try json(try await world.laptop("status").output)["waiting"].int == items.count)
            let read = try await export(world, ["--read-answer", answer])
            #expect(read.status == 0)
            #expect(try json(read.output)["received"].int == items.count)
            #expect(try json(try await world.laptop("status").output)["waiting"].int == 0)
            #expect(try await export(world, ["--output", file + "2"]).status == 66)
        }
    }

    @Test func `a damaged file is refused, and a sync after the import sends nothing twice`()
        async throws
    {
        try await World.with { world in
            let file = world.folder.appending(path: "out.export").path
            try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
                try await visit(world)
                #expect(try await export(world, ["--output", file]).status == 0)
                let whole = try Data(contentsOf: URL(filePath: file))
                let short = file + "-short"
                try whole.dropLast(10).write(to: URL(filePath: short))
                let refused = try await importing(world, short)
                #expect(refused.status == 65)
                #expect(refused.messages.contains("The end of the file is missing"))
                #expect(try await importing(world, file + "-nowhere").status == 66)
                // The server runs: the command asks it through its socket.
                #expect(try await importing(world, file).status == 0)
                let count = try await world.submissionsReceived().count
                let synced = try json(try await world.laptop("sync").output)
                #expect(synced["accepted"].int == 0 && synced["alreadyThere"].int == count)
                #expect(try await world.submissionsReceived().count == count)
            }
        }
    }

    @Test func `the status for support names nobody`() async throws {
        try await World.with { world in
            try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
            }
            try await visit(world)
            let told = try await world.laptop("status")
            let status = try json(told.output)
            #expect(status["version"].string != nil && status["incarnation"].string?.count == 36)
            #expect(status["protocolVersion"].int == 1 && status["exportPossible"].bool == true)
            #expect(status["policy"]["lockAfterMinutes"].int == 10)
            #expect(status["questionFiles"].array.allSatisfy { $0["sha256"].string?.count == 64 })
            #expect((status["waitingBytes"].int ?? 0) > 0)
            let names = [World.citizen, "Tilde", "Testborg", "Bo Mentorsen", World.mentor, "Liv"]
            for name in names { #expect(!told.output.contains(name), "\(name)") }
            // A negative control: the municipality is told, so that support knows whom it helps.
            #expect(told.output.contains(World.municipality))
        }
    }
}

extension JSON {
    fileprivate var int: Int? { number.map { Int($0) } }
}
