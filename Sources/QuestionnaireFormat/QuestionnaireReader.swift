/// Reads question files: YAML in, a checked questionnaire or all its faults out.
///
/// ```swift
/// let reading = QuestionnaireReader.read(bytes, path: "Questionnaires/network.yaml")
/// guard let questionnaire = reading.questionnaire else {
///     return reading.rendered(source: bytes)
/// }
/// ```
public enum QuestionnaireReader {
    /// Reads one file.
    ///
    /// - Parameters:
    ///   - bytes: the exact bytes of the file; their SHA-256 becomes the questionnaire's name.
    ///   - path: the file's name as diagnostics shall show it.
    /// - Returns: the questionnaire, or every fault with line and column.
    public static func read(_ bytes: [UInt8], path: String) -> Reading {
        var faults = FaultList()
        faults.error(at: .start, "this build does not read question files yet", "take the next one")
        return Reading(questionnaire: nil, diagnostics: faults.diagnostics(path: path))
    }
}
