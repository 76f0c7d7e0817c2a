import ArgumentParser
import QuestionnaireFormat

/// `skridt questionnaire schema`: what editors need to complete and check question files.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of question files.",
        discussion: """
            An editor that speaks YAML (Visual Studio Code with the extension YAML, Neovim, Emacs …) \
            takes it up when the first line of a question file is

            # yaml-language-server: $schema=questionnaire.schema.json

            and then completes keys and underlines faults while you write. What makes no sense is \
            found by `skridt questionnaire check` alone.
            """
    )

    func run() {
        Console.write(QuestionSchema.json)
    }
}
