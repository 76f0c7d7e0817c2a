import Foundation
import GRDB
import Progression
import Testing

@testable import ResponseStore

/// Invented people and surveys, the same in every run.
enum Sample {
    static let passphrase = "fire små grønne stole"

    static func uuid(_ number: Int) throws -> UUID {
        let digits = String(number)
        let padded = String(repeating: "0", count: 12 - digits.count) + digits
        return try #require(UUID(uuidString: "00000000-0000-4000-8000-\(padded)"))
    }

    static func options() throws -> ResponseStore.Options {
        ResponseStore.Options(
            installation: try uuid(1_001),
            incarnation: try uuid(1_002),
            cost: ScryptCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
        )
    }

    static func store(in folder: Folder) async throws -> ResponseStore {
        try await ResponseStore.create(
            at: folder.store,
            passphrase: passphrase,
            options: try options()
        )
    }

    static func reopen(_ folder: Folder) async throws -> ResponseStore {
        try await ResponseStore.open(at: folder.store, passphrase: passphrase)
    }

    static func day(_ number: Int) -> Date {
        Date(timeIntervalSince1970: 1_760_000_000 + Double(number) * 86_400)
    }

    static func citizen(_ number: Int) -> CitizenReference {
        CitizenReference(rawValue: "borger-\(number)")
    }

    /// A draft of the visit `occasion` in which one question has been answered with `text`.
    static func draft(_ occasion: Int, answered text: String? = nil) throws -> Interview.Draft {
        let plain = LocalizedText([.danish: "Hvad gik godt?"])
        let hash = String(repeating: "a", count: 64)
        let form = Questionnaire(
            reference: InstrumentReference(
                url: "https://example.org/network",
                version: "1.0.0",
                sha256: hash
            ),
            id: "network",
            title: plain,
            answeredBy: .citizen,
            languages: [.danish],
            items: ["a", "b"].map { Item(id: $0, text: plain, kind: .text(maxLength: 10_000)) }
        )
        let visit = Visit(
            occasion: try uuid(occasion),
            citizen: citizen(occasion),
            informant: .citizen,
            language: .danish,
            author: "mentor-1",
            started: day(0)
        )
        var interview = Interview(of: [form], visit: visit, submissions: [try uuid(occasion + 1)])
        if let text { try interview.answer(.text(text)) }
        return interview.draft
    }

    static func entry(_ number: Int, name: String = "Test Testesen") -> CaseloadEntry {
        CaseloadEntry(
            citizen: citizen(number),
            name: name,
            language: .danish,
            caseworker: "Sag Sagesen"
        )
    }

    static func measurement(
        _ submission: Int,
        of citizen: Int,
        day: Int,
        score: Double = 50
    ) throws -> Progression.Measurement {
        Progression.Measurement(
            submission: try uuid(submission),
            occasion: try uuid(submission + 5_000),
            citizen: Self.citizen(citizen),
            factor: .network,
            instrument: InstrumentReference(
                url: "https://example.org/network",
                version: "1.0.0",
                sha256: String(repeating: "a", count: 64)
            ),
            informant: .citizen,
            date: Self.day(day),
            score: ScaleScore(value: score, answered: 4, total: 4),
            precision: nil
        )
    }

    /// The server's word in the life `epoch` of its database, given on `day`.
    static func commit(
        _ number: Int,
        epoch: Int = 1,
        day: Int = 0
    ) throws -> DeliveryState.Commit {
        DeliveryState.Commit(
            logSequence: number,
            epoch: try uuid(5_000 + epoch),
            at: Self.day(day)
        )
    }

    static func submission(_ number: Int, about citizen: Int = 1) throws -> NewSubmission {
        NewSubmission(
            id: try uuid(number),
            citizen: Self.citizen(citizen),
            finished: day(number)
        )
    }
}

extension ResponseStore {
    /// Stores submissions whose bytes tell their place in the chain.
    @discardableResult
    func finish(_ numbers: Int..., about citizen: Int = 1) async throws -> [StoredSubmission] {
        let new = try numbers.map { try Sample.submission($0, about: citizen) }
        return try await append(new, discardingDraft: nil) { submission, link in
            SignedBytes(
                body: Data("\(submission.id)|\(link.sequence)|\(link.previous ?? "-")".utf8),
                signature: Data(repeating: 7, count: 64)
            )
        }
    }

    /// Runs SQL on the connection that writes.
    func sql(_ statement: String, _ arguments: StatementArguments = []) async throws {
        try await perform { db, _ in try db.execute(sql: statement, arguments: arguments) }
    }
}
