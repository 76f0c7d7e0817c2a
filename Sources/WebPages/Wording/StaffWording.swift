import Progression

extension Wording {
    /// The people of a municipality.
    struct Staff: Sendable {
        let role: @Sendable (Role) -> String
        let title: String
        let teamTitle: String
        let empty: String
        let name: String
        let roleLabel: String
        let unit: String
        let noUnit: String
        let citizens: String
        let access: String
        let id: String
        let idHint: String
        let laptopOnly: String
        let notInvited: String
        let invited: @Sendable (String) -> String
        let invitationEnded: String
        let ready: String
        let readyWithout: String
        let byProvider: String
        let blocked: String
        let away: @Sendable (String) -> String
        let addTitle: String
        let addText: String
        let add: String
        let importText: String
        /// User name, role, unit.
        let facts: @Sendable (String, String, String?) -> String
        let changed: String
        let handedOver: @Sendable (Int) -> String
        let nowBlocked: String
        let nowUnblocked: String
        let telephoneReset: String
        let citizensTitle: @Sendable (Int) -> String
        let handOverText: String
        let nobodyElse: String
        let whichCitizens: String
        let newCaseworker: String
        let choose: String
        let handOver: String
        let changeTitle: String
        let save: String
        let standIn: String
        let standInHint: String
        let nobody: String
        let signInTitle: String
        let inviteText: String
        let invite: String
        let telephoneText: String
        let resetTelephone: String
        let blockText: String
        let block: String
        let unblockText: String
        let unblock: String
        let laptopTitle: String
        let laptopText: String
        let laptopCode: String
    }

    static let danishStaff = Staff(
        role: danishRole,
        title: "Medarbejdere",
        teamTitle: "Dit team",
        empty: "Her er ingen endnu.",
        name: "Navn",
        roleLabel: "Rolle",
        unit: "Enhed",
        noUnit: "Ingen enhed",
        citizens: "Borgere",
        access: "Login",
        id: "Brugernavn",
        idHint: "Små bogstaver, tal, punktum og bindestreg. Det kan ikke laves om.",
        laptopOnly: "Bruger kun sin bærbare",
        notInvited: "Har ingen kode endnu",
        invited: { "Har fået en kode, der gælder til \($0)" },
        invitationEnded: "Koden er udløbet",
        ready: "Klar, med telefon",
        readyWithout: "Klar, uden telefon",
        byProvider: "Logger ind gennem kommunen",
        blocked: "Spærret",
        away: { "Fravær: \($0) ser til borgerne" },
        addTitle: "Ny medarbejder",
        addText:
            "Bagefter får du en kode, du giver videre. Med den vælger din kollega selv sin adgangssætning.",
        add: "Tilføj",
        importText: "Har du listen i et regneark, kan du indlæse alle på én gang.",
        facts: { id, role, unit in
            "Brugernavn \(id) · \(role)" + (unit.map { " · \($0)" } ?? "") + "."
        },
        changed: "Det er gemt. Din kollega skal logge ind igen.",
        handedOver: {
            $0 == 1
                ? "1 borger har fået en ny sagsbehandler."
                : "\($0) borgere har fået en ny sagsbehandler."
        },
        nowBlocked: "Spærret. Din kollega er logget ud alle steder.",
        nowUnblocked: "Din kollega kan logge ind igen.",
        telephoneReset: "Din kollega sætter en ny telefon op, næste gang hun eller han logger ind.",
        citizensTitle: { $0 == 1 ? "1 borger" : "\($0) borgere" },
        handOverText: """
            Her kan du give borgere til en anden sagsbehandler. Det kan ses i borgerens forløb, og mentorerne \
            får det at vide.
            """,
        nobodyElse: "Der er ingen anden sagsbehandler at give dem til.",
        whichCitizens: "Hvilke borgere?",
        newCaseworker: "Ny sagsbehandler",
        choose: "Vælg …",
        handOver: "Giv videre",
        changeTitle: "Ret oplysninger",
        save: "Gem",
        standIn: "Ved fravær: hvem ser til borgerne?",
        standInHint:
            "Afløseren kan se borgerne, til du vælger ”Ingen” igen. Ansvaret flytter ikke med.",
        nobody: "Ingen",
        signInTitle: "Login",
        inviteText:
            "Ny her, eller glemt adgangssætningen? Giv din kollega en kode at vælge en ny med.",
        invite: "Lav en kode",
        telephoneText: """
            Er telefonen væk? Vær helt sikker på, hvem der spørger: Bagefter kan den, der kender \
            adgangssætningen, sætte sin egen telefon op.
            """,
        resetTelephone: "Glem telefonen",
        blockText:
            "Holder din kollega op, eller er der noget galt? Så kan du spærre for login. Computeren skal spærres for sig.",
        block: "Spær",
        unblockText: "Din kollega kan ikke logge ind.",
        unblock: "Luk op igen",
        laptopTitle: "Bærbar computer",
        laptopText:
            "Med koden bliver computeren knyttet til din kollega. Den gælder én gang i 10 minutter.",
        laptopCode: "Lav en kode til computeren"
    )

