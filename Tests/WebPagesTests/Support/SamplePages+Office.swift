import FoundationEssentials
import Progression
import WebPages

extension Sample {
    static let colleagues = [
        PersonPage.Colleague(id: "lone", name: "Lone Øbro"),
        PersonPage.Colleague(id: "yusuf", name: "يوسف Eksempel"),
    ]

    /// Handed over once, open now, the reader's own.
    static let openCase = CitizenPage.Case(
        number: "611280-****",
        caseworker: "Kim Testholm",
        isOwn: true,
        closed: nil,
        events: [
            CitizenPage.Event(
                kind: .handedOver(from: "Lone Øbro", to: "Kim Testholm"),
                at: moment("2024-09-02T10:00:00Z")
            )
        ]
    )

    /// Closed without a last measurement.
    static let closedCase = CitizenPage.Case(
        number: nil,
        caseworker: "Kim Testholm",
        isOwn: true,
        closed: CitizenPage.Case.Closed(
            at: moment("2024-11-20T10:00:00Z"),
            erased: moment("2029-11-19T10:00:00Z"),
            hasLastMeasurement: false
        ),
        events: [CitizenPage.Event(kind: .closed, at: moment("2024-11-20T10:00:00Z"))]
    )

    static let units = [
        OrganisationUnit(id: "jobcenter", name: "Jobcenter Prøvby"),
        OrganisationUnit(id: "unge", name: "Ungeteamet", within: "jobcenter"),
    ]

    static let people = [
        person("ada", "Ada Administrator", .administrator, nil, .ready(hasTelephone: true)),
        person("kim", "Kim Testholm", .caseworker, "unge", .ready(hasTelephone: false), 63),
        person(
            "lone",
            "Lone Øbro",
            .caseworker,
            "unge",
            .blocked,
            12,
            standIn: PersonPage.Colleague(id: "kim", name: "Kim Testholm")
        ),
        person("mette", "Mette Prøve", .mentor, "jobcenter", .laptopOnly, 21),
        person("ny", "<b>Ny</b> & \"Navn\"", .teamLeader, "jobcenter", .notInvited),
        person(
            "yusuf",
            "يوسف Eksempel",
            .dataProtectionOfficer,
            nil,
            .invited(until: moment("2024-11-28T10:00:00Z"))
        ),
    ]

    static func person(
        _ id: String,
        _ name: String,
        _ role: Role,
        _ unit: String?,
        _ access: PersonLine.Access,
        _ citizens: Int = 0,
        standIn: PersonPage.Colleague? = nil
    ) -> PersonLine {
        PersonLine(
            id: id,
            name: name,
            role: role,
            unit: unit,
            standIn: standIn,
            access: access,
            citizens: citizens
        )
    }
}

extension SamplePages {
    private static let danish = Sample.context(Sample.employee)
    private static let inEnglish = Sample.context(Sample.employee, language: .english)

    /// Who looks after a municipality's affairs.
    static let office: [(name: String, html: String)] = people + affairs + imports + instruments

    private static let people = [
        ("people", people(danish, .administrator)),
        ("people-english", people(inEnglish, .administrator)),
        ("people-officer", people(danish, .dataProtectionOfficer)),
        ("people-team", people(danish, .teamLeader, Array(Sample.people[1...3]))),
        ("people-none", people(danish, .teamLeader, [])),
        ("people-resent", resent),
        (
            "people-taken",
            people(
                danish,
                .administrator,
                typed: PeoplePage.Typed(
                    id: "kim",
                    name: "Kim Øster",
                    role: "mentor",
                    unit: "unge",
                    problem: OfficeProblem(.employee, .taken)
                )
            )
        ),
        ("person", person(danish, .administrator, Sample.people[1])),
        ("person-english", person(inEnglish, .administrator, Sample.people[1], .changed)),
        (
            "person-team",
            person(danish, .teamLeader, Sample.people[1], .handedOver(2, to: "Lone Øbro"))
        ),
        ("person-officer", person(danish, .dataProtectionOfficer, Sample.people[0])),
        ("person-blocked", person(danish, .administrator, Sample.people[2], .blocked)),
        ("person-blocked-changed", person(danish, .administrator, Sample.people[2], .changed)),
        (
            "person-nobody-chosen",
            person(
                danish,
                .administrator,
                Sample.people[1],
                .refused(OfficeProblem(.citizen, .empty))
            )
        ),
        ("person-telephone", person(danish, .administrator, Sample.people[0])),
        ("person-mentor", person(danish, .administrator, Sample.people[3])),
    ]

