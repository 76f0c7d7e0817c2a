import Foundation
import Progression
import ResponseStore
import SyncProtocol
import Testing
import WebPages

@testable import SurveyDesk

/// A visit to somebody who is on no caseload.
@Suite struct NewcomerTests {
    private func welcome(_ browser: TestBrowser, _ name: String) async throws -> TestPage {
        try await browser.post("/newcomer", ["answer": name, "language": "da"])
    }

    private func reference(_ page: TestPage) throws -> CitizenReference {
        let address = try #require(page.location)
        #expect(address.hasPrefix("/citizens/"))
        return CitizenReference(rawValue: String(address.dropFirst("/citizens/".count)))
    }

    @Test func `a name is enough to begin; the measurement brings it, and the list keeps it`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let citizen = try reference(try await welcome(browser, "Amina K."))
                let start = try await browser.get("/citizens/\(citizen.rawValue)")
                #expect(start.status == 200 && start.text.contains("Amina K."))
                let visit = try await Visit.begin(browser, with: citizen)
                try await visit.answerAll()
                #expect(try await visit.finish().status == 303)
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.map(\.provisional?.name) == ["Amina K.", "Amina K."])
            #expect(UUID(uuidString: envelopes[0].citizen.rawValue) != nil)
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.get("/")
                #expect(page.text.contains("<bdi>Amina K.</bdi>"))
                #expect(page.text.contains("endnu ikke på din liste"))
            }
        }
    }

    @Test func `a name is taken off again as long as nothing is saved about anybody`() async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let citizen = try reference(try await welcome(browser, "Amina K."))
                let address = "/citizens/\(citizen.rawValue)"
                #expect(try await browser.get(address).text.contains("Tag navnet af listen"))
                #expect(try await browser.post(address + "/removal").location == "/")
                #expect(try await browser.get("/").text.contains("Amina") == false)
                #expect(
                    try await browser.post(address + "/removal").location == "/",
                    "twice is once"
                )
            }
            #expect(try await laptop.copy { try await $0.provisionals() }.isEmpty)
        }
    }

    @Test func `whoever has begun a visit, or is on the caseload, is not taken off`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let newcomer = try reference(try await welcome(browser, "Amina K."))
                _ = try await Visit.begin(browser, with: newcomer)
                for citizen in [newcomer, TestLaptop.ana] {
                    let address = "/citizens/\(citizen.rawValue)"
                    let page = try await browser.get(address)
                    #expect(!page.text.contains("af listen"))
                    #expect(try await browser.post(address + "/removal").location == address)
                    #expect(try await browser.get(address).status == 200)
                }
            }
        }
    }

    @Test func `of somebody on the caseload nothing provisional is told`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                try await visit.finish()
            }
            #expect(try await laptop.envelopes().map(\.provisional) == [nil, nil])
        }
    }

    @Test func `when the centre has granted it, the citizen is on the list like everybody`()
        async throws
    {
        try await TestLaptop.with { laptop in
            let citizen = try await TestBrowser.unlocked(laptop) { browser in
                try reference(try await welcome(browser, "Amina K."))
            }
            try await laptop.grant(citizen, history: [])
            try await TestBrowser.unlocked(laptop) { browser in
                let today = try await browser.desk.door.enter().today()
                let line = today.citizens.first { $0.citizen.reference == citizen }
                #expect(today.citizens.count == 3 && line?.isProvisional == false)
                #expect(try await browser.desk.door.enter().store.provisionals() == [])
            }
        }
    }

    @Test(arguments: ["710190-1234", "Amina 7101901234", "", "x 71 01 90 1234"])
    func `a civil number, or nothing, is refused kindly and kept nowhere`(
        name: String
    ) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await welcome(browser, name)
                #expect(page.status == 422)
                #expect(!page.text.contains("1234"))
                let workplace = try await browser.desk.door.enter()
                #expect(try await workplace.store.provisionals() == [])
                #expect(try await workplace.today().citizens.count == 2)
            }
        }
    }

    @Test func `without questionnaires nobody can be asked, and the page still is there`()
        async throws
    {
        try await TestLaptop.with(changes: []) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.get("/newcomer")
                let refused = try await welcome(browser, "Amina")
                #expect(page.status == 200 && refused.status == 422)
            }
        }
    }
}
