public import Progression

/// Reads programme files: YAML in, a checked programme or all its faults out.
public enum ProgrammeReader {
    /// What a programme can name, as far as it is known where it is read.
    public struct Surroundings: Sendable {
        let questionnaires: [Questionnaire]?
        let kinds: [EventKind]?

        /// Surroundings of given parts.
        ///
        /// - Parameters:
        ///   - questionnaires: those whose questions can be named; `nil` if they are not known.
        ///   - kinds: the kinds of events of the municipality; `nil` if they are not known.
        public init(questionnaires: [Questionnaire]? = nil, kinds: [EventKind]? = nil) {
            self.questionnaires = questionnaires
            self.kinds = kinds
        }
    }

    /// Reads one file.
    ///
    /// - Parameters:
    ///   - bytes: the exact bytes of the file.
    ///   - path: the file's name as diagnostics shall show it.
    ///   - surroundings: what it can name.
    /// - Returns: the programme, or every fault with line and column.
    public static func read(
        _ bytes: [UInt8],
        path: String,
        among surroundings: Surroundings = Surroundings()
    ) -> ProgrammeReading {
        let (document, faults) = QuestionnaireReader.structure(of: bytes, as: .programmeFile)
        if let mistake = mistake(in: document) {
            return ProgrammeReading(
                programme: nil,
                diagnostics: [Diagnostic(mistake, path: path)]
            )
        }
        guard let document else {
            return ProgrammeReading(
                programme: nil,
                diagnostics: faults.diagnostics(path: path)
            )
        }
        var draft = ProgrammeDraft(document, among: surroundings, faults: faults)
        let programme = draft.programme(sha256: QuestionnaireReader.sha256(of: bytes))
        return ProgrammeReading(
            programme: programme,
            diagnostics: draft.faults.diagnostics(path: path)
        )
    }

    /// What is said where a question file is named instead of a programme.
    private static func mistake(in document: Value?) -> Fault? {
        let keys = Set(document?.members.map(\.key) ?? [])
        guard keys.contains("questionnaire"), !keys.contains("programme") else { return nil }
        return Fault(
            place: .start,
            what: "this is a questionnaire, not a programme",
            remedy: "check it with `skridt questionnaire check`"
        )
    }
}

/// What came of reading a programme file: a checked programme, or the reasons why not.
public struct ProgrammeReading: Hashable, Sendable {
    /// The programme; `nil` as soon as there is one error.
    public let programme: Programme?
    /// All faults in the order of the file; only warnings beside a programme.
    public let diagnostics: [Diagnostic]

    init(programme: Programme?, diagnostics: [Diagnostic]) {
        let hasErrors = diagnostics.contains { $0.severity == .error }
        self.programme = hasErrors ? nil : programme
        self.diagnostics = diagnostics
    }

    /// All faults as text, each with its line and a caret; empty when there are none.
    ///
    /// `source` is the bytes of the file that was read.
    public func rendered(source: [UInt8]) -> String {
        let lines = SourceLines(source)
        return diagnostics.map { $0.rendered(lines: lines) }.joined(separator: "\n")
    }
}
