import Progression

/// The page for changing the passphrase; without a word of it in it.
///
/// Posts ``FormField/token``, ``FormField/passphrase``, ``FormField/newPassphrase`` and
/// ``FormField/newPassphraseAgain`` to ``PageAddress/passphrase``; with ``FormField/strengthOnly`` only the
/// strength of the new one is asked for.
public struct PassphrasePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// What came of it, if anything was sent.
    public let outcome: Outcome?

    /// A page of given parts.
    public init(context: PageContext, outcome: Outcome? = nil) {
        self.context = context
        self.outcome = outcome
    }

    /// What came of a form.
    public enum Outcome: Hashable, Sendable {
        /// The new passphrase is in force, and so strong.
        case changed(ShownStrength)
        /// Nothing was changed; the new one would be so strong.
        case measured(ShownStrength)
        /// Nothing was changed.
        case refused(PassphraseProblem)
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.keys
        let main: HTML = """
            \(errors(wording))
            <h1>\(words.change)</h1>
            \(note(words).map(Notice.note))
            \(isDone ? goOn(wording) : form(wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.change,
            hasError: problem != nil,
            main: main
        ).render()
    }

    private var problem: PassphraseProblem? {
        if case .refused(let problem) = outcome { problem } else { nil }
    }

    private var isDone: Bool { if case .changed = outcome { true } else { false } }

    private func note(_ words: Wording.Keys) -> String? {
        switch outcome {
        case .changed(let strength): words.changed + " " + words.strength(strength)
        case .measured(let strength): words.strength(strength) + " " + words.typeAgain
        case .refused, nil: nil
        }
    }

    private func errors(_ wording: Wording) -> HTML? {
        NewPassphraseFields(wording: wording, problem: problem).errors
    }

    private func goOn(_ wording: Wording) -> HTML {
        "<p><a href=\"\(PageAddress.home)\">\(wording.common.backToToday)</a></p>"
    }

    private func form(_ wording: Wording) -> HTML {
        let words = wording.keys
        let fields: HTML = """
            \(NewPassphraseFields(wording: wording, problem: problem).html)
            <div class="buttons"><button class="main">\(words.save)</button>
            <button name="\(FormField.strengthOnly.rawValue)" value="1">\(words.check)</button></div>
            """
        return """
            <p>\(words.introduction)</p>
            \(Form(context: context, action: PageAddress.passphrase).html(fields))
            <p><a href="\(PageAddress.home)">\(wording.common.backToToday)</a></p>
            """
    }
}

/// Why a passphrase was not changed.
public enum PassphraseProblem: String, Hashable, Sendable, CaseIterable {
    /// A field is empty.
    case empty
    /// The passphrase in force is another one.
    case wrongPassphrase
    /// Too many attempts; wait a moment.
    case tooManyAttempts
    /// The new one is under the least there must be.
    case tooShort
    /// The new one was not typed the same twice.
    case notTheSame

    /// The field it is about.
    var field: FormField {
        switch self {
        case .empty, .wrongPassphrase, .tooManyAttempts: .passphrase
        case .tooShort: .newPassphrase
        case .notTheSame: .newPassphraseAgain
        }
    }
}

/// How strong a passphrase is, in words.
public enum ShownStrength: String, Hashable, Sendable, CaseIterable {
    /// Guessed in hours.
    case veryWeak
    /// Guessed in weeks.
    case weak
    /// Guessed in many years.
    case good
    /// Not guessed.
    case strong
}
