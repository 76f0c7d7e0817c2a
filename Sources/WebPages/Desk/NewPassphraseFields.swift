import Progression

/// The passphrase in force and twice the new one, for laptop and server alike.
struct NewPassphraseFields {
    let wording: Wording
    let problem: PassphraseProblem?
    /// Whether there is one in force, which is asked for.
    var asksForOld = true

    /// What has to be put right.
    var errors: HTML? {
        problem.flatMap { problem in
            let text = HTML(text: wording.keys.problem(problem))
            return Notice.errors([(text: text, target: problem.field.rawValue)], wording: wording)
        }
    }

    /// The fields.
    var html: HTML {
        let words = wording.keys
        return """
            \(asksForOld ? field(.passphrase, words.old, nil) : nil)
            \(field(.newPassphrase, words.new, words.advice))
            \(field(.newPassphraseAgain, words.again, nil))
            """
    }

    private func field(
        _ field: FormField,
        _ label: String,
        _ hint: String?
    ) -> HTML {
        let name = field.rawValue
        let isWrong = problem?.field == field
        let described = [hint.map { _ in "\(name)-hint" }, isWrong ? "error" : nil]
            .compactMap(\.self).joined(separator: " ")
        let kept = field == .passphrase ? "current-password" : "new-password"
        let error = isWrong ? problem.map { HTML(text: wording.keys.problem($0)) } : nil
        return """
            <div class="field\(isWrong ? " wrong" : "")">
            <label for="\(name)">\(label)</label>
            \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" as HTML })
            \(error.map { Notice.error($0, wording: wording) })
            <input type="password" id="\(name)" name="\(name)" autocomplete="\(kept)"\
            \(described.isEmpty ? "" : " aria-describedby=\"\(described)\"" as HTML)\
            \(isWrong ? " aria-invalid=\"true\"" : "" as HTML)>
            </div>
            """
    }
}
