extension Wording {
    /// A citizen's case besides the measurements.
    struct CaseWords: Sendable {
        let title: String
        let titleClosed: String
        let lead: String
        let leadClosed: String
        let handOverText: String
        let reopened: String
        let number: @Sendable (String) -> String
        let caseworker: String
        /// When it was closed, and from when on it is erased.
        let isClosed: @Sendable (String, String) -> String
        let lastMeasurement: String
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
        title: "Giv videre eller luk",
        titleClosed: "Giv videre eller åbn igen",
        lead: "Giv borgeren videre, eller luk sagen.",
        leadClosed: "Giv borgeren videre, eller åbn sagen igen.",
        handOverText: """
            Her kan du give borgeren til en anden sagsbehandler. Skiftet kan ses i forløbet, og mentorerne får \
            det at vide.
            """,
        reopened: "Sagen er åben igen.",
        number: { "CPR \($0)" },
        caseworker: "Sagsbehandler:",
        isClosed: { "Sagen blev lukket \($0). Alt om borgeren bliver slettet den \($1)." },
        lastMeasurement:
            "Der mangler en sidste måling. Tag den gerne nu, mens I stadig er i kontakt.",
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
            Er forløbet slut? Tag gerne en sidste måling først. Når sagen er lukket, bliver alt om borgeren slettet \
            efter den tid, kommunen har bestemt. Du kan åbne sagen igen indtil da.
            """,
        close: "Luk sagen",
        reopenTitle: "Åbn sagen igen",
        reopenText:
            "Er borgeren tilbage, eller var det en fejl? Når sagen er åben igen, bliver intet slettet.",
        reopen: "Åbn sagen",
        handedOver: { "\($0) har nu \($1) som sagsbehandler." }
    )

    static let englishCaseWords = CaseWords(
        title: "Hand over or close",
        titleClosed: "Hand over or open again",
        lead: "Hand the citizen over, or close the case.",
        leadClosed: "Hand the citizen over, or open the case again.",
        handOverText: """
            Here you can give the citizen to another caseworker. The change is shown in the course, and mentors \
            are told.
            """,
        reopened: "The case is open again.",
        number: { "CPR number \($0)" },
        caseworker: "Caseworker:",
        isClosed: { "The case was closed \($0). Everything about the citizen is erased \($1)." },
        lastMeasurement:
            "A last measurement is missing. Do take it now, while you are still in touch.",
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
            Has the course ended? Do take a last measurement first. Once the case is closed, everything about \
            the citizen is erased after the time your municipality has set. Until then you can open it again.
            """,
        close: "Close the case",
        reopenTitle: "Open the case again",
        reopenText:
            "Is the citizen back, or was it a mistake? Once the case is open again, nothing is erased.",
        reopen: "Open the case",
        handedOver: { "\($0) now has \($1) as caseworker." }
    )
}
