import Foundation

/// One of the project's two programs, as it was built beside these tests.
enum Program: String, Sendable {
    case laptop = "skridt"
    case server = "skridt-server"

    /// The program's file.
    var path: String {
        let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: tests ?? "").deletingLastPathComponent().appending(path: rawValue).path
    }

    /// Where programs leave what is not in a file they are given: not where people's own do.
    static let ownPlaces = [
        "XDG_STATE_HOME": FileManager.default.temporaryDirectory
            .appending(path: "skridt-test-state").path
    ]

    /// Starts it and lets it run.
    func start(_ arguments: [String], log: URL) throws -> RunningProgram {
        try RunningProgram(
            at: path,
            arguments: arguments,
            log: log,
            environment: Self.ownPlaces
        )
    }

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - arguments: its command line.
    ///   - input: what it reads at standard input.
    /// - Returns: what it printed, and its exit code.
    /// - Throws: if it cannot be started.
    func run(_ arguments: [String], input: String = "") async throws -> Outcome {
        try await TemporaryFolder.with { folder in
            let streams = ["in", "out", "err"].map { folder.appending(path: $0) }
            try Data(input.utf8).write(to: streams[0])
            let process = Process()
            process.executableURL = URL(filePath: path)
            process.arguments = arguments
            process.environment = ProcessInfo.processInfo.environment
                .merging(Self.ownPlaces) { _, given in given }
            process.standardInput = try FileHandle(forReadingFrom: streams[0])
            process.standardOutput = try FileHandle(creating: streams[1])
            process.standardError = try FileHandle(creating: streams[2])
            try process.run()
            while process.isRunning { await pause(.milliseconds(5)) }
            return Outcome(
                command: [rawValue] + arguments,
                status: process.terminationStatus,
                output: try String(contentsOf: streams[1], encoding: .utf8),
                messages: try String(contentsOf: streams[2], encoding: .utf8)
            )
        }
    }

    /// Runs it to its end, which must be a good one.
    ///
    /// - Parameters:
    ///   - arguments: its command line.
    ///   - input: what it reads at standard input.
    /// - Returns: what it printed.
    /// - Throws: ``ProgramError`` for any exit code but 0.
    @discardableResult
    func succeed(_ arguments: [String], input: String = "") async throws -> String {
        let outcome = try await run(arguments, input: input)
        guard outcome.status == 0 else {
            throw ProgramError(
                command: outcome.command,
                problem: "ended with \(outcome.status)",
                output: outcome.messages + outcome.output
            )
        }
        return outcome.output
    }

    /// What a program left behind.
    struct Outcome: Sendable {
        let command: [String]
        let status: Int32
        let output: String
        let messages: String
    }
}
