import Foundation
import Testing

@testable import SyncServer

/// Where a server may live: its socket's path must fit into what the system takes.
@Suite struct DataDirectoryTests {
    /// A directory whose socket's path has so many bytes; letters of two bytes each as far as they go.
    private func directory(socketBytes: Int) -> DataDirectory {
        let folder = NSTemporaryDirectory() + "skridt-\(UUID().uuidString)-"
        let rest = socketBytes - folder.utf8.count - "/admin.sock".utf8.count
        return DataDirectory(
            folder + String(repeating: "å", count: rest / 2) + (rest % 2 == 1 ? "a" : "")
        )
    }

    @Test func `a path too long for a socket is refused before anything is made`() throws {
        let world = try World()
        let long = directory(socketBytes: 108)
        let error = #expect(throws: ServerError.self) {
            try ServerSetup.run(long, hosts: [], environment: world.environment)
        }
        #expect(error == .socketPathTooLong(long.socket))
        #expect(error?.kind.rawValue == 78)
        #expect(
            error?.message
                == "The path \(long.socket) is too long for a socket (107 bytes); choose a data "
                + "directory with a shorter path."
        )
        #expect(!FileManager.default.fileExists(atPath: long.path))
    }

    @Test func `a server moved to such a path is refused too, by the server and its commands`()
        async throws
    {
        let world = try World()
        let long = directory(socketBytes: 108)
        try FileManager.default.createDirectory(
            atPath: long.path,
            withIntermediateDirectories: true
        )
        defer { try? FileManager.default.removeItem(atPath: long.path) }
        try FileManager.default.copyItem(atPath: world.directory.database, toPath: long.database)
        #expect(throws: ServerError.socketPathTooLong(long.socket)) {
            try OpenServer(long, parser: TestForm.read, environment: world.environment)
        }
        let administration = Administration(
            of: long,
            parser: TestForm.read,
            environment: world.environment,
            attempts: 1
        )
        await #expect(throws: ServerError.socketPathTooLong(long.socket)) {
            try await administration.perform(.listSubmissions)
        }
    }

    @Test func `a path of just the length is taken`() throws {
        let world = try World()
        let fitting = directory(socketBytes: 107)
        defer { try? FileManager.default.removeItem(atPath: fitting.path) }
        #expect(fitting.socket.utf8.count == 107)
        try ServerSetup.run(fitting, hosts: [], environment: world.environment)
        #expect(FileManager.default.fileExists(atPath: fitting.database))
    }
}
