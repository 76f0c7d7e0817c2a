/// How pages look and sound, and what keys do: as somebody at the laptop chose.
public struct Appearance: Hashable, Sendable, Codable {
    /// How large the letters are.
    public let textSize: TextSize
    /// How far the colours are apart.
    public let contrast: Contrast
    /// Light or dark.
    public let scheme: Scheme
    /// Whether digits choose, and Backspace goes back.
    public let hasKeys: Bool
    /// Whether pages offer to be read aloud, where the machine has a voice.
    public let readsAloud: Bool

    /// As the browser has it, with keys, and with a voice where there is one.
    public static let usual = Appearance()

    /// A look of given parts.
    public init(
        textSize: TextSize = .normal,
        contrast: Contrast = .normal,
        scheme: Scheme = .system,
        hasKeys: Bool = true,
        readsAloud: Bool = true
    ) {
        self.textSize = textSize
        self.contrast = contrast
        self.scheme = scheme
        self.hasKeys = hasKeys
        self.readsAloud = readsAloud
    }

    /// How large the letters are.
    public enum TextSize: String, Hashable, Sendable, Codable, CaseIterable {
        /// As the browser has them.
        case normal
        /// A quarter larger.
        case large
        /// Half as large again.
        case largest
    }

    /// How far the colours are apart.
    public enum Contrast: String, Hashable, Sendable, Codable, CaseIterable {
        /// Calm.
        case normal
        /// Black and white, as far as can be.
        case high
    }

    /// Light or dark.
    public enum Scheme: String, Hashable, Sendable, Codable, CaseIterable {
        /// What the computer has.
        case system
        /// Dark letters on light ground.
        case light
        /// Light letters on dark ground.
        case dark
    }
}

extension Appearance {
    /// What the form of ``SettingsPage`` says; what is missing or means nothing stays as in `old`.
    public init(_ form: SubmittedForm, changing old: Appearance) {
        self.init(
            textSize: form[.textSize].flatMap(TextSize.init) ?? old.textSize,
            contrast: form[.contrast].flatMap(Contrast.init) ?? old.contrast,
            scheme: form[.scheme].flatMap(Scheme.init) ?? old.scheme,
            hasKeys: Self.isOn(form[.keys]) ?? old.hasKeys,
            readsAloud: Self.isOn(form[.aloud]) ?? old.readsAloud
        )
    }

    private static func isOn(_ value: String?) -> Bool? {
        switch value {
        case "on": true
        case "off": false
        default: nil
        }
    }

    /// The classes of the page's root, which the style sheet goes by.
    var styleClasses: [String] {
        [
            textSize == .normal ? nil : textSize.rawValue,
            contrast == .normal ? nil : contrast.rawValue,
            scheme == .system ? nil : scheme.rawValue,
        ].compactMap(\.self)
    }

    /// What a browser paints before the style sheet is there.
    var colorSchemes: String {
        scheme == .system ? "light dark" : scheme.rawValue
    }
}
