import ArgumentParser
import Foundation
import Testing

@testable import skridt

/// A laptop several employees share: each has a store of their own.
@Suite struct SharedLaptopTests {
    @Test(arguments: [([], "laptop"), (["laptop"], "laptop"), (["mona"], "mona")])
    func `with one store nobody is asked`(names: [String], name: String) throws {
        let chosen = try StoreChoice(names: names).chosen { _ in
            Issue.record("somebody was asked")
            return nil
        }
        #expect(chosen == name)
    }

    static let question = """
        Several employees share this laptop.
          1  bo
          2  mona
        Whose store? Number or name:
        """

    @Test(arguments: [("1", "bo"), (" 2 ", "mona"), ("mona", "mona")])
    func `with several the person says which`(typed: String, name: String) throws {
        let chosen = try StoreChoice(names: ["bo", "mona"]).chosen { asked in
            #expect(asked == Self.question)
            return typed
        }
        #expect(chosen == name)
    }

    @Test(arguments: ["0", "3", "liv", ""])
    func `a store that is not there is not guessed`(typed: String) {
        let failure = Failure(
            .noInput,
            "there is no such store here; choose a number of the list."
        )
        #expect(throws: failure) { try StoreChoice(names: ["bo", "mona"]).chosen { _ in typed } }
    }

    @Test func `where nobody can be asked the option is named`() {
        let failure = Failure(
            .configuration,
            "several employees share this laptop (bo, mona); say whose store with --as."
        )
        #expect(throws: failure) { try StoreChoice(names: ["bo", "mona"]).chosen { _ in nil } }
    }

    @Test func `only the names of the stores are looked at`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "shared-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let stores = folder.appending(path: "skridt")
        try FileManager.default.createDirectory(at: stores, withIntermediateDirectories: true)
        for name in ["mona.sqlite", "mona.sqlite.lock", "mona.sqlite-wal", "bo.sqlite", "note"] {
            try Data().write(to: stores.appending(path: name))
        }
        #expect(Places.storeNames(["XDG_DATA_HOME": folder.path]) == ["bo", "mona"])
        #expect(Places.storeNames(["XDG_DATA_HOME": folder.path + "/none"]).isEmpty)
    }

    @Test(arguments: [
        ["status", "--as", "mona", "--store", "a.sqlite"], ["status", "--as", "../mona"],
        ["open", "--as", ".mona"], ["enrol", "--server", "a.dk", "--as", ""],
    ])
    func `a name is a name, and names one store`(arguments: [String]) {
        #expect(throws: (any Error).self) { try Skridt.parseAsRoot(arguments) }
    }
}
