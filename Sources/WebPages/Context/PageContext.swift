public import FoundationEssentials
public import Progression

/// What every page needs to know besides its own subject.
public struct PageContext: Hashable, Sendable {
    /// The language of the page's own words: Danish and English are complete, others get Danish.
    public let language: Language
    /// The moment the page is made, for "i går" and "6 uger siden".
    public let now: Date
    /// How moments become days and hours.
    public let zone: TimeZoneRule
    /// Which program shows the page, and to whom.
    public let place: Place
    /// The secret every form carries in its hidden field ``FormField/token``; empty for whoever has not
    /// been let in, who gets no form.
    public let token: String
    /// Where the same page is to be had in other languages; empty for no switch.
    public let languages: [LanguageLink]

    /// A context of given parts.
    ///
    /// - Parameters:
    ///   - language: of the page's own words.
    ///   - now: the moment the page is made.
    ///   - zone: `.danish`, or a fixed distance in tests.
    ///   - place: which program, and whether anybody is in.
    ///   - token: the secret every form carries.
    ///   - languages: links to the same page in other languages.
    public init(
        language: Language,
        now: Date,
        zone: TimeZoneRule,
        place: Place,
        token: String,
        languages: [LanguageLink] = []
    ) {
        self.language = language
        self.now = now
        self.zone = zone
        self.place = place
        self.token = token
        self.languages = languages
    }

    /// Which program shows a page, and to whom; decides header and help.
    public enum Place: Hashable, Sendable {
        /// The laptop, locked: nothing personal is shown.
        case lockedDesk
        /// The laptop, in use; the header has a button that posts to `/lock`.
        case desk
        /// A preview of a question file: a bar says that nothing is kept, and has a button that posts to
        /// `/restart`.
        case preview(file: String)
        /// The server, nobody signed in.
        case signedOut
        /// The server; the header names the employee and has a button that posts to `/sign-out`.
        case signedIn(employee: String)

        /// Whether it is a preview.
        var isPreview: Bool { if case .preview = self { true } else { false } }
    }
}

/// A link to the same page in another language.
public struct LanguageLink: Hashable, Sendable {
    /// The language it leads to.
    public let language: Language
    /// Its address.
    public let address: String

    /// A link of given parts.
    public init(language: Language, address: String) {
        self.language = language
        self.address = address
    }
}
