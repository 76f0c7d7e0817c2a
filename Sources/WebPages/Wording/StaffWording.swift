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
        /// Said besides of somebody who can be signed in now.
        let signsInAgain: String
        /// How many, and the new caseworker.
        let handedOver: @Sendable (Int, String) -> String
        let nowBlocked: String
        let nowUnblocked: String
        let telephoneReset: String
        let citizensTitle: @Sendable (Int) -> String
        let handOverText: String
        let nobodyElse: String
        let whichCitizens: String
        let allCitizens: @Sendable (Int) -> String
        let newCaseworker: String
        let choose: String
        let handOver: String
        let changeTitle: String
        let save: String
        let awayTitle: String
        let awayText: String
        let standIn: String
        let standInHint: String
        /// Said besides of somebody who can be signed in now.
        let standInSignsInAgain: String
        let nobody: String
        let signInTitle: String
        let inviteText: String
        let invite: String
        let telephoneTitle: String
        let telephoneText: String
        let resetTelephone: String
        let blockTitle: String
        let blockText: String
        let block: String
        let unblockText: String
        let unblock: String
        let laptopTitle: String
        let laptopText: String
        let laptopCode: String
        let laptopLost: String
        let laptopLostWay: String
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
        access: "Status",
        id: "Brugernavn",
        idHint: "Små bogstaver, tal, punktum og bindestreg. Det kan ikke ændres bagefter.",
        laptopOnly: "Bruger Skridt på sin egen computer",
        notInvited: "Mangler en kode",
        invited: { "Har fået en kode, der gælder til \($0)" },
        invitationEnded: "Koden er udløbet. Lav en ny",
        ready: "Klar, med kode på telefonen",
        readyWithout: "Klar, men uden kode på telefonen",
        byProvider: "Logger ind med kommunens login",
        blocked: "Spærret",
        away: { "Fravær: \($0) ser til borgerne" },
        addTitle: "Ny medarbejder",
        addText: """
            Bagefter får du en kode, du giver videre. En mentor skriver den på sin computer. Alle andre \
            vælger selv en adgangssætning med den.
            """,
        add: "Tilføj",
        importText: "Har du listen i et regneark, kan du indlæse alle på én gang.",
        facts: { id, role, unit in
            "Brugernavn \(id) · \(role)" + (unit.map { " · \($0)" } ?? "") + "."
        },
        changed: "Det er gemt.",
        signsInAgain: "Din kollega skal logge ind igen.",
        handedOver: { count, name in
            count == 1
                ? "1 borger har nu \(name) som sagsbehandler."
                : "\(count) borgere har nu \(name) som sagsbehandler."
        },
        nowBlocked: """
            Din kollega er spærret og logget ud her. Har din kollega en computer til besøg, så spær den under \
            Computere, og giv borgerne en ny sagsbehandler.
            """,
        nowUnblocked: "Din kollega kan logge ind igen.",
        telephoneReset: "Din kollega sætter en ny telefon op, næste gang hun eller han logger ind.",
        citizensTitle: { "Giv borgere videre (\($0))" },
        handOverText: """
            Her kan du give borgere til en anden sagsbehandler. Det kan ses i borgerens forløb, og mentorerne \
            får det at vide.
            """,
        nobodyElse: "Der er ingen anden sagsbehandler at give dem til.",
        whichCitizens: "Hvilke borgere?",
        allCitizens: { "Alle \($0) borgere" },
        newCaseworker: "Ny sagsbehandler",
        choose: "Vælg …",
        handOver: "Giv videre",
        changeTitle: "Ret oplysninger",
        save: "Gem",
        awayTitle: "Ved fravær",
        awayText: """
            Er din kollega syg eller på ferie, kan en anden se borgerne imens. Ansvaret flytter ikke med.
            """,
        standIn: "Hvem ser til borgerne?",
        standInHint: "Vælg ”Ingen”, når din kollega er tilbage.",
        standInSignsInAgain: "Din kollega skal logge ind igen bagefter.",
        nobody: "Ingen",
        signInTitle: "Login",
        inviteText:
            "Ny her, eller glemt adgangssætningen? Giv din kollega en kode at vælge en ny med.",
        invite: "Lav en kode",
        telephoneTitle: "Er telefonen væk?",
        telephoneText: """
            Vær helt sikker på, hvem der spørger. Bagefter kan enhver, der kender adgangssætningen, sætte sin \
            egen telefon op.
            """,
        resetTelephone: "Fjern telefonen",
        blockTitle: "Holder din kollega op, eller er der noget galt?",
        blockText: "Så kan du spærre for login. En computer skal spærres for sig.",
        block: "Spær for login",
        unblockText: "Din kollega kan ikke logge ind.",
        unblock: "Ophæv spærringen",
        laptopTitle: "Computer til besøg",
        laptopText: """
            Med koden bliver computeren knyttet til din kollega. Den kan bruges én gang og gælder i 10 \
            minutter.
            """,
        laptopCode: "Lav en kode til computeren",
        laptopLost: "Er computeren stjålet, væk eller afleveret?",
        laptopLostWay: "Spær den under Computere"
    )

    private static let danishRole: @Sendable (Role) -> String = {
        switch $0 {
        case .mentor: "mentor"
        case .caseworker: "sagsbehandler"
        case .teamLeader: "teamleder"
        case .dataProtectionOfficer: "databeskyttelses\u{AD}rådgiver"
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
        access: "Status",
        id: "User name",
        idHint: "Small letters, digits, dots and hyphens. It cannot be changed afterwards.",
        laptopOnly: "Uses the laptop only",
        notInvited: "Needs a code",
        invited: { "Has a code that is good until \($0)" },
        invitationEnded: "The code has run out. Make another",
        ready: "Ready, with codes on the telephone",
        readyWithout: "Ready, but without codes on the telephone",
        byProvider: "Signs in with the municipality's own sign-in",
        blocked: "Blocked",
        away: { "Away: \($0) stands in" },
        addTitle: "New employee",
        addText: """
            Afterwards you get a code to pass on. A mentor's is for the laptop; everybody else chooses a \
            passphrase with it.
            """,
        add: "Add",
        importText: "If you have the list in a spreadsheet, you can import everybody at once.",
        facts: { id, role, unit in
            "User name \(id) · \(role)" + (unit.map { " · \($0)" } ?? "") + "."
        },
        changed: "It is saved.",
        signsInAgain: "Your colleague has to sign in again.",
        handedOver: { count, name in
            count == 1
                ? "1 citizen now has \(name) as caseworker."
                : "\(count) citizens now have \(name) as caseworker."
        },
        nowBlocked: """
            Your colleague is blocked and signed out here. Revoke a laptop under Laptops, and give the citizens a \
            new caseworker.
            """,
        nowUnblocked: "Your colleague can sign in again.",
        telephoneReset: "Your colleague sets up another telephone at the next sign-in.",
        citizensTitle: { "Hand citizens over (\($0))" },
        handOverText: """
            Here you can give citizens to another caseworker. It is shown in the citizen's course, and mentors \
            are told.
            """,
        nobodyElse: "There is no other caseworker to give them to.",
        whichCitizens: "Which citizens?",
        allCitizens: { "All \($0) citizens" },
        newCaseworker: "New caseworker",
        choose: "Choose …",
        handOver: "Hand over",
        changeTitle: "Edit details",
        save: "Save",
        awayTitle: "While away",
        awayText: """
            If your colleague is ill or on holiday, somebody else can see the citizens meanwhile. The \
            responsibility stays.
            """,
        standIn: "Who looks after the citizens?",
        standInHint: "Choose “Nobody” when your colleague is back.",
        standInSignsInAgain: "Your colleague has to sign in again afterwards.",
        nobody: "Nobody",
        signInTitle: "Sign-in",
        inviteText:
            "New here, or passphrase forgotten? Give your colleague a code to choose a new one with.",
        invite: "Make a code",
        telephoneTitle: "Is the telephone lost?",
        telephoneText: """
            Be quite sure who is asking. Afterwards anybody who knows the passphrase can set up a telephone of \
            their own.
            """,
        resetTelephone: "Remove the telephone",
        blockTitle: "Is your colleague leaving, or is something wrong?",
        blockText: "Then you can block the sign-in. A laptop is revoked on its own.",
        block: "Block the sign-in",
        unblockText: "Your colleague cannot sign in.",
        unblock: "Let in again",
        laptopTitle: "Laptop",
        laptopText:
            "The code links the laptop to your colleague. It works once, within 10 minutes.",
        laptopCode: "Make a code for the laptop",
        laptopLost: "Is the laptop stolen, lost or handed in?",
        laptopLostWay: "Revoke it under Laptops"
    )
}
