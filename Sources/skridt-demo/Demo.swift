import ArgumentParser
import Foundation
import ResponseStore
import SyncClient
import UnixSignals

/// Plays a year in three invented municipalities with both programs, so that everything can be seen.
@main
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skridt-demo",
        abstract: "Plays a year of visits in three invented municipalities.",
        discussion: """
            Makes a server with its own certificate authority, enrols three laptops, lets 200 invented \
            citizens be asked through a year, sends everything over TLS, and shows where to look. \
            Everything is in a folder of its own, which is removed at the end.
            """
    )

    @Flag(help: "End when everything has arrived and the pages answer, instead of staying up.")
    var once = false

    @Option(help: "The port the server would like; another is taken if it is in use.")
    var port = 8_443

    @Option(help: "The people and their answers follow from this number.")
    var seed: UInt64 = 2_026

    @Option(help: "Folder with the question files.")
    var questionnaires = "Questionnaires"

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "skridt-demo-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try await play(in: folder)
        } catch let error as DemoError {
            throw Self.failure(error.description)
        } catch let problem as SyncProblem {
            throw Self.failure(problem.sentence)
        } catch let error as StoreError {
            throw Self.failure(error.sentence)
        }
    }

    private static func failure(_ sentence: String) -> ExitCode {
        FileHandle.standardError.write(Data("\nskridt-demo: \(sentence)\n".utf8))
        return .failure
    }

    /// Plays until the end, or until Ctrl-C.
    private func play(in folder: URL) async throws {
        let screen = Screen()
        try await withThrowingTaskGroup(of: Void.self) { group in
            let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
            group.addTask {
                for await _ in signals { break }
            }
            group.addTask {
                let server = try await Walk(demo: self, folder: folder, screen: screen).run()
                if once {
                    screen.say("Everything arrived once and the pages answer. The demo ends here.")
                } else {
                    screen.invite(to: server.address, laptop: try laptop(in: folder))
                    try await server.wait()
                }
                server.stop()
            }
            try await group.next()
            group.cancelAll()
        }
    }

    /// A mentor's laptop to try out: the program and the sealed store.
    private func laptop(in folder: URL) throws -> (program: URL, store: URL) {
        (try Walk.executable("skridt"), folder.appending(path: "boegelund.store"))
    }
}
