import Foundation
import Testing

/// A small invented municipality on this machine: a server's data and, once enrolled, a laptop's store.
struct World: Sendable {
    static let tenant = "lyngby-vig"
    static let mentor = "mentor-bo"
    static let caseworker = "sagsbehandler-liv"
    static let analyst = "analytiker-ib"
    static let citizen = "Tilde Testborg"
    static let municipality = "Lyngby Vig Kommune"
    static let passphrase = "grønne ærter i suppen"

    /// Everything lies below it.
    let folder: URL

    private var data: String { folder.appending(path: "server").path }
    var store: String { folder.appending(path: "laptop.sqlite").path }
    var secret: String { folder.appending(path: "passphrase").path }

    /// Founds the municipality, lends the world to `body`, and removes everything.
    static func with(_ body: (World) async throws -> Void) async throws {
        try await TemporaryFolder.with { folder in
            let world = World(folder: folder)
            try await world.found()
            try await body(world)
        }
    }

    private func found() async throws {
        try Data((Self.passphrase + "\n").utf8).write(to: URL(filePath: secret))
        try await server(["init"])
        try await server(["tenant", "add", Self.tenant, "--name", Self.municipality])
        try await employ(Self.mentor, "Bo Mentorsen", as: "mentor")
        try await employ(Self.caseworker, "Liv Sagsager", as: "caseworker")
        try await server(
            ["employee", "add", Self.analyst, "--name", "Ib Analyse", "--role", "analyst"],
            input: Self.passphrase + "\n"
        )
        try await server(["questionnaire", "publish", SourceFolder.questionnaires])
        let citizens = folder.appending(path: "citizens.csv")
        let row = "\(Self.tenant),\(Self.citizen),da,\(Self.caseworker),\(Self.mentor)"
        try Data("tenant,name,language,caseworker,mentors\n\(row)\n".utf8).write(to: citizens)
        try await server(["citizen", "import", citizens.path])
    }

    private func employ(_ id: String, _ name: String, as role: String) async throws {
        try await server(
            ["employee", "add", id, "--tenant", Self.tenant, "--name", name, "--role", role],
            input: Self.passphrase + "\n"
        )
    }

    /// Runs a command of the server's program, which must succeed.
    @discardableResult
    func server(_ arguments: [String], input: String = "") async throws -> String {
        try await Program.server.succeed(arguments + ["--data", data], input: input)
    }

    /// Starts the server at `port`, or anywhere, lends its address to `body`, and ends it.
    @discardableResult
    func serving<Result: Sendable>(
        port: Int = 0,
        askingForCodes: Bool = false,
        openID mapping: URL? = nil,
        _ body: (String) async throws -> Result
    ) async throws -> Result {
        try await serving(port: port, askingForCodes: askingForCodes, openID: mapping) {
            address,
            _ in
            try await body(address)
        }
    }

    /// The same for who wants to end the server before its time.
    @discardableResult
    func serving<Result: Sendable>(
        port: Int = 0,
        askingForCodes: Bool = false,
        openID mapping: URL? = nil,
        _ body: (String, RunningProgram) async throws -> Result
    ) async throws -> Result {
        let log = folder.appending(path: "server.log")
        let arguments = [
            "serve", "--data", data, "--host", "localhost", "--port", String(port),
            "--second-factor", askingForCodes ? "required" : "optional",
        ]
        let provider = mapping.map { ["--openid", $0.path] } ?? []
        let process = try Program.server.start(arguments + provider, log: log)
        return try await process.endingWhenDone {
            let address = try await process.firstMatch(of: #/(https:\/\/localhost:\d+)/#)
            return try await body(address, process)
        }
    }

    /// Makes the laptop known to the server at an address.
    func enrol(at address: String, again: Bool = false) async throws {
        let made = try await server(["enrolment-code", "--employee", Self.mentor, "--json"])
        let code = try JSONDecoder().decode(JSON.self, from: Data(made.utf8))["code"].string
        try await enrol(at: address, by: try #require(code), again: again)
    }

    /// The same by a code that was made somewhere else.
    func enrol(at address: String, by code: String, again: Bool = false) async throws {
        try await Program.laptop.succeed(
            ["enrol", "--server", address, "--ca", data + "/ca.pem", "--store", store]
                + ["--passphrase-file", secret, "--code-file", "-"] + (again ? ["--again"] : []),
            input: code + "\n"
        )
    }

    /// The authority the server's certificate is by.
    var authority: Data {
        get throws { try Data(contentsOf: URL(filePath: data + "/ca.pem")) }
    }

    /// Opens the desk, lends its one-time link to `body`, and ends it as a power cut would.
    @discardableResult
    func openDesk<Result: Sendable>(
        _ body: (String) async throws -> Result
    ) async throws -> Result {
        let log = folder.appending(path: "desk.log")
        let process = try Program.laptop.start(
            ["open", "--no-browser", "--store", store],
            log: log
        )
        return try await process.endingWhenDone {
            try await body(
                try await process.firstMatch(of: #/(http:\/\/127\.0\.0\.1:\d+\/open\/\S+)/#)
            )
        }
    }

    /// Runs a command of the laptop that nobody gives a passphrase.
    func unattended(_ command: String) async throws -> Program.Outcome {
        try await Program.laptop.run([command, "--store", store, "--no-input", "--json"])
    }

    /// Runs a command of the laptop that needs the store open.
    func laptop(_ command: String) async throws -> Program.Outcome {
        try await Program.laptop.run(
            [command, "--store", store, "--passphrase-file", secret, "--json"]
        )
    }

    /// The ids of everything the server has received.
    func submissionsReceived() async throws -> [String] {
        let listed = try await server(["submissions", "list", "--json"])
        let list = try JSONDecoder().decode(JSON.self, from: Data(listed.utf8))
        return list.array.compactMap { $0["id"].string }
    }
}

/// Folders of the project that the tests use as they are.
enum SourceFolder {
    /// The question files.
    static let questionnaires = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Questionnaires").path
}
