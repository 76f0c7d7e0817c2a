public import Progression

/// Holds versions of the same questionnaire against each other: a number must rise as much as what it
/// names has changed.
public enum VersionCheck {
    /// The faults of all files whose number is smaller than their change, at their `version` lines.
    ///
    /// Files with the same `url` are versions of one questionnaire; each is compared with the one before
    /// it by number. Files that cannot be read are left out.
    public static func faults(among files: [QuestionFile]) -> [Diagnostic] {
        let read = files.compactMap { file in
            file.read().questionnaire.map { (file: file, questionnaire: $0) }
        }
        return faults(among: read)
    }

    /// The same for files that have been read already.
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
        let smallest = new.questionnaire.smallestVersion(after: old.questionnaire)
        guard number(of: new.questionnaire) < smallest else { return nil }
        let changes = QuestionnaireChange.changes(from: old.questionnaire, to: new.questionnaire)
        let grade = changes.map(\.grade).max()
        let gravest = changes.first { $0.grade == grade }?.what ?? ""
        let document = QuestionnaireReader.structure(of: new.file.bytes).document
        let fault = Fault(
            place: document?["questionnaire"]?["version"]?.place ?? .start,
            what: "this version is too small a step from \(old.questionnaire.reference.version) "
                + "(\(old.file.path)): \(gravest)",
            remedy: "write at least \(smallest); "
                + "`skridt questionnaire diff \(old.file.path) \(new.file.path)` tells every change"
        )
        return Diagnostic(fault, path: new.file.path)
    }

    private static func number(of questionnaire: Questionnaire) -> VersionNumber {
        VersionNumber(questionnaire.reference.version)
    }
}
