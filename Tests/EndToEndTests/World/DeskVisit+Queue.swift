import Testing

extension DeskVisit {
    /// Looks at the queue, at somebody who is not on the list, and for a citizen by a part of the name.
    func lookRound() async throws {
        try await browser.tab(to: ".sending a")
        try await browser.enter()
        #expect(try await browser.text("h1") == "Afsendelse")
        #expect(try await browser.texts("table tbody td").contains("5"))
        try await browser.inspect("queue")
        try await goToToday()
        try await browser.tab(to: "a.button")
        try await browser.enter()
        #expect(try await browser.text("h1") == "En, der ikke står på din liste")
        try await browser.inspect("newcomer")
        try await browser.tab(to: "#name")
        try await browser.type("710190-1234")
        try await browser.enter()
        #expect(try await browser.text(".errors h2") != nil)
        try await browser.inspect("newcomer-civil-number")
        try await goToToday()
        try await browser.tab(to: "#query")
        try await browser.type(String(World.citizen.suffix(4)))
        try await browser.enter()
        #expect(try await browser.texts("li.card .person") == [World.citizen])
        try await browser.inspect("today-search")
        try await goToToday()
    }
}
