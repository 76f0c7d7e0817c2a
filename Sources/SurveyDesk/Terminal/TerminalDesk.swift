internal import FoundationEssentials
public import Progression
public import ResponseStore
internal import SyncProtocol
internal import WebPages

/// The desk without pages: the caseload, and visits a line at a time, by the same rules.
public struct TerminalDesk: Sendable {
    let workplace: Workplace

    /// A desk over an open store, which stays the caller's to close.
    public init(store: ResponseStore, environment: DeskEnvironment) async throws {
        workplace = try await Workplace(store: store, environment: environment)
    }

    init(workplace: Workplace) {
        self.workplace = workplace
    }

    /// A citizen of the caseload.
    public struct Person: Hashable, Sendable {
        /// Where the citizen stands on the list, from 1.
        public let number: Int
        /// The random reference.
        public let citizen: CitizenReference
        /// The name shown.
        public let name: String
        /// Whether it is time to ask again, in words.
        public let due: String
    }

    /// The words round the caseload: its heading and how to go on, or that there is nobody.
    public func frame(isEmpty: Bool) -> [String] {
        let words = words(.danish)
        return isEmpty ? [words.empty] : [words.caseload, words.who]
    }

    /// The caseload in the order of the names.
    public func caseload() async throws -> [Person] {
        let words = words(.danish)
        return try await workplace.today().citizens.enumerated().map { index, line in
            Person(
                number: index + 1,
                citizen: line.citizen.reference,
                name: TerminalLines.harmless(line.citizen.name),
                due: words.status(line)
            )
        }
    }

    /// The citizen somebody means by a number of the list, a reference, or a part of the name.
    ///
    /// - Throws: ``AskProblem`` unless it is one and no other.
    public func person(_ who: String) async throws -> Person {
        let all = try await caseload()
        if let one = all.first(where: { "\($0.number)" == who || $0.citizen.rawValue == who }) {
            return one
        }
        if let whole = all.first(where: { $0.name.lowercased() == who.lowercased() }) {
            return whole
        }
        let found = all.filter { !who.isEmpty && $0.name.lowercased().contains(who.lowercased()) }
        guard let one = found.first else { throw AskProblem.nobody(who) }
        guard found.count == 1 else { throw AskProblem.several(who, names: found.map(\.name)) }
        return one
    }

    /// Begins, or goes on with, the visit of a citizen.
    ///
    /// - Parameters:
    ///   - person: the citizen.
    ///   - questionnaire: the one to be asked on its own; `nil` for a regular visit.
    ///   - lines: where it is held.
    /// - Returns: how it ended.
    /// - Throws: ``AskProblem``, or what the store throws.
    public func visit(
        _ person: Person,
        asking questionnaire: String?,
        at lines: TerminalLines
    ) async throws -> TerminalEnding {
        do {
            let threshold = TerminalThreshold(
                desk: self,
                person: person,
                questionnaire: questionnaire,
                lines: lines
            )
            return try await threshold.enter()
        } catch DeskError.nothingToAsk {
            throw AskProblem.nothingToAsk
        } catch DeskError.questionnaireGone {
            throw AskProblem.questionnaireGone
        }
    }

    func words(_ language: Language) -> PlainWords {
        PlainWords(language, now: workplace.environment.clock().wall)
    }
}

/// How a visit at the terminal ended.
public struct TerminalEnding: Hashable, Sendable {
    /// Whether the answers are saved for good.
    public let isFinished: Bool
    /// Whether the citizen said no to all of it, and that is noted.
    public let isDeclined: Bool
    /// How many measurements wait to be sent.
    public let waiting: Int
    /// What is said about it.
    public let lines: [String]
}

extension Desk {
    /// The desk without pages; `nil` if the desk is locked.
    public func terminal() async -> TerminalDesk? {
        await door.reachIn().map { TerminalDesk(workplace: $0) }
    }

    /// Where the browser finds a citizen; `nil` until the desk is open.
    public func address(of citizen: CitizenReference, asking questionnaire: String?) -> String? {
        let path =
            questionnaire.map { PageAddress.citizen(citizen, asking: $0) }
            ?? PageAddress.citizen(citizen)
        return front.gatekeeper.authority.map { "http://\($0)\(path)" }
    }
}
