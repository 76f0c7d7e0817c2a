import Progression

extension Wording {
    /// The caseworker's list.
    struct Caseload: Sendable {
        let title: String
        let empty: String
        let howToRead: String
        let name: String
        let lastMeasured: String
        let never: String
        let due: String
        let dueWords: @Sendable (DueStatus) -> String
        /// Stands where the next measurement would: the case is closed.
        let closed: String
        /// What the ways to parts of the list are called together.
        let kinds: String
        let everybody: @Sendable (Int) -> String
        let kind: @Sendable (CaseloadPart.Kind, Int) -> String
        /// The way past what stands above the list.
        let toList: String
        /// A text with the places where its long words may be parted.
        let narrow: @Sendable (String) -> String
        let orderTitle: String
        let order: String
    }

    static let danishCaseload = Caseload(
        title: "Mine borgere",
        empty: "Du har ingen borgere lige nu.",
        howToRead: """
            Stregen viser de seneste målinger, fra 0 nederst til 100 øverst. \
            Ordene gælder ændringen mellem de to seneste.
            """,
        name: "Navn",
        lastMeasured: "Sidst målt",
        never: "aldrig",
        due: "Næste måling",
        dueWords: { status in
            switch status {
            case .never: "første måling mangler"
            case .overdue: "over tid"
            case .due: "tid til måling"
            case .later(let weeks): weeks == 1 ? "om 1 uge" : "om \(weeks) uger"
            }
        },
        closed: "sagen er lukket",
        kinds: "Vis en del af listen",
        everybody: { "Alle (\($0))" },
        kind: { kind, count in
            switch kind {
            case .look: "Værd at se på (\(count))"
            case .assessment: "Venter på din vurdering (\(count))"
            case .due: "Skal måles (\(count))"
            case .progress: "Fremgang (\(count))"
            case .closed: "Lukkede (\(count))"
            }
        },
        toList: "Gå til listen",
        narrow: { text in
            ["sand|syn|lig|vis", "tilbage|gang", "frem|gang"].reduce(text) { text, word in
                let letters = word.split(separator: "|")
                return text.replacing(letters.joined(), with: letters.joined(separator: "\u{AD}"))
            }
        },
        orderTitle: "Hvem står først?",
        order: """
            Først står dem, der to gange i træk ligger tydeligt lavere end ved starten. Så dem, det er over tid at \
            måle, dem, der venter på din vurdering, og dem, hvor du og borgeren ser forskelligt på det. Derefter dem, det er tid til at måle, og dem, \
            hvor intet har ændret sig sikkert efter mindst seks målinger. Til sidst resten. Listen siger intet om, \
            hvem der klarer sig bedst.
            """
    )

    static let englishCaseload = Caseload(
        title: "My citizens",
        empty: "You have no citizens yet.",
        howToRead: """
            The line shows the latest measurements, from 0 at the bottom to 100 at the top. \
            The words are about the change between the two latest.
            """,
        name: "Name",
        lastMeasured: "Last measured",
        never: "never",
        due: "Next measurement",
        dueWords: { status in
            switch status {
            case .never: "first measurement to come"
            case .overdue: "overdue"
            case .due: "time to measure"
            case .later(let weeks): weeks == 1 ? "in 1 week" : "in \(weeks) weeks"
            }
        },
        closed: "the case is closed",
        kinds: "Show a part of the list",
        everybody: { "Everybody (\($0))" },
        kind: { kind, count in
            switch kind {
            case .look: "Worth a look (\(count))"
            case .assessment: "Wait for your assessment (\(count))"
            case .due: "To be measured (\(count))"
            case .progress: "Progress (\(count))"
            case .closed: "Closed (\(count))"
            }
        },
        toList: "Go to the list",
        narrow: { $0 },
        orderTitle: "Who comes first?",
        order: """
            First come those who are clearly lower than at the start twice in a row. Then those whose measurement \
            is overdue, those who wait for your assessment, and those where you and the citizen see things \
            differently. After them those it is time to \
            measure, and those where nothing has surely changed in six measurements or more. Then everybody else. \
            The list does not say who is doing best.
            """
    )
}
