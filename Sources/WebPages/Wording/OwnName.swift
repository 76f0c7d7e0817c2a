import Progression

/// What languages call themselves, in their own script.
enum OwnName {
    /// The own name of `language`, else its tag.
    static func of(_ language: Language) -> String {
        let primary = language.rawValue.split(separator: "-").first.map(String.init)
        return names[language.rawValue] ?? primary.flatMap { names[$0] } ?? language.rawValue
    }

    private static let names = [
        "ar": "العربية",
        "bs": "Bosanski",
        "ckb": "کوردی (سۆرانی)",
        "da": "Dansk",
        "de": "Deutsch",
        "en": "English",
        "es": "Español",
        "fa": "فارسی",
        "fo": "Føroyskt",
        "fr": "Français",
        "kl": "Kalaallisut",
        "ku": "Kurdî (Kurmancî)",
        "pl": "Polski",
        "prs": "دری",
        "ps": "پښتو",
        "ro": "Română",
        "ru": "Русский",
        "so": "Soomaali",
        "sq": "Shqip",
        "ta": "தமிழ்",
        "th": "ไทย",
        "ti": "ትግርኛ",
        "tr": "Türkçe",
        "uk": "Українська",
        "ur": "اردو",
        "vi": "Tiếng Việt",
        "zh": "中文",
    ]
}
