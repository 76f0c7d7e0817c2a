import Foundation

/// A folder of its own for one test, gone with it.
final class Folder: Sendable {
    let path: String

    init() throws {
        let place = FileManager.default.temporaryDirectory
            .appendingPathComponent("skridt-store-\(UUID().uuidString)")
        path = place.path
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Where the store of the test lies.
    var store: String { path + "/laptop.sqlite" }

    /// The names of the files in the folder.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// How often one of `texts` stands somewhere in a file of the folder, or in the name of one.
    func occurrences(of texts: [String]) throws -> Int {
        try names().reduce(0) { count, name in
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
            let found = texts.filter { text in
                name.contains(text) || bytes.range(of: Data(text.utf8)) != nil
            }
            return count + found.count
        }
    }

    /// Whether `bytes` stand somewhere in a file of the folder.
    func holds(_ bytes: Data) throws -> Bool {
        try names().contains { name in
            let file = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
            return file.range(of: bytes) != nil
        }
    }

    /// The rights of a file, as `chmod` writes them.
    func mode(_ file: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }
}
