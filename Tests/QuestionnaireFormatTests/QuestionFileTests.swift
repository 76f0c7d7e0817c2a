import Foundation
import QuestionnaireFormat
import Testing

/// Which files are meant by a path.
@Suite final class QuestionFileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "question-files-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "inner"),
            withIntermediateDirectories: true
        )
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ names: String...) throws {
        for name in names {
            try Data(name.utf8).write(to: folder.appending(path: name))
        }
    }

    private func names(_ files: [QuestionFile]) -> [String] {
        files.map { String($0.path.dropFirst(folder.path.count + 1)) }
    }

    @Test(arguments: ["", "/"])
    func `a folder is searched to the bottom, tests beside are passed over`(
        slash: String
    ) throws {
        try write("b.yaml", "a.yml", "a.tests.yaml", "README.md", "yaml", "inner/c.yaml")
        let files = try QuestionFile.find([folder.path + slash])
        #expect(names(files) == ["a.yml", "b.yaml", "inner/c.yaml"])
        #expect(files.allSatisfy { $0.path.hasSuffix(String(decoding: $0.bytes, as: UTF8.self)) })
    }

    @Test func `files are taken as named, in the order named, whatever they are called`() throws {
        try write("b.txt", "a.tests.yaml")
        let paths = ["b.txt", "a.tests.yaml"].map { folder.appending(path: $0).path }
        #expect(try QuestionFile.find(paths).map(\.path) == paths)
    }

    @Test func `what is not there, and a folder of nothing, is said`() throws {
        try write("README.md")
        let nowhere = folder.path + "/nowhere.yaml"
        #expect(throws: QuestionFileError.notThere(nowhere)) {
            try QuestionFile.find([folder.path, nowhere])
        }
        #expect(throws: QuestionFileError.none(in: [folder.path])) {
            try QuestionFile.find([folder.path])
        }
        #expect(throws: QuestionFileError.none(in: [])) { try QuestionFile.find([]) }
    }

    @Test func `what is there is found beside what is not`() throws {
        try write("b.yaml", "README.md")
        let paths = ["one.yaml", "b.yaml", "two.yaml"].map { folder.appending(path: $0).path }
        let (files, errors) = QuestionFile.search(paths)
        #expect(files.map(\.path) == [paths[1]])
        #expect(errors == [.notThere(paths[0]), .notThere(paths[2])])
        #expect(throws: QuestionFileError.notThere(paths[0])) { try QuestionFile.find(paths) }
    }

    @Test(arguments: [
        ("net/work.tests.yaml", "tests: []", "name the questionnaire: `net/work.yaml`"),
        ("network.tests.yml", "no: [yaml", "name the questionnaire: `network.yml`"),
        (
            "steps.yaml", "tests: [{name: one}]",
            "save them as NAME.tests.yaml beside the questionnaire NAME.yaml, and name that"
        ),
    ])
    func `tests in place of a questionnaire are one fault`(
        _ path: String,
        _ text: String,
        _ remedy: String
    ) {
        let diagnostics = QuestionFile(path: path, bytes: Array(text.utf8)).read().diagnostics
        let what = "these are the tests beside a questionnaire, not a questionnaire"
        #expect(diagnostics.map(\.summary) == ["\(path):1:1: error: \(what) — \(remedy)"])
    }

    @Test func `a link to nothing is not there, nor can it be read in a folder`() throws {
        let link = folder.appending(path: "gone.yaml")
        try FileManager.default.createSymbolicLink(
            at: link,
            withDestinationURL: folder.appending(path: "nothing.yaml")
        )
        #expect(throws: QuestionFileError.notThere(link.path)) {
            try QuestionFile.find([link.path])
        }
        #expect(throws: QuestionFileError.unreadable(link.path)) {
            try QuestionFile.find([folder.path])
        }
    }

    @Test func `it is read under the name it was found by`() throws {
        try write("b.yaml")
        let file = try #require(try QuestionFile.find([folder.path]).first)
        let reading = file.read()
        #expect(reading.questionnaire == nil)
        #expect(reading.diagnostics.allSatisfy { $0.path == file.path })
        #expect(reading.rendered(source: file.bytes).hasPrefix("\(file.path):1:1: error: "))
    }
}
