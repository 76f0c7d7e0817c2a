import Foundation
import Testing

/// The first administrator's day, by the keyboard in a real browser: from `init` to a revoked laptop.
@Suite(.timeLimit(.minutes(8))) struct OfficeTourTests {
    @Test
    func
        `the first administrator brings people, units and citizens in, and a caseworker hands one over`()
        async throws
    {
        try await TemporaryFolder.with { folder in
            let office = Office(world: World(folder: folder))
            let code = try await office.found()
            try await office.world.serving(askingForCodes: true) { address in
                try await Browser.with { browser in
                    let tour = Tour(browser: browser, office: office, address: address)
                    try await tour.chooseAPassphrase(as: "ada", by: code)
                    try await tour.addUnits()
                    let codes = try await tour.importPeople()
                    try await tour.importCitizens()
                    try await tour.publish()
                    try await tour.enrolALaptop()
                    try await tour.signOut()
                    try await tour.chooseAPassphrase(as: "liv", by: try #require(codes["liv"]))
                    try await tour.handOver()
                    try await tour.signOut()
                    try await tour.chooseAPassphrase(as: "kim", by: try #require(codes["kim"]))
                    try await tour.takeOver()
                    try await tour.signOut()
                    try await tour.signInAgain(as: "ada")
                    try await tour.revoke()
                }
            }
        }
    }
}

/// A municipality that begins with its administrator alone.
private struct Office {
    let world: World

    /// Makes the server; gives the administrator's code.
    func found() async throws -> String {
        try Data((World.passphrase + "\n").utf8).write(to: URL(filePath: world.secret))
        let said = try await world.server([
            "init", "--municipality", World.tenant, "--municipality-name", World.municipality,
            "--administrator", "ada", "--administrator-name", "Ada Ørsted",
        ])
        let code = said.firstMatch(of: /ada  ([0-9A-Z-]{20,})/)
        return String(try #require(code).1)
    }
}

/// One browser going through the pages.
private struct Tour {
    let browser: Browser
    let office: Office
    let address: String
    private let secrets = Secrets()

    init(browser: Browser, office: Office, address: String) {
        self.browser = browser
        self.office = office
        self.address = address
    }

    /// What the telephone was given, by employee.
    private actor Secrets {
        private var known: [String: String] = [:]

        func keep(_ secret: String, of employee: String) { known[employee] = secret }
        func secret(of employee: String) -> String? { known[employee] }
    }

    func chooseAPassphrase(as employee: String, by code: String) async throws {
        try await browser.open(address + "/welcome")
        try await browser.inspect("office-first-time")
        try await fill([
            ("#employee", employee), ("#code", code), ("#new-passphrase", World.passphrase),
            ("#new-passphrase-again", World.passphrase),
        ])
        #expect(try await browser.address.hasSuffix("/sign-in/set-up"))
        let secret = try #require(try await browser.text(".secret code")).filter { $0 != " " }
        await secrets.keep(secret, of: employee)
        try await browser.inspect("office-code-set-up")
        try await fill([("#code", try Telephone.code(of: secret))])
        try await browser.inspect("office-code-recovery")
        try await follow("a.main")
    }

    func signInAgain(as employee: String) async throws {
        try await browser.open(address + "/sign-in")
        try await browser.signIn(as: employee)
        let secret = try #require(await secrets.secret(of: employee))
        try await browser.inspect("office-code")
        try await fill([("#code", try Telephone.code(of: secret, after: 30))])
    }

    func addUnits() async throws {
        #expect(try await browser.text("h1") == "Medarbejdere")
        try await browser.inspect("office-people-first")
        try await follow("a[href='/units']")
        try await browser.inspect("office-units-none")
        try await fill([("#name", "Ungeteamet"), ("#unit", "unge")])
        #expect(try await browser.text(".note") == "Det er gemt.")
        try await browser.inspect("office-units")
    }

    /// Gives the codes by user name.
    func importPeople() async throws -> [String: String] {
        try await follow("a[href='/people']")
        try await follow("a[href='/people/import']")
        try await browser.tab(to: "#list")
        try await browser.type("brugernavn;navn;rolle;enhed\nliv;Liv Sagsager;chef;unge\n")
        try await press("button[value='try']")
        #expect(try await browser.title.hasPrefix("Fejl: "))
        try await browser.inspect("office-import-faulty")
        let list = """
            brugernavn;navn;rolle;enhed
            liv;Liv Sagsager;sagsbehandler;unge
            kim;Kim Åen;sagsbehandler;unge
            bo;Bo Mentorsen;mentor;unge
            """
        try await browser.run("document.querySelector('#list').value = ''")
        try await browser.tab(to: "#list")
        try await browser.type(list)
        try await press("button[value='try']")
        try await browser.inspect("office-import-sound")
        try await press("button[value='import']")
        try await browser.inspect("office-hand-out")
        let cells = try await browser.texts("td code")
        try await follow("a.main")
        try await browser.inspect("office-people")
        return Dictionary(
            uniqueKeysWithValues: stride(from: 0, to: cells.count, by: 2).map {
                (cells[$0], cells[$0 + 1])
            }
        )
    }

    func importCitizens() async throws {
        try await follow("a[href='/people/import']")
        try await browser.tab(to: "#subject-employees")
        try await browser.press(.down)
        try await browser.tab(to: "#list")
        try await browser.type(
            "navn;sprog;sagsbehandler;mentorer\n\(World.citizen);da;liv;bo\nZara Prøve;ar;liv;bo\n"
        )
        try await press("button[value='try']")
        try await browser.inspect("office-import-citizens")
        try await press("button[value='import']")
        #expect(try await browser.text(".note") == "2 linjer er indlæst.")
        try await browser.inspect("office-import-done")
    }

    /// Publishes one file on the page, and asks it more often than it says.
    func publish() async throws {
        try await browser.open(address + "/instruments")
        try await browser.inspect("office-instruments-none")
        let path = SourceFolder.questionnaires + "/network.yaml"
        let file = try String(contentsOfFile: path, encoding: .utf8)
        try await browser.run("document.querySelector('#list').value = arguments[0]", .string(file))
        try await press("button[value='publish']")
        #expect(try await browser.text(".note") == "Skemaet er taget i brug.")
        try await browser.inspect("office-instruments-published")
        try await browser.tab(to: "summary")
        try await browser.press(.enter)
        try await browser.tab(to: "input[name='weeks']")
        try await browser.type("4")
        try await press("button[value='settle']")
        #expect(try await browser.text(".note") == "Det er gemt.")
        #expect(try await browser.texts("section.panel p").contains("Hver 4. uge."))
        try await browser.inspect("office-instruments")
    }

    func enrolALaptop() async throws {
        try await browser.open(address + "/person/bo")
        try await browser.inspect("office-person-mentor")
        try await press("form[action$='/enrol'] button")
        try await browser.inspect("office-hand-out-laptop")
        let code = try #require(try await browser.texts("td code").last)
        try await office.world.enrol(at: address, by: code)
        let synced = try await office.world.laptop("sync")
        #expect(synced.status == 0, "\(synced.messages)")
        try await follow("a.main")
        try await follow("a[href='/laptops']")
        try await browser.inspect("office-laptops")
        #expect(try await browser.texts("td span").contains("I brug"))
    }

    func handOver() async throws {
        #expect(try await browser.text("h1") == "Mine borgere")
        try await browser.inspect("office-caseload")
        try await follow("th a")
        try await browser.inspect("office-citizen")
        try await follow("a[href$='/case']")
        try await browser.inspect("office-case")
        try await browser.tab(to: "#stand-in")
        try await browser.type("Kim")
        try await press("form[action$='/hand-over'] button")
        #expect(try await browser.text(".note")?.hasSuffix("som sagsbehandler.") == true)
        try await browser.inspect("office-caseload-handed-over")
        let synced = try await office.world.laptop("sync")
        #expect(synced.status == 0, "\(synced.messages)")
    }

    /// Who has taken a citizen over sees it, and finds in the course from whom.
    func takeOver() async throws {
        #expect(try await browser.text("h1") == "Mine borgere")
        try await follow("th a")
        let happened = try await browser.texts("ol li")
        #expect(happened.contains { $0.contains("fra Liv Sagsager til Kim Åen") }, "\(happened)")
        try await browser.inspect("office-citizen-taken-over")
    }

    func revoke() async throws {
        try await browser.open(address + "/laptops")
        try await browser.tab(to: "summary")
        try await browser.press(.enter)
        try await press("form[action='/laptops/revoke'] button")
        #expect(try await browser.text(".note")?.contains("er spærret") == true)
        try await browser.inspect("office-laptops-revoked")
        let synced = try await office.world.laptop("sync")
        #expect(synced.status != 0 && synced.output.contains("revoked"), "\(synced)")
        try await browser.open(address + "/person/liv")
        try await browser.inspect("office-person")
        try await browser.tab(to: "details:has(form[action$='/block']) summary")
        try await browser.press(.enter)
        try await browser.tab(to: "form[action$='/block'] button")
        try await browser.enter()
        try await browser.inspect("office-person-blocked")
        #expect(try await browser.text(".note")?.hasPrefix("Din kollega er spærret") == true)
    }

    func signOut() async throws { try await press("header form button") }

    /// Fills fields in and sends the form with Enter.
    private func fill(_ fields: [(String, String)]) async throws {
        for (selector, text) in fields {
            try await browser.tab(to: selector)
            try await browser.type(text)
        }
        try await browser.enter()
    }

    private func follow(_ selector: String) async throws { try await press(selector) }

    private func press(_ selector: String) async throws {
        try await browser.tab(to: selector)
        try await browser.enter()
    }
}
