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
            let files = try Publishable.read(paths)
            let answer = try await common.perform(.publish(files))
            guard case .published(let publications) = answer else { return }
            for publication in publications {
                let name = "\(publication.url) \(publication.version)"
                let state = publication.isNew ? "published" : "was published already"
                print("\(name): \(state).")
                if publication.measured > 0 {
                    print("Responses held for it, now measured: \(publication.measured).")
                }
            }
        }
    }
}

/// Question files fit to be published; faulty ones are refused with line and column.
enum Publishable {
    static func read(_ paths: [String]) throws -> [PublishedFile] {
        let files = try find(paths)
        let faulty = files.map { (file: $0, reading: $0.read()) }
            .filter { $0.reading.questionnaire == nil }
        for (file, reading) in faulty {
            let text = reading.rendered(source: file.bytes)
            FileHandle.standardError.write(Data("\(text)\n".utf8))
        }
        guard faulty.isEmpty else {
            Surroundings.complain("Nothing was published.")
            throw ExitCode(65)
        }
        return files.map { PublishedFile(path: $0.path, content: Data($0.bytes)) }
    }

    private static func find(_ paths: [String]) throws -> [QuestionFile] {
        do {
            return try QuestionFile.find(paths)
        } catch {
            Surroundings.complain(sentence(error))
            throw ExitCode(66)
        }
    }

    static func sentence(_ error: QuestionFileError) -> String {
        switch error {
        case .notThere(let path), .unreadable(let path):
            "\(path) cannot be read; name a question file or a folder."
        case .none(let paths): "There is no question file in \(paths.joined(separator: ", "))."
        }
    }
}