    private static let affairs = [
        ("units", units(danish, Sample.units)),
        ("units-english", units(inEnglish, Sample.units, .done)),
        ("units-none", units(danish, [], assessesFirst: false)),
        (
            "units-in-use",
            units(
                danish,
                Sample.units,
                .refused(OfficeProblem(.unit, .inUse), unit: Sample.units[1], .remove)
            )
        ),
        ("laptops", laptops(danish, Sample.laptops)),
        ("laptops-english", laptops(inEnglish, Sample.laptops)),
        ("laptops-revoked", laptops(danish, Sample.laptops, revoked: "Mettes computer")),
        ("laptops-none", laptops(danish, [])),
        ("hand-out", handOut(danish, .firstSignIn)),
        ("hand-out-laptop", handOut(danish, .laptop)),
        ("hand-out-english", handOut(inEnglish, .laptop)),
        ("first-time", FirstTimePage(context: Sample.context(.signedOut)).render()),
        (
            "first-time-wrong",
            FirstTimePage(
                context: Sample.context(.signedOut),
                typedEmployee: "kim",
                problem: .notInvited
            ).render()
        ),
        (
            "first-time-english",
            FirstTimePage(
                context: Sample.context(.signedOut, language: .english),
                typedEmployee: "kim",
                passphraseProblem: .tooShort
            ).render()
        ),
        (
            "citizen-closed",
            CitizenPage(
                context: danish,
                file: Sample.file(
                    Sample.course,
                    due: .due,
                    theCase: Sample.closedCase,
                    book: AnswerBook()
                )
            ).render()
        ),
        ("case", theCase(danish, Sample.openCase)),
        ("case-english", theCase(inEnglish, Sample.closedCase)),
        ("case-nobody-chosen", theCase(danish, Sample.openCase, OfficeProblem(.standIn, .empty))),
        (
            "caseload-handed-over",
            CaseworkerCaseloadPage(
                context: danish,
                citizens: [],
                handedOver: ("Ane Prøvesen", "Lone Øbro")
            ).render()
        ),
    ]

    private static let imports = [
        ("import", ImportPage(context: danish, subject: .employees).render()),
        (
            "import-sound",
            ImportPage(
                context: danish,
                subject: .citizens,
                list: "navn;sprog;sagsbehandler;cpr\nAne Prøvesen;da;kim;611280-1111",
                outcome: .sound(1, odd: [2])
            ).render()
        ),
        (
            "import-faulty",
            ImportPage(
                context: danish,
                subject: .employees,
                list: "brugernavn;navn;rolle\nkim;Kim;chef\n\"åben",
                outcome: .faulty(complaints)
            ).render()
        ),
        (
            "import-faulty-english",
            ImportPage(
                context: inEnglish,
                subject: .employees,
                list: "id,name,role",
                outcome: .faulty(complaints)
            ).render()
        ),
        (
            "import-done",
            ImportPage(context: danish, subject: .citizens, outcome: .done(212)).render()
        ),
    ]

    /// One of every kind, and more than a page shows.
    private static let complaints: [ImportComplaint] =
        [
            .missingColumns(["name", "role"]), .unknownColumn("sko"), .fieldCount(2, wanted: 3),
            .tooManyLines(2_000), .openQuotation, .empty("name"), .noTenant("vest"),
            .foreignTenant("syd"),
            .nobody(.mentor, "ole"), .otherRole(.mentor, wanted: .caseworker, "bo"),
            .noUnit("kantinen"), .noTargetGroup("Unge"), .noRole("chef"),
            .analyst, .noLanguage("klingon"),
            .badIdentifier("Kim Ø"),
            .taken("kim"), .twice("kim", line: 2), .number(.notTenDigits), .number(.noSuchDate),
            .number(.forTesting), .numberTaken, .numberTwice(line: 3), .empty("name"),
            .empty("name"), .empty("name"), .empty("name"), .empty("name"),
        ].enumerated().map { ImportComplaint(line: $0.offset + 1, $0.element) }

