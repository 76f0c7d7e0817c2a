import ArgumentParser
import Foundation
import ResponseStore
import SyncProtocol
import Testing

@testable import skridt

/// The program's commands, apart from what they read and print.
@Suite struct CommandTests {
    @Test(arguments: [
        ("hemmelig\n", "hemmelig"), ("hemmelix\u{7F}g\n", "hemmelig"), ("ø\u{8}å\r", "å"),
        ("\u{7F}\u{7F}a\n", "a"), ("\n", ""),
    ])
    func `a hidden line ends with Enter, and backspace takes back a whole letter`(
        typed: String,
        line: String
    ) throws {
        var bytes = Array(typed.utf8)[...]
        #expect(try HiddenLine.line { bytes.popFirst() } == line)
    }

    @Test(arguments: ["abc\u{3}", "abc\u{4}", "abc"])
    func `Ctrl-C, Ctrl-D and the end of input give up`(typed: String) {
        var bytes = Array(typed.utf8)[...]
        #expect(throws: Failure.self) { try HiddenLine.line { bytes.popFirst() } }
    }

    @Test func `a secret comes from the first line of its file`() throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "secret-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("fire ord på en linje\r\nog en til".utf8).write(to: file)
        #expect(try source(file.path).read(prompt: "") == "fire ord på en linje")
        try Data().write(to: file)
        #expect(
            throws: Failure(.noInput, "the passphrase is empty; nothing was changed.")
        ) { try source(file.path).read(prompt: "") }
    }

    @Test func `unattended, nobody is asked`() {
        let sentence =
            "no passphrase was given and --no-input forbids asking; use --passphrase-file FILE."
        #expect(throws: Failure(.noInput, sentence)) { try source(nil).read(prompt: "") }
        let missing = "nowhere/p: cannot be read; --passphrase-file needs a readable file."
        #expect(throws: Failure(.noInput, missing)) { try source("nowhere/p").read(prompt: "") }
    }

    private func source(_ file: String?) -> SecretSource {
        SecretSource(
            name: "passphrase",
            option: "--passphrase-file",
            file: file,
            isUnattended: true
        )
    }

    @Test(arguments: [
        (["XDG_DATA_HOME": "/data", "HOME": "/h"], "/data/skridt/laptop.sqlite"),
        (["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/skridt/laptop.sqlite"),
        (["XDG_DATA_HOME": "", "HOME": "/h"], "/h/.local/share/skridt/laptop.sqlite"),
        (["HOME": "/h"], "/h/.local/share/skridt/laptop.sqlite"),
    ])
    func `the store lies where XDG says`(environment: [String: String], path: String) {
        #expect(Places.store(environment) == path)
        #expect(Places.store(of: "mona", environment).hasSuffix("/skridt/mona.sqlite"))
        let state = environment.filter { $0.key == "HOME" }
        #expect(Places.witnesses(state) == "/h/.local/state/skridt")
        let given = state.merging(["XDG_STATE_HOME": "/s"]) { first, _ in first }
        #expect(Places.witnesses(given) == "/s/skridt")
    }

    @Test(
        arguments: [
            (StoreError.wrongPassphrase, 77), (.weakPassphrase, 77), (.notThere(path: "p"), 66),
            (.inUse(path: "p"), 75), (.alreadyThere(path: "p"), 73), (.noPermission(path: "p"), 73),
            (.diskFull, 74), (.damagedFile(path: "p"), 74), (.newerSchema(path: "p"), 78),
        ] as [(StoreError, Int32)]
    )
    func `trouble with the store has an exit code and a sentence`(error: StoreError, code: Int32) {
        let failure = Failure(error)
        #expect(failure.status.rawValue == code)
        #expect(failure.sentence.hasSuffix("."))
    }

    @Test func `while another command has the store one says so and what to do`() {
        #expect(
            Failure(StoreError.inUse(path: "laptop.sqlite")).sentence
                == "laptop.sqlite: another `skridt` is at work with the store; run this again when "
                + "it is done."
        )
    }

    @Test func `the boot and its clock are read from the machine`() {
        let first = Clocks.read(serverOffset: 1)
        let second = Clocks.read()
        #expect(first.boot.count == 36)
        #expect(first.boot == second.boot)
        #expect(first.monotonic > 0 && second.monotonic >= first.monotonic)
        #expect(first.serverOffset == 1)
        #expect(Clocks.random(32).count == 32)
        #expect(Clocks.random(32) != Clocks.random(32))
    }

    @Test func `the help names every exit code`() {
        let help = Skridt.helpMessage()
        for status in ExitStatus.allCases {
            #expect(help.contains("\(status.rawValue)  \(status.meaning)"))
        }
    }

    @Test(arguments: [["open", "--language", "tlh"], ["open", "--port", "70000"], ["sind"]])
    func `wrong usage is refused`(arguments: [String]) {
        #expect(throws: (any Error).self) { try Skridt.parseAsRoot(arguments) }
    }
}