    private static let danishRole: @Sendable (Role) -> String = {
        switch $0 {
        case .mentor: "mentor"
        case .caseworker: "sagsbehandler"
        case .teamLeader: "teamleder"
        case .dataProtectionOfficer: "databeskyttelsesrådgiver"
        case .administrator: "administrator"
        case .analyst: "analytiker"
        }
    }

    static let englishStaff = Staff(
        role: \.words,
        title: "People",
        teamTitle: "Your team",
        empty: "Nobody is here yet.",
        name: "Name",
        roleLabel: "Role",
        unit: "Unit",
        noUnit: "No unit",
        citizens: "Citizens",
        access: "Sign-in",
        id: "User name",
        idHint: "Small letters, digits, dots and hyphens. It cannot be changed.",
        laptopOnly: "Uses the laptop only",
        notInvited: "Has no code yet",
        invited: { "Has a code that is good until \($0)" },
        invitationEnded: "The code has run out",
        ready: "Ready, with a telephone",
        readyWithout: "Ready, without a telephone",
        byProvider: "Signs in through the municipality",
        blocked: "Blocked",
        away: { "Away: \($0) stands in" },
        addTitle: "New employee",
        addText:
            "Afterwards you get a code to pass on. With it your colleague chooses a passphrase.",
        add: "Add",
        importText: "If you have the list in a spreadsheet, you can import everybody at once.",
        facts: { id, role, unit in
            "User name \(id) · \(role)" + (unit.map { " · \($0)" } ?? "") + "."
        },
        changed: "It is saved. Your colleague has to sign in again.",
        handedOver: {
            $0 == 1 ? "1 citizen has a new caseworker." : "\($0) citizens have a new caseworker."
        },
        nowBlocked: "Blocked. Your colleague is signed out everywhere.",
        nowUnblocked: "Your colleague can sign in again.",
        telephoneReset: "Your colleague sets up another telephone at the next sign-in.",
        citizensTitle: { $0 == 1 ? "1 citizen" : "\($0) citizens" },
        handOverText: """
            Here you can give citizens to another caseworker. It is shown in the citizen's course, and mentors \
            are told.
            """,
        nobodyElse: "There is no other caseworker to give them to.",
        whichCitizens: "Which citizens?",
        newCaseworker: "New caseworker",
        choose: "Choose …",
        handOver: "Hand over",
        changeTitle: "Change what is known",
        save: "Save",
        standIn: "While away: who looks after the citizens?",
        standInHint:
            "The stand-in sees the citizens until you choose “Nobody” again. The responsibility stays.",
        nobody: "Nobody",
        signInTitle: "Sign-in",
        inviteText:
            "New here, or passphrase forgotten? Give your colleague a code to choose another by.",
        invite: "Make a code",
        telephoneText: """
            Is the telephone lost? Be quite sure who is asking: afterwards whoever knows the passphrase can \
            set up a telephone.
            """,
        resetTelephone: "Forget the telephone",
        blockText:
            "Is your colleague leaving, or is something wrong? Then you can block the sign-in. Laptops are revoked on their own page.",
        block: "Block",
        unblockText: "Your colleague cannot sign in.",
        unblock: "Let in again",
        laptopTitle: "Laptop",
        laptopText:
            "By the code the laptop becomes your colleague's. It is good once, for 10 minutes.",
        laptopCode: "Make a code for the laptop"
    )
}
