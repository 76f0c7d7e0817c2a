import Foundation

/// What a command asks of the desk that has the store; a line of JSON on the desk's socket.
enum DeskCall: Hashable, Codable {
    /// Send what waits and fetch what is new.
    case sync(json: Bool)
    /// Tell what is on the laptop.
    case status(json: Bool)
    /// Fetch and check the server's receipt for a submission.
    case receipt(UUID, json: Bool)
    /// Write all that waits into an encrypted file, at a whole path.
    case export(path: String, json: Bool)
    /// Note what the server's answer to such a file says.
    case readAnswer(Data, json: Bool)
    /// List the caseload.
    case caseload(json: Bool)
    /// Hold a visit; the desk only tells where in the browser it goes on.
    case visit(String, asking: String?)

    /// Asks the desk of `store`.
    ///
    /// - Returns: its answer; `nil` if no desk is open.
    /// - Throws: `DeskSocketError`, or ``Failure`` if the desk cannot do it.
    func answered(by desk: DeskLine) async throws -> DeskReply? {
        guard let answer = try await desk(JSONEncoder().encode(self)) else { return nil }
        guard let reply = try? JSONDecoder().decode(DeskReply.self, from: answer) else {
            throw Failure.otherVersion
        }
        if case .failed(let failure) = reply { throw failure }
        return reply
    }
}

/// Says a line to the desk and gives its answer; `nil` if no desk is open.
typealias DeskLine = @Sendable (Data) async throws -> Data?

/// What the desk answers a command.
enum DeskReply: Hashable, Codable {
    /// What the command is to print.
    case printed(Printout)
    /// The passphrase must be given first.
    case locked
    /// It could not be done.
    case failed(Failure)
}

/// What a command prints, and how it ends: the same whoever did the work.
struct Printout: Hashable, Codable {
    let text: String
    let failure: Failure?

    /// A report as JSON if that was asked for, in words if not.
    init(_ report: some Printable, json: Bool) throws {
        text = json ? try Console.json(report) : report.lines.joined(separator: "\n")
        failure = report.failure
    }

    /// Prints it, and throws what the program ends with.
    func tell() throws {
        Console.print(text)
        if let failure { throw failure }
    }
}

/// What a command has found out.
protocol Printable: Encodable {
    /// The report for people.
    var lines: [String] { get }
    /// Why the program does not end with 0.
    var failure: Failure? { get }
}

extension Failure {
    /// The desk was opened by an older or newer `skridt`.
    static let otherVersion = Failure(
        .tryLater,
        "the open desk is of another version of skridt; close it with Ctrl-C, open it again and run "
            + "this again."
    )
}
