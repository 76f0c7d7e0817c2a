import Progression

extension Wording {
    /// Files of people.
    struct Imports: Sendable {
        let title: String
        let back: String
        let introduction: String
        let employees: String
        let citizens: String
        let whom: String
        let columns: @Sendable (ImportPage.Subject) -> String
        let field: String
        let tryOut: String
        let goOn: @Sendable (Int) -> String
        let sound: @Sendable (Int) -> String
        let nothingYet: String
        let faulty: @Sendable (Int) -> String
        let more: @Sendable (Int) -> String
        let odd: @Sendable ([Int]) -> String
        let done: @Sendable (Int) -> String
        let empty: String
        let onLine: @Sendable (Int, String) -> String
        let fault: @Sendable (ImportComplaint.Fault) -> String
    }

    static let danishImports = Imports(
        title: "Indlæs en liste",
        back: "Medarbejdere",
        introduction: """
            Kopiér listen fra dit regneark, og sæt den ind her. Først prøver vi den af, og intet bliver \
            gemt. Bagefter bestemmer du, om den skal indlæses.
            """,
        employees: "Medarbejdere",
        citizens: "Borgere",
        whom: "Hvem står på listen?",
        columns: {
            switch $0 {
            case .employees:
                """
                Overskrifter i første linje: brugernavn, navn, rolle – og gerne enhed. Rollen er mentor, \
                sagsbehandler, teamleder, databeskyttelsesrådgiver eller administrator. Enheden skrives med sit \
                korte navn.
                """
            case .citizens:
                """
                Overskrifter i første linje: navn, sprog, sagsbehandler – og gerne mentorer, cpr og målgruppe. Sproget \
                skrives kort: da, en eller ar. Sagsbehandler og mentorer skrives med brugernavn.
                """
            }
        },
        field: "Listen",
        tryOut: "Prøv listen af",
        goOn: { $0 == 1 ? "Indlæs 1 linje" : "Indlæs \($0) linjer" },
        sound: {
            $0 == 1 ? "Linjen kan indlæses." : "Alle \($0) linjer kan indlæses."
        },
        nothingYet: "Intet er gemt endnu.",
        faulty: {
            $0 == 1
                ? "1 ting skal rettes. Intet er gemt." : "\($0) ting skal rettes. Intet er gemt."
        },
        more: { "Og \($0) til. Ret disse først." },
        odd: { lines in
            let numbers = lines.map(String.init).joined(separator: ", ")
            return lines.count == 1
                ? "Se efter en ekstra gang på linje \(numbers): CPR-nummeret kan være skrevet forkert."
                : "Se efter en ekstra gang på linje \(numbers): CPR-numrene kan være skrevet forkert."
        },
        done: { $0 == 1 ? "1 linje er indlæst." : "\($0) linjer er indlæst." },
        empty: "Der er ingen linjer under overskriften.",
        onLine: { "Linje \($0): \($1)" },
        fault: danishFault
    )

    static let englishImports = Imports(
        title: "Import a list",
        back: "People",
        introduction: """
            Copy the list from your spreadsheet and paste it here. First we try it out, and nothing is \
            saved. After that you decide whether to import it.
            """,
        employees: "Employees",
        citizens: "Citizens",
        whom: "Who is on the list?",
        columns: {
            switch $0 {
            case .employees: "Headings on the first line: id, name, role – and optionally unit."
            case .citizens:
                "Headings on the first line: name, language, caseworker – and optionally mentors, cpr and target-group."
            }
        },
        field: "The list",
        tryOut: "Try the list out",
        goOn: { $0 == 1 ? "Import 1 line" : "Import \($0) lines" },
        sound: { $0 == 1 ? "The line can be imported." : "All \($0) lines can be imported." },
        nothingYet: "Nothing is saved yet.",
        faulty: {
            $0 == 1
                ? "1 thing must be put right. Nothing is saved."
                : "\($0) things must be put right. Nothing is saved."
        },
        more: { "And \($0) more. Put these right first." },
        odd: { lines in
            let numbers = lines.map(String.init).joined(separator: ", ")
            return lines.count == 1
                ? "Look once more at line \(numbers): the CPR number may be mistyped."
                : "Look once more at lines \(numbers): the CPR numbers may be mistyped."
        },
        done: { $0 == 1 ? "1 line is imported." : "\($0) lines are imported." },
        empty: "There are no lines under the headings.",
        onLine: { "line \($0): \($1)" },
        fault: englishFault
    )

    /// What a column is called in a Danish list.
    private static let danishColumn: @Sendable (String) -> String = { column in
        [
            "id": "brugernavn", "name": "navn", "role": "rolle", "unit": "enhed",
            "language": "sprog", "caseworker": "sagsbehandler", "mentors": "mentorer",
            "target-group": "målgruppe", "tenant": "kommune",
        ][column] ?? column
    }

