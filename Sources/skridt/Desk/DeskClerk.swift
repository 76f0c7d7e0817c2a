import Foundation
import ResponseStore
import SurveyDesk

/// Answers the commands that speak to an open desk.
struct DeskClerk: Sendable {
    let desk: Desk

    /// Answers a line of JSON with another.
    func answer(_ line: Data) async -> Data {
        let reply = await reply(to: try? JSONDecoder().decode(DeskCall.self, from: line))
        return (try? JSONEncoder().encode(reply)) ?? Data()
    }

    private func reply(to call: DeskCall?) async -> DeskReply {
        guard let call else { return .failed(.otherVersion) }
        do {
            return try await perform(call) ?? .locked
        } catch {
            return .failed(Failure(explaining: error) ?? .deskBroke)
        }
    }

    /// Carries out a call; `nil` if the desk is locked.
    private func perform(_ call: DeskCall) async throws -> DeskReply? {
        switch call {
        case .sync(let json):
            guard let report = try await desk.sync() else { return nil }
            let items = try await desk.look { try await $0.items() }
            return .printed(try Printout(SyncSummary(report, items: items ?? []), json: json))
        case .status(let json):
            let report = try await desk.look { try await StatusReport(of: $0) }
            return try report.map { .printed(try Printout($0, json: json)) }
        case .receipt(let id, let json):
            let listing = try await desk.look { store in
                ReceiptListing(try await LaptopLink(enrolled: store).receipt(for: id))
            }
            return try listing.map { .printed(try Printout($0, json: json)) }
        case .export(let path, let json):
            let listing = try await desk.look { try await ExportListing(of: $0, at: path) }
            return try listing.map { .printed(try Printout($0, json: json)) }
        case .readAnswer(let answer, let json):
            let listing = try await desk.look { try await AnswerListing(of: answer, into: $0) }
            return try listing.map { .printed(try Printout($0, json: json)) }
        case .caseload(let json):
            guard let terminal = await desk.terminal() else { return nil }
            return .printed(try Printout(try await CaseloadListing(of: terminal), json: json))
        case .visit(let who, let questionnaire):
            guard let person = try await desk.terminal()?.person(who) else { return nil }
            let address = desk.address(of: person.citizen, asking: questionnaire)
            return .failed(.heldAtDesk(address))
        }
    }
}

extension Failure {
    /// The visit belongs in the browser while the desk is open.
    static func heldAtDesk(_ address: String?) -> Failure {
        Failure(
            .tryLater,
            "the desk is open; go on in its browser window\(address.map { ": \($0)" } ?? "") – or close "
                + "it with Ctrl-C and run this again."
        )
    }

    static let deskBroke = Failure(
        .tryLater,
        "something broke at the desk. Nothing is lost; close it with Ctrl-C, open it again and run "
            + "this again."
    )
}
