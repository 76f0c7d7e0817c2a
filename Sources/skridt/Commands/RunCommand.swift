import ArgumentParser
import Foundation
import Progression
import QuestionnaireFormat

/// `skridt questionnaire run`: plays a script of steps and tells how things stand after each.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Try a question file with a script of steps.",
        discussion: """
            The script is JSON (or YAML):

              {"language": "da", "today": "2026-01-05", "steps": [
                {"answer": {"q1": 3, "help": ["family", "friend"], "born": "1990-12-31"}},
                {"confirm": {"age": 120}}, {"refuse": "q2"}, {"dont_know": "q2"},
                {"not_asked": "q2"}, {"clear": "q1"}, {"back": true}, {"revisit": "q1"},
                {"next": true}, {"finish": true}]}

            `answer` takes any relevant item, in the order written: a number, true or false, the code \
            of an option, a list of codes, a text, or a day. `confirm` also takes what draws a \
            warning; `next` goes on from a note. A step that is not possible changes nothing, and the \
            run goes on.

            After every step, and as step 0 before the first, --json gives: the step, a verdict for \
            each answer, the question asked now, every item (relevant, state, answer, value in \
            expressions, violated constraint), the items whose relevance changed, the scores, the \
            receipt, and after `finish` the answers of the response. Without --json only what changes \
            is told.

            Ends with 65 when the question file or the script has faults, 66 when one is not there.
            """
    )

    @Argument(help: "The question file.")
    var file: String

    @ArgumentParser.Option(help: "The script; - for standard input.")
    var answers: String

    @Flag(help: "Print the whole trace as JSON.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            let trace = try script().run(on: soundQuestionnaire(at: file), today: Clocks.today)
            if json {
                Console.write(trace.json)
            } else {
                Console.print(trace.text)
            }
        }
    }

    private func script() throws -> TrialScript {
        let file =
            answers == "-"
            ? QuestionFile(path: "standard input", bytes: Console.standardInput)
            : try QuestionFile.find([answers]).first
        guard let file else { throw ExitCode.failure }
        let (script, diagnostics) = TrialScript.read(file.bytes, path: file.path)
        guard let script else { throw badFile(diagnostics, in: file) }
        return script
    }
}
