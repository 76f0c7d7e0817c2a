import ArgumentParser

/// How the program ends, by the numbers of `sysexits.h`.
enum ExitStatus: Int32, CaseIterable, Codable {
    case badQuestionFile = 65
    case noInput = 66
    case serverAway = 69
    case cannotCreate = 73
    case disk = 74
    case tryLater = 75
    case foreignAnswer = 76
    case notPermitted = 77
    case configuration = 78

    /// What the number means, as `--help` says it.
    var meaning: String {
        switch self {
        case .badQuestionFile: "a question file has faults, or a file is not what it should be"
        case .noInput: "a file, or the laptop's store, is not there"
        case .serverAway: "the server cannot be reached when it must be"
        case .cannotCreate: "a file cannot be made"
        case .disk: "the disk is full or broken"
        case .tryLater: "not now, but the same command may work later: offline, or in use"
        case .foreignAnswer: "something other than our server answered"
        case .notPermitted: "not let in: wrong passphrase, code or device"
        case .configuration: "the laptop is not set up for this"
        }
    }

    /// The table in `--help`.
    static var table: String {
        let rows = allCases.map { "  \($0.rawValue)  \($0.meaning)" }
        return (["EXIT CODES:", "   0  everything asked was done", "  64  wrong usage"] + rows)
            .joined(separator: "\n")
    }
}

/// Why a command could not do what was asked.
struct Failure: Error, Hashable, Codable {
    /// How the program ends.
    let status: ExitStatus
    /// What happened, where, and what to do.
    let sentence: String

    init(_ status: ExitStatus, _ sentence: String) {
        self.status = status
        self.sentence = sentence
    }
}

/// Runs a command's work; a failure becomes one sentence on standard error and an exit code.
func reportingFailures(_ work: () async throws -> Void) async throws {
    CoreDumps.forbid()
    HeapArenas.share()
    do {
        try await work()
    } catch let error {
        guard let failure = Failure(explaining: error) else { throw error }
        Console.say("skridt: \(failure.sentence)")
        throw ExitCode(failure.status.rawValue)
    }
}
