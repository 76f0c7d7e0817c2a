import ArgumentParser
import Foundation
import ResponseStore
import SurveyDesk

import struct Progression.CitizenReference

/// `skridt ask`: a visit at the terminal.
struct Ask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hold a visit at the terminal, a line an answer.",
        discussion: """
            Without a citizen, lists the caseload. With one, begins the visit, or goes on with the one \
            that is not finished. The questions and the rules are the desk's, in the citizen's language \
            where all of them are written in it.

            At a question, ? shows guidance, - leaves it out, < goes back, ! takes an unusual answer as \
            it is, and q stops; x notes that the citizen would rather not answer today. Every answer is saved as it is given: q, Ctrl-C and the end of the \
            input keep them, and the same command goes on. Where standard input is no terminal, give \
            the passphrase with --passphrase-file; each line is then an answer.

            Nothing is sent; run `skridt sync` after. With the desk open and unlocked, the visit is \
            held there, and this tells where (75).
            """
    )

    @OptionGroup var laptop: EnrolledOptions

    @Option(
        help: ArgumentHelp("Ask this questionnaire on its own.", valueName: "id")
    )
    var questionnaire: String?

    @Argument(
        help: ArgumentHelp(
            "The number `skridt ask` lists, or a part of the name.",
            valueName: "citizen"
        )
    )
    var citizen: String?

    func validate() throws {
        guard questionnaire != nil, citizen == nil else { return }
        throw ValidationError("--questionnaire needs a citizen to be asked.")
    }

    func run() async throws {
        try await reportingFailures {
            try await printout().tell()
        }
    }

    private func printout() async throws -> Printout {
        guard let citizen else {
            return try await laptop.result(of: .caseload(json: laptop.json)) { store in
                try await CaseloadListing(of: Self.desk(store))
            }
        }
        return try await laptop.result(of: .visit(citizen, asking: questionnaire)) { store in
            let desk = try await Self.desk(store)
            return VisitSummary(try await hold(desk.person(citizen), at: desk))
        }
    }

    private static func desk(_ store: ResponseStore) async throws -> TerminalDesk {
        try await TerminalDesk(store: store, environment: .laptop(store: store.path))
    }

    private func hold(
        _ person: TerminalDesk.Person,
        at desk: TerminalDesk
    ) async throws -> TerminalEnding {
        let typed = TypedLines()
        let isPrinted = !laptop.json
        let lines = TerminalLines(
            show: { isPrinted ? Console.print($0) : Console.say($0) },
            typed: { typed.next() }
        )
        return try await desk.visit(person, asking: questionnaire, at: lines)
    }
}

/// The caseload, as `skridt ask` lists it.
struct CaseloadListing: Printable {
    let citizens: [Line]
    private let frame: [String]

    /// One citizen.
    struct Line: Encodable {
        let number: Int
        let citizen: String
        let name: String
        let due: String
    }

    enum CodingKeys: CodingKey {
        case citizens
    }

    init(of desk: TerminalDesk) async throws {
        citizens = try await desk.caseload().map {
            Line(number: $0.number, citizen: $0.citizen.rawValue, name: $0.name, due: $0.due)
        }
        frame = desk.frame(isEmpty: citizens.isEmpty)
    }

    var failure: Failure? { nil }

    var lines: [String] {
        let width = citizens.map { "\($0.number)".count }.max() ?? 0
        let rows = citizens.map { line in
            let indent = String(repeating: " ", count: width + 2 - "\(line.number)".count)
            return indent + "\(line.number)  \(line.name) – \(line.due)"
        }
        return frame.prefix(1) + rows + frame.dropFirst()
    }
}

/// How a visit at the terminal ended.
struct VisitSummary: Printable {
    let finished: Bool
    let declined: Bool
    let waiting: Int
    let lines: [String]

    enum CodingKeys: CodingKey {
        case finished, declined, waiting
    }

    init(_ ending: TerminalEnding) {
        finished = ending.isFinished
        declined = ending.isDeclined
        waiting = ending.waiting
        lines = ending.lines
    }

    /// Stopping is no failure: what was answered is kept.
    var failure: Failure? { nil }
}
