internal import HTTPTypes
internal import Hummingbird
internal import ResponseStore
internal import WebPages

/// Another passphrase for the laptop.
struct PassphraseRoutes: Sendable {
    let front: Front
    let door: Door

    func add(to router: Router<DeskContext>) {
        router.get(RouterPath(PageAddress.passphrase), use: ask)
        router.post(RouterPath(PageAddress.passphrase), use: change)
    }

    private func ask(_ request: Request, context: DeskContext) async throws -> Response {
        _ = try await door.enter()
        return front.answer(PassphrasePage(context: front.context(.desk)).render())
    }

    private func change(_ request: Request, context: DeskContext) async throws -> Response {
        _ = try await door.enter()
        let outcome = try await outcome(of: NewPassphraseForm(context.form))
        let page = PassphrasePage(context: front.context(.desk), outcome: outcome)
        return front.answer(page.render(), status: outcome.isRefused ? .forbidden : .ok)
    }

    private func outcome(of form: NewPassphraseForm) async throws -> PassphrasePage.Outcome {
        let strength = ShownStrength(PassphraseStrength(of: form.new).level)
        if form.isQuestion, !form.new.isEmpty { return .measured(strength) }
        if let problem = form.problem { return .refused(problem) }
        do {
            try await door.changePassphrase(from: form.old, to: form.new)
            return .changed(strength)
        } catch {
            guard let problem = PassphraseProblem(explaining: error) else { throw error }
            return .refused(problem)
        }
    }
}

/// What the page for changing the passphrase sends.
struct NewPassphraseForm {
    let old: String
    let new: String
    let again: String
    /// Whether only the strength is asked for.
    let isQuestion: Bool

    init(_ form: SubmittedForm) {
        old = form[.passphrase] ?? ""
        new = form[.newPassphrase] ?? ""
        again = form[.newPassphraseAgain] ?? ""
        isQuestion = form[.strengthOnly] != nil
    }

    /// Why it is not even tried.
    var problem: PassphraseProblem? {
        if old.isEmpty || new.isEmpty || again.isEmpty { return .empty }
        if !PassphraseRule.allows(new) { return .tooShort }
        return new == again ? nil : .notTheSame
    }
}

extension PassphrasePage.Outcome {
    /// Whether nothing was done because something was wrong.
    var isRefused: Bool { if case .refused = self { true } else { false } }
}

extension ShownStrength {
    /// The store's estimate, as the page says it.
    init(_ level: PassphraseStrength.Level) {
        switch level {
        case .veryWeak: self = .veryWeak
        case .weak: self = .weak
        case .good: self = .good
        case .strong: self = .strong
        }
    }
}

extension PassphraseProblem {
    /// Why the old passphrase stays in force; `nil` for what no page foresees.
    init?(explaining error: any Error) {
        switch error {
        case is Attempts.TooSoon: self = .tooManyAttempts
        case StoreError.wrongPassphrase: self = .wrongPassphrase
        case StoreError.weakPassphrase: self = .tooShort
        default: return nil
        }
    }
}
