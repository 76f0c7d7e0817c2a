import ArgumentParser
import Foundation
import ResponseStore
import SyncClient
import SyncProtocol

/// `skridt export`: all that waits, in one encrypted file.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Save all that waits in one encrypted file, when sync never works.",
        discussion: """
            The file holds every submission that waits to be sent or was put aside, exactly as it was \
            signed; only your municipality's server can open it (`skridt-server submissions import`). \
            Nothing leaves the queue: what the server took from the file is known again at the next \
            sync, or when --read-answer reads the answer the server wrote. Doing it twice, or after a \
            sync, does no harm. An existing file is not written over.

            With the desk open and unlocked, the desk does it, and no passphrase is asked for. Ends with \
            66 when there is nothing to export, 73 when the file cannot be made, 76 when the answer is \
            not the server's, 78 when the server gave no key for it at enrolment.
            """
    )

    @OptionGroup var laptop: EnrolledOptions

    @Option(help: ArgumentHelp("The file to make.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("The server's answer to such a file.", valueName: "file"))
    var readAnswer: String?

    func validate() throws {
        guard (output == nil) != (readAnswer == nil) else {
            throw ValidationError("Give either --output or --read-answer.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            if let output { try await export(to: URL(filePath: output).path).tell() }
            if let readAnswer { try await read(readAnswer).tell() }
        }
    }

    private func export(to path: String) async throws -> Printout {
        try await laptop.result(of: .export(path: path, json: laptop.json)) {
            try await ExportListing(of: $0, at: path)
        }
    }

    private func read(_ path: String) async throws -> Printout {
        guard let answer = FileManager.default.contents(atPath: path) else {
            throw Failure(.noInput, "\(path): there is no such file, or it cannot be read.")
        }
        return try await laptop.result(of: .readAnswer(answer, json: laptop.json)) {
            try await AnswerListing(of: answer, into: $0)
        }
    }
}

/// What was written into an export file.
struct ExportListing: Hashable, Printable {
    let file: String
    let bytes: Int
    let waiting: Int
    let putAside: Int

    enum CodingKeys: String, CodingKey {
        case file, bytes, waiting
        case putAside = "put_aside"
    }

    /// Makes the file at `path`.
    init(of store: ResponseStore, at path: String) async throws {
        guard let identity = try await LaptopIdentity.load(from: store) else {
            throw Failure(.configuration, Failure.notEnrolled(store.path))
        }
        let counts = try await store.tally()
        let content = try await SubmissionExport.make(
            from: store,
            record: identity.record,
            now: Clocks.read().wall
        )
        try NewFile.write(content, to: path)
        file = path
        bytes = content.count
        waiting = counts[.pending] ?? 0
        putAside = counts[.quarantined] ?? 0
    }

    var failure: Failure? { nil }

    var lines: [String] {
        [
            "\(file): \(waiting) waiting and \(putAside) put aside, \(bytes) bytes. Only your server can "
                + "open it: hand it to whoever runs the server, who imports it with `skridt-server "
                + "submissions import`. Everything stays in the queue too."
        ]
    }
}

/// What the answer to an export file said.
struct AnswerListing: Hashable, Printable {
    let received: Int
    let putAside: Int
    let waiting: Int

    enum CodingKeys: String, CodingKey {
        case received, waiting
        case putAside = "put_aside"
    }

    /// Reads `answer` and notes what it says.
    init(of answer: Data, into store: ResponseStore) async throws {
        guard let identity = try await LaptopIdentity.load(from: store) else {
            throw Failure(.configuration, Failure.notEnrolled(store.path))
        }
        (received, putAside) = try await SubmissionExport.read(
            answer: answer,
            record: identity.record,
            into: store
        )
        waiting = try await store.tally()[.pending] ?? 0
    }

    var failure: Failure? { nil }

    var lines: [String] {
        ["The server has \(received) of them and put \(putAside) aside; \(waiting) still waiting."]
    }
}