    private static let danishFault: @Sendable (ImportComplaint.Fault) -> String = { fault in
        switch fault {
        case .missingColumns(let names):
            "overskrifterne mangler: \(names.map(danishColumn).joined(separator: ", "))"
        case .unknownColumn(let name): "overskriften ”\(name)” bruges ikke her"
        case .fieldCount(let found, let wanted):
            "der er \(found) felter, hvor der skal være \(wanted)"
        case .tooManyLines(let most):
            "herfra er der for mange linjer; del listen i stykker på \(most)"
        case .openQuotation: "et anførselstegn er ikke lukket"
        case .empty(let column): "der mangler noget under ”\(danishColumn(column))”"
        case .noTenant(let id): "kommunen ”\(id)” findes ikke"
        case .foreignTenant(let id): "”\(id)” er ikke din kommune"
        case .nobody(let role, let id):
            "der er ingen \(danishStaff.role(role)) med brugernavnet ”\(id)”"
        case .otherRole(let role, let wanted, let id):
            "”\(id)” er \(danishStaff.role(role)) og ikke \(danishStaff.role(wanted)): "
                + (wanted == .mentor
                    ? "skriv en mentors brugernavn, eller lad feltet være tomt"
                    : "skriv en sagsbehandlers brugernavn"
                        + (role == .mentor ? ", og sæt mentorer under ”mentorer”" : ""))
        case .noTargetGroup(let name): "kommunen har ingen målgruppe, der hedder ”\(name)”"
        case .noUnit(let id): "enheden ”\(id)” findes ikke"
        case .noRole(let text): "rollen ”\(text)” findes ikke"
        case .analyst:
            "en analytiker hører ikke til i nogen kommune: bed dem, der driver serveren, om at oprette din kollega"
        case .noLanguage(let text):
            """
            sproget ”\(text)” kender vi ikke: skriv dets korte kode, fx da (dansk), en (engelsk), ar (arabisk), \
            fa (persisk), pl (polsk), so (somali), ti (tigrinya), tr (tyrkisk) eller uk (ukrainsk)
            """
        case .badIdentifier(let id):
            "”\(id)” kan ikke være et brugernavn: brug små bogstaver, tal, punktum og bindestreg"
        case .taken(let id): "brugernavnet ”\(id)” er taget"
        case .twice(let id, let line): "”\(id)” står også på linje \(line)"
        case .number(.notTenDigits): "CPR-nummeret skal have ti cifre"
        case .number(.noSuchDate): "CPR-nummeret begynder ikke med en dato, der findes"
        case .number(.forTesting): "CPR-nummeret er et testnummer og kan ikke bruges her"
        case .numberTaken: "der er allerede en borger med det CPR-nummer"
        case .numberTwice(let line): "CPR-nummeret står også på linje \(line)"
        }
    }

    private static let englishFault: @Sendable (ImportComplaint.Fault) -> String = { fault in
        switch fault {
        case .missingColumns(let names):
            "these headings are missing: \(names.joined(separator: ", "))"
        case .unknownColumn(let name): "the heading `\(name)` is not used here"
        case .fieldCount(let found, let wanted): "\(found) fields where \(wanted) belong"
        case .tooManyLines(let most):
            "from here there are too many lines; split the list into parts of \(most)"
        case .openQuotation: "a quotation mark is not closed"
        case .empty(let column): "`\(column)` is empty"
        case .noTenant(let id): "there is no municipality with the id `\(id)`"
        case .foreignTenant(let id): "`\(id)` is another municipality"
        case .nobody(let role, let id): "there is no \(role.words) `\(id)` in the municipality"
        case .otherRole(let role, let wanted, let id):
            "`\(id)` has the role \(role.words) and not \(wanted.words): "
                + (wanted == .mentor
                    ? "write a mentor's user name, or leave the field empty"
                    : "write a caseworker's user name"
                        + (role == .mentor ? ", and mentors under `mentors`" : ""))
        case .noTargetGroup(let name): "the municipality has no target group “\(name)”"
        case .noUnit(let id): "there is no unit `\(id)` in the municipality"
        case .noRole(let text): "there is no role `\(text)`"
        case .analyst:
            """
            an analyst belongs to no municipality, and so to no list: whoever runs the server adds one with \
            `skridt-server employee add ID --name NAME --role analyst`
            """
        case .noLanguage(let text):
            """
            `\(text)` is the code of no language; write its code from ISO 639, as da (Danish), en (English), ar (Arabic), \
            fa (Persian), pl (Polish), so (Somali), ti (Tigrinya), tr (Turkish) or uk (Ukrainian)
            """
        case .badIdentifier(let id):
            "`\(id)` cannot be a user name; use small letters, digits, dots and hyphens"
        case .taken(let id): "there is already an employee with the user name `\(id)`"
        case .twice(let id, let line): "`\(id)` is on line \(line) too"
        case .number(.notTenDigits): "the CPR number must have ten digits"
        case .number(.noSuchDate): "the CPR number does not begin with a real date"
        case .number(.forTesting): "the CPR number is a test number, and does not belong here"
        case .numberTaken: "there is a citizen with that CPR number already"
        case .numberTwice(let line): "the CPR number is on line \(line) too"
        }
    }
}
