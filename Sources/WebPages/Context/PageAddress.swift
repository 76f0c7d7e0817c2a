public import FoundationEssentials
public import Progression

/// The addresses the pages link and post to; the programs' routes are the same.
public enum PageAddress {
    /// GET: the desk's caseload ("I dag"); on the server, where the employee's role begins.
    public static let home = "/"
    /// GET: the style sheet, ``StyleSheet/bytes``.
    public static let styleSheet = "/style.css"
    /// POST at the desk: token and passphrase.
    public static let unlock = "/unlock"
    /// POST at the desk: token.
    public static let lock = "/lock"
    /// POST at the desk: token.
    public static let sync = "/sync"
    /// POST in a preview: token; begins again.
    public static let restart = "/restart"
    /// GET in a preview: what the answers come to.
    public static let result = "/result"
    /// POST at the server: token, employee and passphrase.
    public static let signIn = "/sign-in"
    /// GET at the server: the way to the municipality's own sign-in.
    public static let provider = "/sign-in/openid"
    /// GET at the server: the way back from it.
    public static let providerAnswer = "/sign-in/openid/answer"
    /// How somebody signs in, to be changed by themselves.
    public static let account = "/account"
    /// Another passphrase of one's own.
    public static let accountPassphrase = "/account/passphrase"
    /// Other recovery codes of one's own.
    public static let accountCodes = "/account/codes"
    /// Ends one's sessions in all other browsers.
    public static let accountSessions = "/account/sessions"
    /// The second step of signing in.
    public static let code = "/sign-in/code"
    /// Setting up what shows the code.
    public static let setUpCode = "/sign-in/set-up"
    /// POST at the server: token.
    public static let signOut = "/sign-out"
    /// GET at the server: the caseworker's list.
    ///
    /// POST: token and ``FormField/query``; the same, for a name.
    public static let citizens = "/citizens"
    /// GET at the server: the caseworker's citizens of one kind.
    public static func citizens(_ kind: CaseloadPart.Kind) -> String {
        citizens + "?show=" + kind.rawValue
    }

    /// GET at the server: the central unit's table.
    public static let central = "/central"

    /// GET: one citizen.
    public static func citizen(_ citizen: CitizenReference) -> String {
        "/citizens/" + segment(citizen.rawValue)
    }

    /// GET at the desk: one citizen, about to be asked one questionnaire on its own.
    public static func citizen(_ citizen: CitizenReference, asking questionnaire: String) -> String
    {
        self.citizen(citizen) + "?\(FormField.questionnaire.rawValue)=\(segment(questionnaire))"
    }

    /// GET at the desk: the citizen's course.
    public static func course(_ citizen: CitizenReference) -> String {
        "/citizens/\(segment(citizen.rawValue))/course"
    }

    /// POST at the desk: token, kind, language and informant; the questionnaire when one was chosen.
    public static func interviews(_ citizen: CitizenReference) -> String {
        "/citizens/\(segment(citizen.rawValue))/interviews"
    }

    /// GET: the question asked now.
    public static func interview(_ occasion: UUID) -> String {
        "/interviews/" + occasion.uuidString.lowercased()
    }

    /// POST: token, questionnaire, item, and answer or missing.
    public static func answer(_ occasion: UUID) -> String {
        interview(occasion) + "/answer"
    }

    /// POST: token.
    public static func back(_ occasion: UUID) -> String {
        interview(occasion) + "/back"
    }

    /// POST: token, questionnaire and item.
    public static func revisit(_ occasion: UUID) -> String {
        interview(occasion) + "/revisit"
    }

    /// GET: the answers before they are saved.
    public static func review(_ occasion: UUID) -> String {
        interview(occasion) + "/review"
    }

    /// POST: token.
    public static func finish(_ occasion: UUID) -> String {
        interview(occasion) + "/finish"
    }

    /// Percent-encodes everything but letters, digits, `-`, `.`, `_` and `~`.
    static func segment(_ text: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var result = ""
        for byte in text.utf8 {
            if plain.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%"
                result.unicodeScalars.append(digits[Int(byte >> 4)])
                result.unicodeScalars.append(digits[Int(byte & 15)])
            }
        }
        return result
    }
}
