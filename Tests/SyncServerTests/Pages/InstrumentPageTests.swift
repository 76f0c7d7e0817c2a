import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// What is asked of whom, decided on a page by a municipality's administrator.
@Suite struct InstrumentPageTests {
    let town: Town

    init() async throws {
        town = try await Town()
        try await town.addOffice()
    }

    private func visitor(_ id: String, _ server: Caller) async throws -> OfficeTests.Visitor {
        OfficeTests.Visitor(server: server, cookie: try await server.cookie(of: id))
    }

    private func own(_ tenant: String) async throws -> [PublicationListing] {
        try await town.world.store.publications(of: tenant).filter { $0.tenant == tenant }
    }

    private static let file = "meaning-and-direction 1.0.0"

    @Test func `a question file pasted on the page is asked in the own municipality alone`()
        async throws
    {
        try await town.world.serving { server in
            let adam = try await visitor("adam", server)
            let done = try await adam.submit(
                "/instruments",
                [("step", "publish"), ("list", Self.file)]
            )
            #expect(done.status == .ok && done.text.contains("Skemaet er taget i brug"))
            #expect(try await own("nord").map(\.state) == [.inUse])
            #expect(try await town.world.store.publications(of: "syd").count == 2)
            let nord = try await town.feed(for: town.mette).instruments
            let syd = try await town.feed(for: town.sofie).instruments
            #expect(nord.count == 3 && syd.count == 2)
        }
    }

    @Test func `what everybody is asked is asked in one's own way, until that is retired`()
        async throws
    {
        let sha256 = TestForm.network.questionnaire.reference.sha256
        try await town.world.serving { server in
            let adam = try await visitor("adam", server)
            _ = try await adam.submit("/instruments", [("step", "group"), ("name", "Unge")])
            let settled = try await adam.submit(
                "/instruments",
                [
                    ("step", "settle"), ("questionnaire", sha256), ("weeks", "4"),
                    ("target-group", "Unge"), ("day", "1"), ("month", "2"), ("year", "2027"),
                ]
            )
            #expect(settled.status == .ok)
            let from = CalendarDay(year: 2027, month: 2, day: 1)
            let terms = InstrumentTerms(weeks: 4, targetGroup: "Unge", from: from)
            #expect(try await own("nord").map(\.terms) == [terms])
            #expect(settled.text.contains("Hver 4. uge, kun for Unge. Fra"))
            let retired = try await adam.submit(
                "/instruments",
                [("step", "retire"), ("questionnaire", sha256)]
            )
            #expect(retired.status == .ok)
            #expect(try await own("nord").map(\.state) == [.retired])
            #expect(try await own("syd").isEmpty)
        }
    }

    @Test func `a target group gets another name, and goes when nothing is asked of it alone`()
        async throws
    {
        let sha256 = TestForm.network.questionnaire.reference.sha256
        try await town.world.serving { server in
            let store = try town.world.store
            let adam = try await visitor("adam", server)
            func send(_ fields: [(String, String)]) async throws -> TestResponse {
                try await adam.submit("/instruments", fields)
            }
            _ = try await send([("step", "group"), ("name", "Unge")])
            _ = try await send([
                ("step", "settle"), ("questionnaire", sha256), ("target-group", "Unge"),
            ])
            try await store.setTargetGroup("Unge", of: town.asta, in: "nord")
            let renamed = try await send([
                ("step", "rename-group"), ("target-group", "Unge"), ("name", "Under 30"),
            ])
            #expect(renamed.text.contains("Målgruppen har fået sit nye navn."))
            #expect(renamed.text.contains("kun for Under 30."))
            let removal = [("step", "remove-group"), ("target-group", "Under 30")]
            let inUse = try await send(removal)
            #expect(inUse.status == .unprocessableContent)
            #expect(inUse.text.contains("kun den målgruppe bliver spurgt om"))
            _ = try await send([("step", "retire"), ("questionnaire", sha256)])
            let removed = try await send(removal)
            #expect(removed.text.contains("Borgerne i den hører nu ikke til nogen målgruppe."))
            #expect(try await store.targetGroups(of: "nord").isEmpty)
        }
    }

    @Test func `an administrator cannot retire what is everybody's, or another's own`()
        async throws
    {
        let sha256 = TestForm.network.questionnaire.reference.sha256
        try await town.world.serving { server in
            let aksel = try await visitor("aksel", server)
            _ = try await aksel.submit("/instruments", [("step", "publish"), ("list", Self.file)])
            let foreign = try #require(try await own("syd").first)
            let adam = try await visitor("adam", server)
            for (step, file) in [
                ("retire", sha256), ("retire", foreign.sha256), ("settle", foreign.sha256),
            ] {
                let answer = try await adam.submit(
                    "/instruments",
                    [("step", step), ("questionnaire", file)]
                )
                #expect(answer.status == .unprocessableContent, "\(step)")
            }
            #expect(try await own("syd").map(\.state) == [.inUse])
            #expect(try await own("nord").isEmpty)
            #expect(!(try await adam.get("/instruments").text.contains(foreign.sha256)))
        }
    }

    /// A form that will not do, and what is said of it.
    struct Fault: Sendable {
        let fields: [(String, String)]
        let words: String
    }

    private static let form = ("questionnaire", "FORM")
    private static let noDay = [("day", "31"), ("month", "2"), ("year", "2027")]

    static let faults: [Fault] = [
        Fault(fields: [("step", "publish"), ("list", " \r\n")], words: "Feltet er tomt"),
        Fault(fields: [("step", "publish"), ("list", "no: form\r\n")], words: "Filen har fejl"),
        Fault(fields: [("step", "group"), ("name", "")], words: "Feltet er tomt"),
        Fault(
            fields: [("step", "group"), ("name", String(repeating: "a", count: 65))],
            words: "højst 64 tegn"
        ),
        Fault(
            fields: [("step", "rename-group"), ("target-group", "Ingen"), ("name", "Ny")],
            words: "ændret det imens"
        ),
        Fault(
            fields: [("step", "remove-group"), ("target-group", "Ingen")],
            words: "ændret det imens"
        ),
        Fault(fields: [("step", "settle"), ("questionnaire", "none")], words: "ændret det imens"),
        Fault(fields: [("step", "settle"), form, ("weeks", "0")], words: "fra 1 til 260"),
        Fault(fields: [("step", "settle"), form, ("weeks", "4,5")], words: "fra 1 til 260"),
        Fault(fields: [("step", "settle"), form] + noDay, words: "en dag, der findes"),
        Fault(
            fields: [("step", "settle"), form, ("target-group", "Ingen")],
            words: "ændret det imens"
        ),
    ]

    @Test(arguments: faults)
    func `what will not do is told, and nothing is changed`(
        fault: Fault
    ) async throws {
        let sha256 = TestForm.network.questionnaire.reference.sha256
        try await town.world.serving { server in
            let adam = try await visitor("adam", server)
            let answer = try await adam.submit(
                "/instruments",
                fault.fields.map { ($0.0, $0.1 == "FORM" ? sha256 : $0.1) }
            )
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(fault.words))
            #expect(try await own("nord").isEmpty)
        }
    }
}
