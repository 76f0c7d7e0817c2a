import Foundation

/// A program that was started and runs beside the test.
///
/// What it writes goes to a file, so that it can never block on a full pipe.
struct RunningProgram: Sendable {
    private let process: Process
    private let log: URL

    /// Starts a program.
    init(at path: String, arguments: [String], log: URL, environment: [String: String] = [:]) throws
    {
        let output = try FileHandle(creating: log)
        defer { try? output.close() }
        process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .merging(environment) { _, given in given }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        self.log = log
    }

    /// The process's number.
    var identifier: Int32 { process.processIdentifier }

    /// Everything written so far.
    var output: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

    /// Whether it still runs.
    var isRunning: Bool { process.isRunning }

    /// Does `body` and ends the program after it, whatever happens.
    func endingWhenDone<Result: Sendable>(
        _ body: () async throws -> Result
    ) async throws -> Result {
        do {
            let result = try await body()
            await kill()
            return result
        } catch {
            await kill()
            throw error
        }
    }

    /// Ends the program as a power cut would.
    ///
    /// Nothing gentler will do: a child started from here inherits a mask that blocks SIGTERM.
    func kill() async {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        while process.isRunning { await pause(.milliseconds(5)) }
    }

    /// Waits until the program has written something that matches, and gives the captured part.
    func firstMatch(of pattern: Regex<(Substring, Substring)>) async throws -> String {
        for _ in 0..<1_500 {
            if let match = output.firstMatch(of: pattern) { return String(match.1) }
            guard isRunning else { break }
            await pause(.milliseconds(20))
        }
        let state = isRunning ? "not after 30 s" : "it ended with \(process.terminationStatus)"
        throw ProgramError(
            command: [process.executableURL?.lastPathComponent ?? ""] + (process.arguments ?? []),
            problem: "never said what was waited for, \(state)",
            output: output
        )
    }
}

extension FileHandle {
    /// An empty file to write to.
    convenience init(creating file: URL) throws {
        try Data().write(to: file)
        try self.init(forWritingTo: file)
    }
}

/// A program that did not do what the test needs.
struct ProgramError: Error, CustomStringConvertible {
    let command: [String]
    let problem: String
    let output: String

    var description: String { "\(command.joined(separator: " ")): \(problem)\n\(output)" }
}

/// Waits a moment; a cancelled test goes on at once.
func pause(_ duration: Duration) async {
    try? await Task.sleep(for: duration)
}

/// Waits until `condition` holds, at most 30 s.
func eventually(_ what: String, _ condition: () async throws -> Bool) async throws {
    for _ in 0..<1_500 {
        if try await condition() { return }
        try await Task.sleep(for: .milliseconds(20))
    }
    throw ProgramError(command: [what], problem: "did not come about within 30 s", output: "")
}
