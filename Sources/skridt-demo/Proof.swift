import Foundation
import HTTPTransport

/// Holds what the laptops have against what the server has, and looks at the pages.
struct Proof {
    let place: Place
    let screen: Screen

    /// One line of the server's list.
    private struct Arrived: Decodable {
        let id: UUID
        let sha256: String
    }

    /// Checks that every response arrived exactly once, unchanged, and that the pages show them.
    ///
    /// - Throws: ``DemoError`` saying what is not so.
    func check(_ laptops: [Laptop], tally: Tally, population: Population) async throws {
        screen.step("Holding both ends against each other")
        var sent: [UUID: String] = [:]
        for laptop in laptops {
            sent.merge(try await laptop.submissions()) { first, _ in first }
        }
        let arrived = try await place.program.ask([Arrived].self, ["submissions", "list"])
        try compare(sent: sent, arrived: arrived, tally: tally)
        screen.say("\(tally.finished) questionnaires finished on the laptops.")
        screen.say(
            "\(arrived.count) at the server, each once and byte for byte; "
                + "\(tally.alreadyThere) sent again and recognised, \(tally.quarantined) put aside."
        )
        screen.say("Sending took \(tally.sending.components.seconds) seconds in all.")
        try await look(at: population)
        screen.say("The caseworker's and the central unit's pages answer.")
    }

    private func compare(sent: [UUID: String], arrived: [Arrived], tally: Tally) throws {
        guard sent.count == tally.finished else {
            throw DemoError.mismatch("\(tally.finished) were finished, \(sent.count) are stored.")
        }
        guard Set(arrived.map(\.id)).count == arrived.count else {
            throw DemoError.mismatch("A submission is at the server twice.")
        }
        let there = Dictionary(uniqueKeysWithValues: arrived.map { ($0.id, $0.sha256) })
        let missing = sent.filter { there[$0.key] == nil }.count
        let changed = sent.filter { there[$0.key] != nil && there[$0.key] != $0.value }.count
        guard missing == 0, changed == 0, there.count == sent.count else {
            throw DemoError.mismatch(
                "\(missing) submissions are missing, \(changed) are changed, "
                    + "\(there.count - sent.count + missing) are not from any laptop."
            )
        }
    }

    private func look(at population: Population) async throws {
        let authority = try Data(contentsOf: place.authority)
        let transport = try CurlTransport(trust: .authority(pem: authority))
        let caseworker = population.municipalities[0].caseworkers[0].id
        var desk = WebVisitor(address: place.server, exchange: transport)
        try await desk.signIn(as: caseworker, passphrase: Founding.passphrase)
        let list = try await desk.page("/citizens")
        guard let link = list.firstMatch(of: /href="(\/citizens\/[^"?\/]+)"/)?.output.1 else {
            throw DemoError.page("The caseworker's list names no citizen.")
        }
        let course = try await desk.page(String(link))
        guard course.matches(of: /<svg/).count >= 5, course.contains("<table") else {
            throw DemoError.page("The citizen's page lacks a chart for each factor, or the table.")
        }
        var centre = WebVisitor(address: place.server, exchange: transport)
        try await centre.signIn(as: Founding.analyst, passphrase: Founding.passphrase)
        let table = try await centre.page("/central")
        for municipality in population.municipalities where !table.contains(municipality.name) {
            throw DemoError.page("The central page lacks \(municipality.name).")
        }
    }
}
