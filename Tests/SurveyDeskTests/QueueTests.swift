import Foundation
import HTTPTransport
import HTTPTypes
import Progression
import ResponseStore
import SyncClient
import SyncProtocol
import Testing
import WebPages

@testable import SurveyDesk

/// The page of the queue, and the caseload looked through.
@Suite struct QueueTests {
    /// A laptop of which three measurements wait and one was put aside.
    private func filled(_ laptop: TestLaptop) async throws {
        try await TestBrowser.unlocked(laptop) { browser in
            for citizen in [TestLaptop.ana, TestLaptop.bo] {
                let visit = try await Visit.begin(browser, with: citizen)
                try await visit.answerAll()
                try await visit.finish()
            }
            let items = try await browser.desk.door.enter().store.items()
            let aside = Outcome(
                id: items[3].id,
                state: .quarantined(reason: "403.2", epoch: TestLaptop.epoch)
            )
            try await browser.desk.door.enter().store.record([aside])
        }
    }

    @Test func `it tells what waits, since when, how much, and what was put aside and why`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await filled(laptop)
            laptop.time.pass(seconds: 3 * 86_400)
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.get("/sending")
                #expect(page.status == 200)
                #expect(page.text.contains("3 målinger venter. De er gemt her og går ikke tabt."))
                #expect(
                    page.text.contains("Den ældste har ventet siden ma. 2. mar. 2026 kl. 10.00.")
                )
                #expect(page.text.contains("Borgeren står ikke på din liste."))
                #expect(page.text.contains("<bdi>Bo Prøve</bdi>"))
                let queue = try await browser.desk.door.enter().queue()
                #expect(queue.places == [.waiting: 3, .aside: 1])
                let bodies = try await browser.desk.door.enter().store.submissions().dropLast()
                #expect(queue.bytes == bodies.reduce(0) { $0 + $1.body.count })
            }
        }
    }

    @Test func `sending now comes back to the page and says what came of it, once`() async throws {
        try await TestLaptop.with { laptop in
            laptop.server.will(.init(.transport(.unreachable)))
            try await TestBrowser.unlocked(laptop) { browser in
                let answer = try await browser.post("/sending/now")
                #expect(answer.location == "/sending" && laptop.server.syncs == 1)
                let first = try await browser.get("/sending")
                let second = try await browser.get("/sending")
                #expect(first.text.contains("Serveren kunne ikke nås."))
                #expect(!second.text.contains("role=\"status\""))
            }
        }
    }

    @Test func `the file holds what waits and what was put aside, for the server alone`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await filled(laptop)
            try await TestBrowser.unlocked(laptop) { browser in
                let store = try await browser.desk.door.enter().store
                let before = try await store.items()
                let answer = try await browser.post("/sending/export")
                #expect(answer.status == 200)
                #expect(
                    answer.headers[.contentDisposition]
                        == "attachment; filename=\"skridt-2026-03-02.export\""
                )
                let file = try await browser.desk.door.enter().export()
                let content = try ExportFile.open(file, by: TestLaptop.importKey)
                #expect(content.items.count == 4 && content.device == laptop.key.device)
                #expect(try await store.items() == before)
            }
        }
    }

    @Test func `with nothing to export there is no file, and no button`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                #expect(try await browser.post("/sending/export").location == "/sending")
                let page = try await browser.get("/sending")
                #expect(!page.text.contains("action=\"/sending/export\""))
            }
        }
    }

    @Test(arguments: ["/sending", "/newcomer", "/?show=found"])
    func `nobody sees it while the desk is locked`(address: String) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.locked(laptop) { browser in
                let page = try await browser.get(address)
                #expect(page.status == 303 && page.location == "/unlock")
            }
        }
    }

    @Test(arguments: [
        ("ana", ["Ana Prøve"]), ("PROEVE", ["Ana Prøve", "Bo Prøve"]), ("bo prø", ["Bo Prøve"]),
        ("ingen", []), (" ", ["Ana Prøve", "Bo Prøve"]),
    ])
    func `a name is looked for, and stands in no address`(
        typed: String,
        names: [String]
    )
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let answer = try await browser.post("/search", ["query": typed])
                let address = try #require(answer.location)
                #expect(address == (typed == " " ? "/" : "/?show=found"))
                let (found, all) = (try await browser.get(address), try await browser.get("/"))
                #expect(Self.people(found) == names)
                #expect(Self.people(all) == ["Ana Prøve", "Bo Prøve"])
            }
        }
    }

    @Test(arguments: [
        ("/?show=due", ["Ana Prøve", "Bo Prøve"]), ("/?show=overdue", []),
        ("/?show=nonsense", ["Ana Prøve", "Bo Prøve"]), ("/?show=%FF", ["Ana Prøve", "Bo Prøve"]),
        ("/?show=found", ["Ana Prøve", "Bo Prøve"]),
    ])
    func `an address shows one kind`(address: String, names: [String]) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.get(address)
                #expect(Self.people(page) == names)
            }
        }
    }

    private static func people(_ page: TestPage) -> [String] {
        page.text.matches(of: /<span class="person"><bdi>([^<]*)</).map { String($0.1) }
    }

    @Test func `each citizen tells what waits, and the counts say how many`() async throws {
        try await TestLaptop.with { laptop in
            try await filled(laptop)
            try await TestBrowser.unlocked(laptop) { browser in
                let today = try await browser.desk.door.enter().today()
                #expect(today.citizens.map(\.waiting) == [2, 1])
                let page = try await browser.get("/")
                #expect(page.text.contains("2 borgere har svar, der ikke er sendt"))
            }
        }
    }

    /// Every code the server can put an item aside by, as the protocol and the intake have it.
    @Test func `every reason for putting aside has words of its own`() {
        let perItem: [Problem.Code] = [
            .notYourCitizen, .deviceRevoked, .idTaken, .unreadableEnvelope, .wrongSignature,
            .envelopeTooLarge,
        ]
        for code in Problem.Code.allCases {
            let reason = AsideReason(code: code.rawValue)
            let isOther = reason == .other(code: code.rawValue)
            #expect(isOther != perItem.contains(code), "\(code)")
        }
    }

    @Test func `every problem noted by its word is told as it is when it happens`() {
        let kinds: [SyncProblem.Kind] = [
            .transport(.unreachable), .transport(.timedOut), .transport(.interrupted),
            .transport(.untrustedCertificate), .transport(.noSecureConnection), .notOurServer,
            .doubtfulAnswer, .deviceUnknown, .sessionRefused, .deviceRevoked, .forked,
            .programTooOld, .busy(retryAfter: nil), .serverFault, .serverFull, .badReceipt,
            .refused(.notFound), .instrument(sha256: "ab"), .store(.diskFull), .transport(.failed),
        ]
        for kind in kinds {
            #expect(SendingProblem(word: kind.word) == SendingProblem(kind), "\(kind.word)")
        }
    }
}
