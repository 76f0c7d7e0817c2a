extension Wording {
    /// A citizen's case besides the measurements.
    struct CaseWords: Sendable {
        let title: String
        let number: @Sendable (String) -> String
        let caseworker: String
        /// When it was closed, and from when on it is erased.
        let isClosed: @Sendable (String, String) -> String
        let lastMeasurement: String
        let eventsTitle: String
        let event: @Sendable (CitizenPage.Event.Kind) -> String
        let handOverTitle: String
        let closeTitle: String
        let closeText: String
        let close: String
        let reopenTitle: String
        let reopenText: String
        let reopen: String
        /// Citizen and new caseworker.
        let handedOver: @Sendable (String, String) -> String
    }

    static let danishCaseWords = CaseWords(
        title: "Giv videre eller luk sagen",
        number: { "CPR \($0)" },
        caseworker: "Sagsbehandler:",
        isClosed: { "Sagen blev lukket \($0). Alt om borgeren bliver slettet \($1)." },
        lastMeasurement:
            "Der mangler en sidste måling. Aftal den nu, mens I stadig kender hinanden.",
        eventsTitle: "Hændelser",
        event: {
            switch $0 {
            case .handedOver(let from, let to):
                from.isEmpty
                    ? "\(to) blev sagsbehandler" : "Sagsbehandler skiftede fra \(from) til \(to)"
            case .closed: "Sagen blev lukket"
            case .reopened: "Sagen blev åbnet igen"
            }
        },
        handOverTitle: "Giv borgeren videre",
        closeTitle: "Luk sagen",
        closeText: """
            Slutter forløbet, så tag gerne en sidste måling. Når sagen er lukket, begynder tiden til sletning at \
            løbe.
            """,
        close: "Luk sagen",
        reopenTitle: "Åbn sagen igen",
        reopenText: "Er borgeren tilbage, eller var det en fejl? Så bliver intet slettet.",
        reopen: "Åbn sagen",
        handedOver: { "\($0) har nu \($1) som sagsbehandler." }
    )

    static let englishCaseWords = CaseWords(
        title: "Hand over or close the case",
        number: { "CPR number \($0)" },
        caseworker: "Caseworker:",
        isClosed: { "The case was closed \($0). Everything about the citizen is erased \($1)." },
        lastMeasurement:
            "A last measurement is missing. Arrange it now, while you still know each other.",
        eventsTitle: "Events",
        event: {
            switch $0 {
            case .handedOver(let from, let to):
                from.isEmpty
                    ? "\(to) became caseworker" : "The caseworker changed from \(from) to \(to)"
            case .closed: "The case was closed"
            case .reopened: "The case was opened again"
            }
        },
        handOverTitle: "Hand the citizen over",
        closeTitle: "Close the case",
        closeText: """
            If the course ends, do take a last measurement. Once the case is closed, the time until erasure \
            begins to run.
            """,
        close: "Close the case",
        reopenTitle: "Open the case again",
        reopenText: "Is the citizen back, or was it a mistake? Then nothing is erased.",
        reopen: "Open the case",
        handedOver: { "\($0) now has \($1) as caseworker." }
    )
}
