import ArgumentParser
import Foundation
import QuestionnaireFormat
import SyncServer

import struct Progression.Questionnaire

/// The outside world as this program hands it to the library: the only place that asks the clock and
/// draws random numbers.
enum Surroundings {
    static let environment = ServerEnvironment(
        now: { Date() },
        uuid: { UUID() },
        randomBytes: { count in
            var generator = SystemRandomNumberGenerator()
            return Data((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        },
        passphraseCost: .server
    )

    /// Reads a question file; `nil` if it has faults.
    @Sendable
    static func questionnaire(in file: Data) -> Questionnaire? {
        QuestionnaireReader.read([UInt8](file), path: "").questionnaire
    }

    static func administration(of directory: DataDirectory) -> Administration {
        Administration(
            of: directory,
            parser: questionnaire,
            environment: environment,
            attempts: 100
        )
    }

    /// Runs `work`; a failure becomes a sentence on standard error and an exit code.
    static func reporting<Value>(
        _ work: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await work()
        } catch let error as ServerError {
            complain(error.message)
            throw ExitCode(error.kind.rawValue)
        } catch let code as ExitCode {
            throw code
        } catch {
            complain("Something broke that should not (\(type(of: error))); please report it.")
            throw ExitCode(70)
        }
    }

    static func complain(_ sentence: String) {
        FileHandle.standardError.write(Data("skridt-server: \(sentence)\n".utf8))
    }

    /// Prints a value as JSON on standard output.
    static func printJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(help: "The server's data directory.")
    var data: String

    var directory: DataDirectory { DataDirectory(data) }

    /// Carries out one administrative command, with or without a running server.
    func perform(_ command: AdminCommand) async throws -> AdminAnswer {
        let directory = directory
        return try await Surroundings.reporting {
            try await Surroundings.administration(of: directory).perform(command)
        }
    }
}
