public import Progression

/// Holds versions of the same questionnaire against each other: a number must rise as much as what it
/// names has changed.
public enum VersionCheck {
    /// Reads files, and adds to each what is wrong with its number beside the others.
    public static func readings(of files: [QuestionFile]) -> [Reading] {
        let readings = files.map { $0.read() }
        let read = zip(files, readings).compactMap { file, reading in
            reading.questionnaire.map { (file: file, questionnaire: $0) }
        }
        let found = Dictionary(grouping: faults(among: read), by: \.path)
        return zip(files, readings).map { file, reading in
            reading.adding(found[file.path] ?? [])
        }
    }

    /// The faults of all files whose number is smaller than their change, at their `version` lines.
    ///
    /// Files with the same `url` are versions of one questionnaire; each is compared with the one before
    /// it by number. Two files with the same number must be the same to the byte: a response names the
    /// number, and people take it for the file.
    public static func faults(
        among files: [(file: QuestionFile, questionnaire: Questionnaire)]
    ) -> [Diagnostic] {
        Dictionary(grouping: files, by: \.questionnaire.reference.url)
            .sorted { $0.key < $1.key }
            .flatMap { _, versions -> [Diagnostic] in
                let ordered = versions.sorted {
                    number(of: $0.questionnaire) < number(of: $1.questionnaire)
                }
                return zip(ordered, ordered.dropFirst()).compactMap { old, new in
                    fault(of: new, after: old)
                }
            }
    }

    private static func fault(
        of new: (file: QuestionFile, questionnaire: Questionnaire),
        after old: (file: QuestionFile, questionnaire: Questionnaire)
    ) -> Diagnostic? {
        let isSame = old.questionnaire.reference.sha256 == new.questionnaire.reference.sha256
        let step = Step(from: old.questionnaire, to: new.questionnaire)
        guard !isSame, step.new < step.smallest else { return nil }
        let (before, after) = (old.file.path, new.file.path)
        let what =
            step.isTwin
            ? "\(before) is version \(step.old) too, and another file: \(step.gravest)"
            : "this version is too small a step from \(step.old) (\(before)): \(step.gravest)"
        let diff = "; `skridt questionnaire diff \(before) \(after)` tells every change"
        let document = QuestionnaireReader.structure(of: new.file.bytes).document
        let fault = Fault(
            place: document?["questionnaire"]?["version"]?.place ?? .start,
            what: what,
            remedy: "write at least \(step.smallest)" + (step.changes.isEmpty ? "" : diff)
        )
        return Diagnostic(fault, path: after)
    }

    /// From one version to the next.
    private struct Step {
        let old: VersionNumber
        let new: VersionNumber
        let changes: [QuestionnaireChange]

        init(from old: Questionnaire, to new: Questionnaire) {
            self.old = number(of: old)
            self.new = number(of: new)
            changes = QuestionnaireChange.changes(from: old, to: new)
        }

        var isTwin: Bool { old == new }

        private var grade: QuestionnaireChange.Grade? { changes.map(\.grade).max() }

        /// The smallest number for other bytes; what they change may be no more than a comment.
        var smallest: VersionNumber {
            (grade ?? (isTwin ? .text : nil)).map(old.next) ?? old
        }

        var gravest: String { changes.first { $0.grade == grade }?.what ?? "the bytes differ" }
    }

    private static func number(of questionnaire: Questionnaire) -> VersionNumber {
        VersionNumber(questionnaire.reference.version)
    }
}
