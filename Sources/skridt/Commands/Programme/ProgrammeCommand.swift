import ArgumentParser
import Foundation
import QuestionnaireFormat
import WebPages

import struct Progression.Language
import struct Progression.Programme

/// `skridt programme`: what concerns programme files.
struct ProgrammeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme",
        abstract:
            "Work with programmes: what is done, what it is meant to set going, where it leads.",
        discussion: """
            A programme file says whom a programme is for, which efforts it has, which mechanisms they are \
            meant to set going, which sub-goals should move, and in which exits it should end. What \
            courses say of it is told by `skridt-server programme evaluate`.
            """,
        subcommands: [Check.self, Draw.self, Print.self]
    )

    /// `skridt programme check`.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check programme files.",
            discussion: """
                Every fault is told on standard error: path:line:column, what is wrong, what to do, and \
                the line itself. Whether the municipality knows the efforts and exits is checked by \
                `skridt-server programme check`.

                Ends with 0 when there are no errors (warnings are allowed unless --strict), 65 when there \
                are, 66 when a file is not there.
                """
        )

        @Argument(help: "Programme files, or folders to search for NAME.programme.yaml.")
        var paths: [String]

        @OptionGroup var questions: KnownQuestions

        @Flag(help: "Print the faults as JSON.")
        var json = false

        @Flag(help: "Let warnings count as errors in how the command ends.")
        var strict = false

        func run() async throws {
            try await reportingFailures {
                let files = try paths.flatMap(ProgrammeFiles.find)
                let surroundings = try questions.surroundings()
                let readings = files.map { file in
                    ProgrammeReader.read(file.bytes, path: file.path, among: surroundings)
                }
                let faults = readings.flatMap(\.diagnostics)
                if json {
                    try Console.printJSON(faults.map(CheckReport.Fault.init))
                } else {
                    for (file, reading) in zip(files, readings) where !reading.diagnostics.isEmpty {
                        Console.say(reading.rendered(source: file.bytes))
                    }
                    let found = faults.isEmpty ? "no faults" : counted(faults.count, "fault")
                    Console.print("\(counted(files.count, "programme")), \(found)")
                }
                let isSound = strict ? faults.isEmpty : readings.allSatisfy { $0.programme != nil }
                guard isSound else { throw ExitCode(ExitStatus.badQuestionFile.rawValue) }
            }
        }
    }

    /// `skridt programme draw`.
    struct Draw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draw a programme as a picture (SVG).",
            discussion: """
                Five columns: target group, efforts, mechanisms, sub-goals, end goals, and the arrows \
                between. The picture goes to standard output, or to --output; it carries its own style and \
                suits light and dark and paper.
                """
        )

        @OptionGroup var file: OneProgrammeFile

        func run() async throws {
            try await reportingFailures {
                let (programme, language) = try file.read()
                try file.write(ProgrammePicture(of: programme, in: language).render())
            }
        }
    }

    /// `skridt programme print`.
    struct Print: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a programme as a page that prints well on A4.",
            discussion: """
                One HTML file that needs nothing else: the picture, and its parts and arrows as tables. It \
                goes to standard output, or to --output.
                """
        )

        @OptionGroup var file: OneProgrammeFile

        func run() async throws {
            try await reportingFailures {
                let (programme, language) = try file.read()
                try file.write(PrintedProgramme(of: programme, in: language).render())
            }
        }
    }
}

/// The questionnaires whose questions a programme can name.
struct KnownQuestions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Question files, or folders of them, whose items the programme names.",
            valueName: "path"
        )
    )
    var questionnaires: [String] = []

    /// What the reader holds a programme against.
    func surroundings() throws -> ProgrammeReader.Surroundings {
        guard !questionnaires.isEmpty else { return ProgrammeReader.Surroundings() }
        let files = try QuestionFile.find(questionnaires)
        return ProgrammeReader.Surroundings(
            questionnaires: files.compactMap { $0.read().questionnaire }
        )
    }
}

/// One programme file, its language, and where what is made of it goes.
struct OneProgrammeFile: ParsableArguments {
    @Argument(help: "The programme file.")
    var path: String

    @OptionGroup var questions: KnownQuestions

    @Option(help: "A language of the programme; its first one if not given.")
    var language: String?

    @Option(help: ArgumentHelp("Where to write it.", valueName: "path"))
    var output: String?

    /// Reads the file; its faults are printed as `check` prints them.
    ///
    /// - Throws: ``Failure`` if it is not there or lacks the language, exit code 65 if it has errors.
    func read() throws -> (programme: Programme, language: Language) {
        let files = try ProgrammeFiles.find(path)
        guard files.count == 1, let file = files.first else {
            throw Failure(.noInput, "\(path): \(files.count) programme files; name one of them.")
        }
        let reading = ProgrammeReader.read(
            file.bytes,
            path: file.path,
            among: try questions.surroundings()
        )
        let errors = reading.diagnostics.filter { $0.severity == .error }
        for error in errors { Console.say(error.rendered(source: file.bytes)) }
        guard let programme = reading.programme else {
            throw ExitCode(ExitStatus.badQuestionFile.rawValue)
        }
        let asked = language.map(Language.init(rawValue:)) ?? programme.defaultLanguage
        guard programme.languages.contains(asked) else {
            let known = programme.languages.map(\.rawValue).joined(separator: ", ")
            throw Failure(.noInput, "\(path) has no texts in \(asked.rawValue); it has \(known).")
        }
        return (programme, asked)
    }

    /// Writes what was made of it.
    func write(_ text: String) throws {
        guard let output else { return Console.print(text) }
        do {
            try Data(text.utf8).write(to: URL(filePath: output))
        } catch {
            throw Failure(.cannotCreate, "\(output): it cannot be written there.")
        }
    }
}

/// Programme files on the disk.
enum ProgrammeFiles {
    /// The file itself, or those of a folder in alphabetical order.
    ///
    /// - Throws: ``Failure`` if there is nothing.
    static func find(_ path: String) throws -> [(path: String, bytes: [UInt8])] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.noInput, "\(path): there is no such file or folder.")
        }
        let names =
            isFolder.boolValue ? try? FileManager.default.subpathsOfDirectory(atPath: path) : nil
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        let paths =
            names.map { names in
                names.filter { $0.hasSuffix(".programme.yaml") || $0.hasSuffix(".programme.yml") }
                    .sorted().map { "\(folder)/\($0)" }
            } ?? [path]
        if paths.isEmpty { throw Failure(.noInput, "\(path): no programme file is in there.") }
        return try paths.map { path in
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw Failure(.noInput, "\(path): the file cannot be read.")
            }
            return (path, [UInt8](bytes))
        }
    }
}
