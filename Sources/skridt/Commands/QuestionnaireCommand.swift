import ArgumentParser

/// `skridt questionnaire`: what concerns question files.
struct QuestionnaireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questionnaire",
        abstract: "Work with question files.",
        subcommands: [
            Check.self, TestCommand.self, RunCommand.self, DiffCommand.self, PreviewCommand.self,
            PrintCommand.self, SchemaCommand.self,
        ]
    )
}
