import ArgumentParser
import Foundation
import QuestionnaireFormat
import SyncServer
import WebPages

import struct Progression.Language
import struct Progression.Programme
import struct Progression.Questionnaire

/// Programmes, and what courses say of them.
struct ProgrammeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme",
        abstract: "Hold a programme against the courses of a municipality.",
        subcommands: [Check.self, Evaluate.self]
    )

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check that a municipality knows the efforts and exits of a programme.",
            discussion: """
                Faults are told as `skridt programme check` tells them; ends with 65 if there are errors.
                """
        )

        @OptionGroup var file: MunicipalProgramme

        func run() async throws {
            _ = try await file.read()
            print("No errors.")
        }
    }

    struct Evaluate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What the courses of a municipality say of a programme's theory.",
            discussion: """
                Who was reached, which efforts were given, which sub-goals moved and when, how it ended, and \
                of each arrow of the theory in how many courses both its ends were seen in that order. Never a \
                cause. Courses count up to the beginning of this week. Counts are to the nearest 5; what rests \
                on fewer than 5 citizens, and arrows with fewer than 10, are not shown.
                """
        )

        @OptionGroup var file: MunicipalProgramme

        @Option(help: "A language of the programme; its first one if not given.")
        var language: String?

        @Option(
            help: ArgumentHelp(
                "Write a page with the picture and all sentences there, instead of plain lines.",
                valueName: "path"
            )
        )
        var output: String?

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            let programme = try await file.read()
            let command = AdminCommand.evaluate(programme, municipality: file.municipality)
            guard case .evaluated(let evaluation) = try await file.common.perform(command) else {
                return
            }
            if json { return try Surroundings.printJSON(evaluation) }
            let asked = language.map(Language.init(rawValue:)) ?? programme.defaultLanguage
            let sheet = PrintedProgramme(of: programme, in: asked, evaluation: evaluation)
            guard let output else { return print(sheet.text) }
            do {
                try Data(sheet.render().utf8).write(to: URL(filePath: output))
            } catch {
                Surroundings.complain("\(output): the page cannot be written there.")
                throw ExitCode(73)
            }
        }
    }
}

/// A programme file and the municipality it is about.
struct MunicipalProgramme: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Argument(help: "The programme file.")
    var path: String

    @Option(help: "The municipality, by its id or its name.")
    var municipality: String

    @Option(
        help: ArgumentHelp(
            "Question files, or folders of them, whose items the programme names.",
            valueName: "path"
        )
    )
    var questionnaires: [String] = []

    /// Reads the file and holds it against the kinds of events of the municipality.
    ///
    /// - Throws: exit code 66 if a file is not there, 65 if the programme has errors; both are told.
    func read() async throws -> Programme {
        guard let bytes = FileManager.default.contents(atPath: path).map([UInt8].init) else {
            Surroundings.complain("\(path): there is no such file.")
            throw ExitCode(66)
        }
        let answer = try await common.perform(.events(.listKinds(tenant: municipality)))
        guard case .eventKinds(let kinds) = answer else { throw ExitCode(70) }
        let reading = ProgrammeReader.read(
            bytes,
            path: path,
            among: ProgrammeReader.Surroundings(questionnaires: try known(), kinds: kinds)
        )
        if !reading.diagnostics.isEmpty {
            FileHandle.standardError.write(Data((reading.rendered(source: bytes) + "\n").utf8))
        }
        guard let programme = reading.programme else { throw ExitCode(65) }
        return programme
    }

    private func known() throws -> [Questionnaire]? {
        if questionnaires.isEmpty { return nil }
        let (files, errors) = QuestionFile.search(questionnaires)
        guard errors.isEmpty else {
            let names = questionnaires.joined(separator: ", ")
            Surroundings.complain("\(names): not all of it can be read.")
            throw ExitCode(66)
        }
        return files.compactMap { $0.read().questionnaire }
    }
}
