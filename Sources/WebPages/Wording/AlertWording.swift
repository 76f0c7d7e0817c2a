extension Wording {
    /// What in a course asks for a look.
    struct Alerts: Sendable {
        let title: String
        /// The area, and the day of the first measurement.
        let deterioration: @Sendable (String, String) -> String
        let overdue: String
        /// The day of the visit, the citizen's score and the caseworker's.
        let viewsApart: @Sendable (String, String, String) -> String
        /// The area, and how many measurements.
        let noReliableChange: @Sendable (String, Int) -> String
        /// The areas that have fallen, in a few words.
        let fallen: @Sendable ([String]) -> String
        /// The views are apart, in a few words.
        let apart: String
        /// The areas that have not moved, in a few words.
        let unmoved: @Sendable ([String]) -> String
        /// How many measurements, verdict, points per six weeks.
        let trend: @Sendable (Int, String, String) -> String
    }

    static let danishAlerts = Alerts(
        title: "Værd at se på",
        deterioration: {
            "\($0): de to seneste målinger ligger tydeligt lavere end den første, \($1)."
        },
        overdue: "Det er over tid at måle igen.",
        viewsApart: {
            """
            Den \($0) var borgerens tro på egne evner \($1) og sagsbehandlerens vurdering \($2). Det er længere \
            fra hinanden, end målingerne svinger. Tal gerne om, hvad I hver især ser.
            """
        },
        noReliableChange: {
            "\($0): set over hele forløbet er ingen af de \($1) målinger sikkert anderledes end den første."
        },
        fallen: {
            $0.count > 2
                ? "tydeligt lavere end ved starten i \($0.count) områder"
                : "tydeligt lavere end ved starten i \(danishList($0))"
        },
        apart: "borgeren og sagsbehandleren ser forskelligt på det",
        unmoved: {
            $0.count > 2
                ? "ingen sikker ændring endnu i \($0.count) områder"
                : "ingen sikker ændring endnu i \(danishList($0))"
        },
        trend: { "Over alle \($0) målinger: \($1) (\($2) point på seks uger)." }
    )

    static let englishAlerts = Alerts(
        title: "Worth a look",
        deterioration: {
            "\($0): the two latest measurements are clearly lower than the first one, \($1)."
        },
        overdue: "A new measurement is overdue.",
        viewsApart: {
            """
            On \($0) the citizen's belief in own abilities was \($1) and the caseworker's assessment \($2). That \
            is further apart than the measurements swing. Do talk about what each of you sees.
            """
        },
        noReliableChange: {
            "\($0): over the whole course none of the \($1) measurements is surely unlike the first one."
        },
        fallen: {
            $0.count > 2
                ? "clearly lower than at the start in \($0.count) areas"
                : "clearly lower than at the start in \(englishList($0))"
        },
        apart: "citizen and caseworker see it differently",
        unmoved: {
            $0.count > 2
                ? "no sure change yet in \($0.count) areas"
                : "no sure change yet in \(englishList($0))"
        },
        trend: { "Over all \($0) measurements: \($1) (\($2) points in six weeks)." }
    )
}