    private static func people(
        _ context: PageContext,
        _ view: OfficeView,
        _ people: [PersonLine] = Sample.people,
        typed: PeoplePage.Typed = PeoplePage.Typed()
    ) -> String {
        PeoplePage(context: context, view: view, people: people, units: Sample.units, typed: typed)
            .render()
    }

    private static func person(
        _ context: PageContext,
        _ view: OfficeView,
        _ person: PersonLine,
        _ outcome: PersonPage.Outcome? = nil
    ) -> String {
        PersonPage(
            context: context,
            view: view,
            person: person,
            units: Sample.units,
            citizens: view == .dataProtectionOfficer
                ? [] : [Sample.ane, Sample.bo, Sample.hostile],
            colleagues: Sample.colleagues,
            receivers: Sample.colleagues,
            outcome: outcome
        ).render()
    }

    /// A form with a fault, where the other language keeps what is typed.
    private static let resent = people(
        PageContext(
            language: .danish,
            now: Sample.now,
            zone: .danish,
            place: Sample.employee,
            token: "t0k3n",
            languages: [Language.danish, .english].map { language in
                LanguageLink(
                    language: language,
                    address: "/people/add?language=\(language.rawValue)"
                )
            },
            resends: true
        ),
        .administrator,
        typed: PeoplePage.Typed(name: "Kim Øster", problem: OfficeProblem(.employee, .empty))
    )

    private static func units(
        _ context: PageContext,
        _ units: [OrganisationUnit],
        _ outcome: UnitsPage.Outcome? = nil,
        assessesFirst: Bool = true
    ) -> String {
        UnitsPage(
            context: context,
            view: .administrator,
            units: units,
            people: ["unge": 1],
            assessesFirst: assessesFirst,
            outcome: outcome
        ).render()
    }

    private static func laptops(
        _ context: PageContext,
        _ laptops: [LaptopsPage.Laptop],
        revoked: String? = nil
    ) -> String {
        LaptopsPage(context: context, view: .administrator, laptops: laptops, revoked: revoked)
            .render()
    }

    static func citizen(_ context: PageContext, _ course: Course) -> String {
        CitizenPage(
            context: context,
            file: Sample.file(course, due: .due, theCase: Sample.openCase, book: AnswerBook())
        ).render()
    }

    private static func theCase(
        _ context: PageContext,
        _ theCase: CitizenPage.Case,
        _ problem: OfficeProblem? = nil
    ) -> String {
        CasePage(
            context: context,
            citizen: Sample.ane,
            theCase: theCase,
            colleagues: Sample.colleagues,
            problem: problem
        ).render()
    }

    private static func handOut(
        _ context: PageContext,
        _ purpose: HandOutPage.Purpose
    ) -> String {
        HandOutPage(
            context: context,
            purpose: purpose,
            codes: Array(
                [
                    HandOutPage.Code(
                        name: "Kim Testholm",
                        employee: "kim",
                        code: "7QKD-0M3V-ABCD-EFGH-JK1M-NPQR"
                    ),
                    HandOutPage.Code(
                        name: "Lone Øbro",
                        employee: "lone",
                        code: "8QKD-0M3V-ABCD-EFGH-JK1M-NPQS"
                    ),
                ].prefix(purpose == .laptop ? 1 : 2)
            ),
            expires: purpose == .laptop
                ? context.now.addingTimeInterval(600) : Sample.moment("2024-11-28T13:05:00Z"),
            next: "/people"
        ).render()
    }
}

extension Sample {
    static let laptops = [
        laptop("a1b2c3d4e5f6", "Mettes computer", "Mette Prøve", "2024-10-20T08:00:00Z"),
        laptop("b1b2c3d4e5f6", "Reserve 2", "Mette Prøve", "2024-11-21T12:59:00Z"),
        laptop("c1b2c3d4e5f6", "Gammel", "Mette Prøve", nil, revoked: "2024-11-01T08:00:00Z"),
    ]

    private static func laptop(
        _ id: String,
        _ name: String,
        _ employee: String,
        _ contact: String?,
        revoked: String? = nil
    ) -> LaptopsPage.Laptop {
        LaptopsPage.Laptop(
            id: id,
            name: name,
            employee: employee,
            enrolled: moment("2024-09-01T08:00:00Z"),
            lastContact: contact.map(moment),
            revoked: revoked.map(moment)
        )
    }
}
