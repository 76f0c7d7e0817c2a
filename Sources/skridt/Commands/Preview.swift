import ArgumentParser
import Foundation
import QuestionnaireFormat
import SurveyDesk
import SyncProtocol

import struct Progression.Language
import struct Progression.Questionnaire

/// `skridt questionnaire preview`: a question file as citizens will see it.
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Show a question file in a browser as citizens will see it.",
        discussion: """
            The pages are those of the desk, without a passphrase, and nothing is kept. The file is read \
            again for every page: change it, reload, and go on where you were. At the end you see the \
            receipt, the answers and the scores. Ctrl-C closes the preview.

            A file with errors is not shown: they are printed as `check` prints them, and the command \
            ends with 65.
            """
    )

    @OptionGroup var file: OneQuestionFile

    @OptionGroup var window: WindowOptions

    func run() async throws {
        try await reportingFailures {
            let (source, questionnaire) = try file.read()
            let preview = Preview(
                of: questionnaire,
                file: URL(filePath: source.path).lastPathComponent,
                language: try file.language(of: questionnaire),
                environment: Preview.Environment(
                    clock: { Clocks.read().wall },
                    newID: { UUID() },
                    random: Clocks.random,
                    read: { try QuestionFile.find([source.path])[0] }
                )
            )
            let doorbell = Doorbell(what: "The preview", showsBrowser: !window.noBrowser)
            let application = preview.application(port: window.port, logger: .quiet) { address in
                doorbell.ring(address)
            }
            try await window.serve(application)
        }
    }
}

/// One question file and the language to show it in.
struct OneQuestionFile: ParsableArguments {
    @Argument(help: "The question file.")
    var path: String

    @Option(help: "A language of the questionnaire; its first one if not given.")
    var language: String?

    /// Reads the file; its faults are printed as `check` prints them.
    ///
    /// - Throws: ``Failure`` if it is not there or is not one file, exit code 65 if it has errors.
    func read() throws -> (file: QuestionFile, questionnaire: Questionnaire) {
        let files = try QuestionFile.find([path])
        guard files.count == 1, let file = files.first else {
            throw Failure(.noInput, "\(path): \(files.count) question files; name one of them.")
        }
        let reading = file.read()
        if !reading.diagnostics.isEmpty { Console.say(reading.rendered(source: file.bytes)) }
        guard let questionnaire = reading.questionnaire else {
            throw ExitCode(ExitStatus.badQuestionFile.rawValue)
        }
        return (file, questionnaire)
    }

    /// The language asked for.
    ///
    /// - Throws: ``Failure`` if the questionnaire does not have it.
    func language(of questionnaire: Questionnaire) throws -> Language {
        guard let language else { return questionnaire.defaultLanguage }
        let found = questionnaire.languages.first { $0.rawValue == language }
        guard let found else {
            let known = questionnaire.languages.map(\.rawValue).joined(separator: ", ")
            throw Failure(
                .badQuestionFile,
                "\(path): there is no `\(language)` in it; its languages: \(known)."
            )
        }
        return found
    }
}
