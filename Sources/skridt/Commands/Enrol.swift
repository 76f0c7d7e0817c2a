import ArgumentParser
import Foundation
import ResponseStore
import SyncClient
import SyncProtocol

/// `skridt enrol`: makes the laptop known to a server.
struct Enrol: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make this laptop known to your municipality's server.",
        discussion: """
            You get a one-time code from whoever runs the server, and choose the passphrase that will \
            open this laptop: at least 12 characters; four ordinary words make a good one. Both are \
            asked for at the terminal, or read from files, or from standard input, the code first.

            On a laptop that several employees share, each has a store and a passphrase of their own: \
            the second one enrols with --as and a name, and uses that name with the other commands too.

            If the server no longer knows a laptop that was enrolled, --again makes it known with a \
            new code; everything on it stays.

            If it does not succeed, nothing is lost: run the same command again, with a new code where \
            the old one was used.
            """
    )

    @Option(help: ArgumentHelp("The server's address.", valueName: "https://host[:port]"))
    var server: String

    @Option(
        help: ArgumentHelp(
            "The certificate of the authority behind the server's own; the system's unless given.",
            valueName: "path"
        )
    )
    var ca: String?

    @Option(help: "What the laptop is called in the server's list of devices.")
    var name = "laptop"

    @OptionGroup var storeOptions: StoreOptions

    @OptionGroup var passphrase: PassphraseOptions

    @Option(
        help: ArgumentHelp(
            "A file whose first line is the one-time code; - for standard input.",
            valueName: "path"
        )
    )
    var codeFile: String?

    @Flag(help: "Make an enrolled laptop known again that the server no longer knows.")
    var again = false

    func run() async throws {
        try await reportingFailures {
            guard let address = ServerAddress(server) else {
                throw Failure(
                    .configuration,
                    "\(server) is not a server's address; it looks like https://host or "
                        + "https://host:port."
                )
            }
            let authority = try ca.map(read(authority:))
            let code = try typedCode()
            let store = try await store()
            let isNew = try await LaptopIdentity.load(from: store) == nil
            let record = try await closing(store) {
                try await LaptopLink(store: store, server: address, authority: authority)
                    .enrol(code: code, name: name)
            }
            Console.print(
                "Enrolled as \(record.employeeName), \(record.tenantName). "
                    + "Now run `skridt sync` to fetch your citizens."
            )
            for line in Recovering.explanation(of: record, isNew: isNew) { Console.print(line) }
        }
    }

    private func read(authority path: String) throws -> Data {
        guard let bytes = FileManager.default.contents(atPath: path), !bytes.isEmpty else {
            throw Failure(.noInput, "\(path): the certificate cannot be read; check --ca.")
        }
        return bytes
    }

    private func typedCode() throws -> String {
        let source = SecretSource(
            name: "one-time code",
            option: "--code-file",
            file: codeFile,
            isUnattended: passphrase.noInput
        )
        guard let code = EnrolmentCode(typed: try source.read(prompt: "One-time code: ")) else {
            throw Failure(
                .notPermitted,
                "that is not a one-time code: it has 24 letters and digits in groups of four."
            )
        }
        return code.text
    }

    /// A new store, or the one that is there.
    private func store() async throws -> ResponseStore {
        let path = storeOptions.path
        if FileManager.default.fileExists(atPath: path) {
            return try await existing(path)
        }
        guard !again else { throw Failure(.configuration, Failure.notEnrolled(path)) }
        return try await ResponseStore.create(
            at: path,
            passphrase: try NewPassphrase(options: passphrase).chosen(explaining: true),
            options: ResponseStore.Options(
                installation: UUID(),
                incarnation: UUID(),
                cost: .laptop
            ),
            witness: .laptop
        )
    }

    /// One that is enrolled if it is to be again, else one an earlier try has left unfinished.
    private func existing(_ path: String) async throws -> ResponseStore {
        do {
            let store = try await ResponseStore.open(
                typed: try passphrase.source.read(prompt: "Passphrase: "),
                at: path
            )
            let isEnrolled = try await LaptopIdentity.load(from: store) != nil
            guard again || !isEnrolled else {
                try await store.close()
                throw Failure(
                    .cannotCreate,
                    "\(path): this laptop is enrolled already; run `skridt open`. If the server no "
                        + "longer knows it, add --again. \(Self.shared)"
                )
            }
            return store
        } catch let error as LockedOut {
            throw Failure(.notPermitted, "\(path): \(error.sentence) \(Self.shared)")
        }
    }

    private static let shared =
        "If a colleague uses this laptop already, run this again with --as and a name for your own "
        + "store."
}
