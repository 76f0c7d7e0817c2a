import Progression

extension Wording {
    /// The text for the journal, and the page it stands on.
    struct Journal: Sendable {
        let lead: String
        let label: String
        let hint: String

        /// A name.
        let title: @Sendable (String) -> String
        let made: @Sendable (String) -> String
        let lastMeasured: @Sendable (String) -> String
        let unmeasured: String
        let closed: @Sendable (String) -> String
        let measuredTitle: String
        /// What and when, by whom, how.
        let measured: @Sendable (String, String, String) -> String
        let mode: @Sendable (Circumstances.Mode) -> String
        let answered: @Sendable (String) -> String
        let help: @Sendable (Circumstances.Help) -> String
        let noted: @Sendable (String) -> String
        /// What, and when.
        let declined: @Sendable (String, String) -> String
        let factorsTitle: String
        let notMeasured: @Sendable ([String]) -> String
        /// Score, how much was answered, when.
        let score: @Sendable (String, String, String) -> String
        /// When, and how much was answered.
        let unscored: @Sendable (String, String) -> String
        /// Since when, change with its verdict, the usual swing, the smallest sure change.
        let sinceLast: @Sendable (String, String, String, String) -> String
        /// Since when, change with its verdict.
        let sinceStart: @Sendable (String, String) -> String
        /// Slope with its verdict, and of how many measurements.
        let trend: @Sendable (String, Int) -> String
        let tooFew: String
        /// The change.
        let unknownPrecision: @Sendable (String) -> String
        let viewsTitle: String
        let alertsTitle: String
        let noAlerts: String
        /// The citizen's, the professional's, when.
        let viewsApart: @Sendable (String, String, String) -> String
        let happeningsTitle: String
        let context: String
    }

    static let danishJournal = Journal(
        lead:
            "Tal og faste regler, klar til at kopiere. Læs teksten igennem, og ret den i journalen.",
        label: "Teksten",
        hint: "Klik i feltet, tryk Ctrl + A og derefter Ctrl + C.",
        title: { "Måling af progression for \($0)" },
        made: { "Skrevet \($0)." },
        lastMeasured: { "Senest målt \($0)." },
        unmeasured: "Der er ingen målinger endnu.",
        closed: { "Sagen blev lukket \($0)." },
        measuredTitle: "Skemaer, senest besvaret:",
        measured: { "- \($0). Målt af \($1): \($2)." },
        mode: { $0 == .screen ? "på skærm" : "på papir" },
        answered: { "svar fra \($0)" },
        help: { $0 == .readAloud ? "læst op" : "med tolk" },
        noted: { "tastet ind \($0)" },
        declined: { "\($0), \($1): borgeren ville ikke svare." },
        factorsTitle: "Områder, fra 0 til 100. Højere er bedre. De lægges ikke sammen.",
        notMeasured: { "Ikke målt: \(danishList($0))." },
        score: { "\($0) (\($1) spørgsmål besvaret), \($2)." },
        unscored: { "For få svar til et tal \($0) (\($1) spørgsmål besvaret)." },
        sinceLast: {
            "Siden sidst (\($0)): \($1). Udsving på ±\($2) er almindelige; ændringer over \($3) er tydelige."
        },
        sinceStart: { "Siden start (\($0)): \($1)." },
        trend: { "Udvikling pr. seks uger: \($0) (\($1) målinger)." },
        tooFew: "For tidligt at sige noget om ændring: der skal mindst to målinger til.",
        unknownPrecision: {
            "Siden sidst: \($0). For tidligt at sige mere: vi ved ikke endnu, hvor meget målingen svinger."
        },
        viewsTitle: "Borgerens og sagsbehandlerens syn:",
        alertsTitle: "Værd at se på, efter faste regler:",
        noAlerts: "Ingen.",
        viewsApart: {
            "Borgerens tro på egne evner (\($0)) og sagsbehandlerens vurdering (\($1)) \($2) er længere fra hinanden, end måleusikkerheden kan forklare."
        },
        happeningsTitle: "Indsatser og hændelser siden forrige måling:",
        context: "De står her som baggrund og siger ikke, hvad der er årsag til en ændring."
    )

    static let englishJournal = Journal(
        lead:
            "Figures and fixed rules, ready to be copied. Read the text through, and put it right in the journal.",
        label: "The text",
        hint: "Click in the field, press Ctrl + A and then Ctrl + C.",
        title: { "Measurement of progression for \($0)" },
        made: { "Written \($0)." },
        lastMeasured: { "Last measured \($0)." },
        unmeasured: "There are no measurements so far.",
        closed: { "The case was closed on \($0)." },
        measuredTitle: "Instruments, as last answered:",
        measured: { "- \($0). Measured by \($1): \($2)." },
        mode: { $0 == .screen ? "on screen" : "on paper" },
        answered: { "answers by \($0)" },
        help: { $0 == .readAloud ? "read aloud" : "with an interpreter" },
        noted: { "keyed in \($0)" },
        declined: { "\($0), \($1): the citizen did not want to answer." },
        factorsTitle: "Areas, from 0 to 100. Higher is better. They are not added up.",
        notMeasured: { "Not measured: \(englishList($0))." },
        score: { "\($0) (\($1) questions answered), \($2)." },
        unscored: { "Too few answers for a figure on \($0) (\($1) questions answered)." },
        sinceLast: {
            "Since last time (\($0)): \($1). Swings of ±\($2) are common; changes beyond \($3) are clear."
        },
        sinceStart: { "Since the start (\($0)): \($1)." },
        trend: { "Course per six weeks: \($0) (\($1) measurements)." },
        tooFew: "Too early to say anything of change: it takes at least two measurements.",
        unknownPrecision: {
            "Since last time: \($0). Too early to say more: we do not know yet how much the measurement swings."
        },
        viewsTitle: "The citizen's view and the caseworker's:",
        alertsTitle: "Worth a look, by fixed rules:",
        noAlerts: "Nothing.",
        viewsApart: {
            "The citizen's belief in own abilities (\($0)) and the caseworker's assessment (\($1)) on \($2) are further apart than the measurement error can explain."
        },
        happeningsTitle: "Activities and events since the measurement before:",
        context: "They are here as context and do not say what is the cause of a change."
    )
}
