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
    /// Whether another language is had by sending the page's form again, so that nothing typed is lost; the
    /// page has such a form then.
    public let resends: Bool
    /// How pages look and what keys do, as somebody chose.
    public let appearance: Appearance

    /// A context of given parts.
    ///
    /// - Parameters:
    ///   - language: of the page's own words.
    ///   - now: the moment the page is made.
    ///   - zone: `.danish`, or a fixed distance in tests.
    ///   - place: which program, and whether anybody is in.
    ///   - token: the secret every form carries.
    ///   - languages: links to the same page in other languages.
    ///   - resends: whether they send the page's form again.
    ///   - appearance: how pages look.
    public init(
        language: Language,
        now: Date,
        zone: TimeZoneRule,
        place: Place,
        token: String,
        languages: [LanguageLink] = [],
        resends: Bool = false,
        appearance: Appearance = .usual
    ) {
        self.language = language
        self.now = now
        self.zone = zone
        self.place = place
        self.token = token
        self.languages = languages
        self.resends = resends
        self.appearance = appearance
    }

    /// Which program shows a page, and to whom; decides header and help.
    public enum Place: Hashable, Sendable {
        /// The laptop, locked: nothing personal is shown.
        case lockedDesk
        /// The laptop, in use; the header has a button that posts to `/lock`.
        case desk
        /// The laptop in the citizen's hands: no way to anything but the visit.
        case respondent
        /// A preview of a question file: a bar says that nothing is kept, and has a button that posts to
        /// `/restart`.
        case preview(file: String)
        /// The laptop, in use for practice: a band says that nothing is kept, and has a link out.
        case practice
        /// The server, nobody signed in.
        case signedOut
        /// The server; the header names the employee and has a button that posts to `/sign-out`.
        case signedIn(employee: String)

        /// Whether nothing is kept: a preview, or practice.
        var isPreview: Bool {
            switch self {
            case .preview, .practice: true
            case .lockedDesk, .desk, .respondent, .signedOut, .signedIn: false
            }
        }

        /// Whether pages may have the script along, which is served on the laptop only.
        var hasScript: Bool {
            switch self {
            case .desk, .respondent, .preview, .practice: true
            case .lockedDesk, .signedOut, .signedIn: false
            }
        }

        /// Whether somebody at the laptop is in the middle of work, and can choose how pages look.
        var hasSettings: Bool { self == .desk || self == .respondent }
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
