import Foundation
import GRDB
import Progression
import Testing

@testable import ResponseStore

@Suite struct CanaryTests {
    let folder: Folder
    /// Invented names, numbers and answers that stand nowhere else.
    static let canaries = Canary.all.map(\.text)

    init() throws {
        folder = try Folder()
    }

    @Test
    func
        `no name and no answer stands readable in any file, in any form, open, closed or abandoned`()
        async throws
    {
        #expect(Set(Self.canaries).count == 200)
        var store: ResponseStore? = try await Sample.store(in: folder)
        try await plant(in: try #require(store))
        let names = try folder.names()
        #expect(names.contains("laptop.sqlite-wal"))
        #expect(try folder.occurrences(of: Self.references) == 0)
        #expect(try folder.sightings(of: Canary.all) == 0)
        store = nil
        #expect(try folder.occurrences(of: Self.references) == 0)
        #expect(try folder.sightings(of: Canary.all) == 0)
        let again = try await Sample.reopen(folder)
        try await again.discardDraft(occasion: Sample.uuid(10))
        #expect(try await again.caseload().map(\.name) == Array(Self.canaries[..<50]))
        // What is wrapped, sealed and destroyed on the way is no clearer.
        try await again.changePassphrase(from: Sample.passphrase, to: "fem store gule borde")
        try await again.close()
        #expect(try folder.occurrences(of: Self.references) == 0)
        #expect(try folder.sightings(of: Canary.all) == 0)
    }

    @Test(arguments: 0..<7)
    func `the search finds each form a text can have`(form: Int) async throws {
        let store = try await Sample.store(in: folder)
        for (number, canary) in Canary.all.enumerated() {
            let bytes = form == 4 ? Data(canary.text.utf8).base64EncodedData() : canary.forms[form]
            let padding = Data("0123456789012345678901234567".utf8)
            try await store.sql(
                "INSERT INTO setting (name, sealed) VALUES (?, ?)",
                ["plain \(number)", padding + bytes + padding]
            )
        }
        try await store.close()
        #expect(try folder.sightings(of: Canary.all) == 200)
    }

    @Test func `the search finds a value that is not sealed, before and after closing`()
        async throws
    {
        let store = try await Sample.store(in: folder)
        for (number, canary) in Self.canaries.enumerated() {
            try await store.sql(
                "INSERT INTO setting (name, sealed) VALUES (?, ?)",
                ["plain \(number)", Data((canary + " stands here in the clear").utf8)]
            )
        }
        #expect(try folder.occurrences(of: Self.canaries) >= 200)
        try await store.close()
        #expect(try folder.occurrences(of: Self.canaries) == 200)
    }

    @Test func `no error tells a name, an answer or a reference`() async throws {
        let store = try await Sample.store(in: folder)
        try await plant(in: store)
        let planted: [StoreError.RecordKind] = [.chain, .draft, .submission, .cursor, .citizen]
        for place in SealedPlace.all where planted.contains(place.kind) {
            try await place.write(Data(repeating: 1, count: 99), to: store)
            let said = try #require(await place.refusal(store))
            let text = said.sentence + "\(said)" + String(reflecting: said)
            #expect((Self.canaries + Self.references).allSatisfy { !text.contains($0) })
        }
        let said = await #expect(throws: StoreError.self) {
            try await store.sql(
                "INSERT INTO draft (id, sealed) VALUES (?, ?)",
                ["Test Testesen", 1]
            )
        }
        #expect(said == .failed(code: 19))
    }

    private static let references = (1...50).map { Sample.citizen(1_000 + $0).rawValue }

    private func plant(in store: ResponseStore) async throws {
        let canaries = Self.canaries
        let grants = (0..<50).map { number in
            CacheChange.grant(
                CaseloadEntry(
                    citizen: Sample.citizen(1_001 + number),
                    name: canaries[number],
                    language: .danish,
                    caseworker: canaries[50 + number]
                ),
                history: []
            )
        }
        _ = try await store.apply(
            grants,
            from: 0,
            to: FeedCursor(epoch: try Sample.uuid(6_001), next: 1)
        )
        for number in 100..<150 {
            try await store.save(Sample.draft(10 + number % 10, answered: canaries[number]))
        }
        for number in 150..<190 {
            _ = try await store.append(
                [try Sample.submission(number, about: 1_000 + number - 149)],
                discardingDraft: nil
            ) { _, _ in SignedBytes(body: Data(canaries[number].utf8), signature: Data()) }
        }
        for number in 190..<200 {
            let name = SettingName(rawValue: "setting \(number)")
            try await store.setSetting(name, Data(canaries[number].utf8))
        }
    }
}
