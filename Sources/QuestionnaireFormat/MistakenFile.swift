/// Tells the tests beside a questionnaire, and a programme, from a questionnaire.
enum MistakenFile {
    /// What is said where such a file is named instead of a questionnaire; `nil` for any other.
    static func fault(path: String, document: Value?) -> Fault? {
        let questionnaire = questionnaire(besideTests: path)
        let keys = Set(document?.members.map(\.key) ?? [])
        if keys.contains("programme"), keys.isDisjoint(with: ["questionnaire", "items"]) {
            return Fault(
                place: .start,
                what: "this is a programme, not a questionnaire",
                remedy: "check it with `skridt programme check`"
            )
        }
        let holdsTests =
            keys.contains("tests") && keys.isDisjoint(with: ["questionnaire", "items"])
        guard questionnaire != nil || holdsTests else { return nil }
        return Fault(
            place: .start,
            what: "these are the tests beside a questionnaire, not a questionnaire",
            remedy: questionnaire.map { "name the questionnaire: `\($0)`" }
                ?? "save them as NAME.tests.yaml beside the questionnaire NAME.yaml, and name that"
        )
    }

    /// `network.yaml` for `network.tests.yaml`; `nil` for a file that is not called so.
    private static func questionnaire(besideTests path: String) -> String? {
        for ending in ["yaml", "yml"] where path.hasSuffix(".tests.\(ending)") {
            return "\(path.dropLast(".tests.\(ending)".count)).\(ending)"
        }
        return nil
    }
}
