import ArgumentParser
import Foundation
import WebPages

/// `skridt questionnaire print`: a question file as a page for paper.
struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Write a question file as a page that prints well on A4.",
        discussion: """
            The page goes to standard output, or to --output: one HTML file that needs nothing else. \
            Open it in a browser and print it. Small and grey beside the questions stand the ids and \
            codes for keying in what was answered; the footer names version and file.
            """
    )

    @OptionGroup var file: OneQuestionFile

    @Option(help: ArgumentHelp("Where to write the page.", valueName: "path"))
    var output: String?

    func run() async throws {
        try await reportingFailures {
            let questionnaire = try file.read().questionnaire
            let page = PrintedQuestionnaire(
                of: questionnaire,
                in: try file.language(of: questionnaire)
            ).render()
            guard let output else { return Console.print(page) }
            do {
                try Data(page.utf8).write(to: URL(filePath: output))
            } catch {
                throw Failure(.cannotCreate, "\(output): the page cannot be written there.")
            }
        }
    }
}
