import Progression

/// The laptop's first page: the passphrase, and that no net is needed.
///
/// Posts ``FormField/token`` and ``FormField/passphrase`` to ``PageAddress/unlock``.
public struct UnlockPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// What the last attempt met, if there was one.
    public let problem: UnlockProblem?
    /// Whether the desk has just locked itself because nobody used it.
    public let lockedByIdling: Bool
    /// Wrong attempts left before the caseload is deleted; `nil` while there is nothing to tell.
    public let attemptsLeft: Int?

    /// A page of given parts.
    public init(
        context: PageContext,
        problem: UnlockProblem? = nil,
        lockedByIdling: Bool = false,
        attemptsLeft: Int? = nil
    ) {
        self.attemptsLeft = attemptsLeft
        self.context = context
        self.problem = problem
        self.lockedByIdling = lockedByIdling
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.unlock
        let problem = problem.map(words.problem)
        let note = lockedByIdling && problem == nil ? Notice.note(words.lockedByIdling) : nil
        let errors = problem.map { [(text: HTML(text: $0), target: "passphrase")] } ?? []
        let main: HTML = """
            \(Notice.errors(errors, wording: wording))
            <h1>\(words.title)</h1>
            \(note)
            <p>\(words.worksOffline)</p>
            \(attempts(wording.keys).map(Notice.warning))
            \(form(wording, problem: problem))
            \(forgotten(wording.keys))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: problem != nil,
            main: main
        ).render()
    }

    private func attempts(_ words: Wording.Keys) -> String? {
        attemptsLeft.map { $0 > 0 ? words.attemptsLeft($0) : words.emptied }
    }

    private func forgotten(_ words: Wording.Keys) -> HTML {
        let lines = words.forgotten.map { "<p>\($0)</p>\n" as HTML }
        return """
            <details><summary>\(words.forgottenTitle)</summary>
            \(lines)</details>
            """
    }

    private func form(_ wording: Wording, problem: String?) -> HTML {
        PassphraseField(wording: wording, hint: wording.unlock.hint, problem: problem).form(
            Form(context: context, action: PageAddress.unlock),
            button: wording.unlock.button
        )
    }
}

/// Why the laptop stays locked.
public enum UnlockProblem: String, Hashable, Sendable, CaseIterable {
    /// The passphrase is not the right one.
    case wrongPassphrase
    /// Nothing was written.
    case empty
    /// Too many attempts; wait a moment.
    case tooManyAttempts
    /// The store is in use by another window of the program.
    case inUse
    /// The store cannot be read; someone must look at the laptop.
    case unreadable
}

/// A field for a passphrase with its form.
struct PassphraseField {
    let wording: Wording
    let hint: String
    let problem: String?
    var before: HTML = .none
    var autofocus = true

    func form(_ form: Form, button: String) -> HTML {
        let invalid: HTML = problem == nil ? "" : " aria-invalid=\"true\""
        let described: HTML = problem == nil ? "hint" : "hint error"
        let focus: HTML = autofocus && problem == nil ? " autofocus" : ""
        return form.html(
            """
            \(before)
            <div class="field\(problem == nil ? "" : " wrong")">
            <label for="passphrase">\(wording.unlock.passphrase)</label>
            <p class="hint" id="hint">\(hint)</p>
            \(problem.map { Notice.error(HTML(text: $0), wording: wording) })
            <input type="password" id="passphrase" name="passphrase" autocomplete="current-password" \
            aria-describedby="\(described)"\(invalid)\(focus)>
            </div>
            <div class="buttons"><button class="main">\(button)</button></div>
            """
        )
    }
}
