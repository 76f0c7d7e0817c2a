public import Progression

/// What a municipality begins with: the kinds of events people in the field speak of.
///
/// They are its own to change from the first day on.
public enum UsualEventKinds {
    /// Category and name, in the order offered.
    public static let danish: [(category: EventKind.Category, name: String)] =
        efforts.map { (.effort, $0) } + pauses.map { (.pause, $0) } + exits.map { (.exit, $0) }

    private static let efforts = [
        "Virksomhedspraktik", "Lønnede timer", "Løntilskud", "Mentor", "Brobygning",
        "Kursus eller undervisning", "Mestringskursus", "Vejledning", "Motion og kost",
        "Behandling", "Bostøtte", "Anden indsats",
    ]

    private static let pauses = ["Sygdom", "Barsel", "Anden pause"]

    private static let exits = [
        "Ordinært job", "Job med løntilskud", "Virksomhedspraktik", "Ordinær uddannelse", "Kursus",
        "Andet tilbud", "Behandling eller sygedagpenge", "Arbejdsprøvning eller fleksjob",
        "Tilbage til jobcentret", "Andet",
    ]
}
