internal import Progression
internal import WebPages

extension SubmittedForm {
    /// The language a button asks for; Danish if it names none.
    var wantedLanguage: Language { self[.language].map(Language.init(rawValue:)) ?? .danish }

    /// Whether anything was typed or chosen in a question's fields.
    var isFilledIn: Bool {
        [FormField.answer, .day, .month, .year].contains { field in
            all(field).contains { !$0.isEmpty }
        }
    }

    /// The page a form says it came from, if it is one of this desk's.
    var wayBack: String? { self[.from].flatMap(Self.ownPath) }

    /// `text` if it is a plain path: no other host, nothing a browser could take for one, no query.
    static func ownPath(_ text: String) -> String? {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
                || "/-._~%".unicodeScalars.contains($0)
        }
        return isPlain && text.hasPrefix("/") && !text.hasPrefix("//") ? text : nil
    }
}
