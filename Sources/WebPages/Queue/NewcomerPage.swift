import FoundationEssentials
public import Progression

/// Somebody to be asked who is on no caseload: a name, a language, and on to the visit.
///
/// Posts ``FormField/token``, ``FormField/answer`` (the name) and ``FormField/language`` to
/// ``PageAddress/newcomer``.
public struct NewcomerPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The languages something can be asked in.
    public let languages: [Language]
    /// What was written, to be put right; a civil number is not shown again.
    public let written: (name: String, language: Language?)
    /// What has to be put right.
    public let problem: NewcomerProblem?

    /// A page of given parts.
    public init(
        context: PageContext,
        languages: [Language],
        written: (name: String, language: Language?) = ("", nil),
        problem: NewcomerProblem? = nil
    ) {
        self.context = context
        self.languages = languages
        self.written = written
        self.problem = problem
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.newcomer
        let errors = problem.map { [(text: HTML(text: words.problem($0)), target: $0.target)] }
        let main: HTML = """
            <p class="back"><a href="\(PageAddress.home)">\(wording.common.backToToday)</a></p>
            \(Notice.errors(errors ?? [], wording: wording))
            <h1>\(words.title)</h1>
            <p>\(words.introduction)</p>
            \(Form(context: context, action: PageAddress.newcomer).html(fields(wording)))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: problem != nil,
            main: main
        ).render()
    }

    private func fields(_ wording: Wording) -> HTML {
        let words = wording.newcomer
        let name = problem == .civilNumber ? "" : written.name
        let isWrong = problem != nil && problem != .noLanguage
        let error = problem.map { Notice.error(HTML(text: words.problem($0)), wording: wording) }
        let marks: HTML = isWrong ? " aria-invalid=\"true\"" : ""
        let described: HTML = isWrong ? "hint error" : "hint"
        return """
            <div class="field\(isWrong ? " wrong" : "")">
            <label for="name">\(words.name)</label>
            <p class="hint" id="hint">\(words.nameHint)</p>
            \(isWrong ? error : nil)
            <input type="text" id="name" name="\(FormField.answer.rawValue)" value="\(name)" dir="auto" \
            spellcheck="false" maxlength="\(Newcomer.longestName)" \
            aria-describedby="\(described)"\(marks)>
            </div>
            <fieldset id="language"><legend>\(words.language)</legend>
            \(isWrong ? nil : error)
            \(languages.map(option))</fieldset>
            <div class="buttons"><button class="main">\(words.go)</button></div>
            """
    }

    private func option(_ language: Language) -> HTML {
        let chosen = written.language ?? .danish
        let tag = language.rawValue
        let checked: HTML = language == chosen ? " checked" : ""
        return """
            <label class="option" for="language-\(tag)"><input type="radio" \
            name="\(FormField.language.rawValue)" id="language-\(tag)" value="\(tag)"\(checked)>\
            <span lang="\(tag)" dir="\(language.direction.rawValue)">\(OwnName.of(language))</span></label>

            """
    }
}

/// Why somebody cannot be written down as it stands.
public enum NewcomerProblem: String, Error, Hashable, Sendable, CaseIterable {
    /// No name.
    case empty
    /// A name longer than any.
    case tooLong
    /// What looks like a civil number, which is kept nowhere.
    case civilNumber
    /// A language nothing can be asked in.
    case noLanguage

    /// The field it is about.
    var target: String { self == .noLanguage ? "language" : "name" }
}

/// Somebody to be written down, as the form says.
public struct Newcomer: Hashable, Sendable {
    /// The name the employee knows the citizen by.
    public let name: String
    /// The language the citizen reads.
    public let language: Language

    /// Most letters of a name.
    public static let longestName = 60

    /// What a form says.
    ///
    /// - Parameters:
    ///   - form: as sent.
    ///   - languages: those something can be asked in.
    /// - Throws: ``NewcomerProblem``; nothing of it is to be kept then.
    public init(_ form: SubmittedForm, languages: [Language]) throws(NewcomerProblem) {
        let name = SubmittedAnswer.trimmed(Self.onOneLine(form[.answer] ?? ""))
        if Self.looksLikeCivilNumber(name) { throw .civilNumber }
        guard name.contains(where: \.isLetter) else { throw .empty }
        guard name.count <= Self.longestName, name.utf8.count <= 200 else { throw .tooLong }
        let language = form[.language].map(Language.init(rawValue:))
        guard let language, languages.contains(language) else { throw .noLanguage }
        self.name = name
        self.language = language
    }

    /// The same without line feeds and other signs nobody sees.
    private static func onOneLine(_ text: String) -> String {
        String(
            text.unicodeScalars.map {
                $0.properties.generalCategory == .control ? " " : Character($0)
            }
        )
    }

    /// Whether there are six digits or more in it, however they are set apart and in whatever script: a
    /// day of birth is part of a civil number, and of no name.
    static func looksLikeCivilNumber(_ text: String) -> Bool {
        text.count(where: \.isNumber) >= 6
    }
}
