import Foundation

/// The server program, run as its operator runs it: by its commands and nothing else.
struct ServerProgram {
    let executable: URL
    let data: URL

    /// Runs one command and gives what it printed.
    ///
    /// - Throws: ``DemoError/command(_:said:)`` with what it said, if it fails.
    @discardableResult
    func run(_ arguments: [String], input: String = "") async throws -> Data {
        let scratch = data.deletingLastPathComponent()
        let files = try ["in", "out", "err"].map { name in
            let file = scratch.appending(path: "command.\(name)")
            try Data((name == "in" ? input : "").utf8).write(to: file)
            return file
        }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments + ["--data", data.path]
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        let status = try await process.statusWhenDone()
        guard status == 0 else {
            let said = try Data(contentsOf: files[2]) + Data(contentsOf: files[1])
            throw DemoError.command(
                arguments.prefix(2).joined(separator: " "),
                said: String(decoding: said, as: UTF8.self)
            )
        }
        return try Data(contentsOf: files[1])
    }

    /// Runs a command with `--json` and reads what it printed.
    func ask<Value: Decodable>(
        _ type: Value.Type,
        _ arguments: [String],
        input: String = ""
    ) async throws -> Value {
        try JSONDecoder().decode(type, from: try await run(arguments + ["--json"], input: input))
    }

    /// Starts serving; the process runs until it is terminated.
    ///
    /// - Throws: ``DemoError`` if it ends, or is not ready within 30 seconds.
    func serve(port: Int) async throws -> ServingProgram {
        let log = data.deletingLastPathComponent().appending(path: "server-\(port).log")
        try Data().write(to: log)
        let process = Process()
        process.executableURL = executable
        process.arguments = [
            "serve", "--port", "\(port)", "--data", data.path, "--second-factor", "optional",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: log)
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        for _ in 0..<600 {
            try await Task.sleep(for: .milliseconds(50))
            let said = String(decoding: try Data(contentsOf: log), as: UTF8.self)
            if let address = said.firstMatch(of: /Serving on (https:\/\/[^ ]+:[0-9]+)/) {
                return ServingProgram(process: process, address: String(address.output.1))
            }
            guard process.isRunning else { throw DemoError.command("serve", said: said) }
        }
        process.terminate()
        throw DemoError.command("serve", said: "It was not ready within 30 seconds.")
    }
}

/// A server that is up.
struct ServingProgram {
    let process: Process
    /// Where it answers, with the port.
    let address: String

    /// Waits until the task is cancelled.
    ///
    /// - Throws: ``DemoError`` if the server ends by itself before that.
    func wait() async throws {
        while !Task.isCancelled {
            guard process.isRunning else {
                throw DemoError.command("serve", said: "The server ended by itself.")
            }
            try? await Task.sleep(for: .seconds(1))
        }
    }

    /// Asks it to stop and waits until it has, at most 10 seconds; also when the task is cancelled.
    func stop() {
        guard process.isRunning else { return }
        let id = process.processIdentifier
        process.interrupt()
        DispatchQueue.global().asyncAfter(deadline: .now() + 10) { kill(id, SIGKILL) }
        process.waitUntilExit()
    }
}

extension Process {
    /// Runs the process and waits for its exit status without holding a thread.
    fileprivate func statusWhenDone() async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try run()
            } catch {
                terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }
}

/// Why the demo cannot go on.
enum DemoError: Error, CustomStringConvertible {
    /// A command of the server failed.
    case command(String, said: String)
    /// A laptop could not do its part.
    case laptop(String)
    /// What arrived is not what was sent.
    case mismatch(String)
    /// A page did not answer as it should.
    case page(String)

    var description: String {
        switch self {
        case .command(let name, let said): "“skridt-server \(name)” failed:\n\(said)"
        case .laptop(let sentence), .mismatch(let sentence), .page(let sentence): sentence
        }
    }
}
