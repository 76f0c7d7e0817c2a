import ArgumentParser
import Foundation
import QuestionnaireFormat
import SyncServer

/// Question files.
struct QuestionnaireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questionnaire",
        abstract: "Question files.",
        subcommands: [Publish.self]
    )

    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publish question files, all or none; laptops fetch them at the next sync."
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "Question files, or folders of them.")
        var paths: [String]

        func run() async throws {
            let files = try QuestionFiles.read(paths)
            let answer = try await common.perform(.publish(files))
            guard case .published(let publications) = answer else { return }
            for publication in publications {
                let name = "\(publication.url) \(publication.version)"
                let state = publication.isNew ? "published" : "was published already"
                print("\(name): \(state).")
                if publication.measured > 0 {
                    print("\(publication.measured) responses held for it are measured now.")
                }
            }
        }
    }
}

/// Finds question files and refuses faulty ones with line and column.
enum QuestionFiles {
    static func read(_ paths: [String]) throws -> [PublishedFile] {
        let files = try paths.flatMap(expand).map(load)
        guard !files.isEmpty else {
            Surroundings.complain("There is no question file in \(paths.joined(separator: ", ")).")
            throw ExitCode(66)
        }
        var isFaultless = true
        for file in files {
            let bytes = [UInt8](file.content)
            let reading = QuestionnaireReader.read(bytes, path: file.path)
            guard reading.questionnaire == nil else { continue }
            isFaultless = false
            let text = reading.rendered(source: bytes)
            FileHandle.standardError.write(Data("\(text)\n".utf8))
        }
        guard isFaultless else {
            Surroundings.complain("Nothing was published.")
            throw ExitCode(65)
        }
        return files
    }

    private static func expand(_ path: String) -> [String] {
        var isDirectory: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        guard isDirectory.boolValue else { return [path] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return
            names
            .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") }
            .sorted()
            .map { path + "/" + $0 }
    }

    private static func load(_ path: String) throws -> PublishedFile {
        guard let content = FileManager.default.contents(atPath: path) else {
            Surroundings.complain("\(path) cannot be read; name a question file or a folder.")
            throw ExitCode(66)
        }
        return PublishedFile(path: path, content: content)
    }
}
