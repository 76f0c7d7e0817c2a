internal import FoundationEssentials

/// A question file as it lies on the disk.
public struct QuestionFile: Hashable, Sendable {
    /// Where it lies; its name in diagnostics.
    public let path: String
    /// Its exact bytes.
    public let bytes: [UInt8]

    /// A file of given content.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// What its text says, or what is wrong with it.
    public func read() -> Reading {
        QuestionnaireReader.read(bytes, path: path)
    }

    /// The file of tests beside it, `NAME.tests.yaml`; `nil` if there is none.
    public var tests: QuestionFile? {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        let beside = "\(path[..<dot]).tests\(path[dot...])"
        return FileManager.default.contents(atPath: beside).map {
            QuestionFile(path: beside, bytes: [UInt8]($0))
        }
    }

    /// The question files a person means by naming files and folders.
    ///
    /// A folder is searched to the bottom for `.yaml` and `.yml`, in alphabetical order. Files of tests
    /// (`NAME.tests.yaml`) and programmes (`NAME.programme.yaml`) lie beside the questionnaires and are none.
    ///
    /// - Throws: the first path that cannot be read, or that there is no question file at all.
    public static func find(_ paths: [String]) throws(QuestionFileError) -> [QuestionFile] {
        let (files, errors) = search(paths)
        if let error = errors.first { throw error }
        return files
    }

    /// The question files that are there, and what keeps others from being read.
    ///
    /// As ``find(_:)``; at least one of the two lists has an entry.
    public static func search(
        _ paths: [String]
    ) -> (files: [QuestionFile], errors: [QuestionFileError]) {
        var files: [QuestionFile] = []
        var errors: [QuestionFileError] = []
        for path in paths {
            guard let found = expand(path) else {
                errors.append(.notThere(path))
                continue
            }
            for path in found {
                if let bytes = FileManager.default.contents(atPath: path) {
                    files.append(QuestionFile(path: path, bytes: [UInt8](bytes)))
                } else {
                    errors.append(.unreadable(path))
                }
            }
        }
        if files.isEmpty, errors.isEmpty { errors.append(.none(in: paths)) }
        return (files, errors)
    }

    /// The file itself, or the question files of a folder; `nil` if there is nothing.
    private static func expand(_ path: String) -> [String]? {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return nil
        }
        guard isFolder else { return [path] }
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        let names = try? FileManager.default.subpathsOfDirectory(atPath: folder)
        return (names ?? []).filter(isQuestionFile).sorted().map { "\(folder)/\($0)" }
    }

    private static func isQuestionFile(_ name: String) -> Bool {
        guard !name.contains(".tests."), !name.contains(".programme.") else { return false }
        return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }
}

/// Why no question files were found; each program says it in its own words.
public enum QuestionFileError: Error, Hashable, Sendable {
    /// There is no such file or folder.
    case notThere(String)
    /// The file is there and cannot be read.
    case unreadable(String)
    /// The folders hold no question file.
    case none(in: [String])
}
