public import Progression

/// What came of reading a question file: a checked questionnaire, or the reasons why not.
public struct Reading: Hashable, Sendable {
    /// The questionnaire; `nil` as soon as there is one error, so that nothing is half loaded.
    public let questionnaire: Questionnaire?
    /// All faults in the order of the file; only warnings beside a questionnaire.
    public let diagnostics: [Diagnostic]

    init(questionnaire: Questionnaire?, diagnostics: [Diagnostic]) {
        let hasErrors = diagnostics.contains { $0.severity == .error }
        self.questionnaire = hasErrors ? nil : questionnaire
        self.diagnostics = diagnostics
    }

    /// The same with faults that show only beside other files, in the order of the file.
    func adding(_ more: [Diagnostic]) -> Reading {
        let all = diagnostics + more
        return Reading(
            questionnaire: questionnaire,
            diagnostics: all.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        )
    }

    /// All faults as text, each with its line and a caret; empty when there are none.
    ///
    /// `source` is the bytes of the file that was read.
    public func rendered(source: [UInt8]) -> String {
        let lines = SourceLines(source)
        return diagnostics.map { $0.rendered(lines: lines) }.joined(separator: "\n")
    }
}
