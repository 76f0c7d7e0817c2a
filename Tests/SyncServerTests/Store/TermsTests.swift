import Foundation
import GRDB
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// Terms as SQLite keeps them and administrators ask for them; what every store does is a law.
@Suite struct TermsTests {
    private let newer = TestForm(factor: .network, version: "1.1.0")

    @Test func `terms and scopes are there after the database was opened anew`() async throws {
        let town = try await Town()
        let store = try town.world.store
        try await store.addTargetGroup("Unge", in: "nord")
        let day = CalendarDay(year: 2_199, month: 12, day: 31)
        let terms = InstrumentTerms(weeks: 9, graceWeeks: 2, targetGroup: "Unge", from: day)
        _ = try await store.publish([newer.file], under: terms, in: "nord")
        let before = try await store.publications(of: nil)
        #expect(before.map(\.terms).contains(terms) && before.count == 3)
        try store.loadQuestionnaires()
        #expect(try await store.publications(of: nil) == before)
    }

    @Test func `a target group stands nowhere in clear`() async throws {
        let town = try await Town()
        let store = try town.world.store
        try await store.addTargetGroup("Unge", in: "nord")
        try await store.setTargetGroup("Unge", of: town.asta, in: nil)
        let sealed = try await store.read { db in
            try Data.fetchOne(
                db,
                sql: "SELECT sealed_target_group FROM identity WHERE citizen = ?",
                arguments: [town.asta.rawValue]
            )
        }
        let bytes = try #require(sealed)
        #expect(bytes.range(of: Data("Unge".utf8)) == nil && bytes.count > 20)
        _ = try await store.erase(.citizen(town.asta), tenant: "nord")
        let left = try await store.read { db in
            try Int.fetchOne(
                db,
                sql: "SELECT count(*) FROM identity WHERE sealed_target_group NOT NULL"
            )
        }
        #expect(left == 0)
    }

    @Test func `a laptop is given no file that only another municipality uses`() async throws {
        let town = try await Town()
        let store = try town.world.store
        _ = try await store.publish([newer.file], under: .plain, in: "nord")
        #expect(try await store.questionnaireFile(newer.sha256, for: "nord") == newer.content)
        #expect(try await store.questionnaireFile(newer.sha256, for: "syd") == nil)
        _ = try await store.publish([newer.file])
        #expect(try await store.questionnaireFile(newer.sha256, for: "syd") == newer.content)
    }

    @Test func `a revoked laptop hears of nothing that is published later`() async throws {
        let town = try await Town()
        let store = try town.world.store
        try await store.revokeDevice(town.mette.device.id)
        _ = try await store.publish([newer.file], under: .plain, in: "nord")
        #expect(try await town.feed(for: town.mette).items == [.wipe])
    }

    @Test func `a response to what only another municipality uses is kept and measured`()
        async throws
    {
        let town = try await Town()
        let store = try town.world.store
        _ = try await store.publish([newer.file], under: .plain, in: "syd")
        let now = town.world.clock.now
        let item = try town.mette.finished(about: town.asta, at: now, answer: 7, form: newer)
        #expect(try await town.accept([item], from: town.mette).map(\.flags) == [nil])
        let measured = try await store.measurements(of: town.asta, tenant: "nord")
        #expect(measured.map(\.score.value) == [70])
    }

    @Test(arguments: [
        (
            AdminTerms.retire(instrument: "https://skridt.example/none", tenant: nil),
            "No instrument in use that was published for every municipality is called "
                + "`https://skridt.example/none`; nothing was retired. Name one by its address, or by 8 "
                + "digits or more of its hash, as `skridt-server questionnaire list` shows them."
        ),
        (
            .retire(instrument: "https://skridt.example/network", tenant: "nord"),
            "No instrument in use that was published for `nord` is called "
                + "`https://skridt.example/network`; nothing was retired. Name one by its address, or by "
                + "8 digits or more of its hash, as `skridt-server questionnaire list --tenant nord` "
                + "shows them."
        ),
        (
            .publish([], terms: InstrumentTerms(targetGroup: "Unge"), tenant: "nord"),
            "There is no target group `Unge` in `nord`; nothing was changed. Add it with "
                + "`skridt-server target-group add`, or choose one that `target-group list` shows."
        ),
        (
            .publish([], terms: InstrumentTerms(targetGroup: "Unge"), tenant: nil),
            "A target group belongs to a municipality; name it with --tenant."
        ),
        (
            .publish([], terms: InstrumentTerms(weeks: 0), tenant: nil),
            "An instrument is asked every 1 to 260 weeks, and a measurement is overdue 0 to 52 weeks "
                + "after that; choose numbers in between."
        ),
        (
            .addTargetGroup("Voksne", tenant: "syd"),
            "There is already a target group `Voksne` in `syd`."
        ),
        (
            .addTargetGroup(" Voksne", tenant: "syd"),
            "A target group has a name of 1 to 64 characters on one line, without blanks at its ends."
        ),
        (
            .list(tenant: "vest"),
            "There is no municipality with the id `vest`; add it with `skridt-server tenant add`."
        ),
    ])
    func `what cannot be done says why, and what to do`(
        command: AdminTerms,
        sentence: String
    ) async throws {
        let town = try await Town()
        try await town.world.store.addTargetGroup("Voksne", in: "syd")
        let desk = try town.world.desk()
        guard case .refused(let error) = await desk.answer(.settle(command)) else {
            Issue.record("not refused")
            return
        }
        #expect(error.message == sentence)
        #expect(error.kind == .badInput)
    }

    @Test func `the desk publishes, lists, retires and says who belongs where`() async throws {
        let town = try await Town()
        let desk = try town.world.desk()
        #expect(await desk.answer(.settle(.addTargetGroup("Unge", tenant: "nord"))) == .done)
        #expect(
            await desk.answer(.settle(.listTargetGroups(tenant: "nord"))) == .targetGroups(["Unge"])
        )
        let group = AdminTerms.setTargetGroup("Unge", citizen: town.asta, tenant: nil)
        #expect(await desk.answer(.settle(group)) == .done)
        let terms = InstrumentTerms(weeks: 4, targetGroup: "Unge")
        let publish = AdminTerms.publish([newer.file], terms: terms, tenant: "nord")
        guard case .published(let published) = await desk.answer(.settle(publish)) else {
            Issue.record("not published")
            return
        }
        #expect(published.map(\.isNew) == [true])
        let retire = AdminTerms.retire(instrument: newer.sha256, tenant: "nord")
        guard case .publications(let retired) = await desk.answer(.settle(retire)) else {
            Issue.record("not retired")
            return
        }
        #expect(retired.map(\.state) == [.retired] && retired.map(\.terms) == [terms])
    }
}
