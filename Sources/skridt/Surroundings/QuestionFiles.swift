import Foundation

/// Finds the question files a person means by naming files and folders.
enum QuestionFiles {
    /// A file to check, under the name it is called in messages.
    struct File: Hashable {
        let path: String
        let bytes: [UInt8]
    }

    /// The files in `paths`, folders searched to the bottom for `.yaml` and `.yml`, each folder in
    /// alphabetical order.
    ///
    /// Files of tests (`NAME.tests.yaml`) lie beside the questionnaires and are no questionnaires.
    ///
    /// - Throws: ``Failure`` naming the first path that cannot be read, or when there is nothing to
    ///   check.
    static func find(_ paths: [String]) throws -> [File] {
        let files = try paths.flatMap(expand)
        guard !files.isEmpty else {
            throw Failure(
                .noInput,
                "\(paths.joined(separator: ", ")): no question file (.yaml) in there."
            )
        }
        return try files.map { path in
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw Failure(.noInput, "\(path): the file cannot be read.")
            }
            return File(path: path, bytes: [UInt8](bytes))
        }
    }

    private static func expand(_ path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.noInput, "\(path): there is no such file or folder.")
        }
        guard isFolder.boolValue else { return [path] }
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        return (names ?? []).filter(isQuestionFile).sorted().map { "\(folder)/\($0)" }
    }

    private static func isQuestionFile(_ name: String) -> Bool {
        guard !name.contains(".tests.") else { return false }
        return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }
}
