import Foundation

/// A folder that is gone when its test is.
enum TemporaryFolder {
    /// Makes a folder, lends it to `body`, and removes it whatever happens.
    static func with<Result: Sendable>(
        _ body: (URL) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "skridt-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }
}
