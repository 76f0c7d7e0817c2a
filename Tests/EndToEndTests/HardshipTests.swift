import Foundation
import Testing

/// What a visit must survive: a power cut, a server that is away, somebody who does not know the
/// passphrase.
@Suite(.serialized, .timeLimit(.minutes(8))) struct HardshipTests {
    @Test func `after a power cut the visit goes on at the question where it was`() async throws {
        try await World.with { world in
            try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
            }
            try await Browser.with { browser in
                let desk = DeskVisit(browser: browser)
                let before = try await world.openDesk { link in
                    try await desk.unlock(link)
                    try await desk.chooseCitizen()
                    try await desk.beginInterview()
                    for _ in 0..<5 { try await desk.answer(1) }
                    return try await browser.text("h1")
                }
                try await world.openDesk { link in
                    try await desk.unlock(link)
                    try await browser.tab(to: "li.draft a")
                    try await browser.enter()
                    #expect(try await browser.text("h1") == before)
                    try await browser.tab(to: "button[form=back]")
                    try await browser.enter()
                    #expect(
                        try await browser.run("return !!document.querySelector(':checked')") == true
                    )
                }
            }
        }
    }

    @Test func `while the server is away everything waits, and arrives once afterwards`()
        async throws
    {
        try await World.with { world in
            let port = try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
                return try #require(address.split(separator: ":").last.flatMap { Int($0) })
            }
            try await Browser.with { browser in
                let desk = DeskVisit(browser: browser)
                try await world.openDesk { link in
                    try await desk.unlock(link)
                    try await desk.chooseCitizen()
                    try await desk.beginInterview()
                    _ = try await desk.answerAll()
                    try await desk.finish()
                    try await desk.goToToday()
                    #expect(try await desk.synchronise().hasPrefix("Serveren kunne ikke nås."))
                    #expect(
                        try await browser.text(".sending .saved")?.contains("4 målinger venter")
                            == true
                    )
                    try await browser.inspect("server-away")
                }
            }
            #expect(try await world.laptop("sync").status == 75)
            try await world.serving(port: port) { _ in
                #expect(try await world.laptop("sync").status == 0)
                #expect(try await world.laptop("sync").status == 0)
                let received = try await world.submissionsReceived()
                #expect(received.count == 4)
                #expect(Set(received).count == 4)
            }
        }
    }

    @Test func `a wrong passphrase is told and opens nothing`() async throws {
        try await World.with { world in
            try await world.serving { try await world.enrol(at: $0) }
            try await Browser.with { browser in
                try await world.openDesk { link in
                    try await browser.open(link)
                    try await browser.tab(to: "#passphrase")
                    try await browser.type("en helt anden sætning")
                    try await browser.enter()
                    #expect(try await browser.title.hasPrefix("Fejl:"))
                    try await browser.inspect("wrong-passphrase")
                    try await browser.open(link)
                    #expect(try await browser.texts("#passphrase").isEmpty)
                }
            }
        }
    }
}
