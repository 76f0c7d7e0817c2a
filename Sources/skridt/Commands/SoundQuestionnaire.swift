import ArgumentParser
import Progression
import QuestionnaireFormat

/// Reads the question file a command needs and that must be sound.
///
/// - Throws: what ends the command; the faults have been told by then.
func soundQuestionnaire(at path: String) throws -> Questionnaire {
    guard let file = try QuestionFile.find([path]).first else { throw ExitCode.failure }
    let reading = file.read()
    guard let questionnaire = reading.questionnaire else {
        throw badFile(reading.diagnostics, in: file)
    }
    return questionnaire
}

/// Tells the errors of a file that cannot be used.
///
/// - Parameters:
///   - diagnostics: what was found.
///   - file: where.
/// - Returns: how the command ends.
func badFile(_ diagnostics: [Diagnostic], in file: QuestionFile) -> ExitCode {
    for error in diagnostics where error.severity == .error {
        Console.say(error.rendered(source: file.bytes))
    }
    return ExitCode(ExitStatus.badQuestionFile.rawValue)
}
