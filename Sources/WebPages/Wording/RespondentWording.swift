import Progression

extension Wording {
    /// The laptop in the citizen's hands, and who helps.
    struct Respondent: Sendable {
        let helpTitle: String
        let helper: @Sendable (Circumstances.Help) -> String
        let handOver: String
        let handOverHint: String
        let help: String
        let welcome: String
        let why: String
        let whoSees: String
        let freedom: String
        let length: @Sendable (Int) -> String
        let begin: String
        let goOn: String
        let skip: String
        let skipped: String
        let aloud: String
        let aloudStop: String
        let keys: String
        let noteKeys: String
        let stopTitle: String
        let stopText: String
        let goOnAfterAll: String
        let thanksTitle: String
        let thanksText: String
        let handBack: String
        let handBackTitle: @Sendable (String) -> String
        let handBackText: @Sendable (String) -> String
        let backToQuestions: String
        let takeBackTitle: @Sendable (String) -> String
        let takeBackHint: String
        let takeBack: String
    }

    /// How pages look.
    struct Settings: Sendable {
        let link: String
        let title: String
        let textSize: String
        let textSizes: @Sendable (Appearance.TextSize) -> String
        let contrast: String
        let contrasts: @Sendable (Appearance.Contrast) -> String
        let scheme: String
        let schemes: @Sendable (Appearance.Scheme) -> String
        let keys: String
        let keysHint: String
        let aloud: String
        let aloudHint: String
        let on: String
        let off: String
        let save: String
        let back: String
    }

    /// The words of a page a citizen answers on: Danish, English and Arabic are complete, others get
    /// Danish.
    static func asked(in language: Language) -> Wording {
        language.rawValue.split(separator: "-").first == "ar" ? .arabic : .of(language)
    }
}
